import Core
import Persistence
import Resources

/// The store of sample data: a sandbox in which everything can be tried.
enum SampleStore {
    /// Opens it, filling it where it is new.
    static func open(at path: String, rulebook: Rulebook, account: SystemAccount, readOnly: Bool) throws -> Store {
        if readOnly, let store = try existing(path, rulebook) { return store }
        let store = try Store(path: path, rulebook: rulebook)
        if try store.partners().isEmpty {
            _ = try store.seedSample(
                tables, systemLogin: account.login, name: account.name, at: Moment(now: .now))
        }
        return readOnly ? try Store(path: path, rulebook: rulebook, readOnly: true) : store
    }

    /// The store opened read-only when it is there, up to date and filled.
    private static func existing(_ path: String, _ rulebook: Rulebook) throws -> Store? {
        do {
            let store = try Store(path: path, rulebook: rulebook, readOnly: true)
            return try store.partners().isEmpty ? nil : store
        } catch StoreProblem.missing, StoreProblem.older {
            return nil
        }
    }

    private static var tables: SampleTables {
        SampleTables(
            partner: Embedded.samplePartner, users: Embedded.sampleUsers, resellers: Embedded.sampleResellers,
            customers: Embedded.sampleCustomers, stories: Embedded.sampleStories)
    }
}
