import Core
import Drawing

extension OrderScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        if page == .shopping { return shop(input, in: setting) }
        guard case .key(let key) = input else { return nil }
        return scroll(key, in: setting) ? [] : nil
    }

    /// A page has no selected row, so the keys move its window.
    private mutating func scroll(_ key: Key, in setting: Setting) -> Bool {
        let total = pageRows(in: setting).count
        let height = pageHeight(in: Rect(setting.body), setting: setting)
        let beyond = max(0, total - height)
        return pagePlace.move(key, total: beyond + 1, height: 1)
    }
}
