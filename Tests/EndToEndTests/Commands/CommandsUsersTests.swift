import TestSupport
import Testing

/// `users`, and what each role may do with every command (R8).
@Suite struct CommandsUsersTests {
    @Test func usersComeAndGo() async throws {
        let desk = CommandDesk(empty: try Home())
        _ = try await desk.setUp(["--admin", "ada", "--admin-name", "Ada"])
        func asAda(_ arguments: String...) async throws -> Outcome {
            try await desk.run(["--user", "ada", "--language", "en"] + arguments)
        }
        let added = try await asAda(
            "users", "add", "marie", "--role", "sales-agent", "--name", "Marie Durand", "--json")
        #expect(added.status == 0)
        #expect(try JSONAnswer(added)["displayName"].text == "Marie Durand")
        #expect(try await asAda("users", "add", "marie", "--role", "sales-agent").status == 4)
        let demoted = try await asAda("users", "role", "ada", "sales-agent")
        #expect(demoted.status == 4)
        #expect(demoted.errors.contains("last global admin"))
        #expect(try await asAda("users", "remove", "ada").status == 4)
        #expect(try await asAda("users", "remove", "nobody").status == 1)
        let list = try JSONAnswer(try await asAda("users", "--json"))
        #expect(list["totalCount"].number == 2)
        #expect(list["items"][1]["userId"].text == "marie")
        #expect(list["items"][1]["role"].text == "sales-agent")
        #expect(try await asAda("users", "role", "marie", "helpdesk-agent").status == 0)
        #expect(try await asAda("users", "remove", "marie").output.contains("no longer a user"))
        #expect(try await desk.run(["--user", "marie", "customers"]).status == 5)
        #expect(try await asAda("users").errors == "1 user\n")
    }

    @Test(arguments: [
        ["add", "marie"], ["add", "marie", "--role", "boss"], ["add", "ma rie", "--role", "sales-agent"],
        ["add", "", "--role", "sales-agent"], ["add", "m\u{1B}c", "--role", "sales-agent"],
        ["add", "marie", "--role", "sales-agent", "--name", " "], ["role", "marie"], ["remove"],
    ])
    func whatIsWrongIsAUsageError(arguments: [String]) async throws {
        #expect(try await CommandDesk(empty: Home()).run(["users"] + arguments).status == 2)
    }

    @Test func theNameOfARemovedUserStays() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.run(["users", "add", "marie", "--role", "sales-agent", "--name", "Marie Durand"])
        #expect(try await desk.confirmTailwind(["--user", "marie"]).status == 0)
        #expect(try await desk.run(["users", "remove", "marie"]).status == 0)
        let shown = try await desk.rehearse("show", "tailwind")
        #expect(shown.output.contains("by Marie Durand (dashboard)"))
    }
}
