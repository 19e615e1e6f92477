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
        let isClicked: Bool
        if layout.catalogue.contains(mouse.position) {
            pane = .catalogue
            if mouse.kind == .press, layout.searchRow.contains(mouse.position) { return startSearch(in: setting) }
            let total = shownItems(in: setting).count
            isClicked = list.position.point(mouse, total: total, rows: layout.offerRows)
        } else if layout.cart.contains(mouse.position) {
            pane = .cart
            list.focus = .list
            isClicked = linePlace.point(mouse, total: cart.lines.count, rows: layout.lineRows)
        } else {
            return nil
        }
        return isClicked && mouse.kind == .doubleClick ? perform(.enter, in: setting) : []
    }
}
