import Core
import Drawing
import Wording

/// Where the parts of a deed's question lie.
struct DeedLayout {
    let box: Rect
    /// The window on what it does.
    let list: Rect
    /// The reason and the keys, always in sight.
    let foot: Rect
    let furthestScroll: Int

    init(_ rect: Rect, lines: Int, foot height: Int) {
        box = Rect(
            x: rect.x, y: rect.y, width: rect.width, height: min(rect.height, lines + height + 3))
        let inside = box.inset(horizontally: 2, vertically: 1)
        let (foot, above) = inside.splitBottom(height)
        self.foot = foot
        // A line stands between the two.
        list = above.splitBottom(1).rest
        furthestScroll = max(0, lines - list.height)
    }
}

extension DeedScreen {
    /// The one field there can be.
    private enum Field: Hashable, Sendable {
        case reason
    }

    func layout(in rect: Rect, _ setting: Setting) -> DeedLayout {
        let width = rect.inset(horizontally: 2, vertically: 1).width
        return DeedLayout(
            rect, lines: matter.lines(width: width, in: setting).count, foot: foot(width: width, setting).height)
    }

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let layout = layout(in: rect, setting)
        canvas.box(
            layout.box, title: matter.title(in: setting), trailingTitle: matter.rule?.rawValue ?? "", style: .accent)
        let first = min(scroll, layout.furthestScroll)
        let lines = matter.lines(width: layout.list.width, in: setting)
        canvas.cursor = layout.list.origin
        for (row, line) in zip(layout.list.rows, lines.dropFirst(first)) {
            canvas.write(line.runs, at: row.origin, limit: row.width)
        }
        drawEdge(first, total: lines.count, of: layout, on: &canvas, setting)
        foot(width: layout.foot.width, setting).draw(on: &canvas, in: layout.foot)
    }

    /// The line above the foot says how much there is beyond the window.
    private func drawEdge(
        _ first: Int, total: Int, of layout: DeedLayout, on canvas: inout Canvas, _ setting: Setting
    ) {
        let y = layout.list.maxY
        canvas.horizontalLine(at: Point(x: layout.box.x, y: y), length: layout.box.width, style: .accent)
        canvas.write(setting.glyphs.teeLeft, at: Point(x: layout.box.x, y: y), style: .accent)
        canvas.write(setting.glyphs.teeRight, at: Point(x: layout.box.maxX - 1, y: y), style: .accent)
        let below = total - first - layout.list.height
        if below > 0 {
            let mark = " \(setting.glyphs.moreBelow) \(setting.words(CustomerWord.moreBelow, count: below)) "
            canvas.write(mark, at: Point(x: layout.box.x + 2, y: y), style: .accent, limit: layout.box.width - 4)
        }
        let bar = Rect(x: layout.box.maxX - 1, y: layout.list.y, width: 1, height: layout.list.height)
        canvas.scrollBar(bar, first: first, visible: layout.list.height, total: total)
    }

    private func foot(width: Int, _ setting: Setting) -> FormPage<Field> {
        let words = setting.words
        let label = words(FormWord.required, words(DeedWord.reason))
        var page = FormPage(width: width, labels: Matter.keepsReason ? [label] : [], focus: Field.reason)
        if Matter.keepsReason {
            page.add(.reason, label: label, .text(reason, placeholder: "", columns: nil))
            switch refusal {
            case .reason: addRefusal(to: &page, asNote: true, setting)
            case nil: page.addNote(words(DeedWord.reasonHint), .secondary)
            default: break
            }
        }
        if let why = matter.hindrance(in: setting) {
            page.add("\(setting.glyphs.blocked) \(why)", .blocked)
        } else {
            if case .reason = refusal {} else { addRefusal(to: &page, asNote: false, setting) }
            if isAsking { page.add(.function(9), matter.promise(in: setting)) }
        }
        if !isAsking {
            page.add("\(setting.glyphs.information) \(words(DeedWord.underWay))", .notice)
        }
        return page
    }

    private func addRefusal(to page: inout FormPage<Field>, asNote: Bool, _ setting: Setting) {
        guard let refusal else { return }
        let text = "\(setting.glyphs.invalid) \(setting.words.sentence(for: refusal))"
        if asNote { page.addNote(text, .invalid) } else { page.add(text, .invalid) }
    }
}
