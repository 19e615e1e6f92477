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
    @Flag(inversion: .prefixedNo, help: "Let the program have the mouse (default: --mouse).") var mouse: Bool?

    var writesJSON: Bool { false }

    /// Once the dashboard is open it would hide what is said, so it does not open.
    func take(_ problems: [ConfigurationProblem]) throws {
        if !problems.isEmpty { throw UsageProblem.configuration(problems) }
    }

    func perform(_ output: Output) throws {
        let mouse = mouse ?? Configuration.present.mouse ?? true
        let opening = try DashboardOpening(try Context(global, creates: true))
        // Commands run on the main thread.
        try MainActor.assumeIsolated { try DashboardRun.start(opening, mouse: mouse) }
    }
}

extension DashboardOpening {
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
