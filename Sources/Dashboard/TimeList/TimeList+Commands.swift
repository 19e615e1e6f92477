import Core
import Drawing
import Wording

extension TimeListScreen {
    static var movementCommands: [Command<Self>] {
        ListMovement.all.map { movement in
            Command(keys: movement.keys, title: movement.title, isInFooter: false, applies: isBrowsing) {
                $0.move(by: movement.steps(page: lines(in: $1)), in: $1)
            }
        } + [
            Command(keys: [.home, .character("g")], title: .start, isInFooter: false, applies: isBrowsing) {
                $0.goToStart(in: $1)
            },
            Command(keys: [.end, .character("G")], title: .end, isInFooter: false, applies: isBrowsing) {
                $0.goToEnd(in: $1)
            },
        ]
    }

    static var searchCommands: [Command<Self>] {
        [
            Command(keys: [.character("/")], title: .search, applies: isBrowsing) { screen, _ in
                screen.focus(on: .search)
            },
            Command(keys: [.enter, .down, .tab], title: .toList, applies: isSearching) { screen, _ in
                screen.focus(on: .list)
            },
            Command(
                keys: [.escape], title: .back, applies: { isSearching($0) && $0.list.searchLine.isEmpty }
            ) { screen, _ in
                screen.focus(on: .list)
            },
            Command(
                keys: [.escape], title: .clearSearch,
                applies: {
                    isSearching($0) && !$0.list.searchLine.isEmpty || isBrowsing($0) && !$0.list.text.isEmpty
                }
            ) {
                $0.clearSearch(in: $1)
            },
        ]
    }

    /// The order of the rows, and the way to a day.
    static var orderCommands: [Command<Self>] {
        [
            Command(keys: [.character("s")], title: .sort, applies: isBrowsing) { screen, _ in
                screen.beginChoosingOrder()
            },
            Command(
                keys: [.character("'"), .character("J")], title: .jumpToDay, isInFooter: false, applies: isBrowsing
            ) { screen, _ in
                screen.beginJump()
            },
            Command(keys: [.enter, .character(" ")], title: .choose, applies: isSorting) { $0.takeOrder(in: $1) },
            Command(keys: [.escape], title: .cancel, applies: isSorting) { screen, _ in screen.focus(on: .list) },
            Command(keys: [.enter], title: .toList, applies: isJumping) { $0.endJump(in: $1) },
            Command(keys: [.escape, .tab], title: .back, applies: isJumping) { screen, _ in screen.focus(on: .list) },
        ]
    }

    static var isBrowsing: @Sendable (Self) -> Bool { { $0.list.focus == .list && !$0.hasQuestion } }

    private static var isSearching: @Sendable (Self) -> Bool { { $0.list.focus == .search && !$0.hasQuestion } }

    private static var isSorting: @Sendable (Self) -> Bool {
        { if case .orders = $0.list.focus { true } else { false } }
    }

    private static var isJumping: @Sendable (Self) -> Bool {
        { if case .jump = $0.list.focus { true } else { false } }
    }

    private mutating func focus(on focus: TimeList<Row, Query>.Focus) -> [Effect] {
        list.focus = focus
        return []
    }
}
