import Core
import Drawing
import Wording

/// The question of R6: the person's mail domain is the partner's or a reseller's, so an explicit yes is needed.
struct OutsiderQuestion {
    let domain: String
    let owner: String

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let refusal = Refusal.personIsNotTheCustomers(domain: domain, owner: owner)
        let sentence = "\(setting.glyphs.warning) \(words.sentence(for: refusal))"
        let width = min(rect.width - 8, 64)
        let lines =
            TextFlow.lines(sentence, width: width) + [""] + TextFlow.lines(words(FormWord.outsiderAnswer), width: width)
        let box = rect.centered(Size(width: width + 4, height: lines.count + 2))
        canvas.fill(box)
        canvas.box(box, title: words(FormWord.outsiderTitle), style: .accent)
        for (row, line) in lines.enumerated() {
            canvas.write(line, at: Point(x: box.x + 2, y: box.y + 1 + row), limit: width)
        }
        canvas.cursor = Point(x: box.x + 2, y: box.y + lines.count)
    }
}
