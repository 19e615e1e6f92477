import Core
import Foundation
import Persistence
import Wording

/// What a command or the dashboard works with, as its choices and the environment say: the open store, the
/// language, the clock, and who sits in front of it.
struct Context: Sendable {
    private(set) var store: Store
    let words: Words
    let account: SystemAccount
    let clock: ProgramClock
    private var partnerName: String?
    private let userLogin: String?

    /// - Parameter creates: Makes the store where there is none; otherwise that is an error. The sample's always is.
    /// - Throws: `StoreProblem`.
    init(_ choices: Choices, creates: Bool = false) throws {
        words = choices.words
        account = .current
        partnerName = choices.partner
        userLogin = choices.user
        clock = ProgramClock(asOf: choices.asOf)
        let environment = ProcessInfo.startEnvironment
        let path = StoreLocation.path(of: choices, environment: environment)
        let rulebook = try Rulebook.embedded()
        if choices.demo {
            store = try SampleStore.open(at: path, rulebook: rulebook, account: account, readOnly: choices.readOnly)
        } else {
            let mayCreate = creates && !choices.readOnly
            guard mayCreate || FileManager.default.fileExists(atPath: path) else {
                throw StoreProblem.missing(path: path)
            }
            store = try Store(path: path, rulebook: rulebook, readOnly: choices.readOnly)
        }
        Log.store.info("opened", metadata: ["demo": "\(choices.demo)", "readOnly": "\(choices.readOnly)"])
    }

    init(_ options: GlobalOptions, creates: Bool = false) throws {
        try self.init(options.choices, creates: creates)
    }

    /// The same in front of the sample data, in their usual place.
    func withSample() throws -> Context {
        var sample = self
        let path = StoreLocation.sample(environment: ProcessInfo.startEnvironment)
        sample.store = try SampleStore.open(
            at: path, rulebook: store.rulebook, account: account, readOnly: store.isReadOnly)
        sample.partnerName = nil
        return sample
    }

    /// The desk of the partner and the user that were chosen.
    ///
    /// - Throws: `Refusal.noPartner`, `.severalPartners`, `.noSuchPartner`; `.unknownUser`, `.userSwitchNotAllowed`.
    func desk() throws -> Desk {
        try desk(of: try partner())
    }

    /// The desk of another of the store's partners.
    ///
    /// - Throws: `Refusal.noSuchPartner`; `.unknownUser`, `.userSwitchNotAllowed`.
    func desk(ofPartner id: Int64) throws -> Desk {
        guard let partner = try store.partners().first(where: { $0.id == id }) else {
            throw Refusal.noSuchPartner(String(id))
        }
        return try desk(of: partner)
    }

    /// The store's partners, and who the person is at each (R9).
    func partnerChoices() throws -> [PartnerChoice] {
        try store.partners().map { partner in
            do {
                return PartnerChoice(partner: partner, user: try user(of: partner))
            } catch Refusal.unknownUser {
                return PartnerChoice(partner: partner, user: nil)
            }
        }
    }

    private func desk(of partner: Partner) throws -> Desk {
        let actor = Actor(user: try user(of: partner), systemLogin: account.login)
        Log.store.info(
            "at the desk",
            metadata: [
                "kind": "\(partner.kind)", "environment": "\(partner.environment)", "role": "\(actor.user.role)",
            ]
        )
        return Desk(store: store, partner: partner, actor: actor, clock: clock.read)
    }

    private func partner() throws -> Partner {
        let partners = try store.partners()
        guard let partnerName else {
            guard let first = partners.first else { throw Refusal.noPartner }
            guard partners.count == 1 else { throw Refusal.severalPartners(partners) }
            return first
        }
        let id = TenantID(partnerName)
        let name = SearchText.fold(partnerName)
        guard let partner = partners.first(where: { $0.tenantID == id || SearchText.fold($0.name) == name }) else {
            throw Refusal.noSuchPartner(partnerName)
        }
        return partner
    }

    private func user(of partner: Partner) throws -> User {
        if let userLogin, userLogin != account.login, !account.owns(file: store.path) {
            throw Refusal.userSwitchNotAllowed(login: userLogin)
        }
        return try store.user(login: userLogin ?? account.login, of: partner)
    }
}
