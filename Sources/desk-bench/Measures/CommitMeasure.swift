import Core
import Foundation
import Persistence

/// Records confirmations, and makes a bare commit of one row for each: what durability alone costs on this disk.
struct CommitMeasure {
    let files: KeptFiles
    let count: Int

    /// Works on a copy of the store.
    func figures() throws -> [Figure] {
        try files.copyFilledStore(to: files.scratchStore)
        try files.removeStore(files.bareStore)
        // Else the disk would still be busy with the copy.
        sync()
        defer {
            // Left-over copies are removed by the next run.
            try? files.removeStore(files.scratchStore)
            try? files.removeStore(files.bareStore)
        }
        let bare = try BareDatabase(path: files.bareStore)
        let desk = try BenchDesk.open(files.scratchStore)
        let requests = try requests(at: desk)
        var confirmations: [Double] = []
        var computing: [Double] = []
        var commits: [Double] = []
        for request in requests {
            let before = Monotonic.processorTime(of: getpid())
            confirmations.append(try milliseconds { _ = try desk.recordConfirmation(request) })
            if let before, let after = Monotonic.processorTime(of: getpid()) {
                computing.append((after - before).milliseconds)
            }
            commits.append(try milliseconds { try bare.commitOneRow() })
        }
        guard let confirmation = confirmations.percentile(50), let commit = commits.percentile(50) else { return [] }
        let figures = [
            Figure("durable confirmation", confirmations, .milliseconds),
            Figure("durable confirmation, computing", computing, .milliseconds),
            Figure("bare SQLite commit", commits, .milliseconds),
            Figure(Self.ratio, confirmation / commit, .times, goal: "1.3"),
        ]
        return figures.compactMap(\.self)
    }

    static let ratio = "confirmation / bare commit"

    /// For the first customers of the list, one each.
    private func requests(at desk: Desk) throws -> [ConfirmationRequest] {
        let today = desk.clock().today
        let person = Contact(firstName: "Ana", lastName: "Bowman", email: "ana.bowman@customer.example")
        return try desk.customers(CustomerQuery(), .start, limit: count).rows.map { row in
            ConfirmationRequest(
                customerID: row.id, acceptance: Acceptance(dateAgreed: today, person: person),
                templateID: try desk.formMaterial(customerID: row.id).template.id)
        }
    }

    private func milliseconds(_ work: () throws -> Void) throws -> Double {
        let begin = Monotonic.now
        try work()
        return (Monotonic.now - begin).milliseconds
    }
}
