import Core
import Drawing

@testable import Dashboard

/// A dashboard with one screen on top, and all it asked for.
struct OneScreen {
    var dashboard: Dashboard
    /// What came of the last event.
    private(set) var effects: [Effect] = []

    init(_ screen: any Screen, in setting: Setting, width: Int = 80, height: Int = 24) {
        dashboard = Dashboard.opening(setting, size: Size(width: width, height: height)).0
        dashboard.screens.append(AnyScreen(screen))
    }

    mutating func press(_ keys: Key...) {
        for key in keys { effects = dashboard.handle(.input(.key(key))) }
    }

    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    mutating func paste(_ text: String) {
        effects = dashboard.handle(.input(.paste(text)))
    }

    mutating func hear(_ answer: Answer) {
        effects = dashboard.handle(.answer(answer))
    }

    mutating func click(_ kind: Mouse.Kind = .press, x: Int, y: Int) {
        effects = dashboard.handle(.input(.mouse(Mouse(kind: kind, position: Point(x: x, y: y)))))
    }

    /// The whole window, a line a row.
    var text: String {
        let canvas = dashboard.drawn()
        return (0..<canvas.size.height).map { y in String(canvas.row(y).filter { $0.width > 0 }.map(\.glyph)) }
            .joined(separator: "\n")
    }

    var order: OrderScreen? {
        if let screen = dashboard.screens.last?.as(OrderScreen.self) { screen } else { nil }
    }

    var customer: CustomerScreen? {
        if let screen = dashboard.screens.last?.as(CustomerScreen.self) { screen } else { nil }
    }
}
