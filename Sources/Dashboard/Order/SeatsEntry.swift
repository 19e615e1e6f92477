import Core
import Drawing
import Wording

/// The small entry that asks how many seats.
struct SeatsEntry: Equatable, Sendable {
    let offer: Offer
    /// What there is already, in a cart or a subscription; nil for a new line.
    let present: Int?
    private(set) var field: TextLine
    /// Until something of it is typed, the whole number counts as selected, so that typing replaces it. A number
    /// stepped to counts as selected too: nobody who reads 10 and types 20 means 1020.
    private(set) var isFresh = true
    /// Why the number was not taken; it stays to be corrected.
    var refusal: Refusal?

    /// The most digits; any count of seats fits in an `Int` then.
    private static let digits = 9

    init(_ offer: Offer, present: Int? = nil) {
        self.offer = offer
        self.present = present
        field = TextLine(String(present ?? offer.seats.lowerBound), limit: SeatsEntry.digits)
    }

    /// What is entered; nothing counts as no seats.
    var seats: Int { Int(field.text) ?? 0 }

    /// Takes what edits the number; false for everything else.
    mutating func edit(_ input: Input) -> Bool {
        switch input {
        case .paste(let text):
            let digits = text.filter { $0.isASCII && $0.isNumber }
            if !digits.isEmpty { replaceIfFresh(with: .paste(digits)) }
        case .key(.up), .key(.character("+")): step(1)
        case .key(.down), .key(.character("-")): step(-1)
        case .key(let key):
            guard let command = EditCommand(key) else { return false }
            perform(command)
        case .mouse, .resize, .redraw: return false
        }
        return true
    }

    private mutating func perform(_ command: EditCommand) {
        switch command {
        case .type(let character):
            if character.isASCII, character.isNumber { replaceIfFresh(with: command) }
        case .backspace, .delete: replaceIfFresh(with: command)
        default: change { _ = $0.perform(command) }
        }
    }

    private mutating func replaceIfFresh(with command: EditCommand) {
        let wasFresh = isFresh
        change { field in
            if wasFresh {
                _ = field.perform(.end)
                _ = field.perform(.killToStart)
            }
            _ = field.perform(command)
        }
    }

    /// So many seats more or less, within what the offer allows.
    mutating func step(_ change: Int) {
        let target = min(max(seats + change, offer.seats.lowerBound), offer.seats.upperBound)
        field = TextLine(String(target), limit: SeatsEntry.digits)
        isFresh = true
        refusal = nil
    }

    private mutating func change(_ edit: (inout TextLine) -> Void) {
        edit(&field)
        isFresh = false
        refusal = nil
    }
}

extension SeatsEntry {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let width = min(56, rect.width - 2)
        let problem = refusal.map { TextFlow.lines(words.sentence(for: $0), width: width - 6) } ?? []
        let box = rect.centered(Size(width: width, height: problem.count + 4))
        canvas.fill(box)
        canvas.box(box, title: offer.name, style: .accent)
        let inside = box.inset(horizontally: 2, vertically: 1)

        let label = words(OrderWord.seats)
        canvas.write(label, at: inside.origin, style: .label)
        let start = inside.x + Columns.width(of: label) + 2
        let area = Rect(x: start, y: inside.y, width: SeatsEntry.digits + 2, height: 1)
        canvas.fill(area, .focused)
        canvas.write(field.text, at: area.origin, style: isFresh ? .selected : .focused)
        canvas.cursor = Point(x: start + field.cursor, y: inside.y)
        if let present {
            let now = words.number(present)
            let change =
                seats == present
                ? words(OrderWord.now, now) : "\(now) \(setting.glyphs.arrow) \(words.number(seats))"
            canvas.write(
                change, at: Point(x: area.maxX + 2, y: inside.y), style: .secondary,
                limit: inside.maxX - area.maxX - 2)
        }
        let limits = words(
            OrderWord.allowed, words.number(offer.seats.lowerBound), words.number(offer.seats.upperBound))
        canvas.write(limits, at: inside.row(1).origin, style: .secondary, limit: inside.width)
        for (row, line) in problem.enumerated() {
            let point = Point(x: inside.x, y: inside.y + 2 + row)
            if row == 0 { canvas.write(setting.glyphs.invalid, at: point, style: .invalid) }
            canvas.write(line, at: Point(x: point.x + 2, y: point.y), style: .invalid)
        }
    }
}
