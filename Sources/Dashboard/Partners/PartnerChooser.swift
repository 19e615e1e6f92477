import Core
import Drawing
import Wording

/// Whose data to work with, where one store keeps several partners apart (R9).
struct PartnerChooser: Screen {
    /// Nil until the store has answered.
    var choices: [PartnerChoice]?
    var place = ListPosition()
    /// True from a choice to its answer; nothing is asked twice.
    var isOpening = false

    private var selected: PartnerChoice? {
        guard let choices, choices.indices.contains(place.selected) else { return nil }
        return choices[place.selected]
    }

    static let commands: [Command<PartnerChooser>] = [
        Command(
            keys: [.enter, .character(" ")], title: .choose,
            hindrance: { $0.selected == nil ? $1.words(PartnerWord.reading) : nil },
            run: { chooser, _ in chooser.open() })
    ]

    private mutating func open() -> [Effect] {
        guard let selected, !isOpening else { return [] }
        isOpening = true
        return [.ask(.choosePartner(selected.id))]
    }

    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        let total = choices?.count ?? 0
        let height = Layout(Rect(setting.body), setting).rows.height
        switch input {
        case .key(let key): return place.move(key, total: total, height: height) ? [] : nil
        case .mouse(let mouse): return point(mouse, total: total, in: setting)
        case .paste, .resize, .redraw: return nil
        }
    }

    private mutating func point(_ mouse: Mouse, total: Int, in setting: Setting) -> [Effect]? {
        let rows = Layout(Rect(setting.body), setting).rows
        let isClicked = place.point(mouse, total: total, rows: rows)
        return isClicked && mouse.kind == .doubleClick ? perform(.enter, in: setting) : []
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .partners(let partners):
            choices = partners
            let present = partners.firstIndex { $0.id == setting.partner.id } ?? 0
            place.select(present, total: partners.count, height: Layout(Rect(setting.body), setting).rows.height)
        // A login that is unknown there is refused in a sentence; another partner may be chosen.
        case .refused(_, .choosePartner), .failed(_, .choosePartner): isOpening = false
        default: break
        }
        return []
    }
}

// MARK: - Drawing

extension PartnerChooser {
    /// Where the parts lie: a pure function of the area.
    private struct Layout {
        let introduction: Rect
        let titles: Rect
        let rows: Rect

        init(_ rect: Rect, _ setting: Setting) {
            let inside = rect.inset(horizontally: 2, vertically: 1)
            let lines = TextFlow.lines(setting.words(PartnerWord.introduction), width: inside.width).count
            let (introduction, below) = inside.splitTop(lines + 2)
            self.introduction = introduction
            (titles, rows) = below.splitTop(1)
        }
    }

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let layout = Layout(rect, setting)
        let top = layout.introduction
        canvas.write(words(PartnerWord.title), at: top.origin, style: .heading, limit: top.width)
        let sentences = TextFlow.lines(words(PartnerWord.introduction), width: top.width)
        for (row, line) in zip(top.rows.dropFirst(), sentences) { canvas.write(line, at: row.origin) }
        guard let choices else {
            canvas.write(words(PartnerWord.reading), at: layout.titles.origin, style: .secondary)
            return
        }
        let roles = choices.map { role(in: $0, words) }
        let columns = columns(in: layout.rows, choices, roles, words)
        draw(
            [.partner, .kind, .environment, .you].map { words($0 as PartnerWord) }, at: layout.titles.y, columns,
            on: &canvas
        ) { _ in .heading }
        let window = place.window(total: choices.count, height: layout.rows.height)
        for (line, index) in window.enumerated() {
            let choice = choices[index]
            let row = layout.rows.row(line)
            let texts = [
                choice.partner.name, words.name(of: choice.partner.kind), words.name(of: choice.partner.environment),
                roles[index],
            ]
            draw(texts, at: row.y, columns, on: &canvas) { column in
                column == 0 ? .value : column == 3 && choice.user == nil ? .blocked : .plain
            }
            if index == place.selected {
                canvas.restyle(row, .selected)
                canvas.cursor = row.origin
            }
        }
    }

    private func role(in choice: PartnerChoice, _ words: Words) -> String {
        choice.user.map { words.name(of: $0.role) } ?? words(PartnerWord.nobody)
    }

    private func columns(in rect: Rect, _ choices: [PartnerChoice], _ roles: [String], _ words: Words) -> [Rect?] {
        func width(_ texts: [String]) -> Int { texts.map { Columns.width(of: $0) }.max() ?? 0 }
        return TableLayout.columns(
            [
                .flexible(minimum: 18, maximum: 60, flexibility: 1, priority: 4),
                .fixed(width(choices.map { words.name(of: $0.partner.kind) } + [words(PartnerWord.kind)]), priority: 1),
                .fixed(
                    width(choices.map { words.name(of: $0.partner.environment) } + [words(PartnerWord.environment)]),
                    priority: 2), .fixed(width(roles + [words(PartnerWord.you)]), priority: 3),
            ], in: rect)
    }

    private func draw(
        _ texts: [String], at y: Int, _ columns: [Rect?], on canvas: inout Canvas, style: (Int) -> Style
    ) {
        for (index, (text, column)) in zip(texts, columns).enumerated() {
            guard let column else { continue }
            canvas.write(text, at: Point(x: column.x, y: y), style: style(index), limit: column.width)
        }
    }
}
