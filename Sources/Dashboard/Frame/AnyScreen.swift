import Drawing

/// Any one screen as a value; the dashboard keeps stacks of them. A new screen needs to be made known nowhere.
struct AnyScreen: Equatable, Sendable {
    private var value: any Screen

    init(_ value: any Screen) {
        self.value = value
    }

    /// The screen itself, where it is of that kind.
    func `as`<Kind: Screen>(_ kind: Kind.Type) -> Kind? { value as? Kind }

    mutating func handle(_ input: Input, in setting: Setting) -> [Effect]? {
        value.handle(input, in: setting)
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        value.take(answer, in: setting)
    }

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        value.draw(on: &canvas, in: rect, setting: setting)
    }

    func summaries(in setting: Setting) -> [CommandSummary] {
        value.summaries(in: setting)
    }

    /// True while letters are typed into a field, so that they are no commands.
    var takesLetters: Bool { value.isTyping }

    /// True when leaving now would leave an entry half filled.
    var holdsUnfinishedEntry: Bool { value.holdsUnfinishedEntry }

    /// True when leaving now would lose what was typed.
    var losesEntry: Bool { value.holdsUnfinishedEntry && !value.keepsDraft }

    /// Why leaving now would lose entries that should have been kept.
    var unkept: String? { value.holdsUnfinishedEntry ? value.unkept : nil }

    var isDone: Bool { value.isDone }

    static func == (left: AnyScreen, right: AnyScreen) -> Bool { left.value.equals(right.value) }
}

extension Screen {
    fileprivate func equals(_ other: any Screen) -> Bool { other as? Self == self }
}
