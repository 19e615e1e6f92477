import ArgumentParser
import Core
import Persistence
import Terminal

struct DashboardCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "dashboard", abstract: .said("Open the dashboard (also with no command)."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk
              partner-desk --demo --as-of 2018-12-01
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Flag(inversion: .prefixedNo, help: .said("Let the program have the mouse (default: --mouse).")) var mouse: Bool?

    var writesJSON: Bool { false }

    /// Opening it tells them.
    func take(_ problems: [ConfigurationProblem]) {}

    func perform(_ output: Output) throws {
        try DashboardOpening.open(global.choices, mouse: mouse)
    }
}

extension DashboardOpening {
    /// Opens the dashboard and stays in it until the person leaves.
    ///
    /// A configuration that is not understood keeps it shut: once open, it would hide what is said about it.
    ///
    /// - Parameter mouse: Nil where the configuration says whether the program has the mouse.
    static func open(_ choices: Choices, mouse: Bool? = nil) throws {
        let configuration = Configuration.present
        guard configuration.problems.isEmpty else { throw UsageProblem.configuration(configuration.problems) }
        // Before a store is made that nobody could see.
        try TerminalSession.nameOfTerminal()
        let opening = try DashboardOpening(try Context(choices, creates: true))
        // Commands run on the main thread.
        try MainActor.assumeIsolated {
            try DashboardRun.start(opening, mouse: mouse ?? configuration.mouse ?? true)
        }
    }

    /// A store without a partner opens, too, with the welcome, and one of several with the question which one.
    init(_ context: Context) throws {
        var desk: Desk?
        do {
            desk = try context.desk()
        } catch Refusal.noPartner {
            desk = nil
        } catch Refusal.severalPartners {
            desk = nil
        }
        self.init(
            store: context.store, desk: desk, words: context.words, systemLogin: context.account.login,
            systemName: context.account.name,
            clock: context.clock, hasSeveralPartners: try context.store.partners().count > 1,
            partners: { try context.partnerChoices() }, choosePartner: { try context.desk(ofPartner: $0) },
            openSample: { try context.withSample().desk() })
    }
}
