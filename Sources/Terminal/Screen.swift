import CNcurses
import Drawing

/// Hands canvases to ncurses, which sends the terminal what differs.
@MainActor
struct Screen {
    private let looks: [Look]
    private let isUTF8: Bool
    private var shown: Canvas?
    private var isCursorVisible = true

    /// Takes over the screen that ncurses has just started.
    init(isUTF8: Bool, useColor: Bool) {
        self.isUTF8 = isUTF8
        looks = Self.makeLooks(colors: useColor && has_colors() ? Self.startColors() : 0)
    }

    /// Brings the canvas onto the terminal, in one update.
    mutating func show(_ canvas: Canvas) {
        let height = min(canvas.size.height, Int(curses_lines()))
        let previous = shown.flatMap { $0.size == canvas.size ? $0 : nil }
        let width = min(canvas.size.width, Int(curses_columns()))
        for y in 0..<height {
            let changed = previous.map { canvas.changedColumns(from: $0, row: y) } ?? 0..<width
            if let columns = changed?.clamped(to: 0..<width), !columns.isEmpty { put(canvas, row: y, columns: columns) }
        }
        placeCursor(canvas.cursor)
        wnoutrefresh(curses_screen())
        doupdate()
        shown = canvas
    }

    /// Sends everything anew with the next canvas.
    mutating func forget() {
        shown = nil
        curses_repaint()
    }

    /// Repaints what was shown last.
    func repaint() {
        curses_repaint()
        doupdate()
    }

    private mutating func placeCursor(_ cursor: Point?) {
        if (cursor != nil) != isCursorVisible {
            isCursorVisible = cursor != nil
            curs_set(isCursorVisible ? 1 : 0)
        }
        if let cursor { wmove(curses_screen(), Int32(cursor.y), Int32(cursor.x)) }
    }

    private func put(_ canvas: Canvas, row y: Int, columns: Range<Int>) {
        var line: [cchar_t] = []
        line.reserveCapacity(columns.count + 1)
        for x in columns {
            let cell = canvas[x: x, y: y]
            if cell.width > 0 { append(cell, to: &line, room: columns.upperBound - x) }
        }
        mvwadd_wchnstr(curses_screen(), Int32(y), Int32(columns.lowerBound), line, Int32(line.count))
    }

    private func append(_ cell: Cell, to line: inout [cchar_t], room: Int) {
        let look = looks[Int(cell.style.rawValue)]
        if let ascii = cell.ascii {
            line.append(look.cell(wchar_t(ascii)))
            return
        }
        if let bare = cell.bare.map(wchar_t.init(bitPattern:)), holds(cell, of: bare, room: room) {
            line.append(look.cell(bare))
            return
        }
        var scalars = cell.scalars.map { wchar_t(bitPattern: $0) }
        if holds(cell, of: scalars[0], room: room), scalars.dropFirst().allSatisfy({ curses_width($0) == 0 }) {
            scalars.append(0)
            var complex = cchar_t()
            setcchar(&complex, scalars, look.attributes, look.pair, nil)
            line.append(complex)
        } else {
            let mark = isUTF8 ? wchar_t(0xFFFD) : wchar_t(0x3F)
            for _ in 0..<min(Int(cell.width), room) { line.append(look.cell(mark)) }
        }
    }
}

/// A style as ncurses knows it.
private struct Look {
    let attributes: attr_t
    let pair: Int16
    private let blank: cchar_t

    init(_ attributes: attr_t, pair: Int16) {
        self.attributes = attributes
        self.pair = pair
        var blank = cchar_t()
        setcchar(&blank, [0x20, 0], attributes, pair, nil)
        self.blank = blank
    }

    /// A cell of one character: most of any screen.
    func cell(_ character: wchar_t) -> cchar_t {
        var cell = blank
        cell.chars.0 = character
        return cell
    }
}

extension Screen {
    /// Whether ncurses takes the cell as it is. The C library counts for it; where that would count otherwise than the
    /// canvas, the row would shift.
    private func holds(_ cell: Cell, of base: wchar_t, room: Int) -> Bool {
        isUTF8 && Int(cell.width) <= room && curses_width(base) == Int32(cell.width)
    }

    /// Lets ncurses use colours on the terminal's own background; answers how many there are.
    private static func startColors() -> Int {
        start_color()
        use_default_colors()
        return Int(curses_colors())
    }

    private static func makeLooks(colors: Int) -> [Look] {
        var pairs: [Int16: Int16] = [:]
        return Style.allCases.map { style in
            let appearance = Appearance.of(style, colors: colors)
            let attributes = attributes(appearance.attributes)
            guard let foreground = appearance.foreground else { return Look(attributes, pair: 0) }
            let pair = pairs[foreground] ?? Int16(pairs.count + 1)
            if pairs.updateValue(pair, forKey: foreground) == nil { init_pair(pair, foreground, -1) }
            return Look(attributes, pair: pair)
        }
    }

    private static func attributes(_ attributes: Appearance.Attributes) -> attr_t {
        var result: attr_t = 0
        if attributes.contains(.bold) { result |= curses_bold() }
        if attributes.contains(.dim) { result |= curses_dim() }
        if attributes.contains(.reverse) { result |= curses_reverse() }
        if attributes.contains(.underline) { result |= curses_underline() }
        return result
    }
}
