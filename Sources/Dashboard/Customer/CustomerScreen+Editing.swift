import Core
import Drawing
import Wording

extension CustomerScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch (mode, input) {
        case (.entry, _): entry?.edit(input) == true ? [] : nil
        case (.offered, _), (.held, _): nil
        case (.question, _), (.search, .key), (.search, .paste), (.subscriptions, .paste):
            editList(input, in: setting)
        case (_, .key(let key)): move(key, in: setting)
        case (_, .mouse(let mouse)): point(mouse, in: setting)
        default: nil
        }
    }

    func layout(in rect: Rect, setting: Setting) -> CustomerLayout {
        CustomerLayout(rect, self, setting)
    }

    mutating func leaveSubscriptions() -> [Effect] {
        focus = .page
        return []
    }

    private mutating func move(_ key: Key, in setting: Setting) -> [Effect]? {
        if focus == .subscriptions, key != .pageUp, key != .pageDown {
            var position = list.position
            let total = shownSubscriptions.count
            if position.move(key, total: total, height: total) {
                select(position.selected, in: setting)
                return []
            }
        }
        let layout = layout(in: Rect(setting.body), setting: setting)
        var position = ListPosition()
        position.select(scroll, total: layout.furthestScroll + 1, height: layout.height)
        guard position.move(key, total: layout.furthestScroll + 1, height: layout.height) else { return nil }
        scroll = position.selected
        return []
    }

    private mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect]? {
        let layout = layout(in: Rect(setting.body), setting: setting)
        switch mouse.kind {
        case .wheelUp: scroll = max(0, min(scroll, layout.furthestScroll) - 3)
        case .wheelDown: scroll = min(layout.furthestScroll, scroll + 3)
        case .press, .doubleClick:
            list.focus = .list
            switch layout.line(at: mouse.position, scroll: scroll)?.place {
            case .subscription(let place):
                focus = .subscriptions
                list.position.select(place, total: shownSubscriptions.count, height: layout.height)
                if mouse.kind == .doubleClick { return perform(.enter, in: setting) }
            case .subscriptions where !answer.subscriptions.isEmpty:
                focus = .subscriptions
                return beginSearch(in: setting)
            case .subscriptions, nil: focus = .page
            }
        }
        return []
    }
}

// MARK: - The subscriptions

extension CustomerScreen {
    var isAtList: Bool {
        switch mode {
        case .subscriptions, .search, .question: true
        case .entry, .offered, .held, .page: false
        }
    }

    func items(in setting: Setting) -> [Subscription] { answer.subscriptions }

    /// They scroll with the page, so that there is room for all of them.
    func listHeight(in setting: Setting) -> Int { max(1, answer.subscriptions.count) }

    func exportSource(in setting: Setting) -> ExportSource {
        .subscriptions(answer.customer.id, domain: answer.customer.domain, list.query)
    }

    func copy(of subscription: Subscription, _ words: Words) -> (text: String, sentence: String) {
        (subscription.id, words(CustomerWord.copiedID, subscription.name))
    }

    mutating func goToSubscriptions(in setting: Setting) -> [Effect] {
        focus = .subscriptions
        select(0, in: setting)
        return []
    }

    /// Scrolls the page to the row; the first one brings the heading along, where the search is.
    mutating func select(_ row: Int, in setting: Setting) {
        list.position.select(row, total: shownSubscriptions.count, height: listHeight(in: setting))
        let layout = layout(in: Rect(setting.body), setting: setting)
        guard focus == .subscriptions, let heading = layout.row(of: .subscriptions) else { return }
        let place = list.position.selected
        let line = isSearching ? heading : layout.row(of: .subscription(place)) ?? heading + 1
        let top = place == 0 ? heading : line
        scroll = min(max(min(scroll, top), line - layout.height + 1), layout.furthestScroll)
    }
}
