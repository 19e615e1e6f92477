import CNcurses
import Glibc

/// What the program asks of the terminal beyond what ncurses does: to mark pasted text, and to report the mouse.
@MainActor
struct TerminalModes {
    let usesMouse: Bool

    private static let pasteOn = "\u{1B}[?2004h"
    private static let pasteOff = "\u{1B}[?2004l"
    // Presses and releases, in the notation that has no largest column.
    private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
    private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

    func enable() {
        Self.send(Array((Self.pasteOn + (usesMouse ? Self.mouseOn : "")).utf8))
    }

    func disable() {
        Self.send(Array(off.utf8))
    }

    /// All that gives a terminal back in one piece, for when the program can no longer do it step by step.
    var reset: [UInt8] {
        Array(off.utf8) + ["sgr0", "op", "cnorm", "rmkx", "rmcup"].flatMap { Terminfo.bytes($0) }
    }

    private var off: String {
        (usesMouse ? Self.mouseOff : "") + Self.pasteOff
    }

    /// Writes to the terminal beside ncurses, which keeps nothing back between two updates.
    static func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            // A terminal that is gone shows in its input.
            if written < 0 { return }
            rest = rest.dropFirst(written)
        }
    }
}
