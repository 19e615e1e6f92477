import CNcurses
import Drawing
import Glibc
import Testing

@testable import Terminal

/// ncurses on a socket that keeps each write apart; its idea of the screen is read back.
@MainActor
@Suite(.serialized)
struct ScreenTests {
    private static let isStarted: Bool = {
        setlocale(LC_CTYPE, "C.UTF-8")
        setenv("TERM", "xterm-256color", 1)
        setenv("COLUMNS", "40", 1)
        setenv("LINES", "6", 1)
        return curses_new_terminal(wire[1], open("/dev/null", O_RDONLY)) != nil
    }()

    private static let wire: [Int32] = {
        var ends: [Int32] = [-1, -1]
        socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0, &ends)
        return ends
    }()

    /// What ncurses has written since the last time, each write by itself.
    private func writes() -> [String] {
        var writes: [String] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(Self.wire[0], &buffer, buffer.count, Int32(MSG_DONTWAIT))
            guard count > 0 else { return writes }
            writes.append(String(decoding: buffer[..<count], as: UTF8.self))
        }
    }

    private func screen(isUTF8: Bool = true) throws -> Screen {
        try #require(Self.isStarted)
        _ = writes()
        werase(curses_screen())
        return Screen(isUTF8: isUTF8, useColor: true)
    }

    private func canvas() -> Canvas {
        Canvas(size: Size(width: Int(curses_columns()), height: Int(curses_lines())))
    }

    private func text(row: Int32) -> String {
        var buffer = [wchar_t](repeating: 0, count: 200)
        mvwinnwstr(curses_screen(), row, 0, &buffer, 199)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: buffer.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) })
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    private func attributes(x: Int32, y: Int32) -> attr_t {
        var cell = cchar_t()
        mvwin_wch(curses_screen(), y, x, &cell)
        return cell.attr
    }

    @Test func whatTheCanvasShowsIsWhatNcursesHolds() throws {
        var screen = try screen()
        var canvas = canvas()
        canvas.write("Zoë 株式 e\u{301} 👍 👨‍👩‍👧‍👦 नि\u{1B}[2J|", at: Point(x: 1, y: 2), style: .selected)
        canvas.cursor = Point(x: 3, y: 2)
        screen.show(canvas)
        // Reading the screen back moves the cursor.
        #expect(getcury(curses_screen()) == 2 && getcurx(curses_screen()) == 3)
        #expect(text(row: 2) == " Zoë 株式 e\u{301} 👍 \u{FFFD} नि\u{FFFD}[2J|")
        #expect(attributes(x: 1, y: 2) & curses_reverse() != 0)
        #expect(attributes(x: 0, y: 2) & curses_reverse() == 0)
    }

    /// Each write is a system call, and a terminal may draw between two of them.
    @Test func anUpdateIsOneWrite() throws {
        var screen = try screen()
        var canvas = canvas()
        screen.show(canvas)
        _ = writes()
        for y in 0..<6 {
            canvas.write("left \(y)", at: Point(x: 2, y: y))
            canvas.write("right", at: Point(x: 30, y: y), style: .selected)
        }
        screen.show(canvas)
        #expect(writes().count == 1)
        screen.show(canvas)
        #expect(writes().isEmpty)
    }

    @Test func aChangeThatCutsWideGlyphsLeavesNoHalves() throws {
        var screen = try screen()
        var canvas = canvas()
        canvas.write("株式会社|", at: Point(x: 0, y: 1))
        screen.show(canvas)
        canvas.write("ab", at: Point(x: 3, y: 1))
        screen.show(canvas)
        #expect(text(row: 1) == "株 ab 社|")
        canvas.write("株式会社|", at: Point(x: 0, y: 1))
        screen.show(canvas)
        #expect(text(row: 1) == "株式会社|")
    }

    @Test func aCanvasOfAnotherSizeIsClipped() throws {
        var screen = try screen()
        var canvas = Canvas(size: Size(width: 60, height: 9))
        canvas.fill(canvas.bounds)
        for y in 0..<9 { canvas.write(String(repeating: "株", count: 30), at: Point(x: y % 2, y: y)) }
        screen.show(canvas)
        #expect(text(row: 0) == String(repeating: "株", count: 20))
        #expect(text(row: 1) == " " + String(repeating: "株", count: 19) + "\u{FFFD}")
    }

    @Test func noOtherCharacterSetGetsUnicode() throws {
        var screen = try screen(isUTF8: false)
        var canvas = canvas()
        canvas.write("é株✓ ok", at: Point(x: 0, y: 0))
        screen.show(canvas)
        #expect(text(row: 0) == "???? ok")
    }
}
