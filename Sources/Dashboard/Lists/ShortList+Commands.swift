import Core
import Drawing
import Wording

extension ShortListScreen {
    /// What every list has. The search comes last: where the footer has no room for all, its own line names its key.
    static var listCommands: [Command<Self>] {
        [
            Command(keys: [.character("f")], title: .filter, applies: \.isBrowsing) { $0.beginFiltering(in: $1) },
            Command(keys: [.character("s")], title: .sort, applies: \.isBrowsing) { screen, _ in
                screen.beginSorting()
            },
            Command(keys: [.character("e")], title: .export, applies: \.isBrowsing, hindrance: whyNothing) {
                [.go(.export($0.exportSource(in: $1)))]
            },
            Command(keys: [.character("/")], title: .search, applies: \.isBrowsing) { $0.beginSearch(in: $1) },
            Command(
                keys: [.character("y")], title: .copyValue, isInFooter: false, applies: \.isBrowsing,
                hindrance: whyNothing
            ) { screen, setting in
                guard let item = screen.selectedItem(in: setting) else { return [] }
                let (text, sentence) = screen.copy(of: item, setting.words)
                return [.copy(text), .tell(Notice(.done, sentence))]
            },
            Command(keys: [.enter, .character(" ")], title: .choose, applies: \.hasQuestion) {
                $0.takeAnswer(in: $1)
            },
            Command(keys: [.escape], title: .cancel, applies: \.hasQuestion) { screen, _ in screen.goToList() },
        ]
    }

    /// The ways from the search to the rows.
    static var toListCommand: Command<Self> {
        Command(keys: [.enter, .down, .tab], title: .toList, applies: \.isSearching) { screen, _ in
            screen.goToList()
        }
    }

    /// What Escape ends before it leaves the screen.
    static var clearingCommands: [Command<Self>] {
        [
            Command(
                keys: [.escape], title: .back, applies: { $0.isSearching && $0.list.searchLine.isEmpty }
            ) { screen, _ in
                screen.goToList()
            },
            Command(
                keys: [.escape], title: .clearSearch,
                applies: { $0.isSearching || $0.isBrowsing && !$0.list.searchLine.isEmpty }
            ) {
                $0.clearSearch(in: $1)
            },
            Command(
                keys: [.escape], title: .showAll, applies: { $0.isBrowsing && $0.list.query.part != nil }
            ) {
                $0.showAll(in: $1)
            },
        ]
    }

    static var whyNothing: @Sendable (Self, Setting) -> String? {
        { screen, setting in
            screen.selectedItem(in: setting) == nil ? setting.words(ShortListWord.nothingSelected) : nil
        }
    }

    mutating func beginSearch(in setting: Setting) -> [Effect] {
        list.focus = .search
        select(list.position.selected, in: setting)
        return []
    }

    private mutating func beginFiltering(in setting: Setting) -> [Effect] {
        list.focus = .filter(partInForce(in: setting))
        return []
    }

    private mutating func beginSorting() -> [Effect] {
        list.focus = .orders(Query.Order.allCases.firstIndex(of: list.query.order) ?? 0)
        return []
    }

    mutating func goToList() -> [Effect] {
        list.focus = .list
        return []
    }

    /// The selected item stays selected.
    private mutating func clearSearch(in setting: Setting) -> [Effect] {
        let selected = selectedItem(in: setting)?.id
        _ = list.searchLine.perform(.end)
        let effects = changeSearch(by: .killToStart, in: setting)
        keepSelection(of: selected, in: setting)
        return effects
    }

    private mutating func showAll(in setting: Setting) -> [Effect] {
        let selected = selectedItem(in: setting)?.id
        list.query.part = nil
        keepSelection(of: selected, in: setting)
        return []
    }
}
