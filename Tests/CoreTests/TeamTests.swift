import Core
import Testing

/// R8: who the partner's users may become.
@Suite struct TeamTests {
    private let ada = User(login: "ada", name: "Ada", role: .globalAdmin)
    private let ben = User(login: "ben", name: "Ben", role: .salesAgent)
    private let old = User(login: "old", name: "Olga", role: .globalAdmin)

    private var team: Team { Team(users: [ada, ben], removed: [old]) }

    @Test func addingKeepsLoginsToTheirPersons() throws {
        #expect(try team.adding(login: "cid", name: nil, role: .helpdeskAgent).name == "cid")
        #expect(throws: Refusal.team(.isUser(ben))) { try team.adding(login: "ben", name: "Ben", role: .salesAgent) }
        #expect(throws: Refusal.team(.loginOfAnother(old))) {
            try team.adding(login: "old", name: "Otto", role: .salesAgent)
        }
        let back = User(login: "old", name: "Olga", role: .salesAgent)
        #expect(try team.adding(login: "old", name: nil, role: .salesAgent) == back)
        #expect(try team.adding(login: "old", name: "Olga", role: .salesAgent) == back)
    }

    @Test func anAccountIsDesignatedUntilToldOtherwise() throws {
        let counter = try team.adding(login: "counter", name: nil, role: .salesAgent, isDesignated: true)
        let team = Team(users: [ada, counter])
        #expect(try team.giving(.adminAgent, to: "counter").isDesignated)
        #expect(try !team.giving(.adminAgent, isDesignated: false, to: "counter").isDesignated)
        #expect(try team.giving(.globalAdmin, isDesignated: true, to: "ada").isDesignated)
    }

    /// The removed one does not count as the other global admin.
    @Test func thereIsAlwaysAGlobalAdmin() throws {
        for role in Role.allCases where role != .globalAdmin {
            #expect(throws: Refusal.team(.lastGlobalAdmin(ada))) { try team.giving(role, to: "ada") }
        }
        #expect(throws: Refusal.team(.lastGlobalAdmin(ada))) { try team.removing("ada") }
        #expect(try team.giving(.globalAdmin, to: "ada") == ada)
        #expect(try team.removing("ben") == ben)
        let promoted = Team(users: [ada, try team.giving(.globalAdmin, to: "ben")])
        #expect(try promoted.removing("ada") == ada)
        #expect(try promoted.giving(.helpdeskAgent, to: "ada").role == .helpdeskAgent)
    }

    @Test func whoIsNoUserIsNotFound() {
        let refusal = Refusal.team(.noSuchUser("old"))
        #expect(throws: refusal) { try team.removing("old") }
        #expect(throws: refusal) { try team.giving(.salesAgent, to: "old") }
        #expect(refusal.outcome == .dataError)
        #expect(refusal.rule == .r8)
    }
}
