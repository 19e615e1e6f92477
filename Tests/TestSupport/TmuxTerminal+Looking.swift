import Foundation

extension TmuxTerminal {
    /// What the terminal shows now.
    public func screen() async throws -> Screen {
        Screen(captured: try await tmux(["capture-pane", "-p"]))
    }

    /// The same, with the escape sequences of its colours and styles.
    public func styledScreen() async throws -> Screen {
        Screen(captured: try await tmux(["capture-pane", "-p", "-e"]))
    }

    /// Waits until the screen is as wanted and gives it back. Looks again and again, because nothing tells when a
    /// program has drawn what it had to draw.
    ///
    /// - Throws: `NeverShown`, with the last screen, when it is not so after half a minute.
    @discardableResult
    public func wait(
        for wanted: String, fileID: String = #fileID, line: Int = #line, until isThere: (Screen) throws -> Bool
    ) async throws -> Screen {
        let start = ContinuousClock.now
        while true {
            let screen = try await screen()
            if try isThere(screen) { return screen }
            guard start.duration(to: .now) < patience else {
                throw NeverShown(wanted: wanted, place: "\(fileID):\(line)", screen: screen)
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Waits until the text stands somewhere on the screen.
    @discardableResult
    public func waitForText(_ text: String, fileID: String = #fileID, line: Int = #line) async throws -> Screen {
        try await wait(for: "«\(text)»", fileID: fileID, line: line) { $0.contains(text) }
    }

    /// Waits until the text is nowhere on the screen.
    @discardableResult
    public func waitForNoText(_ text: String, fileID: String = #fileID, line: Int = #line) async throws -> Screen {
        try await wait(for: "no «\(text)»", fileID: fileID, line: line) { !$0.contains(text) }
    }

    /// The screen never became as wanted.
    public struct NeverShown: Error, CustomStringConvertible {
        let wanted: String
        let place: String
        /// The last one looked at.
        public let screen: Screen

        public var description: String { "\(place) waited in vain for \(wanted). The last screen:\n\(screen)" }
    }

    /// Where the cursor is, counted from zero.
    public func cursor() async throws -> (column: Int, row: Int) {
        let place = try await ask("cursor_x", "cursor_y")
        return (Int(place[0]) ?? 0, Int(place[1]) ?? 0)
    }

    /// What a program may have changed in the terminal. Compare two of them, from before and after.
    public func state() async throws -> TerminalState {
        let answers = try await ask(
            "alternate_on", "cursor_flag", "keypad_flag", "keypad_cursor_flag", "mouse_any_flag", "mouse_sgr_flag",
            "pane_tty")
        let settings = Command(
            executable: URL(fileURLWithPath: "/usr/bin/env"), arguments: ["stty", "-a", "-F", answers[6]],
            environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"])
        return TerminalState(
            alternateScreen: answers[0] == "1", cursorVisible: answers[1] == "1",
            applicationKeys: answers[2] == "1" || answers[3] == "1", mouseReported: answers[4] == "1",
            mouseInSGR: answers[5] == "1",
            settings: try await settings.run().output.split(separator: ";")
                .filter { !$0.hasPrefix(" rows ") && !$0.hasPrefix(" columns ") }.joined(separator: ";"))
    }

    /// The process that has the terminal: waits until that is a program, and no longer the shell.
    public func programInFront() async throws -> pid_t {
        let shell = try await ask("pane_pid")[0]
        let start = ContinuousClock.now
        while start.duration(to: .now) < patience {
            // The shell's line in /proc: past its name, which ends with the last parenthesis, the sixth field is the
            // process group in front; a shell gives each command the group of its own number.
            let line = try String(contentsOfFile: "/proc/\(shell)/stat", encoding: .utf8)
            let fields = line[(line.lastIndex(of: ")") ?? line.startIndex)...].split(separator: " ")
            if fields.count > 6, fields[6] != shell, let program = pid_t(fields[6]), program > 0 { return program }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw NeverShown(wanted: "a program in front", place: "process \(shell)", screen: try await screen())
    }

    /// Sends a signal to the program in front.
    public func signal(_ signal: Int32) async throws {
        kill(try await programInFront(), signal)
    }

    private func ask(_ variables: String...) async throws -> [String] {
        let format = variables.map { "#{\($0)}" }.joined(separator: "\n")
        let answers = try await tmux(["display-message", "-p", format]).split(
            separator: "\n", omittingEmptySubsequences: false)
        guard answers.count >= variables.count else {
            throw NeverShown(wanted: variables.joined(separator: ", "), place: "tmux", screen: try await screen())
        }
        return answers.map(String.init)
    }
}
