import Core
import Drawing
import Wording

extension CustomerList {
    /// In the order of their use, which is the footer's.
    static let commands =
        selectionCommands + searchCommands + filterCommands + choiceCommands + rowCommands + addingCommands
        + [takeBackCommand] + movementCommands

    /// What needs rows: these wait while rows are on their way.
    static let waitingCommands = selectionCommands + rowCommands + movementCommands

    /// A key that moves the selection by rows or by screens.
    struct Movement: Sendable {
        let keys: [Key]
        let title: CommandWord
        var rows = 0
        var pages = 0

        func steps(page: Int) -> Int { rows + pages * page }
    }

    static let movements = [
        Movement(keys: [.down, .character("j")], title: .nextRow, rows: 1),
        Movement(keys: [.up, .character("k")], title: .previousRow, rows: -1),
        Movement(keys: [.pageDown], title: .nextPage, pages: 1),
        Movement(keys: [.pageUp], title: .previousPage, pages: -1),
    ]

    private static let movementCommands: [Command<CustomerList>] =
        movements.map { movement in
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

    private static let selectionCommands: [Command<CustomerList>] = [
        Command(keys: [.enter], title: .open, applies: isBrowsing, hindrance: whyNobody) { list, _ in
            list.onSelected { [.go(.customer($0.id))] }
        },
        Command(keys: [.character("c")], title: .confirm, applies: isBrowsing, hindrance: whyNot(.confirm)) { list, _ in
            list.onSelected { [.go(.form($0.id))] }
        },
        Command(keys: [.character("o")], title: .order, applies: isBrowsing, hindrance: whyNot(.order)) { list, _ in
            list.onSelected { [.go(.order($0.id))] }
        },
    ]

    private static let rowCommands: [Command<CustomerList>] = [
        Command(keys: [.character(" ")], title: .unfold, applies: isBrowsing, hindrance: whyNobody) { list, _ in
            list.unfoldOrFold()
        },
        Command(
            keys: [.character("y")], title: .copyValue, isInFooter: false, applies: isBrowsing, hindrance: whyNobody
        ) { list, setting in
            list.onSelected { row in
                let sentence = setting.words(CustomerListWord.copied, row.companyName)
                return [.copy(row.tenantID.description), .tell(Notice(.done, sentence))]
            }
        },
    ]

    private static let addingCommands: [Command<CustomerList>] = [
        Command(
            keys: [.character("n")], title: .newCustomer, isInFooter: false, applies: isBrowsing,
            hindrance: { $1.refusal(of: .editCustomers).map($1.words.sentence) }
        ) { _, _ in [.go(.newCustomer)] }
    ]

    /// A slip is noticed right after it, wherever one is by then.
    private static let takeBackCommand = Command<CustomerList>(
        keys: [.character("u")], title: .takeBack, isInFooter: false, applies: isBrowsing,
        hindrance: { _, setting in setting.refusal(of: .confirm).map { setting.words.sentence(for: $0) } },
        run: { _, _ in [.go(.retraction)] })

    private static let searchCommands: [Command<CustomerList>] = [
        Command(keys: [.character("/")], title: .search, applies: isBrowsing) { list, _ in list.beginSearch() },
        Command(keys: [.enter, .down, .tab], title: .toList, applies: { $0.isSearching }) { list, _ in
            list.goToList()
        },
        Command(keys: [.escape], title: .back, applies: { $0.isSearching && $0.searchLine.isEmpty }) { list, _ in
            list.goToList()
        },
        Command(
            keys: [.escape], title: .clearSearch,
            applies: { $0.isSearching && !$0.searchLine.isEmpty || isBrowsing($0) && !$0.query.text.isEmpty }
        ) {
            $0.changeSearch(by: .clear, in: $1)
        },
    ]

    private static let filterCommands: [Command<CustomerList>] = [
        Command(keys: [.character("f")], title: .filterByState, applies: isBrowsing) { list, _ in
            list.beginChoosingState()
        },
        Command(
            keys: [.escape], title: .showAll,
            applies: {
                isBrowsing($0) && $0.query.text.isEmpty && ($0.query.states != nil || $0.query.resellerID != nil)
            }
        ) {
            $0.query.states != nil ? $0.show(states: nil, in: $1) : $0.show(resellerID: nil, in: $1)
        },
        Command(
            keys: [.character("r")], title: .filterByReseller, isInFooter: false, applies: isBrowsing,
            hindrance: { hasResellers($1) ? nil : $1.words(CustomerListWord.onlyProviders) }
        ) { list, _ in
            list.beginChoosingReseller()
        },
        Command(keys: [.enter, .character(" ")], title: .choose, applies: isChoosing) { $0.takeAnswer(in: $1) },
        Command(keys: [.escape], title: .cancel, applies: isChoosing) { list, _ in list.goToList() },
    ]

    /// Other rows, or another way through them; and what becomes of them.
    private static let choiceCommands: [Command<CustomerList>] = [
        Command(keys: [.character("s")], title: .sort, applies: isBrowsing) { list, _ in list.beginChoosingOrder() },
        Command(
            keys: [.character("'"), .character("J")], title: .jumpToLetter, isInFooter: false, applies: isBrowsing,
            hindrance: { $0.query.order.isByName ? nil : $1.words(CustomerListWord.jumpNeedsNames) }
        ) { list, _ in list.beginJump() },
        Command(keys: [.character("v")], title: .views, isInFooter: false, applies: isBrowsing) { list, _ in
            list.beginChoosingView()
        },
        Command(keys: [.character("a"), .control("s")], title: .saveView, applies: isAmongViews) {
            $0.edit(.key(.character("a")), in: $1) ?? []
        },
        Command(keys: [.character("x"), .delete], title: .removeView, applies: isAmongViews) {
            $0.edit(.key(.character("x")), in: $1) ?? []
        },
        Command(keys: [.character("e")], title: .export, applies: isBrowsing, hindrance: whyNobody) { list, _ in
            [.go(.export(.customers(list.query)))]
        },
    ]

    private static let isBrowsing: @Sendable (CustomerList) -> Bool = { $0.focus == .list }

    private static let isChoosing: @Sendable (CustomerList) -> Bool = {
        switch $0.focus {
        case .states, .orders, .resellers: true
        case .views(let chooser): chooser.stage == .choosing
        case .list, .search, .jump: false
        }
    }

    private static let isAmongViews: @Sendable (CustomerList) -> Bool = {
        if case .views(let chooser) = $0.focus { chooser.stage == .choosing } else { false }
    }

    private static let whyNobody: @Sendable (CustomerList, Setting) -> String? = { list, setting in
        list.window.selected == nil ? setting.words(CustomerListWord.nobodySelected) : nil
    }

    private static func whyNot(_ action: Action) -> @Sendable (CustomerList, Setting) -> String? {
        { list, setting in
            whyNobody(list, setting) ?? setting.refusal(of: action).map { setting.words.sentence(for: $0) }
        }
    }

    /// The answer that the question stands on.
    mutating func takeAnswer(in setting: Setting) -> [Effect] {
        switch focus {
        case .states: takeChoice(in: setting)
        case .orders: takeOrder(in: setting)
        case .resellers: takeReseller(in: setting)
        case .views: takeView(in: setting)
        case .list, .search, .jump: []
        }
    }

    private func onSelected(_ effects: (CustomerRow) -> [Effect]) -> [Effect] {
        window.selected.map(effects) ?? []
    }

    /// Opens the row's details, or closes them. One row at a time is open.
    private mutating func unfoldOrFold() -> [Effect] {
        guard let row = window.selected else { return [] }
        details = nil
        let isOpen = window.unfolded == row.id
        window.unfolded = isOpen ? nil : row.id
        return isOpen ? [] : [.ask(.customer(row.id))]
    }
}
