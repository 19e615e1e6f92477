import Drawing

/// A form as lines from top to bottom. Drawing it and clicking on it go by the same lines, so that they agree.
struct FormPage<Name: Hashable & Sendable> {
    /// What stands in the column of entries.
    enum Entry {
        /// `columns` bounds the field; without it the field takes the room there is.
        case text(TextLine, placeholder: String, columns: Int?)
        case choice(String)
    }

    private enum Line {
        case text(String, Style)
        case note(String, Style)
        case field(Name, label: String, Entry, remark: String)
        case key(Key, String)
    }

    /// What a click on a line means.
    enum Target: Equatable {
        case field(Name)
        case key(Key)
    }

    private let focus: Name
    private let width: Int
    private let labelWidth: Int
    private var lines: [Line] = []

    /// - Parameters:
    ///   - width: The columns of the area it will be drawn in.
    ///   - labels: All the labels there will be; the widest makes the column.
    init(width: Int, labels: [String], focus: Name) {
        self.width = width
        self.focus = focus
        labelWidth = min(labels.map { Columns.width(of: $0) }.max() ?? 0, width / 2)
    }

    /// The rows it takes.
    var height: Int { lines.count }

    /// The frame for the form at the top of an area. It keeps its size while sentences come and go in it.
    func box(in area: Rect) -> Rect {
        Rect(x: area.x, y: area.y, width: area.width, height: min(area.height, max(lines.count + 2, 20)))
    }

    mutating func addBlank() {
        lines.append(.text("", .plain))
    }

    /// One line, cut where there is no more room.
    mutating func addLine(_ text: String, _ style: Style) {
        lines.append(.text(text, style))
    }

    /// A sentence over the whole width.
    mutating func add(_ text: String, _ style: Style) {
        lines += TextFlow.lines(text, width: width).map { .text($0, style) }
    }

    /// A field, with a remark beside it where there is room for it whole, else below.
    mutating func add(_ name: Name, label: String, _ entry: Entry, remark: String = "") {
        let fits = Columns.width(of: remark) <= remarkRoom(of: entry)
        lines.append(.field(name, label: label, entry, remark: fits ? remark : ""))
        if !fits { addNote(remark, .secondary) }
    }

    /// A sentence below the field added last.
    mutating func addNote(_ text: String, _ style: Style) {
        lines += TextFlow.lines(text, width: width - entryX).map { .note($0, style) }
    }

    /// A key and what it does here.
    mutating func add(_ key: Key, _ text: String) {
        lines.append(.key(key, text))
    }

    /// The field whose line, or notes, are at this row of the area; or the key that is named there.
    func target(atRow row: Int, of height: Int) -> Target? {
        guard (0..<height).contains(row) else { return nil }
        var index = row + firstLine(of: height)
        guard lines.indices.contains(index) else { return nil }
        while index >= 0 {
            switch lines[index] {
            case .field(let name, _, _, _): return .field(name)
            case .key(let key, _): return .key(key)
            case .note: index -= 1
            case .text: return nil
            }
        }
        return nil
    }

    /// Lines that do not fit are scrolled so that the focused field shows with its notes.
    func draw(on canvas: inout Canvas, in rect: Rect) {
        let first = firstLine(of: rect.height)
        for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
            let point = Point(x: rect.x, y: rect.y + row)
            switch line {
            case .text(let text, let style): canvas.write(text, at: point, style: style, limit: rect.width)
            case .note(let text, let style):
                canvas.write(
                    text, at: Point(x: point.x + entryX, y: point.y), style: style, limit: rect.width - entryX)
            case .key(let key, let text):
                let used = canvas.write(key.label, at: point, style: .key, limit: rect.width)
                canvas.write(
                    text, at: Point(x: point.x + used + 2, y: point.y), style: .secondary, limit: rect.width - used - 2)
            case .field(let name, let label, let entry, let remark):
                draw(label, entry, remark, hasFocus: name == focus, on: &canvas, at: point)
            }
        }
        canvas.scrollBar(
            Rect(x: rect.maxX, y: rect.y, width: 1, height: rect.height), first: first, visible: rect.height,
            total: lines.count)
    }
}

extension FormPage {
    /// Where the entries begin: after the mark of the focus, the labels and a gap, one column of which shows that a
    /// text goes on to the left.
    private var entryX: Int { 2 + labelWidth + 2 }

    private func columns(of entry: Entry) -> Int {
        let room = max(1, width - entryX - 1)
        switch entry {
        case .text(_, _, let columns): return min(columns ?? 60, room)
        case .choice(let name): return min(Columns.width(of: name), room)
        }
    }

    private func remarkRoom(of entry: Entry) -> Int { width - entryX - columns(of: entry) - 2 }

    private func firstLine(of height: Int) -> Int {
        guard lines.count > height, height > 0 else { return 0 }
        guard let focused = lines.firstIndex(where: { if case .field(focus, _, _, _) = $0 { true } else { false } })
        else { return 0 }
        var last = focused
        while last + 1 < lines.count, case .note = lines[last + 1] { last += 1 }
        return max(0, min(focused, last - height + 1))
    }

    private func draw(
        _ label: String, _ entry: Entry, _ remark: String, hasFocus: Bool, on canvas: inout Canvas, at point: Point
    ) {
        if hasFocus { canvas.write(canvas.glyphs.prompt, at: point, style: .accent) }
        canvas.write(label, at: Point(x: point.x + 2, y: point.y), style: .label, limit: labelWidth)
        let field = Rect(x: point.x + entryX, y: point.y, width: columns(of: entry), height: 1)
        switch entry {
        case .text(let line, let placeholder, _):
            draw(line, placeholder: placeholder, hasFocus: hasFocus, on: &canvas, in: field)
        case .choice(let name):
            canvas.write(name, at: field.origin, style: hasFocus ? .focused : .value, limit: field.width)
            if hasFocus { canvas.cursor = field.origin }
        }
        canvas.write(
            remark, at: Point(x: field.maxX + 2, y: point.y), style: .secondary, limit: remarkRoom(of: entry))
    }

    private func draw(
        _ line: TextLine, placeholder: String, hasFocus: Bool, on canvas: inout Canvas, in field: Rect
    ) {
        if hasFocus { canvas.fill(field, .focused) }
        let style: Style = hasFocus ? .focused : .value
        // Without the focus a text is read from its beginning.
        let window = hasFocus ? line.visible(columns: field.width) { Columns.width(of: $0) } : nil
        canvas.write(window?.text ?? line.text, at: field.origin, style: style, limit: field.width)
        if line.isEmpty, !hasFocus {
            canvas.write(placeholder, at: field.origin, style: .secondary, limit: field.width)
        }
        guard let window else { return }
        let ellipsis = canvas.glyphs.ellipsis
        if window.cutLeft { canvas.write(ellipsis, at: Point(x: field.x - 1, y: field.y), style: .accent) }
        if window.cutRight { canvas.write(ellipsis, at: Point(x: field.maxX, y: field.y), style: .accent) }
        canvas.cursor = Point(x: field.x + window.cursorColumn, y: field.y)
    }
}
