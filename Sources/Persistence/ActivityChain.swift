import Core
import Crypto
import Foundation
import GRDB

/// Ties the entries of a partner's activity log together: each carries a SHA-256 over its content and its
/// predecessor's hash, and the end of the chain is noted apart. An entry that is altered, removed, added or moved by
/// other means than this program no longer fits.
///
/// There is no secret in it: who makes the whole chain anew leaves no trace, except in a head that was noted elsewhere.
enum ActivityChain {
    /// The entries of a partner have ids in a band of its own, without gaps: the number in the log is the place in it.
    static func band(of partner: Int64) -> ClosedRange<Int64> {
        (partner << 44 + 1)...(((partner + 1) << 44) - 1)
    }

    static func id(ofNumber number: Int64, partner: Int64) -> Int64 {
        partner << 44 + number
    }

    static func number(ofID id: Int64) -> Int64 {
        id & ((1 << 44) - 1)
    }

    /// What the first entry follows.
    static let beginning = Data(count: SHA256.byteCount)

    /// The last entry of a partner's log.
    struct Head: Equatable {
        var number: Int64
        var hash: Data

        static func fetch(_ database: Database, partner: Int64) throws -> Head? {
            let statement = try database.cachedStatement(
                sql: "SELECT number, hash FROM activity_head WHERE partner_id = ?")
            return try Row.fetchOne(statement, arguments: [partner]).map { Head(number: $0[0], hash: $0[1]) }
        }

        func save(_ database: Database, partner: Int64) throws {
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO activity_head (partner_id, number, hash) VALUES (?, ?, ?)
                    ON CONFLICT DO UPDATE SET number = excluded.number, hash = excluded.hash
                    """)
            try statement.execute(arguments: [partner, number, hash])
        }
    }

    /// The columns that are hashed, in the order in which they are.
    static let columns = "id, partner_id, customer_id, at, action, login, system_login, detail"
}

/// The hash of one entry in the making. Every field is written with its length, so that no two different entries are
/// ever the same bytes.
struct ActivityHash {
    private var hash = SHA256()

    /// - Parameter previous: The hash of the entry before.
    init(after previous: Data) {
        // The format's own name: another format could never be taken for this one.
        add("partner-desk activity 1")
        add(previous)
    }

    mutating func add(_ number: Int64?) {
        guard let number else { return addLength(-1) }
        addLength(8)
        withUnsafeBytes(of: number.littleEndian) { hash.update(bufferPointer: $0) }
    }

    mutating func add(_ text: String) {
        add(Data(text.utf8))
    }

    mutating func add(_ bytes: Data) {
        addLength(Int64(bytes.count))
        hash.update(data: bytes)
    }

    func finish() -> Data {
        Data(hash.finalize())
    }

    // Length -1 is for a field without a value, which is not the same as an empty one.
    private mutating func addLength(_ length: Int64) {
        withUnsafeBytes(of: length.littleEndian) { hash.update(bufferPointer: $0) }
    }
}
