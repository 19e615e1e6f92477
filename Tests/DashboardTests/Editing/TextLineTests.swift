import Testing

@testable import Dashboard

@Suite("Editing a line")
struct TextLineTests {
    /// The line with `|` at its cursor.
    private func shown(_ line: TextLine) -> String {
        String(line.text.prefix(line.cursor)) + "|" + String(line.text.dropFirst(line.cursor))
    }

    /// A line made from a text with `|` at its cursor.
    private func line(_ marked: String, limit: Int = 500) -> TextLine {
        let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
        var line = TextLine(parts.joined(), limit: limit)
        for _ in 0..<(parts.last?.count ?? 0) { _ = line.perform(.left) }
        return line
    }

    @discardableResult
    private func type(_ text: String, into line: inout TextLine) -> TextLine.Outcome {
        text.reduce(.nothing) { _, character in line.perform(.type(character)) }
    }

    @Test("a restored draft has its cursor at the end")
    func restored() {
        #expect(shown(TextLine("Ana")) == "Ana|")
        #expect(shown(TextLine("A\nna\u{1B}")) == "A na |")
    }

    @Test(
        "one command",
        arguments: [
            ("an|a", .type("x"), "anx|a", .changed), ("an|a", .paste("xy z"), "anxy z|a", .changed),
            ("|", .paste("a\r\nb\nc\td\u{1B}\u{2028}e\u{85}"), "a b c d  e |", .changed),
            ("a|", .paste(""), "a|", .nothing),
            ("a|", .type("\n"), "a |", .changed), ("a|", .type("\u{7F}"), "a |", .changed),
            ("an|a", .backspace, "a|a", .changed), ("|ana", .backspace, "|ana", .nothing),
            ("e\u{301}|", .backspace, "|", .changed),
            ("👨‍👩‍👧|", .backspace, "|", .changed), ("a|na", .delete, "a|a", .changed), ("ana|", .delete, "ana|", .nothing),
            ("an|a", .left, "a|na", .moved), ("|a", .left, "|a", .nothing), ("a|n", .right, "an|", .moved),
            ("a|", .right, "a|", .nothing),
            ("an|a", .home, "|ana", .moved), ("|a", .home, "|a", .nothing), ("a|na", .end, "ana|", .moved),
            ("a|", .end, "a|", .nothing),
            ("ana.bowman@x|", .wordLeft, "ana.bowman@|x", .moved),
            ("ana.bowman@|x", .wordLeft, "ana.|bowman@x", .moved),
            ("Élise Ñ 漢字  |", .wordLeft, "Élise Ñ |漢字  ", .moved), ("|  Élise b", .wordRight, "  Élise| b", .moved),
            ("a|", .wordRight, "a|", .nothing), ("a|..", .wordRight, "a..|", .moved), ("|a", .wordLeft, "|a", .nothing),
            ("an|a", .killToEnd, "an|", .changed), ("an|", .killToEnd, "an|", .nothing),
            ("an|a", .killToStart, "|a", .changed),
            ("|a", .killToStart, "|a", .nothing), ("ana bow|man", .killWordBack, "ana |man", .changed),
            ("ana, |b", .killWordBack, "|b", .changed), ("|b", .killWordBack, "|b", .nothing),
            ("a|", .yank, "a|", .nothing), ("a|", .undo, "a|", .nothing), ("a|", .redo, "a|", .nothing),
        ] as [(String, EditCommand, String, TextLine.Outcome)])
    func command(_ before: String, command: EditCommand, after: String, outcome: TextLine.Outcome) {
        var line = line(before)
        #expect(line.perform(command) == outcome)
        #expect(shown(line) == after)
    }

    @Test("a mark joins the letter before the cursor")
    func combining() {
        var edited = line("e|t")
        #expect(edited.perform(.type("\u{301}")) == .changed)
        #expect(shown(edited) == "é|t")
        #expect(edited.count == 2)

        var alone = TextLine()
        #expect(alone.perform(.type("\u{301}")) == .changed)
        #expect(alone.count == 1)

        var flags = line("🇫|")
        type("🇷", into: &flags)
        #expect(flags.count == 1 && flags.cursor == 1)
    }

