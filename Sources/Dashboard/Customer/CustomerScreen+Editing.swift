import Core
import Drawing

extension CustomerScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch (mode, input) {
        case (.entry, _): entry?.edit(input) == true ? [] : nil
        case (.held, _): nil
        case (_, .key(let key)): move(key, in: setting)
        case (_, .mouse(let mouse)): point(mouse, in: setting)
        default: nil
        }
    }

    func layout(in rect: Rect, setting: Setting) -> CustomerLayout {
        CustomerLayout(rect, answer, setting)
    }

    mutating func select(_ place: Int, in setting: Setting) -> [Effect] {
        guard !answer.subscriptions.isEmpty else { return [] }
        let place = min(max(0, place), answer.subscriptions.count - 1)
        focus = .subscription(place)
        let layout = layout(in: Rect(setting.body), setting: setting)
        guard let row = layout.row(ofSubscription: place) else { return [] }
        // The first one brings its heading along.
        let top = place == 0 ? row - 1 : row
        scroll = min(max(min(scroll, top), row - layout.height + 1), layout.furthestScroll)
        return []
    }

    mutating func leaveSubscriptions() -> [Effect] {
        focus = .page
        return []
    }

    private mutating func move(_ key: Key, in setting: Setting) -> [Effect]? {
        if case .subscription(let place) = focus {
            var position = ListPosition()
            let total = answer.subscriptions.count
            position.select(place, total: total, height: total)
            if key != .pageUp, key != .pageDown, position.move(key, total: total, height: total) {
                return select(position.selected, in: setting)
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
            guard let place = layout.subscription(at: mouse.position, scroll: scroll) else {
                focus = .page
                return []
            }
            focus = .subscription(place)
            if mouse.kind == .doubleClick { return perform(.enter, in: setting) }
        }
        return []
    }
}
