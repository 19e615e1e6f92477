import Core
import Drawing
import Wording

/// Where the columns of a list by time lie: a pure function of the area.
protocol TimeListColumns: Equatable {
    init(_ rows: Rect)

    /// The one the list is in order of.
    var dateTime: Rect? { get }
    /// The one at the left, where the cursor stands.
    var first: Rect? { get }
}

/// A column's title.
struct TimeListTitle {
    let text: String
    let column: Rect?
    var align = Alignment.leading
}

/// What a row says in one column.
struct TimeListCell {
    let column: Rect?
    let text: String
    var style = Style.plain
    /// Whether what was searched for is marked in it.
    var isSearched = true
    var align = Alignment.leading
}

extension TimeListScreen {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        drawList(on: &canvas, in: rect, setting: setting)
    }

    func drawList(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let (search, belowSearch) = rect.splitTop(1)
        let (titles, rows) = belowSearch.splitTop(1)
        let columns = Layout(rows)
        drawSearch(on: &canvas, in: search.inset(horizontally: 1, vertically: 0), setting: setting)
        drawTitles(on: &canvas, in: titles, columns, setting: setting)
        drawRows(on: &canvas, in: rows, columns, setting: setting)
        drawEmpty(on: &canvas, in: rows, setting: setting)
        orderBox(in: setting)?.draw(on: &canvas, in: rect)
    }

    // MARK: - Above the rows

    private func drawSearch(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        if case .jump(let line) = list.focus {
            return drawJump(line, on: &canvas, in: rect, setting: setting)
        }
        let separator = (" \(setting.glyphs.separator) ", Style.secondary)
        let status = Array(status(in: setting).map { [$0] }.joined(separator: [separator]))
        let statusWidth = canvas.write(status, at: rect.origin, limit: rect.width, align: .trailing)
        let inside = rect.splitRight(statusWidth + 2).rest
        let isSearching = list.focus == .search && !hasQuestion
        if list.searchLine.isEmpty, !isSearching {
            let used = canvas.write(words(TimeListWord.search), at: inside.origin, style: .label, limit: inside.width)
            let hint = inside.splitLeft(used + 2).rest
            canvas.write(searchHint(words), at: hint.origin, style: .secondary, limit: hint.width)
            return
        }
        canvas.draw(list.searchLine, label: words(TimeListWord.search), hasFocus: isSearching, in: inside)
    }

    /// What is typed, and the day it leads to.
    private func drawJump(_ line: TextLine, on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let label = words(TimeListWord.jumpTo)
        let (entry, beside) = rect.splitLeft(Columns.width(of: label) + 3 + 16)
        canvas.draw(line, label: label, hasFocus: true, in: entry)
        let note = beside.splitLeft(2).rest
        let (text, style): (String, Style) =
            switch destination(of: line, in: setting) {
            case .success(let day): ("\(setting.glyphs.arrow) \(words.longDate(day))", .value)
            case .failure(.date(.empty)): (words(TimeListWord.jumpHint), .secondary)
            case .failure(let problem):
                ("\(setting.glyphs.invalid) \(Self.sentence(for: problem, in: setting))", .invalid)
            }
        canvas.write(text, at: note.origin, style: style, limit: note.width)
    }

    /// How far a search came, or that nothing is there yet.
    func progress(in setting: Setting) -> (String, Style)? {
        if let looked = list.loading.lookedAfter, !list.window.reachesEnd {
            let word = list.order == .newest ? TimeListWord.lookedBackTo : .lookedOnTo
            return (setting.words(word, looked.at.day.description), .secondary)
        }
        return list.shown == nil ? (setting.words(TimeListWord.reading), .secondary) : nil
    }

    /// How many rows there are, where that is known.
    func count(in setting: Setting) -> Int? {
        list.window.isComplete && list.shown == query(in: setting) ? list.window.rows.count : nil
    }

    private func drawTitles(on canvas: inout Canvas, in rect: Rect, _ columns: Layout, setting: Setting) {
        let mark = (list.shown?.order ?? list.order) == .newest ? setting.glyphs.sortedDown : setting.glyphs.sortedUp
        for title in titles(columns, setting.words) {
            guard let column = title.column else { continue }
            let point = Point(x: column.x, y: rect.y)
            let used = canvas.write(title.text, at: point, style: .heading, limit: column.width, align: title.align)
            // Beside a title as wide as its column the mark takes the gap between columns.
            if column == columns.dateTime {
                canvas.write(mark, at: Point(x: point.x + min(used + 1, column.width), y: point.y))
            }
        }
    }

    // MARK: - The rows

    private func drawRows(on canvas: inout Canvas, in rect: Rect, _ columns: Layout, setting: Setting) {
        let finder = MatchFinder(list.shown?.text ?? "")
        let places = list.window.visible(lines: rect.height)
        for (index, line) in places {
            let row = list.window.rows[index]
            let area = rect.row(line)
            for cell in cells(of: row, columns, setting) { draw(cell, on: &canvas, at: area.y, finder) }
            if row.id == list.window.unfolded {
                let below = rect.splitTop(line + 1).rest.splitTop(list.window.unfoldedLines).top
                drawDetails(
                    of: row, on: &canvas, in: below.splitLeft(4).rest.splitRight(2).rest, finder, setting: setting)
            }
            if index == list.window.selection {
                canvas.restyle(area, .selected)
                if list.focus == .list, !hasQuestion {
                    canvas.cursor = Point(x: columns.first?.x ?? area.x, y: area.y)
                }
            }
        }
        canvas.drawMarks(of: list.window, shown: places.map(\.index), at: rect.splitRight(1).right)
    }

    private func draw(_ cell: TimeListCell, on canvas: inout Canvas, at y: Int, _ finder: MatchFinder) {
        guard let column = cell.column else { return }
        let runs = cell.isSearched ? finder.runs(in: cell.text, style: cell.style) : [(cell.text, cell.style)]
        canvas.write(runs, at: Point(x: column.x, y: y), limit: column.width, align: cell.align)
    }

    private func drawEmpty(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        guard let shown = list.shown, list.window.rows.isEmpty, list.window.isComplete else { return }
        let area = rect.inset(horizontally: 4, vertically: 2)
        let lines = TextFlow.lines(emptySentence(shown, setting.words), width: area.width)
        for (row, line) in zip(area.rows, lines) { canvas.write(line, at: row.origin, limit: row.width) }
    }
}
