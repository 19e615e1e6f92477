import Core
import Drawing
import Wording

/// A list that is at hand as a whole: what is searched for, which part is shown, in which order, and the row it stands on.
struct ShortList<Query: ShortQuery>: Equatable, Sendable {
    enum Focus: Equatable, Sendable {
        case list, search
        /// The question what to show, with the answer it stands on; the first is everything.
        case filter(Int)
        /// The question what to sort by, likewise.
        case orders(Int)
    }

    var focus = Focus.list
    var searchLine = TextLine(limit: 100)
    var query = Query()
    var position = ListPosition()

    var isSearching: Bool { focus == .search }

    /// A question above the list has the keys.
    var hasQuestion: Bool {
        switch focus {
        case .filter, .orders: true
        case .list, .search: false
        }
    }

    /// True where something may be left out.
    var isNarrowed: Bool { !query.text.isEmpty || query.part != nil }
}

/// How the items of a short list, its parts and its orders are called.
protocol NamedQuery: ShortQuery {
    /// What an item is found by.
    static func names(of item: Item, _ words: Words) -> [String]

    /// The parts there are to choose from.
    static func parts(of all: [Item]) -> [Part]

    static func name(of part: Part, _ setting: Setting) -> (text: String, style: Style)

    static func name(of order: Order, _ words: Words) -> String

    /// The question what to show, and its first answer.
    static func question(_ words: Words) -> (title: String, everything: String)
}

/// A screen with a short list; where its rows are and what is done to them is its own.
protocol ShortListScreen: Screen {
    associatedtype Query: NamedQuery

    var list: ShortList<Query> { get set }

    /// The keys go to the list, to its search or to a question about it.
    var isAtList: Bool { get }

    /// All that the list is of.
    func items(in setting: Setting) -> [Query.Item]

    /// The rows there is room for.
    func listHeight(in setting: Setting) -> Int

    /// Selects a row, and sees to it that it is on the screen.
    mutating func select(_ row: Int, in setting: Setting)

    /// The very rows that are shown.
    func exportSource(in setting: Setting) -> ExportSource

    /// What is copied of an item, and what is said then.
    func copy(of item: Query.Item, _ words: Words) -> (text: String, sentence: String)
}

extension ShortListScreen {
    var isBrowsing: Bool { isAtList && list.focus == .list }
    var isSearching: Bool { isAtList && list.isSearching }
    var hasQuestion: Bool { isAtList && list.hasQuestion }

    func shownItems(in setting: Setting) -> [Query.Item] {
        list.query.items(of: items(in: setting)) { Query.names(of: $0, setting.words) }
    }

    func selectedItem(in setting: Setting) -> Query.Item? {
        let shown = shownItems(in: setting)
        return shown.indices.contains(list.position.selected) ? shown[list.position.selected] : nil
    }

    mutating func select(_ row: Int, in setting: Setting) {
        list.position.select(row, total: shownItems(in: setting).count, height: listHeight(in: setting))
    }

    /// The answer to the question what to show that holds now.
    func partInForce(in setting: Setting) -> Int {
        let place = list.query.part.flatMap { Query.parts(of: items(in: setting)).firstIndex(of: $0) }
        return place.map { 1 + $0 } ?? 0
    }

    /// The row of the item with the id; where it is no longer shown, the one that took its place.
    mutating func keepSelection(of id: String?, in setting: Setting) {
        select(shownItems(in: setting).firstIndex { $0.id == id } ?? list.position.selected, in: setting)
    }
}

// MARK: - Input

