import Core
import Drawing
import Wording

/// A row of a list by time.
protocol TimedRow: ListedRow {
    var key: TimeKey { get }
}

extension TimedRow {
    /// The newest first, as lists by time are unless they are sorted the other way.
    func precedes(_ other: Self) -> Bool {
        (key.at, key.number) > (other.key.at, other.key.number)
    }
}

/// A list by time as it is shown, searched and moved through: what the orders and the activity log have in common.
///
/// Only a window of rows is loaded. A search goes through the list a stretch at a time, shows what it found so far, and
/// how far it came.
struct TimeList<Row: TimedRow, Query: TimeQuery>: Equatable, Sendable {
    enum Focus: Equatable, Sendable {
        case list, search
        /// The question which end comes first, with the choice it stands on.
        case orders(Int)
        /// A date is typed that leads to its rows.
        case jump(TextLine)
    }

    var focus = Focus.list
    var searchLine = TextLine(limit: 200)
    /// What the rows are to contain, and their order.
    var text = ""
    var order = TimeOrder.newest
    /// What the rows are of; nil before the first are there.
    var shown: Query?
    var window = LongList<Row>()
    var loading = PageLoading()
    /// How far the selection still has to go, once there are rows to go on.
    var distanceLeft = 0
    /// Keys that wait for other rows.
    var waitingKeys: [Key] = []

    /// Letters are typed into a field.
    var isTyping: Bool {
        switch focus {
        case .search, .jump: true
        case .list, .orders: false
        }
    }

    /// True while all rows are about to be others.
    var isReplacing: Bool {
        guard let awaited = loading.awaited, awaited.anchor.replacesTheList else { return false }
        return awaited.landing != .same
    }

    mutating func stopWaiting() {
        distanceLeft = 0
        waitingKeys = []
    }
}

/// A screen that is a list by time; what it adds is its own.
protocol TimeListScreen: Screen {
    associatedtype Row: TimedRow
    associatedtype Query: TimeQuery
    associatedtype Layout: TimeListColumns

    var list: TimeList<Row, Query> { get set }

    /// What acts on the rows that are shown: it waits while these are about to be others.
    static var rowCommands: [Command<Self>] { get }

    /// What the rows are to be of.
    func query(in setting: Setting) -> Query

    /// The days the list is of.
    func period(in setting: Setting) -> ActivityPeriod

    /// A question of the screen's own stands above the list and has the keys.
    var hasQuestion: Bool { get }

    static func request(_ query: Query, _ anchor: TimeAnchor, limit: Int, ticket: Int) -> Request

    /// What an unfolded row takes below its own line.
    static func detailLines(of row: Row, in setting: Setting) -> Int

    // Drawing

    /// What can be searched for.
    func searchHint(_ words: Words) -> String

    /// What stands at the right of the search line.
    func status(in setting: Setting) -> [(String, Style)]

    func titles(_ columns: Layout, _ words: Words) -> [TimeListTitle]

    func cells(of row: Row, _ columns: Layout, _ setting: Setting) -> [TimeListCell]

    /// In the lines that `detailLines` counted.
    func drawDetails(of row: Row, on canvas: inout Canvas, in area: Rect, _ finder: MatchFinder, setting: Setting)

    /// Why there are no rows, and what to do.
    func emptySentence(_ shown: Query, _ words: Words) -> String
}

extension TimeListScreen {
    var hasQuestion: Bool { false }
    var isTyping: Bool { list.isTyping }

    func period(in setting: Setting) -> ActivityPeriod { .everything }

    /// The screen, and what it asks for first.
    static func opening(_ screen: Self, in setting: Setting) -> (Self, [Effect]) {
        var screen = screen
        let effects = screen.askAnew(in: setting)
        return (screen, effects)
    }

    /// The list's lines: the body without the search line and the column titles.
    static func lines(in setting: Setting) -> Int { max(1, setting.body.height - 2) }
}
