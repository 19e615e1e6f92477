import Core
import Drawing
import Wording

/// How the filters of the queue are called, in the question and in the head.
extension ToConfirm {
    func ownBox(in setting: Setting) -> ChoiceBox? {
        guard case .filter(let answer) = focus else { return nil }
        let words = setting.words
        let glyphs = setting.glyphs
        let parts = Self.parts.map { part in
            part.map { "\(glyphs.sign(of: $0)) \(words.name(of: $0))" } ?? words(QueueWord.everybody)
        }
        var box = ChoiceBox(
            title: words(CustomerListWord.filterTitle),
            names: parts + ["\(glyphs.delivered) \(words(QueueWord.onlyCollected))"], inForce: filterInForce,
            chosen: answer)
        box.styles = Self.parts.map { $0?.style ?? .plain } + [.notice]
        box.notes = [words(QueueWord.soonerToo)]
        if Self.hasResellers(setting) { box.notes.append(words(CustomerListWord.resellerHint)) }
        return box
    }

    func status(in setting: Setting) -> [(String, Style)] {
        var parts = filterWords(in: setting).map { word in
            (
                text: [word.sign.map(String.init), word.text].compactMap(\.self).joined(separator: " "),
                style: word.style
            )
        }
        if let count = matchCount {
            parts.append((setting.words(CustomerListWord.matches, count: count), .secondary))
        }
        let separator = (" \(setting.glyphs.separator) ", Style.secondary)
        return Array(parts.map { [($0.text, $0.style)] }.joined(separator: [separator]))
    }

    /// The filters in force; what is searched for stands in its field.
    func filterWords(in setting: Setting) -> [(sign: Character?, text: String, style: Style)] {
        let glyphs = setting.glyphs
        var words: [(sign: Character?, text: String, style: Style)] = []
        if let part = query.part { words.append((glyphs.sign(of: part), setting.words.name(of: part), part.style)) }
        if query.collectedOnly { words.append((glyphs.delivered, setting.words(QueueWord.onlyCollected), .notice)) }
        if let reseller = resellerWords(in: setting) {
            words.append((nil, Columns.truncate(reseller, to: 30, ellipsis: glyphs.ellipsis), .value))
        }
        return words
    }

    /// How many are shown, where that is known without counting; the counter below has that of all.
    private var matchCount: Int? {
        guard shownQuery == query, !query.isEverybody else { return nil }
        if window.isComplete { return window.rows.count }
        guard let sizes, query.text.isEmpty, query.resellerID == nil else { return nil }
        switch (query.part, query.collectedOnly) {
        case (.carts, false): return sizes[.cart]
        case (.rest, false): return sizes[.rest]
        case (nil, true): return sizes.collected
        default: return nil
        }
    }
}

extension Words {
    fileprivate func name(of part: QueuePart) -> String {
        switch part {
        case .carts: name(of: Urgency.cart)
        case .within30: self(QueueWord.within30)
        case .within60: self(QueueWord.within60)
        case .within90: self(QueueWord.within90)
        case .rest: name(of: Urgency.rest)
        }
    }
}

extension GlyphSet {
    fileprivate func sign(of part: QueuePart) -> Character { sign(of: part.leastUrgent) }
}

extension QueuePart {
    fileprivate var style: Style { leastUrgent.style }

    /// It looks like the least urgent of the customers it shows.
    fileprivate var leastUrgent: Urgency {
        switch self {
        case .carts: .cart
        case .within30: .renewal30
        case .within60: .renewal60
        case .within90: .renewal90
        case .rest: .rest
        }
    }
}
