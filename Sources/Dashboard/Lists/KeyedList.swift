import Core
import Drawing
import Wording

/// A row with a key in the order of its list.
protocol KeyedRow: ListedRow {
    associatedtype Key: Comparable & Sendable
    var key: Key { get }
}

extension CustomerRow: KeyedRow {}

/// What a list is sorted by.
protocol KeyedOrder: Equatable, Sendable {
    /// True where names decide, so that a letter has its place.
    var isByName: Bool { get }
}

extension CustomerOrder: KeyedOrder {}
extension QueueOrder: KeyedOrder {}

/// Which rows a list shows, and in which order.
protocol KeyedQuery: Equatable, Sendable {
    associatedtype Order: KeyedOrder
    var text: String { get set }
    var resellerID: Int64? { get set }
    var order: Order { get set }
}

extension CustomerQuery: KeyedQuery {}
extension QueueQuery: KeyedQuery {}

/// What the keys of a list go to.
enum ListFocus: Equatable, Sendable {
    case list, search
    /// The question whom to show, with the answer it stands on.
    case filter(Int)
    /// The question what to sort by, likewise.
    case orders(Int)
    case resellers(ResellerChooser)
    /// The saved views, where a list has some.
    case views(ViewChooser)
    /// Letters are typed that lead to a name.
    case jump(TextLine)
}

/// A list of as many customers as there are, found by typing, filtered and sorted.
///
/// Only a window of rows is loaded, by key. A key that needs rows which are still on their way waits for them, in order,
/// so that it never acts on a row that is about to go.
protocol KeyedList: Screen {
    associatedtype Row: KeyedRow
    associatedtype Query: KeyedQuery

    var focus: ListFocus { get set }
    var searchLine: TextLine { get set }
    /// What the rows are to be of.
    var query: Query { get set }
    /// What they are of: another query while its rows are still shown, nil before the first rows.
    var shownQuery: Query? { get set }
    var window: LongList<Row> { get set }
    var requests: ListRequests<Row.Key> { get set }
    /// How far the selection still has to go, once there are rows to go on.
    var distanceLeft: Int { get set }
    /// Keys that wait for rows.
    var waitingKeys: [Key] { get set }
    /// The partner's resellers, once they were asked for.
    var resellers: [Reseller]? { get set }

    /// The lines above the rows; the first of them is that of the search.
    static var headLines: Int { get }
    /// What needs rows: these wait while rows are on their way.
    static var waitingCommands: [Command<Self>] { get }
    /// The orders it can be sorted by, with their names.
    static func orders(_ words: Words) -> [(order: Query.Order, name: String)]

    func request(_ anchor: Anchor<Row.Key>, limit: Int, ticket: Int) -> Request

    /// The answers to the question whom to show.
    static var filterCount: Int { get }
    /// The answer that holds now.
    var filterInForce: Int? { get }
    /// Whether anybody is left out by it.
    var isFiltered: Bool { get }
    /// Shows what an answer says; the first is everybody.
    mutating func filter(by answer: Int, in setting: Setting) -> [Effect]

    /// The question above the list that is the list's own.
    func ownBox(in setting: Setting) -> ChoiceBox?
    /// What a key or a paste means among the saved views.
    mutating func chooseView(_ input: Input, _ chooser: ViewChooser, in setting: Setting) -> [Effect]?
    mutating func takeView(in setting: Setting) -> [Effect]

    /// The filters in force, and how many match where that is known.
    func status(in setting: Setting) -> [(String, Style)]
}

extension KeyedList {
    var isTyping: Bool {
        switch focus {
        case .search, .resellers, .jump: true
        case .views(let chooser): chooser.isNaming
        case .list, .filter, .orders: false
        }
    }

    /// The search field has the focus and takes letters.
    var isSearching: Bool { focus == .search }

    /// The list's lines: the body without the head.
    static func lines(in setting: Setting) -> Int { max(1, setting.body.height - headLines) }

    /// A list without saved views never asks for one.
    mutating func chooseView(_ input: Input, _ chooser: ViewChooser, in setting: Setting) -> [Effect]? { nil }
    mutating func takeView(in setting: Setting) -> [Effect] { [] }
}

