import Core
import Testing

@testable import Persistence
@testable import Wording

@Suite struct ActivityWordTests {
    /// Nothing the store records is shown by its internal name.
    @Test func everyActionHasItsWord() {
        let unnamed = Activity.Kind.allCases.filter { ActionWord(rawValue: $0.rawValue) == nil }
        #expect(unnamed == [])
    }

    @Test func anActionFromALaterProgramKeepsItsName() {
        #expect(Words(.english).name(of: ActivityAction(rawValue: "moonLanded")) == "moonLanded")
    }

    @Test func actionsAreFoundByTheirWords() {
        let found = Words(.french).actions(containing: "PASSEE")
        #expect(found == [ActivityAction(rawValue: "orderPlaced")])
        #expect(Words(.french).actions(containing: "") == [])
    }

    @Test func aChangeReadsOldToNew() {
        let entry = ActivityEntry(
            id: 1, at: Instant(milliseconds: 0), customer: nil, action: ActivityAction(rawValue: "userRoleChanged"),
            login: "ada", userName: nil, systemLogin: "root",
            details: ["old": "sales-agent", "new": "admin-agent", "login": "bob", "later": "x"])
        let facts = Words(.english).facts(of: entry, arrow: "→")
        #expect(facts.map(\.label) == ["Login", "Change", "System account", "later"])
        #expect(facts.map(\.value) == ["bob", "sales agent → admin agent", "root", "x"])
    }
}
