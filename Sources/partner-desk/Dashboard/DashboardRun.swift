import Core
import Dashboard
import Drawing
import Foundation
import Persistence
import Terminal
import Wording

/// The run loop: takes keys to the dashboard, its wishes to the store, and what is drawn to the terminal.
///
/// It lives on the main thread and never waits for the store there; between events it sleeps.
@MainActor
final class DashboardRun {
    private let terminal: TerminalSession
    private let worker: StoreWorker
    private var dashboard: Dashboard

    /// Opens the dashboard and stays in it until the person leaves.
    ///
    /// - Parameters:
    ///   - open: What the store holds, or nil while it has no partner yet: then the welcome is shown.
    static func start(_ opening: DashboardOpening, mouse: Bool) throws -> Never {
        let terminal = try TerminalSession.start(mouse: mouse)
        let run = DashboardRun(terminal: terminal, opening: opening)
        terminal.listen {
            run.take($0)
        } onTerminate: { _ in
            run.worker.finish()
        }
        terminal.run()
    }

    private init(terminal: TerminalSession, opening: DashboardOpening) {
        self.terminal = terminal
        worker = StoreWorker(opening: opening, glyphs: terminal.glyphs, mailbox: terminal.mailbox)
        if let desk = opening.desk {
            let setting = opening.setting(for: desk, glyphs: terminal.glyphs)
            let (dashboard, effects) = Dashboard.opening(setting, size: terminal.size)
            self.dashboard = dashboard
            performAtOnce(effects)
        } else if opening.hasSeveralPartners {
            let setting = opening.welcomeSetting(glyphs: terminal.glyphs)
            let (dashboard, effects) = Dashboard.choosingPartner(setting, size: terminal.size)
            self.dashboard = dashboard
            performAtOnce(effects)
        } else {
            dashboard = Dashboard.welcome(opening.welcomeSetting(glyphs: terminal.glyphs), size: terminal.size)
        }
        terminal.show(dashboard.drawn())
    }

    /// The first screen is worth waiting for: it comes with its rows, not empty first.
    private func performAtOnce(_ effects: [Effect]) {
        for effect in effects {
            guard case .ask(let request) = effect, let answer = worker.answerAtOnce(request) else { continue }
            perform(dashboard.handle(.answer(answer)))
        }
    }

    /// All that was typed since the last drawing is answered by one drawing.
    private func take(_ inputs: [Input]) {
        dashboard.follow(worker.moment)
        for input in inputs {
            if case .redraw = input { terminal.redrawAll() }
            perform(dashboard.handle(.input(input)))
        }
        terminal.show(dashboard.drawn())
    }

    private func take(_ answer: Answer) {
        perform(dashboard.handle(.answer(answer)))
        terminal.show(dashboard.drawn())
    }

    private func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .ask(let request): worker.perform(request) { [weak self] in self?.take($0) }
            case .copy(let text): terminal.copy(text)
            case .redraw: terminal.redrawAll()
            case .suspend: terminal.suspend()
            case .quit: quit()
            // The dashboard carries these out itself and never hands them on.
            case .go, .tell, .identify: break
            }
        }
    }

    private func quit() -> Never {
        terminal.end()
        worker.finish()
        exit(Outcome.done.rawValue)
    }
}
