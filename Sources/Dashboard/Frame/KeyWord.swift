import Drawing
import Wording

/// The names of keys as they stand on the keyboards of a language.
enum KeyWord: String, WordSet {
    static let section = "key"

    case enter, esc, tab, shift, del, ins, up, down, left, right, home, end, pgup, pgdn, space, backspace
}

extension Words {
    /// `Enter`, `Shift-Tab`, `F5`; in French `Entrée`, `Maj-Tab`, `F5`.
    func label(of key: Key) -> String {
        if case .character(let character) = key, character != " " { return String(character) }
        return key.label.split(separator: "-").map { part in
            KeyWord(rawValue: part.lowercased()).map { self($0) } ?? String(part)
        }.joined(separator: "-")
    }
}
