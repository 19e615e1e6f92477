import Core
import Drawing
import Wording

extension OrdersScreen {
    /// In the order of their use, which is the footer's. What every list has comes first: at 80 columns there is no room
    /// for all, and the line of the search names its key.
    static let commands =
        [openCommand] + kindCommands + orderCommands + [exportCommand] + otherRowCommands + searchCommands
        + [leaveWaitingCommand] + movementCommands

    private static let openCommand = Command<OrdersScreen>(
        keys: [.enter], title: .open, applies: isBrowsing, hindrance: whyNothing
    ) { screen, _ in
        screen.onSelected { [.go(.customer($0.customer.id))] }
    }

    /// What acts on the rows that are shown.
    static let rowCommands = [openCommand] + otherRowCommands

    private static let otherRowCommands: [Command<OrdersScreen>] = [
        Command(keys: [.character("o")], title: .order, applies: isBrowsing, hindrance: whyNot(.order)) {
            screen, _ in
            screen.onSelected { [.go(.order($0.customer.id))] }
        },
        Command(keys: [.character(" ")], title: .unfold, applies: isBrowsing, hindrance: whyNothing) {
            screen, setting in
            screen.unfoldOrFold(in: setting)
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
            guard let number = screen.list.window.selected?.order?.number else { return [] }
            return [.copy(number), .tell(Notice(.done, setting.words(OrdersWord.copied, number)))]
        },
    ]

    private static let kindCommands: [Command<OrdersScreen>] = [
        Command(
            keys: [.character("f")], title: .waitingOrders, applies: { isBrowsing($0) && $0.kind == .placed }
        ) {
            $0.show(.waiting, in: $1)
        },
        Command(
            keys: [.character("f")], title: .placedOrders, applies: { isBrowsing($0) && $0.kind == .waiting }
        ) {
            $0.show(.placed, in: $1)
        },
    ]

    /// After the search, which Escape ends first.
    private static let leaveWaitingCommand = Command<OrdersScreen>(
        keys: [.escape], title: .placedOrders, isInFooter: false, applies: { isBrowsing($0) && $0.kind == .waiting }
    ) {
        $0.show(.placed, in: $1)
    }

    private static let exportCommand = Command<OrdersScreen>(
        keys: [.character("e")], title: .export, applies: isBrowsing,
        // What is still on its way can be exported, too.
        hindrance: { $0.list.isReplacing ? nil : whyNothing($0, $1) }
    ) {
        [.go(.export(.orders($0.query(in: $1))))]
    }

    private static let whyNothing: @Sendable (OrdersScreen, Setting) -> String? = { screen, setting in
        screen.list.window.selected == nil ? setting.words(OrdersWord.nothingSelected) : nil
    }

    private static let whyNoNumber: @Sendable (OrdersScreen, Setting) -> String? = { screen, setting in
        if let why = whyNothing(screen, setting) { return why }
        return screen.list.window.selected?.order == nil ? setting.words(OrdersWord.notBought) : nil
    }

    private static func whyNot(_ action: Action) -> @Sendable (OrdersScreen, Setting) -> String? {
        { screen, setting in
            whyNothing(screen, setting) ?? setting.refusal(of: action).map { setting.words.sentence(for: $0) }
        }
    }

    private func onSelected(_ effects: (OrderRow) -> [Effect]) -> [Effect] {
        list.window.selected.map(effects) ?? []
    }
}
