import Foundation

extension TmuxTerminal {
    /// Presses keys one after another, by their names in tmux: `Enter`, `Escape`, `Tab`, `BTab`, `Up`, `NPage`, `F1`,
    /// `C-c`, `M-x`, `a`.
    public func press(_ keys: String...) async throws {
        try await tmux(["send-keys"] + keys)
    }

    /// Types the text, letter by letter.
    public func type(_ text: String) async throws {
        // tmux takes a semicolon that ends an argument for the end of its own command.
        let literal = text.hasSuffix(";") ? text.dropLast() + "\\;" : text[...]
        try await tmux(["send-keys", "-l", "--", String(literal)])
    }

    /// Pastes the text: between the marks of a paste when the program asked for them, and as if typed otherwise. As in
    /// any terminal, the ends of lines arrive as carriage returns.
    public func paste(_ text: String) async throws {
        try await tmux(["load-buffer", "-"], input: text)
        try await tmux(["paste-buffer", "-p", "-d"])
    }

    /// Presses and releases the left button on a cell, counted from zero, in the way the program asked for.
    public func click(column: Int, row: Int) async throws {
        let report: [UInt8]
        if try await state().mouseInSGR {
            let place = "\(column + 1);\(row + 1)"
            report = Array("\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m".utf8)
        } else {
            let place = [UInt8(clamping: column + 33), UInt8(clamping: row + 33)]
            report = Array("\u{1B}[M ".utf8) + place + Array("\u{1B}[M#".utf8) + place
        }
        try await tmux(["send-keys", "-H"] + report.map { String($0, radix: 16) })
    }

    /// Gives the window another size, as a user who drags its corner.
    public func resize(columns: Int, rows: Int) async throws {
        try await tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// Closes the window under the running program, as a user who clicks it away or a connection that breaks.
    public func hangUp() async throws {
        try await tmux(["kill-pane"])
    }
}
