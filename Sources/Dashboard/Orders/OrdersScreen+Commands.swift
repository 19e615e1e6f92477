import Core
import Drawing
import Wording

extension OrdersScreen {
    /// In the order of their use, which is the footer's.
    static let commands = rowCommands + searchCommands + kindCommands

    /// What acts on the rows that are shown.
    static let rowCommands: [Command<OrdersScreen>] =
        [
            Command(keys: [.enter], title: .open, applies: isBrowsing, hindrance: whyNothing) { screen, _ in
                screen.onSelected { [.go(.customer($0.customer.id))] }
            },
            Command(keys: [.character("o")], title: .order, applies: isBrowsing, hindrance: whyNot(.order)) {
                screen, _ in
                screen.onSelected { [.go(.order($0.customer.id))] }
            },
            Command(keys: [.character(" ")], title: .unfold, applies: isBrowsing, hindrance: whyNothing) {
                screen, _ in
                screen.unfoldOrFold()
            },
            Command(
                keys: [.character("c")], title: .confirm, isInFooter: false, applies: isBrowsing,
                hindrance: whyNot(.confirm)
            ) { screen, _ in
                screen.onSelected { [.go(.form($0.customer.id))] }
            },
            Command(
                keys: [.character("y")], title: .copyValue, isInFooter: false, applies: isBrowsing,
                hindrance: whyNoNumber
            ) { screen, setting in
                guard let number = screen.list.selected?.order?.number else { return [] }
                return [.copy(number), .tell(Notice(.done, setting.words(OrdersWord.copied, number)))]
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

    private static let movements: [(keys: [Key], title: CommandWord, rows: Int, pages: Int)] = [
        ([.down, .character("j")], .nextRow, 1, 0), ([.up, .character("k")], .previousRow, -1, 0),
        ([.pageDown], .nextPage, 0, 1), ([.pageUp], .previousPage, 0, -1),
    ]

    private static let searchCommands: [Command<OrdersScreen>] = [
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
            applies: { $0.focus == .search && !$0.searchLine.isEmpty || isBrowsing($0) && !$0.query.text.isEmpty }
        ) {
            $0.clearSearch(in: $1)
        },
    ]

    private static let kindCommands: [Command<OrdersScreen>] = [
        Command(
            keys: [.character("f")], title: .waitingOrders, applies: { isBrowsing($0) && $0.query.kind == .placed }
        ) {
            $0.show(.waiting, in: $1)
        },
        Command(
            keys: [.character("f"), .escape], title: .placedOrders,
            applies: { isBrowsing($0) && $0.query.kind == .waiting }
        ) {
            $0.show(.placed, in: $1)
        },
    ]

    private static let isBrowsing: @Sendable (OrdersScreen) -> Bool = { $0.focus == .list }

    private static let whyNothing: @Sendable (OrdersScreen, Setting) -> String? = { screen, setting in
        screen.list.selected == nil ? setting.words(OrdersWord.nothingSelected) : nil
    }

    private static let whyNoNumber: @Sendable (OrdersScreen, Setting) -> String? = { screen, setting in
        if let why = whyNothing(screen, setting) { return why }
        return screen.list.selected?.order == nil ? setting.words(OrdersWord.notBought) : nil
    }

    private static func whyNot(_ action: Action) -> @Sendable (OrdersScreen, Setting) -> String? {
        { screen, setting in
            whyNothing(screen, setting) ?? setting.refusal(of: action).map { setting.words.sentence(for: $0) }
        }
    }

    private func onSelected(_ effects: (OrderRow) -> [Effect]) -> [Effect] {
        list.selected.map(effects) ?? []
    }

    private mutating func focus(on focus: Focus) -> [Effect] {
        self.focus = focus
        return []
    }
}
