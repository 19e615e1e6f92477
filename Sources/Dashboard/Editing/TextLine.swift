/// One line of text being edited, with its cursor, counted in characters as people see them (grapheme clusters).
///
/// Control characters and line ends never enter the text: each becomes a space. Two lines are equal when their text,
/// cursor and limit are; what could be undone does not count.
public struct TextLine: Sendable {
    /// What came of a command.
    public enum Outcome: Equatable, Sendable {
        case changed
        case moved
        /// There was nothing to do, such as moving left at the start.
        case nothing
        /// The text would grow beyond the limit; nothing of the insertion went in.
        case full
    }

    private var characters: [Character]
    /// How many characters stand before the cursor.
    public private(set) var cursor: Int
    /// The most characters an insertion may lead to.
    public let limit: Int
    /// What was last killed. A form hands it from field to field, so that it can be yanked into another.
    public var killed = ""

    private var history = EditHistory()
    private var isKilling = false

    /// A text longer than the limit is kept, but does not grow. The cursor is at the end.
    public init(_ text: String = "", limit: Int = 500) {
        characters = TextLine.inserted(text)
        cursor = characters.count
        self.limit = limit
    }

    public var text: String { String(characters) }
    public var isEmpty: Bool { characters.isEmpty }
    /// In characters.
    public var count: Int { characters.count }

    public mutating func perform(_ command: EditCommand) -> Outcome {
        switch command {
        case .type(let character): return edit { $0.type(character) }
        case .paste(let text): return edit { $0.insert(text, run: nil) }
        case .replace(let text): return edit { $0.replaceAll(with: text) }
        case .backspace: return edit { $0.erase($0.cursor - 1..<$0.cursor) }
        case .delete: return edit { $0.erase($0.cursor..<$0.cursor + 1) }
        case .left: return move(to: cursor - 1)
        case .right: return move(to: cursor + 1)
        case .wordLeft: return move(to: startOfWord)
        case .wordRight: return move(to: endOfWord)
        case .home: return move(to: 0)
        case .end: return move(to: characters.count)
        case .killToEnd: return kill(cursor..<characters.count)
        case .killToStart: return kill(0..<cursor)
        case .killWordBack: return kill(startOfWord..<cursor)
        case .yank: return edit { $0.insert($0.killed, run: nil) }
        case .undo: return restore { $0.goBack(from: $1) }
        case .redo: return restore { $0.goForward(from: $1) }
        }
    }
}

extension TextLine: Equatable {
    public static func == (left: TextLine, right: TextLine) -> Bool {
        left.characters == right.characters && left.cursor == right.cursor && left.limit == right.limit
    }
}

// MARK: - Changing the text

extension TextLine {
    private var moment: EditHistory.Moment { EditHistory.Moment(characters: characters, cursor: cursor) }

    private mutating func edit(_ change: (inout TextLine) -> Outcome) -> Outcome {
        isKilling = false
        return change(&self)
    }

    private mutating func type(_ character: Character) -> Outcome {
        // A word is undone with the space after it, not with the word after that.
        if cursor > 0, characters[cursor - 1].isWhitespace, !character.isWhitespace { history.endRun() }
        return insert(String(character), run: .typing)
    }

    private mutating func insert(_ text: String, run: EditHistory.Run?) -> Outcome {
        let addition = TextLine.inserted(text)
        guard !addition.isEmpty else { return .nothing }
        let before = moment
        replace(cursor..<cursor, with: addition)
        // A mark that joins the letter before it adds no character, so what the letters carry is bounded as well.
        let grew = characters.count > before.characters.count
        let scalars = characters.reduce(0) { $0 + $1.unicodeScalars.count }
        if grew && characters.count > limit || scalars > 16 * limit {
            characters = before.characters
            cursor = before.cursor
            return .full
        }
        history.record(before, run: run)
        return .changed
    }

    private mutating func replaceAll(with text: String) -> Outcome {
        let replacement = TextLine.inserted(text)
        guard replacement != characters else { return move(to: characters.count) }
        guard replacement.count <= limit else { return .full }
        history.record(moment, run: nil)
        characters = replacement
        cursor = characters.count
        return .changed
    }

    private mutating func erase(_ range: Range<Int>) -> Outcome {
        guard range.lowerBound >= 0, range.upperBound <= characters.count else { return .nothing }
        history.record(moment, run: .erasing)
        replace(range, with: [])
        return .changed
    }

    /// Kills in a row gather into one text to yank, in the order in which they stood.
    private mutating func kill(_ range: Range<Int>) -> Outcome {
        guard !range.isEmpty else { return .nothing }
        let removed = String(characters[range])
        if !isKilling {
            killed = removed
        } else if range.lowerBound < cursor {
            killed = removed + killed
        } else {
            killed += removed
        }
        isKilling = true
        history.record(moment, run: nil)
        replace(range, with: [])
        return .changed
    }

    private mutating func restore(
        _ step: (inout EditHistory, EditHistory.Moment) -> EditHistory.Moment?
    ) -> Outcome {
        isKilling = false
        let present = moment
        guard let restored = step(&history, present) else { return .nothing }
        characters = restored.characters
        cursor = restored.cursor
        return .changed
    }

    /// Characters can join where they come to touch, so clusters are found anew and the cursor goes to the end of the
    /// one that the replacement ends in.
    private mutating func replace(_ range: Range<Int>, with replacement: [Character]) {
        let head = String(characters[..<range.lowerBound]) + String(replacement)
        let scalarsBeforeCursor = head.unicodeScalars.count
        characters = Array(head + String(characters[range.upperBound...]))
        var passed = 0
        cursor = 0
        while cursor < characters.count, passed < scalarsBeforeCursor {
            passed += characters[cursor].unicodeScalars.count
            cursor += 1
        }
    }

    private static func inserted(_ text: String) -> [Character] {
        // A carriage return with its line feed is one character, hence one space.
        Array(String(text.map { $0.isNewline || $0.unicodeScalars.contains(where: isControl) ? " " : $0 }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
    }
}

// MARK: - Moving

extension TextLine {
    private mutating func move(to position: Int) -> Outcome {
        isKilling = false
        history.endRun()
        let target = min(max(position, 0), characters.count)
        guard target != cursor else { return .nothing }
        cursor = target
        return .moved
    }

    private func isWord(_ index: Int) -> Bool {
        characters[index].isLetter || characters[index].isNumber
    }

    private var startOfWord: Int {
        var index = cursor
        while index > 0, !isWord(index - 1) { index -= 1 }
        while index > 0, isWord(index - 1) { index -= 1 }
        return index
    }

    private var endOfWord: Int {
        var index = cursor
        while index < characters.count, !isWord(index) { index += 1 }
        while index < characters.count, isWord(index) { index += 1 }
        return index
    }
}
