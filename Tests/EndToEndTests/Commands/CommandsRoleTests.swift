import ArgumentParser
import Core
import TestSupport
import Testing

@testable import partner_desk

/// R8 at the commands: every role and every command.
@Suite struct CommandsRoleTests {
    /// A command line by its command and what it needs the right to; nil where no role is asked.
    private struct Line {
        let arguments: [String]
        let action: Action?

        init(_ action: Action?, _ arguments: String...) {
            self.init(action, arguments)
        }

        init(_ action: Action?, _ arguments: [String]) {
            self.arguments = arguments
            self.action = action
        }
    }

    private static func lines(subscription: String, file: String) -> [Line] {
        [
            // Without a terminal it does not open, whoever asks; inside it, the same store asks for the role.
            Line(nil, "dashboard"),
            Line(nil, "setup", "--name", "C", "--tenant-id", CommandDesk.tailwind, "--kind", "retail"),
            Line(.look, "customers"), Line(.look, "show", "tailwind"), Line(.look, "can-order", "tailwind"),
            Line(.look, "offers"), Line(.look, "orders"), Line(.look, "orders", "tailwind"),
            Line(.look, "subscriptions", "tailwind"),
            Line(.look, "users"), Line(.look, "partners"), Line(.look, "activity"), Line(.look, "activity", "verify"),
            Line(.look, "queue"),
            Line(.look, "views"), Line(.look, "views", "save", "mine", "--sort", "domain"),
            Line(.look, "views", "remove", "mine"),
            Line(.look, "overview"), Line(.look, "calendar"),
            Line(.editCustomers, "import", file),
            Line(.confirm, "collect", file), Line(.look, "drafts"), Line(.confirm, "drafts", "discard", "1"),
            Line(
                .editCustomers, "add-customer", "--name", "Fabrikam", "--domain", "fabrikam.example", "--country", "US"),
            Line(
                .editCustomers, "add-customer", "--name", "Fabrikam", "--domain", "fabrikam.example", "--country", "US"),
            Line(.editCustomers, "edit-customer", "tailwind", "--contact-phone", "+1 425 555 0100"),
            Line(.confirm, ["confirm", "tailwind"] + CommandDesk.acceptance),
            Line(.order, "order", "tailwind", "--offer", CommandDesk.essentials, "--seats", "3"),
            Line(.changeSeats, "seats", subscription, "30"),
            Line(.manageSubscriptions, "subscriptions", "suspend", subscription),
            Line(.manageSubscriptions, "subscriptions", "reactivate", subscription),
            Line(.manageSubscriptions, "subscriptions", "renew", subscription),
            Line(.manageSubscriptions, "subscriptions", "auto-renew", subscription, "off"),
            Line(.manageSubscriptions, "subscriptions", "cancel", subscription),
            Line(.confirm, "undo", "--reason", "slip"),
            Line(.withdraw, "withdraw", "tailwind", "--reason", "left", "--yes"),
            Line(.manageUsers, "users", "add", "someone", "--role", "sales-agent"),
            Line(.manageUsers, "users", "role", "someone", "helpdesk-agent"),
            Line(.manageUsers, "users", "remove", "someone"),
        ]
    }

    @Test(arguments: Role.allCases)
    func everyCommand(role: Role) async throws {
        let desk = try await CommandDesk()
        #expect(try await desk.run(["users", "add", "someone-else", "--role", role.rawValue]).status == 0)
        _ = try await desk.run(
            ["order", "tailwind", "--offer", CommandDesk.officeE3, "--seats", "2", "--as-of", "2018-08-01"])
        let list = try JSONAnswer(try await desk.run(["subscriptions", "tailwind", "--json"]))
        let subscription = try #require(list["items"][0]["id"].text)
        let file = desk.home.folder.appending(path: "customers.csv").path
        for line in Self.lines(subscription: subscription, file: file) {
            let outcome = try await desk.run(["--user", "someone-else", "--as-of", CommandDesk.asOf] + line.arguments)
            let may = line.action.map(role.may) ?? true
            #expect((outcome.status == 5) == !may, "\(role) \(line.arguments) \(outcome)")
            // Looking and changing users has nothing else against it.
            if may, line.action == .look || line.action == .manageUsers, line.arguments[0] != "can-order" {
                #expect(outcome.status == 0, "\(role) \(line.arguments) \(outcome)")
            }
        }
    }

    /// R8 comes before what is wrong with what was given: who may not do it has nothing to correct.
    @Test func whoMayNotIsToldThatFirst() async throws {
        let desk = try await CommandDesk()
        #expect(try await desk.run(["users", "add", "desk", "--role", "helpdesk-agent"]).status == 0)
        let wrong = [
            ["import", "no-such-file.csv"], ["collect", "no-such-file.csv"], ["confirm", "nobody"],
            ["order", "nobody", "--offer", "nothing", "--seats", "1"], ["edit-customer", "nobody", "--name", "N"],
            ["add-customer", "--name", "N", "--domain", "n", "--country", "XX"], ["seats", "nothing", "1"],
            ["subscriptions", "cancel", "nothing"], ["withdraw", "nobody", "--reason", " ", "--yes"],
            ["undo", "--reason", " ", "--yes"], ["drafts", "discard", "9"], ["users", "remove", "nobody"],
        ]
        for arguments in wrong {
            let outcome = try await desk.run(["--user", "desk", "--as-of", CommandDesk.asOf] + arguments)
            #expect(outcome.status == 5, "\(arguments) \(outcome)")
        }
    }

    /// A new command has to say here who may give it.
    @Test func noCommandIsLeftOut() {
        let known = Set(Self.lines(subscription: "", file: "").map { Self.name($0.arguments) })
        #expect(Set(PartnerDesk.configuration.subcommands.flatMap(Self.names)) == known)
    }

    /// `customers`, `subscriptions suspend`; a default subcommand goes by the command alone.
    private static func names(_ command: any ParsableCommand.Type) -> [String] {
        let name = command._commandName
        let parts = command.configuration.subcommands
        if parts.isEmpty { return [name] }
        return parts.map { part in
            part == command.configuration.defaultSubcommand ? name : "\(name) \(part._commandName)"
        }
    }

    private static func name(_ arguments: [String]) -> String {
        let words = arguments.prefix(2).joined(separator: " ")
        let all = PartnerDesk.configuration.subcommands.flatMap(names)
        return all.contains(words) ? words : arguments[0]
    }
}
