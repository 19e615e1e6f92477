import Core
import Foundation
import GRDB

extension Desk {
    /// Checks every entry of the partner's activity log against the chain, in the order they were recorded. Memory
    /// does not grow with the log.
    ///
    /// - Parameter progress: Called now and then with the entries done, and all there should be.
    public func verifyActivity(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws
        -> ActivityVerification
    {
        try store.readList { database in
            let head = try ActivityChain.Head.fetch(database, partner: partner.id)
            let band = ActivityChain.band(of: partner.id)
            var check = ChainCheck(band: band, head: head)
            // In the order of the table itself: an index would have SQLite sort the whole log first.
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT \(ActivityChain.columns), hash FROM activity NOT INDEXED
                    WHERE id BETWEEN ? AND ? OR partner_id = ? ORDER BY id
                    """, arguments: [band.lowerBound, band.upperBound, partner.id])
            while let row = try rows.next() {
                try check.take(row)
                if check.result.entries % 4096 == 0 { progress(check.result.entries, Int(head?.number ?? 0)) }
            }
            return check.finished()
        }
    }
}

/// Follows the chain from entry to entry.
private struct ChainCheck {
    private(set) var result = ActivityVerification()
    private let band: ClosedRange<Int64>
    private let head: ActivityChain.Head?
    /// The number the next entry should have.
    private var expected: Int64 = 1
    /// What the next entry's hash begins with; nil when its predecessor is gone.
    private var previous: Data? = ActivityChain.beginning
    private var previousIsWrong = false

    init(band: ClosedRange<Int64>, head: ActivityChain.Head?) {
        self.band = band
        self.head = head
    }

    /// The number of the last entry, as noted.
    private var last: Int64 { head?.number ?? .max }

    mutating func take(_ row: Row) throws {
        result.entries += 1
        let id: Int64 = row[0]
        let time = String(decoding: try row.bytes(at: 3), as: UTF8.self)
        // A place that the program gives to nobody, or to another partner.
        guard band.contains(id) else { return result.add(.added(number: id, at: time)) }
        let number = ActivityChain.number(ofID: id)
        let stored = try row.bytes(at: 8)
        if number > expected, expected <= last {
            result.add(.missing(expected...min(number - 1, last), next: time))
            previous = nil
            previousIsWrong = false
        }
        if number > last {
            result.add(.added(number: number, at: time))
        } else {
            try check(row, number: number, at: time, stored: stored)
        }
        previous = stored
        expected = number + 1
    }

    private mutating func check(_ row: Row, number: Int64, at time: String, stored: Data) throws {
        let fits = try previous.map { try row.hash(after: $0) == stored } ?? true
        if !fits {
            result.add(previousIsWrong ? .misplaced(number: number, at: time) : .altered(number: number, at: time))
        }
        if number == last, fits, stored != head?.hash { result.add(.endAltered(number: number)) }
        previousIsWrong = !fits
        if number == last || head == nil { result.head = stored.hexadecimal }
    }

    mutating func finished() -> ActivityVerification {
        if let head {
            if expected <= head.number { result.add(.missing(expected...head.number, next: nil)) }
        } else if expected > 1 {
            result.add(.endAltered(number: expected - 1))
        }
        return result
    }
}

extension Data {
    fileprivate var hexadecimal: String {
        map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}

extension Row {
    /// A column's bytes just as they lie in the file: text that is no UTF-8 is not mended before it is hashed.
    fileprivate func bytes(at index: Int) throws -> Data {
        try withUnsafeData(atIndex: index) { $0.map { Data($0) } ?? Data() }
    }

    fileprivate func hash(after previous: Data) throws -> Data {
        var hash = ActivityHash(after: previous)
        for index in 0...2 { hash.add(self[index] as Int64?) }
        for index in 3...7 { hash.add(try bytes(at: index)) }
        return hash.finish()
    }
}
