import CNcurses
import Drawing
import Glibc

/// The terminal while the program has it: from `start` to `end`, which gives it back as it was found.
///
/// A crash, a signal that ends the program and a terminal that goes away give it back as well. All of it happens on
/// the main thread, which sleeps until there is input: see `run`.
@MainActor
public final class TerminalSession {
    /// What the terminal shows text in; canvases are made with it.
    public let glyphs: GlyphSet
    /// Columns and rows of the terminal.
    public private(set) var size: Size

    private var screen: Screen
    private let modes: TerminalModes
    private let loop = EventLoop()
    private let signals: SignalInput
    private var input: TerminalInput?
    private var onInput: ([Input]) -> Void = { _ in }
    private var onTerminate: (Int32) -> Void = { _ in }
    private var isOpen = true

    /// Takes the terminal: its alternate screen, every key as it is pressed, pasted text and, on wish, the mouse.
    ///
    /// - Parameters:
    ///   - mouse: Whether clicks and the wheel are reported; the terminal's own way of marking text then needs Shift.
    ///   - color: Whether colours may be used where the terminal has them; `NO_COLOR` in the environment forbids them.
    /// - Throws: `TerminalError` when there is no terminal, or none that can show a screen. Nothing is changed then.
    public static func start(mouse: Bool = true, color: Bool = true) throws(TerminalError) -> TerminalSession {
        let name = try nameOfTerminal()
        let isUTF8 = TerminalLocale.isUTF8
        var saved = termios()
        tcgetattr(STDIN_FILENO, &saved)
        guard curses_describes(name, STDOUT_FILENO) else { throw .unknownTerminal(name) }
        guard Terminfo.has("cup") else { throw .tooSimple(name) }
        guard curses_new_terminal(STDOUT_FILENO, STDIN_FILENO) != nil else { throw .unknownTerminal(name) }
        return TerminalSession(saved: saved, isUTF8: isUTF8, mouse: mouse, color: color)
    }

    /// Makes sure that there is a terminal to take, for whoever has other work to do before taking it.
    ///
    /// - Returns: What the environment calls it.
    /// - Throws: `TerminalError`.
    @discardableResult
    nonisolated public static func nameOfTerminal() throws(TerminalError) -> String {
        guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
        guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        // ncurses would take any name that is empty for one that it knows.
        guard !name.isEmpty else { throw .unknownTerminal("") }
        return name
    }

    private init(saved: termios, isUTF8: Bool, mouse: Bool, color: Bool) {
        raw()
        noecho()
        nonl()
        keypad(curses_screen(), true)
        // Scrolls a list by moving its rows, which is far less to send than the rows themselves.
        idlok(curses_screen(), true)
        // Otherwise ncurses leaves an update half done when a key waits.
        typeahead(-1)
        glyphs = isUTF8 ? .unicode : .ascii
        size = Size(width: Int(curses_columns()), height: Int(curses_lines()))
        let isColorForbidden = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        screen = Screen(isUTF8: isUTF8, useColor: color && !isColorForbidden)
        modes = TerminalModes(usesMouse: mouse)
        modes.enable()
        var saved = saved
        let reset = modes.reset
        crash_guard_arm(STDOUT_FILENO, &saved, reset, reset.count)

        signals = SignalInput(loop: loop)
        signals.start { [weak self] in self?.handle(signal: $0) }
        let decoder = KeyDecoder(terminalKeys: Terminfo.keys, isUTF8: isUTF8)
        input = TerminalInput(descriptor: STDIN_FILENO, decoder: decoder, loop: loop) { [weak self] in self?.handle($0)
        }
    }

    /// Begins to report input.
    ///
    /// - Parameters:
    ///   - onInput: Gets all that has come since the last call, so that one drawing answers all of it.
    ///   - onTerminate: Called with the signal that ends the program once the terminal is given back (SIGHUP also for
    ///     a terminal that went away); what has to be saved is saved there. The program then exits with 128 + signal.
    public func listen(onInput: @escaping ([Input]) -> Void, onTerminate: @escaping (Int32) -> Void) {
        self.onInput = onInput
        self.onTerminate = onTerminate
        input?.start()
    }

    /// Where other threads leave what is to be done on the main thread.
    public var mailbox: Mailbox { loop.mailbox }

    /// Serves the terminal and the mailbox for the rest of the program. Nothing else runs on the main thread then.
    public func run() -> Never {
        loop.run()
    }

    /// Brings the canvas onto the terminal; only what differs from the last one is sent.
    public func show(_ canvas: Canvas) {
        guard isOpen else { return }
        screen.show(canvas)
    }

    /// Sends everything that was shown last once more, after something else has written to the terminal.
    public func redrawAll() {
        guard isOpen else { return }
        screen.repaint()
    }

    /// Puts the text into the clipboard of the machine that the terminal runs on, where that terminal allows it.
    /// False when the text is longer than terminals take, some 75,000 bytes.
    @discardableResult
    public func copy(_ text: String) -> Bool {
        guard isOpen, let sequence = Clipboard.sequence(for: text) else { return false }
        TerminalModes.send(sequence)
        return true
    }

    /// Stops the program as Ctrl-Z does elsewhere, giving the terminal back meanwhile. When it is continued,
    /// `.redraw` or `.resize` is reported.
    public func suspend() {
        guard isOpen else { return }
        modes.disable()
        endwin()
        terminal_stop()
        resume()
    }

    /// Gives the terminal back. Whatever is shown afterwards is not.
    public func end() {
        guard isOpen else { return }
        isOpen = false
        input?.stop()
        signals.stop()
        modes.disable()
        endwin()
        crash_guard_disarm()
    }
}

extension TerminalSession {
    private func handle(_ event: TerminalInput.Event) {
        switch event {
        case .inputs(let inputs): onInput(inputs)
        case .closed: terminate(SIGHUP)
        }
    }

    private func handle(signal: Int32) {
        switch signal {
        case SIGWINCH: followSize()
        case SIGTSTP: suspend()
        case SIGCONT: resume()
        default: terminate(signal)
        }
    }

    private func terminate(_ signal: Int32) -> Never {
        end()
        onTerminate(signal)
        exit(128 + signal)
    }

    /// Takes the terminal again after the program was stopped; something else has written to it since.
    private func resume() {
        guard isOpen else { return }
        reset_prog_mode()
        modes.enable()
        screen.forget()
        if !followSize() { onInput([.redraw]) }
    }

    /// Reports the terminal's size if it is another one.
    @discardableResult
    private func followSize() -> Bool {
        var columns: Int32 = 0
        var lines: Int32 = 0
        guard isOpen, terminal_size(STDOUT_FILENO, &columns, &lines) else { return false }
        let now = Size(width: Int(columns), height: Int(lines))
        guard now != size else { return false }
        size = now
        resizeterm(lines, columns)
        screen.forget()
        onInput([.resize(now)])
        return true
    }
}
