import Core
import Drawing
import Wording

extension ActivityScreen {
    /// In the order of their use, which is the footer's.
    static let commands = searchCommands + periodCommands + rowCommands

    private static let movements: [(keys: [Key], title: CommandWord, rows: Int, pages: Int)] = [
        ([.down, .character("j")], .nextRow, 1, 0), ([.up, .character("k")], .previousRow, -1, 0),
        ([.pageDown], .nextPage, 0, 1), ([.pageUp], .previousPage, 0, -1),
    ]

    /// What acts on the entries that are shown.
    static let rowCommands: [Command<ActivityScreen>] =
        [
            Command(keys: [.character(" ")], title: .unfold, applies: isBrowsing, hindrance: whyNothing) {
                $0.unfoldOrFold(in: $1)
            },
            Command(keys: [.enter], title: .open, applies: isBrowsing, hindrance: whyNobody) { screen, _ in
                screen.list.selected?.customer.map { [.go(.customer($0.id))] } ?? []
            },
        ]
        + movements.map { movement in
            Command(keys: movement.keys, title: movement.title, isInFooter: false, applies: isBrowsing) {
                $0.move(by: movement.rows + movement.pages * lines(in: $1), in: $1)
            }
        } + [
            Command(keys: [.home, .character("g")], title: .start, isInFooter: false, applies: isBrowsing) {
                $0.goToStart(in: $1)
            },
            Command(keys: [.end, .character("G")], title: .end, isInFooter: false, applies: isBrowsing) {
                $0.goToEnd(in: $1)
            },
        ]

    private static let searchCommands: [Command<ActivityScreen>] = [
        Command(keys: [.character("/")], title: .search, applies: isBrowsing) { screen, _ in screen.focus(on: .search)
        },
        Command(keys: [.enter, .down, .tab], title: .toList, applies: { $0.focus == .search }) { screen, _ in
            screen.focus(on: .list)
        },
        Command(keys: [.escape], title: .back, applies: { $0.focus == .search && $0.searchLine.isEmpty }) { screen, _ in
            screen.focus(on: .list)
        },
        Command(
            keys: [.escape], title: .clearSearch,
            applies: { $0.focus == .search && !$0.searchLine.isEmpty || isBrowsing($0) && !$0.text.isEmpty }
        ) {
            $0.clearSearch(in: $1)
        },
    ]

    private static let periodCommands: [Command<ActivityScreen>] = [
        Command(keys: [.character("f")], title: .choosePeriod, applies: isBrowsing) { screen, _ in
            screen.beginChoosingPeriod()
        },
        Command(keys: [.character("e")], title: .export, applies: isBrowsing, hindrance: whyNothing) {
            [.go(.export(.activity($0.query(in: $1))))]
        },
        Command(keys: [.enter, .character(" ")], title: .choose, applies: isChoosing) { $0.takePeriod(in: $1) },
        Command(keys: [.enter], title: .choose, applies: { $0.focus == .dates }) { $0.takeDates(in: $1) },
        Command(keys: [.tab, .down], title: .nextField, isInFooter: false, applies: { $0.focus == .dates }) { _, _ in []
        },
        Command(keys: [.escape], title: .cancel, applies: { isChoosing($0) || $0.focus == .dates }) { screen, _ in
            screen.focus(on: .list)
        },
    ]

    private static let isBrowsing: @Sendable (ActivityScreen) -> Bool = { $0.focus == .list }

    private static let isChoosing: @Sendable (ActivityScreen) -> Bool = {
        if case .periods = $0.focus { true } else { false }
    }

    private static let whyNothing: @Sendable (ActivityScreen, Setting) -> String? = { screen, setting in
        screen.list.selected == nil ? setting.words(ActivityScreenWord.nothingSelected) : nil
    }

    private static let whyNobody: @Sendable (ActivityScreen, Setting) -> String? = { screen, setting in
        if let why = whyNothing(screen, setting) { return why }
        return screen.list.selected?.customer == nil ? setting.words(ActivityScreenWord.noCustomerToOpen) : nil
    }

    private mutating func focus(on focus: Focus) -> [Effect] {
        self.focus = focus
        return []
    }
}
