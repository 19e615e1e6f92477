import CNcurses
import Drawing
import Glibc
import Testing

@testable import Terminal

/// ncurses on `/dev/null`, from which its idea of the screen is read back.
@MainActor
@Suite(.serialized)
struct ScreenTests {
    private static let isStarted: Bool = {
        setlocale(LC_CTYPE, "C.UTF-8")
        setenv("TERM", "xterm-256color", 1)
        setenv("COLUMNS", "40", 1)
        setenv("LINES", "6", 1)
        return curses_new_terminal(open("/dev/null", O_WRONLY), open("/dev/null", O_RDONLY)) != nil
    }()

    private func screen(isUTF8: Bool = true) throws -> Screen {
        try #require(Self.isStarted)
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
