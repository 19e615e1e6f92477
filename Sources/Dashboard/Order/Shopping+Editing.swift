import Core
import Drawing

extension ShoppingScreen {
    /// What an input means while offers are chosen; nil when it means nothing there.
    mutating func shop(_ input: Input, in setting: Setting) -> [Effect]? {
        if entry != nil { return entry?.edit(input) == true ? [] : nil }
        switch input {
        case .key(let key): return isSearching ? type(key, in: setting) : move(key, in: setting)
        case .paste(let text):
            guard isSearching else { return nil }
            return changeSearch(.paste(text))
        case .mouse(let mouse): return point(mouse, in: setting)
        case .resize, .redraw: return nil
        }
    }

    // MARK: The catalogue's search

    mutating func startSearch() -> [Effect] {
        pane = .catalogue
        isSearching = true
        return []
    }

    mutating func clearSearch() -> [Effect] {
        isSearching = false
        search = TextLine(limit: search.limit)
        offerPlace = ListPosition()
        return []
    }

    private mutating func type(_ key: Key, in setting: Setting) -> [Effect]? {
        switch key {
        case .tab, .backTab:
            isSearching = false
            return []
        case .home, .end: break
        default:
            let rows = layout(in: setting).offerRows.height
            let total = offers(in: setting).count
            if offerPlace.move(key, total: total, height: rows, byLetters: false) { return [] }
        }
        return EditCommand(key).map { changeSearch($0) }
    }

    private mutating func changeSearch(_ command: EditCommand) -> [Effect] {
        if search.perform(command) == .changed { offerPlace = ListPosition() }
        return []
    }

    // MARK: Moving about

    mutating func go(to pane: ShoppingPane) -> [Effect] {
        self.pane = pane
        return []
    }

    func layout(in setting: Setting) -> OrderLayout {
        OrderLayout(Rect(setting.body), pane: pane)
    }

    private mutating func move(_ key: Key, in setting: Setting) -> [Effect]? {
        let layout = layout(in: setting)
        let moved =
            switch shoppingMode {
            case .catalogue:
                offerPlace.move(key, total: offers(in: setting).count, height: layout.offerRows.height)
            case .cart: linePlace.move(key, total: cart.lines.count, height: layout.lineRows.height)
            case .entry, .search, nil: false
            }
        return moved ? [] : nil
    }

    // MARK: The mouse

    private mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect]? {
        let layout = layout(in: setting)
        if layout.catalogue.contains(mouse.position) {
            pane = .catalogue
            let total = offers(in: setting).count
            return choose(
                mouse, rows: layout.offerRows, total: total, place: \.offerPlace, searchRow: layout.searchRow,
                in: setting)
        }
        if layout.cart.contains(mouse.position) {
            pane = .cart
            isSearching = false
            return choose(mouse, rows: layout.lineRows, total: cart.lines.count, place: \.linePlace, in: setting)
        }
        return nil
    }

    private mutating func choose(
        _ mouse: Mouse, rows: Rect, total: Int, place: WritableKeyPath<Self, ListPosition>,
        searchRow: Rect? = nil, in setting: Setting
    ) -> [Effect] {
        switch mouse.kind {
        case .wheelUp, .wheelDown: self[keyPath: place].turn(mouse.kind, total: total, height: rows.height)
        case .press, .doubleClick:
            if searchRow?.contains(mouse.position) == true { return startSearch() }
            let row =
                self[keyPath: place].window(total: total, height: rows.height).lowerBound
                + mouse.position.y - rows.y
            guard rows.contains(mouse.position), row < total else { return [] }
            self[keyPath: place].select(row, total: total, height: rows.height)
            if mouse.kind == .doubleClick { return perform(.enter, in: setting) ?? [] }
        }
        return []
    }
}
