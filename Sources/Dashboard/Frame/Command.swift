import Drawing
import Wording

/// One thing a screen can do. Keys, footer and key help all come from the screen's list of these, so they never differ.
struct Command<Owner: Sendable>: Sendable {
    /// The first is the one that footer and help name.
    let keys: [Key]
    let title: CommandWord
    /// Whether the footer shows it; the key help shows all.
    var isInFooter = true
    /// Where on the screen it means something. Elsewhere it is not listed, and its keys are free for another.
    var applies: @Sendable (Owner) -> Bool = { _ in true }
    /// Why it cannot be done just now, as a sentence; nil when it can. The key then says so instead of doing nothing.
    var hindrance: @Sendable (Owner, Setting) -> String? = { _, _ in nil }
    let run: @Sendable (inout Owner, Setting) -> [Effect]
}

/// A command as footer and help show it.
struct CommandSummary: Equatable, Sendable {
    let keys: [Key]
    let title: CommandWord
    let isInFooter: Bool
    let hindrance: String?
}

/// A screen is a value: its state, what it answers to input and to the store, and how it looks.
protocol Screen: Equatable, Sendable {
    static var commands: [Command<Self>] { get }

    /// Keys that edit, move or choose inside the screen. Nil when the input means nothing there; then the commands'
    /// keys are tried. An input that was used without anything to do outside the screen answers an empty list.
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]?

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect]

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting)

    /// True while letters are typed into a field, so that they are no commands.
    var isTyping: Bool { get }

    /// True when leaving now would leave an entry half filled.
    var holdsUnfinishedEntry: Bool { get }

    /// Whether what is half filled is kept, to be offered again.
    var keepsDraft: Bool { get }

    /// Why the newest entries of a form could not be kept as its draft, as a sentence; nil while they are.
    var unkept: String? { get }

    /// True once it has done what it was opened for: the dashboard then takes it away, in whichever tab it is.
    var isDone: Bool { get }
}

extension Screen {
    var isTyping: Bool { false }
    var holdsUnfinishedEntry: Bool { false }
    var keepsDraft: Bool { unkept == nil }
    var unkept: String? { nil }
    var isDone: Bool { false }
}

extension Screen {
    /// What the input leads to; nil when the screen has no use for it, so that it may mean something to the dashboard.
    mutating func handle(_ input: Input, in setting: Setting) -> [Effect]? {
        if let effects = edit(input, in: setting) { return effects }
        guard case .key(let key) = input else { return nil }
        return perform(key, in: setting)
    }

    /// Runs the command of a key, or says why it cannot be done; nil when no command has this key.
    mutating func perform(_ key: Key, in setting: Setting) -> [Effect]? {
        guard let command = Self.commands.first(where: { $0.keys.contains(key) && $0.applies(self) }) else {
            return nil
        }
        if let why = command.hindrance(self, setting) { return [.tell(Notice(.refused, why))] }
        return command.run(&self, setting)
    }

    func summaries(in setting: Setting) -> [CommandSummary] {
        var taken: Set<Key> = []
        // A key runs the first command that has it: no other is told of under that key.
        return Self.commands.filter { $0.applies(self) }.compactMap { command in
            let keys = command.keys.filter { !taken.contains($0) }
            taken.formUnion(keys)
            if keys.isEmpty { return nil }
            return CommandSummary(
                keys: keys, title: command.title, isInFooter: command.isInFooter,
                hindrance: command.hindrance(self, setting))
        }
    }
}
