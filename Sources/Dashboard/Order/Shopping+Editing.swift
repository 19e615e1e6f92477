import Core
import Drawing

extension ShoppingScreen {
    /// What an input means while offers are chosen; nil when it means nothing there.
    mutating func shop(_ input: Input, in setting: Setting) -> [Effect]? {
        if entry != nil { return entry?.edit(input) == true ? [] : nil }
        if list.hasQuestion { return editList(input, in: setting) }
        switch input {
        case .key(let key): return list.isSearching ? type(key, in: setting) : move(key, in: setting)
        case .paste: return pane == .catalogue ? editList(input, in: setting) : nil
        case .mouse(let mouse): return point(mouse, in: setting)
        case .resize, .redraw: return nil
        }
    }

    // MARK: The catalogue's search

    mutating func startSearch(in setting: Setting) -> [Effect] {
        pane = .catalogue
        return beginSearch(in: setting)
    }

    /// While one types, arrows choose among what was found: Enter then takes it.
    private mutating func type(_ key: Key, in setting: Setting) -> [Effect]? {
        switch key {
        case .tab, .backTab: return goToList()
        case .home, .end: break
        default:
            let total = shownItems(in: setting).count
            if list.position.move(key, total: total, height: listHeight(in: setting), byLetters: false) { return [] }
        }
        return editList(.key(key), in: setting)
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
        guard pane == .cart else { return editList(.key(key), in: setting) }
        let height = layout(in: setting).lineRows.height
        return linePlace.move(key, total: cart.lines.count, height: height) ? [] : nil
    }

    // MARK: The mouse

    private mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect]? {
        let layout = layout(in: setting)
        if layout.catalogue.contains(mouse.position) {
            pane = .catalogue
            let total = shownItems(in: setting).count
            return choose(
                mouse, rows: layout.offerRows, total: total, place: \.list.position, searchRow: layout.searchRow,
                in: setting)
        }
        if layout.cart.contains(mouse.position) {
            pane = .cart
            list.focus = .list
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
            if searchRow?.contains(mouse.position) == true { return startSearch(in: setting) }
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
