import Core
import Drawing
import Wording

/// How the filters of the queue are called, in the question and in the head.
extension ToConfirm {
    func ownBox(in setting: Setting) -> ChoiceBox? {
        guard case .filter(let answer) = focus else { return nil }
        let words = setting.words
        let names = Self.parts.map { $0.map { name(of: $0, in: setting) } ?? words(QueueWord.everybody) }
        var box = ChoiceBox(
            title: words(CustomerListWord.filterTitle), names: names + [collectedName(in: setting)], inForce: filterInForce,
            chosen: answer)
        box.styles = Self.parts.map { $0?.style ?? .plain } + [.notice]
        box.note = words(QueueWord.soonerToo)
        if Self.hasResellers(setting) { box.note += " " + words(CustomerListWord.resellerHint) }
        return box
    }

    func status(in setting: Setting) -> [(String, Style)] {
        var parts = filterWords(in: setting)
        if let count = matchCount {
            parts.append((setting.words(CustomerListWord.matches, count: count), .secondary))
        }
        let separator = (" \(setting.glyphs.separator) ", Style.secondary)
        return Array(parts.map { [($0.text, $0.style)] }.joined(separator: [separator]))
    }

    /// The filters in force; what is searched for stands in its field.
    func filterWords(in setting: Setting) -> [(text: String, style: Style)] {
        var words: [(text: String, style: Style)] = []
        if let part = query.part { words.append((name(of: part, in: setting), part.style)) }
        if query.collectedOnly { words.append((collectedName(in: setting), .notice)) }
        if let reseller = resellerWords(in: setting) {
            words.append((Columns.truncate(reseller, to: 30, ellipsis: setting.glyphs.ellipsis), .value))
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

    private func name(of part: QueuePart, in setting: Setting) -> String {
        let words = setting.words
        let glyphs = setting.glyphs
        return switch part {
        case .carts: "\(glyphs.sign(of: .cart)) \(words.name(of: .cart))"
        case .within30: "\(glyphs.sign(of: .renewal30)) \(words(QueueWord.within30))"
        case .within60: "\(glyphs.sign(of: .renewal60)) \(words(QueueWord.within60))"
        case .within90: "\(glyphs.sign(of: .renewal90)) \(words(QueueWord.within90))"
        case .rest: "\(glyphs.sign(of: .rest)) \(words.name(of: .rest))"
        }
    }

    private func collectedName(in setting: Setting) -> String {
        "\(setting.glyphs.delivered) \(setting.words(QueueWord.onlyCollected))"
    }
}

extension QueuePart {
    fileprivate var style: Style {
        switch self {
        case .carts: Urgency.cart.style
        case .within30: Urgency.renewal30.style
        case .within60, .within90: Urgency.renewal60.style
        case .rest: Urgency.rest.style
        }
    }
}
