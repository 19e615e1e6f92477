import ArgumentParser
import Core
import Persistence

struct DashboardCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "dashboard", abstract: "Open the dashboard (also with no command).",
        discussion: """
            EXAMPLES:
              partner-desk
              partner-desk --demo --as-of 2018-12-01
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions
    @Flag(inversion: .prefixedNo, help: "Let the program have the mouse.") var mouse = true

    var writesJSON: Bool { false }

    func perform(_ output: Output) throws {
        let opening = try DashboardOpening(try Context(global, creates: true))
        // Commands run on the main thread.
        try MainActor.assumeIsolated { try DashboardRun.start(opening, mouse: mouse) }
    }
}

extension DashboardOpening {
    /// A store without a partner opens, too: with the welcome.
    init(_ context: Context) throws {
        var desk: Desk?
        do {
            desk = try context.desk()
        } catch Refusal.noPartner {
            desk = nil
        }
        self.init(
            store: context.store, desk: desk, words: context.words, systemLogin: context.account.login,
            systemName: context.account.name,
            clock: context.clock, openSample: { try context.withSample().desk() })
    }
}
