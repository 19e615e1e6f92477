import Core
import Drawing
import Wording

/// One line of text from which any command and any customer is reached: `:`, half a name, Enter.
struct Palette: Equatable, Sendable {
    /// One thing the list offers.
    enum Entry: Equatable, Sendable {
        case command(CommandSummary)
        case tab(Tab)
        /// A command that works on every screen.
        case global(CommandSummary)
        case customer(FoundCustomer)
    }

    private(set) var line = TextLine(limit: 200)
    /// The customers found, and the text they were found for; of an older text while the newer one is looked for.
    private(set) var found: [FoundCustomer] = []
    private(set) var foundText = ""
    /// The search under way, which the dashboard numbers.
    private var ticket: Int?
    /// The chosen entry and its place; nil for the first, whichever that will be.
    private(set) var chosen: Entry?
    /// Enter was pressed before the customers were there: the first entry opens as soon as they are.
    var opensFirst = false

    /// As many customers are listed; who wants another types more letters.
    static let mostCustomers = 40

    var text: String { line.text.trimmed }

    /// True while the list may still become another.
    var isSearching: Bool { foundText != text }

    func place(in entries: [Entry]) -> Int {
        chosen.flatMap { entries.firstIndex(of: $0) } ?? 0
    }

    mutating func choose(_ place: Int, in entries: [Entry]) {
        let place = min(max(0, place), entries.count - 1)
        chosen = place <= 0 ? nil : entries[place]
    }

    /// Edits the text. Answers what to look for where that is something else than before.
    mutating func edit(_ command: EditCommand, ticket: Int) -> Request? {
        let before = text
        _ = line.perform(command)
        guard text != before else { return nil }
        chosen = nil
        guard !text.isEmpty else {
            self.ticket = nil
            found = []
            foundText = ""
            return nil
        }
        self.ticket = ticket
        return .lookUp(text, limit: Self.mostCustomers, ticket: ticket)
    }

    /// False for an answer that a newer text made stale.
    mutating func take(_ customers: [FoundCustomer], ticket: Int) -> Bool {
        guard ticket == self.ticket else { return false }
        self.ticket = nil
        found = customers
        foundText = text
        return true
    }

    /// The customers could not be read: the commands alone remain.
    mutating func giveUp(_ ticket: Int) {
        if take([], ticket: ticket) { opensFirst = false }
    }
}

// MARK: - What is listed

extension Palette {
    /// The entries in the order of what somebody who types this most likely means.
    ///
    /// A text that is a command's whole title means the command. Half a name, or what only a customer has – a digit, an
    /// `@`, a dot – means the customer; other texts mean the commands that have a word beginning so.
    func entries(of commands: [Entry], _ words: Words) -> [Entry] {
        let wanted = SearchText.fold(text)
        guard !wanted.isEmpty else { return commands }
        let titles = commands.map { SearchText.fold($0.title(words)) }
        let named = zip(commands, titles).filter { $1 == wanted }.map(\.0)
        let beginning = zip(commands, titles).filter { $1 != wanted && Self.hasWord(beginning: wanted, $1) }.map(\.0)
        let customers = found.map { Entry.customer($0) }
        if !found.isEmpty, meansCustomer(wanted) {
            return named + customers + beginning.prefix(Self.fewCommands)
        }
        let containing = zip(commands, titles).filter {
            $1 != wanted && !Self.hasWord(beginning: wanted, $1) && $1.contains(wanted)
        }.map(\.0)
        return named + beginning + customers + (found.isEmpty ? containing : [])
    }

    /// So many commands follow the customers.
    private static let fewCommands = 3

    private func meansCustomer(_ wanted: String) -> Bool {
        if wanted.contains(where: { $0.isNumber || $0 == "@" || $0 == "." }) { return true }
        return found.contains { Self.hasWord(beginning: wanted, SearchText.fold($0.row.companyName)) }
    }

    /// Whether the text, or what follows one of its spaces, begins so.
    private static func hasWord(beginning wanted: String, _ text: String) -> Bool {
        text.hasPrefix(wanted) || text.contains(" " + wanted)
    }
}

extension Palette.Entry {
    func title(_ words: Words) -> String {
        switch self {
        case .command(let summary), .global(let summary): words(summary.title)
        case .tab(let tab): words(tab.title)
        case .customer(let found): found.row.companyName
        }
    }
}
