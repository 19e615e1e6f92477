import Core
import Foundation

/// Standard error: what is said to people besides the data.
enum Messages {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether the person wants whole lines only: `ACCESSIBLE` is set, or `TERM` is `dumb`.
    static var arePlain: Bool {
        let environment = ProcessInfo.startEnvironment
        let isAccessible = environment["ACCESSIBLE"].map { !$0.isEmpty && $0 != "0" } ?? false
        return isAccessible || environment["TERM"] == "dumb"
    }

    /// One or more lines; what could take a terminal over becomes a visible mark.
    static func say(_ text: String) {
        show(
            text.split(separator: "\n", omittingEmptySubsequences: false).map { HostileText.shown(String($0)) }
                .joined(separator: "\n") + "\n")
    }

    /// A question, the cursor behind it.
    static func ask(_ text: String) {
        show(HostileText.shown(text) + " ")
    }

    /// Puts `text` in the place of the terminal's current line.
    static func replaceLine(by text: String) {
        show("\r\u{1B}[K" + HostileText.shown(text))
    }

    private static func show(_ text: String) {
        // A message that cannot be shown has nowhere to be complained about.
        try? writeAll(Array(text.utf8), to: STDERR_FILENO)
    }
}
