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
            // Before the dashboard takes the terminal, or beside what a command answers.
            store = try Store(path: path, rulebook: rulebook, readOnly: choices.readOnly) { [words] in
                Messages.say(words(CommandLineWord.updating, path))
            }
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
    /// - Throws: `Refusal.noPartner`, `.severalPartners`, `.noSuchPartner`, `.ambiguousPartner`; `.unknownUser`,
    ///   `.userSwitchNotAllowed`.
    func desk() throws -> Desk {
        try desk(of: try partner())
    }

    /// The desk of another of the store's partners.
    ///
    /// - Throws: `Refusal.noSuchPartner`; `.unknownUser`, `.userSwitchNotAllowed`.
    func desk(ofPartner id: Int64) throws -> Desk {
        guard let partner = try store.partners().first(where: { $0.id == id }) else {
            throw Refusal.noSuchPartner(String(id), try store.partners())
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
        guard let first = partners.first else { throw Refusal.noPartner }
        guard let partnerName else {
            guard partners.count == 1 else { throw Refusal.severalPartners(partners) }
            return first
        }
        let fitting = Context.partners(called: partnerName, among: partners)
        guard fitting.count < 2 else { throw Refusal.ambiguousPartner(partnerName, fitting) }
        guard let partner = fitting.first else { throw Refusal.noSuchPartner(partnerName, partners) }
        return partner
    }

    /// Those with this tenant id or name; where there is none, those with this part of a name.
    private static func partners(called text: String, among partners: [Partner]) -> [Partner] {
        if let id = TenantID(text), let partner = partners.first(where: { $0.tenantID == id }) { return [partner] }
        let name = SearchText.fold(text.trimmed)
        let named = partners.filter { SearchText.fold($0.name) == name }
        return named.isEmpty && !name.isEmpty ? partners.filter { SearchText.fold($0.name).contains(name) } : named
    }

    private func user(of partner: Partner) throws -> User {
        if let userLogin, userLogin != account.login, !account.owns(file: store.path) {
            throw Refusal.userSwitchNotAllowed(login: userLogin)
        }
        return try store.user(login: userLogin ?? account.login, of: partner)
    }
}
