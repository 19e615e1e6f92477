import Foundation

/// What a terminal shows at one moment: its rows, without the spaces that end them.
public struct Screen: Sendable, Equatable, CustomStringConvertible {
    /// From top to bottom, as many as the terminal has.
    public let rows: [String]

    init(captured text: String) {
        var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if rows.last == "" { rows.removeLast() }
        self.rows = rows
    }

    /// The rows as one text.
    public var text: String { rows.joined(separator: "\n") }

    /// Whether the text stands in one of the rows.
    public func contains(_ text: some StringProtocol) -> Bool { rows.contains { $0.contains(text) } }

    /// The first row in which the text stands, counted from zero.
    public func row(of text: some StringProtocol) -> Int? { rows.firstIndex { $0.contains(text) } }

    /// The lowest row with something on it.
    public var lastWrittenRow: String { rows.last { !$0.isEmpty } ?? "" }

    /// The rows between two rules, to read in a failure.
    public var description: String {
        let rule = String(repeating: "-", count: 60)
        let lastWritten = rows.lastIndex { !$0.isEmpty } ?? -1
        return ([rule] + rows[...lastWritten] + [rule]).joined(separator: "\n")
    }
}

/// What a full-screen program may change in a terminal, and must give back.
public struct TerminalState: Sendable, Equatable {
    /// On the second screen, the one without history.
    public let alternateScreen: Bool
    public let cursorVisible: Bool
    /// The keypad's and the arrows' application modes (`smkx`).
    public let applicationKeys: Bool
    /// Any kind of mouse reporting.
    public let mouseReported: Bool
    /// Whether mouse reports are the ones of mode 1006.
    public let mouseInSGR: Bool
    /// What `stty -a` says, but for the window's size, which is the user's.
    public let settings: String
}
