import Core
import GRDB
import Testing

@testable import Persistence

/// The log notices whatever is done to it by other means than the program.
@Suite struct ActivityChainTests {
    private static let length: Int64 = 12

    /// A log of `length` entries of one partner, and somebody with SQLite's shell who has dropped the triggers.
    private func tampered(_ sql: String...) throws -> ActivityVerification {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        for index in 0..<(Self.length - 2) {
            try test.desk().store.write { database in
                try test.desk().record(
                    Activity(.seatsChanged, customer: id, ["old": "\(index)", "new": "\(index + 1)"]), in: database,
                    at: Moment(now: Instant(day: TestDesk.today, millisecondOfDay: index)))
            }
        }
        let queue = try DatabaseQueue(path: test.store.path)
        try queue.write { database in
            for table in ["activity_is_never_altered", "activity_is_never_deleted", "activity_head_only_advances"] {
                try database.execute(sql: "DROP TRIGGER \(table)")
            }
            for statement in sql { try database.execute(sql: statement) }
        }
        return try test.desk().verifyActivity()
    }

    private static func row(_ number: Int64) -> String { "id = \(ActivityChain.id(ofNumber: number, partner: 1))" }

    private static let numbers = Array(1...length)

    @Test func anUntouchedLogIsIntact() throws {
        let verification = try tampered()
        #expect(verification.isIntact)
        #expect(verification.entries == 12)
        #expect(verification.head.count == 64)
    }