extension ShortListScreen {
    /// What an input means to the list; nil where it is a command's, or the screen's.
    mutating func editList(_ input: Input, in setting: Setting) -> [Effect]? {
        switch (list.focus, input) {
        case (.search, .key(let key)): return EditCommand(key).map { changeSearch(by: $0, in: setting) }
        case (.list, .key(let key)):
            let total = shownItems(in: setting).count
            return list.position.move(key, total: total, height: listHeight(in: setting)) ? [] : nil
        case (.filter(let choice), .key(let key)):
            let count = 1 + Query.parts(of: items(in: setting)).count
            guard let next = ChoiceBox.step(key, from: choice, of: count, onward: "f") else { return nil }
            list.focus = .filter(next)
        case (.orders(let choice), .key(let key)):
            let count = Query.Order.allCases.count
            guard let next = ChoiceBox.step(key, from: choice, of: count, onward: "s") else { return nil }
            list.focus = .orders(next)
        case (_, .paste(let text)):
            list.focus = .search
            return changeSearch(by: .paste(text.trimmed), in: setting)
        case (_, .mouse(let mouse)):
            guard let box = question(in: setting) else { return nil }
            return point(mouse, at: box, in: setting)
        case (_, .resize), (_, .redraw): return nil
        }
        return []
    }

    /// Spaces around what is searched for do not count.
    mutating func changeSearch(by command: EditCommand, in setting: Setting) -> [Effect] {
        _ = list.searchLine.perform(command)
        let text = list.searchLine.text.trimmed
        if text != list.query.text {
            list.query.text = text
            select(0, in: setting)
        }
        return []
    }

    private mutating func point(_ mouse: Mouse, at box: ChoiceBox, in setting: Setting) -> [Effect] {
        switch box.click(mouse, in: Rect(setting.body)) {
        case .answer(let answer):
            list.focus = if case .filter = list.focus { .filter(answer) } else { .orders(answer) }
            return takeAnswer(in: setting)
        case .beside: list.focus = .list
        case .nothing: break
        }
        return []
    }

    /// The answer that the question stands on. The selected item stays selected while it is shown.
    mutating func takeAnswer(in setting: Setting) -> [Effect] {
        let selected = selectedItem(in: setting)?.id
        switch list.focus {
        case .filter(let choice):
            list.query.part = choice == 0 ? nil : Query.parts(of: items(in: setting))[choice - 1]
        case .orders(let choice): list.query.order = Query.Order.allCases[choice]
        case .list, .search: return []
        }
        list.focus = .list
        keepSelection(of: selected, in: setting)
        return []
    }
}

// MARK: - Drawing

extension ShortListScreen {
    /// The question above the list.
    func question(in setting: Setting) -> ChoiceBox? {
        let words = setting.words
        switch list.focus {
        case .list, .search: return nil
        case .filter(let choice):
            let parts = Query.parts(of: items(in: setting))
            let names = parts.map { Query.name(of: $0, setting) }
            let (title, everything) = Query.question(words)
            var box = ChoiceBox(
                title: title, names: [everything] + names.map(\.text),
                inForce: partInForce(in: setting), chosen: choice)
            box.styles = [.plain] + names.map(\.style)
            return box
        case .orders(let choice):
            return ChoiceBox(
                title: words(ShortListWord.orderTitle),
                names: Query.Order.allCases.map { Query.name(of: $0, words) },
                inForce: Query.Order.allCases.firstIndex(of: list.query.order), chosen: choice)
        }
    }

    /// The part that is shown, and how many rows there are where that is not all.
    func status(in setting: Setting, all: (Int) -> String) -> [(String, Style)] {
        let total = items(in: setting).count
        let words = setting.words
        let count =
            list.isNarrowed
            ? words(ShortListWord.found, words.number(shownItems(in: setting).count), all(total)) : all(total)
        guard let part = list.query.part.map({ Query.name(of: $0, setting) }) else { return [(count, .secondary)] }
        return [(part.text, part.style), (" \(setting.glyphs.separator) \(count)", .secondary)]
    }

    /// Why no row is shown, and what to do.
    func emptySentence(in setting: Setting) -> String {
        let words = setting.words
        let text = list.query.text
        switch list.query.part.map({ Query.name(of: $0, setting).text }) {
        case nil: return words(ShortListWord.nothingContains, text)
        case let part? where text.isEmpty: return words(ShortListWord.nothingIs, part)
        case let part?: return words(ShortListWord.nothingIsAndContains, text, part)
        }
    }
}
