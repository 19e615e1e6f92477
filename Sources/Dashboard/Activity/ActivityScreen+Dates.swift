import Core
import Drawing
import Wording

/// The days that are typed.
extension ActivityScreen {
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
            canvas.draw(dates.line(field), hasFocus: dates.focus == field, in: entry)
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