    @Test("letters that join when what parted them goes")
    func joining() {
        var flags = line("🇫x|🇷")
        #expect(flags.perform(.backspace) == .changed)
        #expect(flags.count == 1 && flags.cursor == 1)
        #expect(flags.perform(.undo) == .changed)
        #expect(shown(flags) == "🇫x|🇷")
    }

    @Test("beyond the limit nothing goes in, and the caller hears of it")
    func limit() {
        var short = line("ab|c", limit: 4)
        #expect(short.perform(.paste("xy")) == .full)
        #expect(shown(short) == "ab|c")
        #expect(short.perform(.type("x")) == .changed)
        #expect(short.perform(.type("y")) == .full)
        #expect(short.perform(.type("\u{301}")) == .changed)
        #expect(short.count == 4)
        #expect(short.perform(.undo) == .changed)

        var draft = TextLine("abcdef", limit: 4)
        #expect(draft.perform(.type("x")) == .full)
        #expect(draft.perform(.backspace) == .changed)
        #expect(draft.text == "abcde")

        var marks = TextLine("a", limit: 4)
        let last = (0..<200).map { _ in marks.perform(.type("\u{301}")) }.last
        #expect(last == .full)
        #expect(marks.text.unicodeScalars.count == 64)
    }

    @Test("what was killed comes back, kills in a row as one")
    func yank() {
        var edited = line("one two thr|ee")
        _ = edited.perform(.killWordBack)
        _ = edited.perform(.killWordBack)
        _ = edited.perform(.killToEnd)
        #expect(edited.killed == "two three")
        #expect(shown(edited) == "one |")
        _ = edited.perform(.yank)
        #expect(shown(edited) == "one two three|")
        _ = edited.perform(.home)
        _ = edited.perform(.killToEnd)
        #expect(edited.killed == "one two three")

        var other = TextLine("", limit: 5)
        other.killed = "a\nb"
        #expect(other.perform(.yank) == .changed)
        #expect(other.text == "a b")
        #expect(other.perform(.yank) == .full)
    }

    @Test("typed runs are undone a word at a time, other edits each by itself")
    func undo() {
        var edited = TextLine()
        type("ana maria", into: &edited)
        _ = edited.perform(.paste(" b"))
        var seen: [String] = []
        while edited.perform(.undo) == .changed { seen.append(shown(edited)) }
        #expect(seen == ["ana maria|", "ana |", "|"])
        while edited.perform(.redo) == .changed { seen.append(shown(edited)) }
        #expect(seen.suffix(3) == ["ana |", "ana maria|", "ana maria b|"])
    }

    @Test("moving ends a run, and an edit forgets what could be redone")
    func runs() {
        var edited = TextLine()
        type("ab", into: &edited)
        _ = edited.perform(.left)
        type("cd", into: &edited)
        _ = edited.perform(.undo)
        #expect(shown(edited) == "a|b")
        type("x", into: &edited)
        #expect(edited.perform(.redo) == .nothing)
        _ = edited.perform(.backspace)
        _ = edited.perform(.backspace)
        _ = edited.perform(.undo)
        #expect(shown(edited) == "ax|b")
    }

    @Test("two hundred steps can be taken back")
    func depth() {
        var edited = TextLine()
        for _ in 0..<250 { _ = edited.perform(.paste("a")) }
        var steps = 0
        while edited.perform(.undo) == .changed { steps += 1 }
        #expect(steps == 200)
        #expect(edited.count == 50)
        while edited.perform(.redo) == .changed { steps -= 1 }
        #expect(steps == 0)
        #expect(edited.count == 250)
    }

    @Test("equal by text and cursor, not by history")
    func equality() {
        var edited = TextLine("ab")
        _ = edited.perform(.left)
        #expect(edited != TextLine("ab"))
        _ = edited.perform(.end)
        #expect(edited == TextLine("ab"))
        _ = edited.perform(.type("c"))
        #expect(edited != TextLine("ab"))
        _ = edited.perform(.undo)
        #expect(edited == TextLine("ab"))
    }