// MARK: - Input

extension KeyedList {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch input {
        case .key(let key):
            switch focus {
            case .list: return browse(key, in: setting)
            case .search: return EditCommand(key).map { changeSearch(by: .edit($0), in: setting) }
            case .filter(let answer): return chooseFilter(key, at: answer, in: setting)
            case .orders(let answer): return chooseOrder(key, at: answer, in: setting)
            case .resellers(let chooser): return chooseReseller(key, chooser)
            case .views(let chooser): return chooseView(input, chooser, in: setting)
            case .jump(let line): return jump(key, from: line, in: setting)
            }
        case .paste(let text):
            switch focus {
            case .jump(let line): return jump(by: .paste(text), from: line, in: setting)
            case .resellers(let chooser): return search(chooser, for: .paste(text))
            case .views(let chooser): return chooseView(input, chooser, in: setting)
            case .list, .search, .filter, .orders:
                _ = beginSearch()
                return changeSearch(by: .paste(text), in: setting)
            }
        case .mouse(let mouse): return point(mouse, in: setting)
        case .resize, .redraw: return keepStocked(in: setting)
        }
    }

    /// Keys wait while rows are on their way; otherwise they are commands.
    private mutating func browse(_ key: Key, in setting: Setting) -> [Effect]? {
        guard isWaiting, Self.waitingCommands.contains(where: { $0.keys.contains(key) }) else { return nil }
        let movement = ListMovement.all.first { $0.keys.contains(key) }
        wait(with: key, steps: movement?.steps(page: Self.lines(in: setting)))
        return []
    }

    private mutating func wait(with key: Key, steps: Int?) {
        if let steps, waitingKeys.isEmpty, distanceLeft != 0, (steps < 0) == (distanceLeft < 0) {
            distanceLeft += steps
        } else {
            waitingKeys.append(key)
        }
    }

    mutating func move(by steps: Int, in setting: Setting) -> [Effect] {
        distanceLeft = window.move(by: steps, lines: Self.lines(in: setting))
        return keepStocked(in: setting)
    }
}

// MARK: - The mouse

extension KeyedList {
    /// The question above the list.
    func box(in setting: Setting) -> ChoiceBox? {
        switch focus {
        case .orders(let answer): orderBox(answer, in: setting)
        case .resellers(let chooser): resellerBox(chooser, in: setting)
        case .filter, .views: ownBox(in: setting)
        case .list, .search, .jump: nil
        }
    }

    /// A click chooses, two open; the wheel moves on by three rows.
    mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect] {
        if let box = box(in: setting) { return point(mouse, at: box, in: setting) }
        if isWaiting { return [] }
        switch mouse.kind {
        case .wheelUp: return move(by: -3, in: setting)
        case .wheelDown: return move(by: 3, in: setting)
        case .press, .doubleClick: break
        }
        let lines = Self.lines(in: setting)
        let line = mouse.position.y - (setting.body.height - lines)
        if mouse.position.y == 0 { return beginSearch() }
        guard let row = window.row(at: line, lines: lines) else { return [] }
        focus = .list
        window.select(row, lines: lines)
        let effects = keepStocked(in: setting)
        return mouse.kind == .doubleClick ? effects + (perform(.enter, in: setting) ?? []) : effects
    }

    private mutating func point(_ mouse: Mouse, at box: ChoiceBox, in setting: Setting) -> [Effect] {
        switch box.click(mouse, in: Rect(setting.body)) {
        case .answer(let answer): return take(answer, in: setting)
        case .beside: focus = .list
        case .nothing: break
        }
        return []
    }

    private mutating func take(_ answer: Int, in setting: Setting) -> [Effect] {
        switch focus {
        case .filter: focus = .filter(answer)
        case .orders: focus = .orders(answer)
        case .resellers(var chooser):
            chooser.chosen = answer
            focus = .resellers(chooser)
        case .views(var chooser):
            guard chooser.stage == .choosing else { return [] }
            chooser.chosen = answer
            focus = .views(chooser)
        case .list, .search, .jump: return []
        }
        return takeAnswer(in: setting)
    }
}