    @Test(
        arguments: numbers,
        [
            "at = '2026-11-22T00:00:00.000Z'", "customer_id = NULL", "action = 'confirmed'", "login = 'eve'",
            "system_login = 'eve'", "detail = detail || ' '", "hash = zeroblob(32)", "hash = x''",
            "login = '', system_login = login || system_login",
        ])
    func anAlteredEntryIsNamed(number: Int64, change: String) throws {
        let verification = try tampered("UPDATE activity SET \(change) WHERE \(Self.row(number))")
        // The first two concern no customer anyway.
        if number <= 2, change.hasPrefix("customer_id") { return #expect(verification.isIntact) }
        #expect(verification.problems.first?.number == number)
        if change.hasPrefix("hash"), number < Self.length {
            #expect(verification.problems.map(\.number) == [number, number + 1])
        } else {
            #expect(verification.problems.map(\.number) == [number])
        }
    }

    @Test(arguments: numbers) func aRemovedEntryIsMissed(number: Int64) throws {
        let verification = try tampered("DELETE FROM activity WHERE \(Self.row(number))")
        guard case .missing(number...number, let next) = verification.problems.first else {
            Issue.record("\(verification)")
            return
        }
        #expect((next == nil) == (number == Self.length))
        #expect(verification.problemCount == 1)
    }

    @Test(arguments: numbers) func aRemovedEndIsMissed(number: Int64) throws {
        let verification = try tampered(
            "DELETE FROM activity WHERE id >= \(ActivityChain.id(ofNumber: number, partner: 1))")
        #expect(verification.problems == [.missing(number...Self.length, next: nil)])
        // Whoever moves the note of the end as well must know the hash.
        let hidden = try tampered(
            "DELETE FROM activity WHERE id >= \(ActivityChain.id(ofNumber: number, partner: 1))",
            "UPDATE activity_head SET number = \(number - 1)")
        #expect(number == 1 || hidden.problems == [.endAltered(number: number - 1)])
    }

    @Test(arguments: numbers.dropLast()) func swappedEntriesAreNamed(number: Int64) throws {
        for other in (number + 1)...Self.length {
            let verification = try tampered(
                "UPDATE activity SET id = 1 WHERE \(Self.row(number))",
                "UPDATE activity SET \(Self.row(number)) WHERE \(Self.row(other))",
                "UPDATE activity SET \(Self.row(other)) WHERE id = 1")
            let named = Set(verification.problems.map(\.number))
            #expect(named.isSuperset(of: [number, other]))
        }
    }

    @Test(arguments: numbers) func anEntryPutInBetweenIsNamed(number: Int64) throws {
        let verification = try tampered(
            "UPDATE activity SET id = id + 1000 WHERE id >= \(ActivityChain.id(ofNumber: number, partner: 1))",
            """
            INSERT INTO activity SELECT \(ActivityChain.id(ofNumber: number, partner: 1)), partner_id, at, customer_id,
                action, 'eve', system_login, detail, hash FROM activity LIMIT 1
            """,
            "UPDATE activity SET id = id - 999 WHERE id > \(ActivityChain.id(ofNumber: 900, partner: 1))")
        #expect(verification.problems.first?.number == number)
        #expect(verification.problems.last == .added(number: Self.length + 1, at: verification.lastTime ?? ""))
    }

    @Test func anEntryAfterTheEndIsNamed() throws {
        let copy = "partner_id, at, customer_id, action, login, system_login, detail, hash FROM activity LIMIT 1"
        let plain = try tampered("INSERT INTO activity SELECT NULL, \(copy)")
        #expect(plain.problems.map(\.number) == [Self.length + 1])
        let elsewhere = try tampered("INSERT INTO activity SELECT 5, \(copy)")
        #expect(elsewhere.problems.map(\.number) == [5])
        let inAnothersBand = try tampered("INSERT INTO activity SELECT 99 << 44, \(copy)")
        #expect(inAnothersBand.problemCount == 1)
    }

    @Test func aLostEndIsNoticed() throws {
        #expect(
            try tampered("DROP TRIGGER activity_head_stays", "DELETE FROM activity_head").problems
                == [.endAltered(number: Self.length)])
        #expect(
            try tampered("UPDATE activity_head SET hash = zeroblob(32)").problems
                == [.endAltered(number: Self.length)])
        #expect(
            try tampered("DELETE FROM activity").problems == [.missing(1...Self.length, next: nil)])
    }

    /// A broken log is as long as it is: the report keeps the first problems and counts the rest.
    @Test func theReportIsBounded() {
        var verification = ActivityVerification()
        for number in 1...1000 { verification.add(.altered(number: Int64(number), at: "")) }
        #expect(verification.problems.count == ActivityVerification.mostProblems)
        #expect(verification.problemCount == 1000)
    }

    /// R9: each partner's log is a chain of its own.
    @Test func partnersHaveChainsOfTheirOwn() throws {
        let test = try TestDesk()
        let other = try test.store.setUp(
            PartnerSetup(
                name: "Fabrikam", tenantID: tenant(2), kind: .directBill, cloud: .public, environment: .sandbox,
                domain: nil, adminLogin: "ada", adminName: "Ada Admin"),
            systemLogin: "ada", at: Moment(now: Instant(day: TestDesk.today)))
        try test.add("Tailwind Traders")
        let theirs = Desk(store: test.store, partner: other, actor: test.admin, clock: test.desk().clock)
        #expect(try test.desk().verifyActivity().entries == 2)
        #expect(try theirs.verifyActivity().entries == 1)
        #expect(try theirs.activity(ActivityQuery(), .start, limit: 10).rows.map(\.id) == [1])
        try DatabaseQueue(path: test.store.path).write { database in
            try database.execute(sql: "DROP TRIGGER activity_is_never_altered")
            try database.execute(
                sql: "UPDATE activity SET login = 'eve' WHERE partner_id = ?", arguments: [other.id])
        }
        #expect(try test.desk().verifyActivity().isIntact)
        #expect(try theirs.verifyActivity().problems.map(\.number) == [1])
    }

    @Test func theNoteOfTheEndOnlyAdvances() throws {
        let test = try TestDesk()
        let queue = try DatabaseQueue(path: test.store.path)
        for sql in ["UPDATE activity_head SET number = 0", "DELETE FROM activity_head"] {
            let error = #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
            #expect(error?.message?.contains("R10") == true)
        }
    }

    /// A million entries must not be sorted, nor held.
    @Test func theLogIsReadInTheOrderOfTheTable() throws {
        let test = try TestDesk()
        let plan = try test.store.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    EXPLAIN QUERY PLAN SELECT hash FROM activity NOT INDEXED
                    WHERE id BETWEEN 1 AND 2 OR partner_id = 1 ORDER BY id
                    """
            ).map { $0["detail"] as String }
        }
        #expect(plan == ["SCAN activity"])
    }
}

extension ActivityProblem {
    fileprivate var number: Int64 {
        switch self {
        case .altered(let number, _), .misplaced(let number, _), .added(let number, _), .endAltered(let number): number
        case .missing(let numbers, _): numbers.lowerBound
        }
    }
}

extension ActivityVerification {
    fileprivate var lastTime: String? {
        if case .added(_, let at) = problems.last { at } else { nil }
    }
}
