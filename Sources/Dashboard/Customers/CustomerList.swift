import Core
import Drawing
import Wording

/// The list of customers: as many as there are, found by typing.
///
/// Only a window of rows is loaded. A key that needs rows which are still on their way waits for them, in order, so
/// that it never acts on a row that is about to go.
struct CustomerList: Screen {
    enum Focus: Equatable, Sendable {
        case list, search
        /// The question which customers to show, with the choice it stands on.
        case states(Int)
        /// The question what to sort by, likewise.
        case orders(Int)
        case resellers(ResellerChooser)
        case views(ViewChooser)
        /// Letters are typed that lead to a name.
        case jump(TextLine)
    }

    var focus = Focus.list
    var searchLine = TextLine(limit: 200)
    /// What the rows are to be of.
    var query = CustomerQuery()
    /// What they are of: another query while its rows are still shown, nil before the first rows.
    var shownQuery: CustomerQuery?
    var window = RowWindow()
    /// The answer about the unfolded customer, once it is there.
    var details: CustomerAnswer?
    var counts: StateCounts?
    /// The partner's resellers, once they were asked for.
    var resellers: [Reseller]?
    /// The user's saved views, likewise.
    var views: [SavedView]?
    var requests = ListRequests()
    /// How far the selection still has to go, once there are rows to go on.
    var distanceLeft = 0
    /// Keys that wait for rows.
    var waitingKeys: [Key] = []

    /// The search field has the focus and takes letters.
    var isSearching: Bool { focus == .search }
    var isTyping: Bool {
        switch focus {
        case .search, .resellers, .jump: true
        case .views(let chooser): chooser.isNaming
        case .list, .states, .orders: false
        }
    }

    /// The list's lines: the body without the search line and the column titles.
    static func lines(in setting: Setting) -> Int { max(1, setting.body.height - 2) }
}

// MARK: - Input

extension CustomerList {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch input {
        case .key(let key):
            switch focus {
            case .list: return browse(key, in: setting)
            case .search: return EditCommand(key).map { changeSearch(by: .edit($0), in: setting) }
            case .states(let choice): return choose(key, at: choice, in: setting)
            case .orders(let choice): return chooseOrder(key, at: choice)
            case .resellers(let chooser): return chooseReseller(key, chooser, in: setting)
            case .views(let chooser): return chooseView(key, chooser, in: setting)
            case .jump(let line): return jump(key, from: line, in: setting)
            }
        case .paste(let text):
            if case .jump(let line) = focus { return jump(by: .paste(text), from: line, in: setting) }
            if case .resellers(var chooser) = focus {
                _ = chooser.line.perform(.paste(text))
                chooser.chosen = 0
                focus = .resellers(chooser)
                return []
            }
            if case .views(var chooser) = focus {
                if case .naming(var line) = chooser.stage {
                    _ = line.perform(.paste(text.trimmed))
                    chooser.stage = .naming(line)
                    focus = .views(chooser)
                }
                return []
            }
            _ = beginSearch()
            return changeSearch(by: .paste(text), in: setting)
        case .mouse(let mouse): return point(mouse, in: setting)
        case .resize, .redraw: return keepStocked(in: setting)
        }
    }

    /// Keys wait while rows are on their way; otherwise they are commands.
    private mutating func browse(_ key: Key, in setting: Setting) -> [Effect]? {
        guard isWaiting, Self.waitingCommands.contains(where: { $0.keys.contains(key) }) else { return nil }
        let movement = Self.movements.first { $0.keys.contains(key) }
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
