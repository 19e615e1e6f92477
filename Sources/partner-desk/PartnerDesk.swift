import ArgumentParser
import Core
import Foundation

/// The program: a dashboard, and a command for each of its functions.
@main
struct PartnerDesk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partner-desk",
        abstract: .said("Confirm that customers accepted Microsoft's agreement, and answer whether they can order."),
        usage: "partner-desk [<global options>] [<command>] [<options>]",
        discussion: .said(
            """
            Without a command the dashboard opens.

            GLOBAL OPTIONS, before or after the command:
              --database PATH     the store (or PARTNER_DESK_DATABASE)
              --partner ID|NAME   one of several partners in the store
              --as-of YYYY-MM-DD  as if it were this day (UTC)
              --language en|fr    else that of LC_ALL, LC_MESSAGES or LANG
              --user LOGIN        act as another user (the store's owner only)
              --demo              the sample data, in a store of its own
              --read-only         change nothing

            Without --database the store is $XDG_DATA_HOME/partner-desk/desk.sqlite. \
            Data goes to standard output, messages to standard error. PARTNER_DESK_LOG \
            names a level (such as info) for a log there. Lines such as mouse = off in \
            $XDG_CONFIG_HOME/partner-desk/config are the settings: clipboard, language, mouse.

            EXIT CODES:
              0 done                 3 store not reachable    130 interrupted
              1 data error           4 refused by a rule
              2 usage                5 not allowed

            EXAMPLES:
              partner-desk --demo
              partner-desk setup --name 'Contoso Distribution' --kind direct-bill \\
                --tenant-id 5b1c7e0a-3f0d-4c55-9a6e-2d8f41c7b903
              partner-desk import customers.csv --rejects rejected.csv
              partner-desk can-order tailwindtraders.example
            """),
        version: "1.0.0",
        subcommands: [
            DashboardCommand.self, SetupCommand.self, ImportCommand.self, CustomersCommand.self, ShowCommand.self,
            CanOrderCommand.self, ConfirmCommand.self, OffersCommand.self, OrderCommand.self,
            SubscriptionsCommand.self, SeatsCommand.self, OrdersCommand.self, WithdrawCommand.self, UndoCommand.self,
            QueueCommand.self, CollectCommand.self, DraftsCommand.self, ViewsCommand.self, ActivityCommand.self,
            UsersCommand.self, PartnersCommand.self,
            OverviewCommand.self, CalendarCommand.self, AddCustomerCommand.self, EditCustomerCommand.self,
        ],
        defaultSubcommand: DashboardCommand.self)

    static func main() {
        Log.start(environment: ProcessInfo.startEnvironment)
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            // The usual start says nothing, and asking the parser about nothing is a third of what it computes.
            if arguments.isEmpty { try open() }
            var command = try command(from: ArgumentOrder.commandFirst(arguments))
            try command.run()
        } catch let ended as ExitCode {
            Foundation.exit(ended.rawValue)
        } catch let unknown as UnknownCommand {
            Messages.say(unknown.sentence)
            Foundation.exit(Outcome.usage.rawValue)
        } catch {
            let message = SaidText.translated(fullMessage(for: error))
            guard exitCode(for: error) != .success else {
                print(message)
                Foundation.exit(Outcome.done.rawValue)
            }
            Messages.say(message)
            Foundation.exit(Outcome.usage.rawValue)
        }
    }

    private static func open() throws {
        try Output.answer(in: Choices().words) { _ in try DashboardOpening.open(Choices()) }
    }

    /// Asks the command that is named alone: describing all of them, to find one, is much of what a start computes. Help,
    /// and what that command refuses, is answered by the whole, which knows how each is reached; so a refusal here is
    /// no answer yet.
    private static func command(from arguments: [String]) throws -> any ParsableCommand {
        if let (named, rest) = ArgumentOrder.named(in: arguments), let command = try? named.parseAsRoot(rest),
            type(of: command) == named
        {
            return command
        }
        return try parseAsRoot(arguments)
    }
}
