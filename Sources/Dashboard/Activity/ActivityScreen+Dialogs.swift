import Core
import Drawing
import Wording

/// The question which period to show, and the days that are typed.
extension ActivityScreen {
    /// Where the question lies in the body.
    func periodsRect(in body: Rect, setting: Setting) -> Rect {
        let texts = Self.choices.map { setting.words($0.word) }
        let widest = texts.map { Columns.width(of: $0) }.max() ?? 0
        let title = Columns.width(of: setting.words(ActivityScreenWord.periodTitle))
        return body.centered(Size(width: max(widest + 10, title + 6), height: Self.choices.count + 2))
    }

    func drawPeriods(_ choice: Int, on canvas: inout Canvas, in body: Rect, setting: Setting) {
        let rect = periodsRect(in: body, setting: setting)
        canvas.fill(rect)
        canvas.box(rect, title: setting.words(ActivityScreenWord.periodTitle))
        let present = Self.choices.firstIndex { $0.period == period } ?? Self.choices.count - 1
        for (index, (word, _)) in Self.choices.enumerated() {
            let line = rect.inset(by: 1).row(index)
            if index == present { canvas.write(setting.glyphs.checked, at: Point(x: line.x + 1, y: line.y)) }
            canvas.write(setting.words(word), at: Point(x: line.x + 3, y: line.y))
            if index == choice {
                canvas.restyle(line, .selected)
                canvas.cursor = Point(x: line.x + 3, y: line.y)
            }
        }
    }

    func datesRect(in body: Rect) -> Rect {
        body.centered(Size(width: min(78, body.width), height: 4))
    }

    func drawDates(on canvas: inout Canvas, in body: Rect, setting: Setting) {
        let words = setting.words
        let rect = datesRect(in: body)
        canvas.fill(rect)
        canvas.box(rect, title: words(ActivityScreenWord.datesTitle))
        let inside = rect.inset(horizontally: 2, vertically: 1)
        for (field, line) in zip(DateField.allCases, inside.rows) {
            canvas.write(words(field == .from ? ActivityScreenWord.from : .to), at: line.origin, style: .label)
            let (entry, beside) = line.splitLeft(6).rest.splitLeft(12)
            draw(dates.line(field), on: &canvas, in: entry, hasFocus: dates.focus == field)
            let note = beside.splitLeft(1).rest
            switch day(field, in: setting) {
            case .success(let day?):
                canvas.write(words.longDate(day), at: note.origin, style: .secondary, limit: note.width)
            case .success(nil):
                canvas.write(
                    words(ActivityScreenWord.openEnd), at: note.origin, style: .secondary, limit: note.width)
            case .failure(let problem):
                guard dates.checked.contains(field) else { continue }
                let sentence = "\(setting.glyphs.invalid) \(words.sentence(for: problem))"
                canvas.write(sentence, at: note.origin, style: .invalid, limit: note.width)
            }
        }
    }
}
