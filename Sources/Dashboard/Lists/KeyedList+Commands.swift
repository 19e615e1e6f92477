import Core
import Drawing
import Wording

/// A key that moves the selection by rows or by screens.
struct ListMovement: Sendable {
    let keys: [Key]
    let title: CommandWord
    var rows = 0
    var pages = 0

    func steps(page: Int) -> Int { rows + pages * page }

    static let all = [
        ListMovement(keys: [.down, .character("j")], title: .nextRow, rows: 1),
        ListMovement(keys: [.up, .character("k")], title: .previousRow, rows: -1),
        ListMovement(keys: [.pageDown], title: .nextPage, pages: 1),
        ListMovement(keys: [.pageUp], title: .previousPage, pages: -1),
    ]
}

/// What every such list can do.
extension KeyedList {
    static var isBrowsing: @Sendable (Self) -> Bool { { $0.focus == .list } }

    /// A question above the list is answered.
    private static var isChoosing: @Sendable (Self) -> Bool {
        {
            switch $0.focus {
            case .filter, .orders, .resellers: true
            case .views(let chooser): chooser.stage == .choosing
            case .list, .search, .jump: false
            }
        }
    }

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
            Command(keys: [.character("/")], title: .search, applies: isBrowsing) { list, _ in list.beginSearch() },
            Command(keys: [.enter, .down, .tab], title: .toList, applies: { $0.isSearching }) { list, _ in
                list.goToList()
            },
            Command(keys: [.escape], title: .back, applies: { $0.isSearching && $0.searchLine.isEmpty }) { list, _ in
                list.goToList()
            },
            Command(
                keys: [.escape], title: .clearSearch,
                applies: {
                    $0.isSearching && !$0.searchLine.isEmpty || $0.focus == .list && !$0.query.text.isEmpty
                }
            ) {
                $0.changeSearch(by: .clear, in: $1)
            },
        ]
    }

    static func filterCommands(_ title: CommandWord) -> [Command<Self>] {
        [
            Command(
                keys: [.escape], title: .showAll,
                applies: {
                    $0.focus == .list && $0.query.text.isEmpty && ($0.isFiltered || $0.query.resellerID != nil)
                }
            ) {
                $0.isFiltered ? $0.filter(by: 0, in: $1) : $0.show(resellerID: nil, in: $1)
            },
            Command(keys: [.character("f")], title: title, applies: isBrowsing) { list, _ in list.beginFiltering() },
            Command(
                keys: [.character("r")], title: .filterByReseller, isInFooter: false, applies: isBrowsing,
                hindrance: { hasResellers($1) ? nil : $1.words(CustomerListWord.onlyProviders) }
            ) { list, _ in
                list.beginChoosingReseller()
            },
            Command(keys: [.enter, .character(" ")], title: .choose, applies: isChoosing) { $0.takeAnswer(in: $1) },
            Command(keys: [.escape], title: .cancel, applies: isChoosing) { list, _ in list.goToList() },
        ]
    }

    static var orderCommands: [Command<Self>] {
        [
            Command(keys: [.character("s")], title: .sort, applies: isBrowsing) { $0.beginChoosingOrder(in: $1) },
            Command(
                keys: [.character("'"), .character("J")], title: .jumpToLetter, isInFooter: false, applies: isBrowsing,
                hindrance: { $0.query.order.isByName ? nil : $1.words(CustomerListWord.jumpNeedsNames) }
            ) { list, _ in list.beginJump() },
        ]
    }

    /// A slip is noticed right after it, wherever one is by then.
    static func takeBackCommand(isInFooter: Bool) -> Command<Self> {
        Command(
            keys: [.character("u")], title: .takeBack, isInFooter: isInFooter, applies: isBrowsing,
            hindrance: { _, setting in setting.refusal(of: .confirm).map { setting.words.sentence(for: $0) } },
            run: { _, _ in [.go(.retraction)] })
    }
}
