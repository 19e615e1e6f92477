import Core
import Drawing
import Wording

/// The question of R6: the person's mail domain is the partner's or a reseller's, so an explicit yes is needed.
struct OutsiderQuestion {
    let domain: String
    let owner: String

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let refusal = Refusal.personIsNotTheCustomers(domain: domain, owner: owner)
        FormQuestion(title: .outsiderTitle, question: setting.words.sentence(for: refusal), answer: .outsiderAnswer)
            .draw(on: &canvas, in: rect, setting: setting)
    }
}

/// A question above a form, with the keys that answer it.
struct FormQuestion {
    let title: FormWord
    let question: String
    let answer: FormWord

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let sentence = "\(setting.glyphs.warning) \(question)"
        let width = min(rect.width - 8, 64)
        let lines =
            TextFlow.lines(sentence, width: width) + [""] + TextFlow.lines(words(answer), width: width)
        let box = rect.centered(Size(width: width + 4, height: lines.count + 2))
        canvas.fill(box)
        canvas.box(box, title: words(title), style: .accent)
        for (row, line) in lines.enumerated() {
            canvas.write(line, at: Point(x: box.x + 2, y: box.y + 1 + row), limit: width)
        }
        canvas.cursor = Point(x: box.x + 2, y: box.y + lines.count)
    }
}
