import Core
import Persistence

/// Asks the store itself what no single key asks.
struct StoreMeasure {
    let program: String
    let store: String
    let rounds: Int

    func figures() throws -> [Figure] {
        let desk = try BenchDesk.open(store)
        defer { desk.store.close() }
        let entries = try desk.activityCount(ActivityQuery())
        // A program of its own, as whoever verifies runs it; intact, or it fails.
        let check = try PlainRun([program, "activity", "verify", "--database", store])
        return [
            Figure("page in the middle of the list", try middle(of: desk), .milliseconds),
            Figure("activity: entries", Double(entries), .count),
            Figure("activity: verifying", check.seconds, .seconds),
            Figure("activity: verifying, rate", Double(entries) / check.seconds, .rowsPerSecond),
            Figure("activity: verifying, peak memory", Double(check.peakMemory) / 1024, .mebibytes),
        ].compactMap(\.self)
    }

    /// Places between the first and the last customer, found by key.
    private func middle(of desk: Desk) throws -> [Double] {
        guard let first = try desk.customers(CustomerQuery(), .start, limit: 1).rows.first?.position,
            let last = try desk.customers(CustomerQuery(), .end, limit: 1).rows.last?.position
        else { return [] }
        return try (0..<max(10, rounds * 10)).map { round in
            let place = first + (last - first) / 100 * Int64(25 + round % 50)
            let begin = Monotonic.now
            _ = try desk.customers(CustomerQuery(), .from(ListKey(position: place)), limit: 40)
            return (Monotonic.now - begin).milliseconds
        }
    }
}
