import Core
import GRDB

/// What one row of a customer file came to.
public enum ImportOutcome: Equatable, Sendable {
    case added, updated, unchanged
    /// The same tenant stands on an earlier line of the file, with other facts.
    case repeats(line: Int)
}

/// Rows were lost on the way, which must not be: nothing of the file was imported.
public struct ImportMiscount: Error, Equatable {
    public let read: Int
    public let accounted: Int

    public init(read: Int, accounted: Int) {
        self.read = read
        self.accounted = accounted
    }
}

extension Desk {
    /// Imports customers as one transaction: all rows that were staged, or none, also when the process is killed.
    ///
    /// - Parameters:
    ///   - source: The file's name, for the activity log.
    ///   - isRehearsal: Counts what would happen and changes nothing.
    ///   - stage: Hands the rows over, in the order of the file; what it throws ends the import and leaves no trace.
    ///   - report: Called for every row that repeats an earlier one.
    public func importCustomers(
        from source: String, isRehearsal: Bool, stage: (CustomerStaging) throws -> Void,
        report: (_ line: Int, _ outcome: ImportOutcome) throws -> Void
    ) throws -> ImportCounts {
        var counts = ImportCounts()
        do {
            try write(.editCustomers) { database, moment in
                let staging = try CustomerStaging(database, partner: partner.id)
                try stage(staging)
                counts = try staging.settle(report: report)
                guard counts.read == staging.rows else {
                    throw ImportMiscount(read: staging.rows, accounted: counts.read)
                }
                if isRehearsal { throw Rehearsed() }
                try staging.apply(as: self, at: moment)
                guard counts.added + counts.updated > 0 else { return }
                try record(
                    Activity(
                        .customersImported,
                        [
                            "file": source, "read": String(counts.read), "added": String(counts.added),
                            "updated": String(counts.updated), "unchanged": String(counts.unchanged),
                        ]), in: database, at: moment)
            }
        } catch is Rehearsed {
            return counts
        }
        store.foldLog()
        return counts
    }

    /// Thrown to roll a rehearsal back.
    private struct Rehearsed: Error {}
}