    @Test("any sequence of commands keeps the promises")
    func random() {
        var random = Seeded(seed: 5)
        let commands: [EditCommand] = [
            .type("a"), .type(" "), .type("\u{301}"), .type("漢"), .type("🇫"), .type("\u{200D}"), .type("👩"),
            .type("\n"),
            .paste("a\r\nb\u{1B}"), .paste("\u{301}\u{301}"), .backspace, .delete, .left, .right, .wordLeft, .wordRight,
            .home, .end,
            .killToEnd, .killToStart, .killWordBack, .yank, .undo, .redo,
        ]
        var edited = TextLine("", limit: 30)
        for _ in 0..<20_000 {
            guard let command = commands.randomElement(using: &random) else { continue }
            let before = edited
            let outcome = edited.perform(command)
            #expect((0...edited.count).contains(edited.cursor))
            #expect(edited.count <= 30)
            #expect(edited.text.count == edited.count)
            #expect(!edited.text.unicodeScalars.contains { $0.value < 0x20 })
            switch outcome {
            case .nothing, .full: #expect(edited == before)
            case .moved: #expect(edited.text == before.text && edited.cursor != before.cursor)
            case .changed:
                var back = edited
                switch command {
                case .undo: #expect(back.perform(.redo) == .changed && back == before)
                case .redo, .paste, .yank, .killToEnd, .killToStart, .killWordBack:
                    #expect(back.perform(.undo) == .changed && back == before)
                default: #expect(back.perform(.undo) == .changed)
                }
            }
        }
    }
}

@Suite("The visible part of a line")
struct TextLineWindowTests {
    private func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        return scalar.value >= 0x1100 ? 2 : 1
    }

    private func line(_ text: String, cursor: Int) -> TextLine {
        var line = TextLine(text)
        while line.cursor > cursor, line.perform(.left) == .moved {}
        return line
    }

    @Test("a short text stands still")
    func short() {
        for cursor in 0...3 {
            let window = line("ana", cursor: cursor).visible(columns: 4, width: width)
            #expect(window == TextLine.Window(text: "ana", cursorColumn: cursor, cutLeft: false, cutRight: false))
        }
    }

    @Test("a long one turns by half fields")
    func long() {
        let text = "0123456789"
        func window(_ cursor: Int) -> TextLine.Window { line(text, cursor: cursor).visible(columns: 4, width: width) }
        #expect(window(0) == TextLine.Window(text: "0123", cursorColumn: 0, cutLeft: false, cutRight: true))
        #expect(window(3) == TextLine.Window(text: "0123", cursorColumn: 3, cutLeft: false, cutRight: true))
        #expect(window(4) == TextLine.Window(text: "2345", cursorColumn: 2, cutLeft: true, cutRight: true))
        #expect(window(5) == TextLine.Window(text: "2345", cursorColumn: 3, cutLeft: true, cutRight: true))
        #expect(window(10) == TextLine.Window(text: "89", cursorColumn: 2, cutLeft: true, cutRight: false))
    }

    @Test("no room at all")
    func noRoom() {
        let window = line("ana", cursor: 1).visible(columns: 0, width: width)
        #expect(window == TextLine.Window(text: "", cursorColumn: 0, cutLeft: true, cutRight: true))
        #expect(line("漢", cursor: 0).visible(columns: 1, width: width).text.isEmpty)
    }

    @Test("the cursor and the character it is on are inside, and nothing is wider than the field", arguments: 1...12)
    func everyPosition(columns: Int) {
        for text in ["", "abcdefghijklmnop", "漢字漢字漢字漢字", "a漢b字c漢d字e漢f字", "漢aa字bb漢cc字dd"] {
            for cursor in 0...text.count {
                let line = line(text, cursor: cursor)
                let window = line.visible(columns: columns, width: width)
                let used = window.text.reduce(0) { $0 + width($1) }
                #expect(used <= columns)
                let own = cursor < text.count ? width(Array(text)[cursor]) : 1
                #expect(window.cursorColumn >= 0)
                #expect(window.cursorColumn + min(own, columns) <= columns, "\(text) at \(cursor) in \(columns)")

                var start = cursor
                var column = window.cursorColumn
                while column > 0, start > 0 {
                    start -= 1
                    column -= width(Array(text)[start])
                }
                #expect(column == 0)
                #expect(text.dropFirst(start).hasPrefix(window.text))
                #expect(window.cutLeft == (start > 0))
                #expect(window.cutRight == (start + window.text.count < text.count))
            }
        }
    }
}
