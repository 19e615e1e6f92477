/// The fields of a form: what stands in each, which has the focus, and whose problems are shown.
struct EntryFields<Name: Hashable & CaseIterable & Sendable>: Equatable, Sendable {
    private(set) var focus: Name
    /// Fields that were left, or filled other than by typing: only their problems are shown, so that nobody is told
    /// of a mistake before it is made.
    private(set) var checked: Set<Name>
    private var lines: [Name: TextLine]

    /// Fields with something in them count as left already.
    init(focus: Name, entries: (Name) -> String = { _ in "" }) {
        self.focus = focus
        lines = Dictionary(uniqueKeysWithValues: Name.allCases.map { ($0, TextLine(entries($0))) })
        checked = []
        checked = Set(Name.allCases.filter { !line($0).isEmpty })
    }

    func line(_ name: Name) -> TextLine { lines[name] ?? TextLine() }

    func text(_ name: Name) -> String { line(name).text }

    /// Edits the field that has the focus. Where nothing was wrong so far, a mistake that is being typed waits until
    /// the field is left; one that is shown already stays until it is corrected.
    mutating func perform(_ command: EditCommand, isRight: Bool) -> TextLine.Outcome {
        let outcome = lines[focus]?.perform(command) ?? .nothing
        if outcome == .changed, isRight { checked.remove(focus) }
        return outcome
    }

    /// Puts a text in place of what stands in a field; undo there brings that back.
    mutating func fill(_ name: Name, with text: String) {
        _ = lines[name]?.perform(.replace(text))
        checked.insert(name)
    }

    mutating func move(to name: Name) {
        guard name != focus else { return }
        checked.insert(focus)
        let killed = line(focus).killed
        lines[name]?.killed = killed
        focus = name
    }

    /// To a field further on or back; past the last comes the first.
    mutating func move(by steps: Int) {
        let names = Array(Name.allCases)
        guard let index = names.firstIndex(of: focus) else { return }
        move(to: names[(index + steps + names.count) % names.count])
    }

    var isOnLast: Bool { Array(Name.allCases).last == focus }

    mutating func checkAll() {
        checked = Set(Name.allCases)
    }

    /// Starts over with other entries; undo still brings back what stood in each field.
    mutating func refill(focus: Name, entries: (Name) -> String) {
        for name in Name.allCases { fill(name, with: entries(name)) }
        self.focus = focus
        checked = Set(Name.allCases.filter { !line($0).isEmpty })
    }
}
