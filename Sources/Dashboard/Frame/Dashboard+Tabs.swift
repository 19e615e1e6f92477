import Core
import Drawing
import Wording

// MARK: - Switching

extension Dashboard {
    /// Shows another tab as it was left, or opens it; what the one before asked to open is no longer waited for.
    mutating func show(_ tab: Tab) -> [Effect] {
        guard tab != self.tab, !setting.isWelcome else { return [] }
        asleep[self.tab] = screens
        self.tab = tab
        awaited = nil
        typedAhead = []
        guard let kept = asleep.removeValue(forKey: tab), !kept.isEmpty else {
            let (screen, effects) = AnyScreen.opening(tab, in: setting)
            screens = [screen]
            return effects
        }
        screens = kept
        // The window may have been another size when this tab was left.
        return screens[screens.count - 1].handle(.resize(size), in: setting) ?? []
    }

    /// The tab whose name stands at this point.
    func tab(at point: Point) -> Tab? {
        let rect = Frame(size).tabs
        guard point.y == rect.y, !setting.isWelcome else { return nil }
        return tabItems(in: rect).first { $0.columns.contains(point.x) }?.tab
    }
}

// MARK: - The line of tabs

extension Dashboard {
    private struct TabItem {
        let tab: Tab
        /// Without its digit; empty where there is no room for the names of all.
        let title: String
        let columns: Range<Int>
    }

    /// The tabs, then the customers by state as far as there is room for whole ones.
    func drawTabs(on canvas: inout Canvas, in rect: Rect) {
        guard !setting.isWelcome else { return }
        let items = tabItems(in: rect)
        for item in items { draw(item, on: &canvas, at: rect.y) }
        drawCounts(on: &canvas, in: rect.splitLeft((items.last?.columns.upperBound ?? rect.x) + 2 - rect.x).rest)
    }

    /// A mark stands before the tab that is shown, so that colour is not all that tells it.
    private func draw(_ item: TabItem, on canvas: inout Canvas, at y: Int) {
        let isShown = item.tab == tab
        let x = item.columns.lowerBound
        if isShown { canvas.write(setting.glyphs.prompt, at: Point(x: x - 1, y: y), style: .heading) }
        let digit = setting.words.label(of: item.tab.key)
        let used = canvas.write(digit, at: Point(x: x, y: y), style: isShown ? .heading : .key)
        canvas.write(item.title, at: Point(x: x + used + 1, y: y), style: isShown ? .heading : .plain)
    }

    private func drawCounts(on canvas: inout Canvas, in rect: Rect) {
        guard let counts else { return }
        var x = rect.x
        for state in AgreementState.allCases where counts[state] > 0 {
            let name = setting.words.name(of: state)
            let text = "\(setting.glyphs.sign(of: state)) \(name) \(setting.words.number(counts[state]))"
            guard Columns.width(of: text) < rect.maxX - x else { return }
            x += canvas.write(text, at: Point(x: x, y: rect.y), style: state.style) + 2
        }
    }

    /// All with their names; where that is too much, only the one shown, and the digits of the others.
    private func tabItems(in rect: Rect) -> [TabItem] {
        let named = placed(in: rect) { _ in true }
        if let last = named.last, last.columns.upperBound <= rect.maxX { return named }
        return placed(in: rect) { $0 == tab }
    }

    private func placed(in rect: Rect, isNamed: (Tab) -> Bool) -> [TabItem] {
        var x = rect.x + 1
        return Tab.allCases.map { tab in
            let title = isNamed(tab) ? title(of: tab) : ""
            let digit = Columns.width(of: setting.words.label(of: tab.key))
            let width = digit + (title.isEmpty ? 0 : 1 + Columns.width(of: title))
            defer { x += width + 2 }
            return TabItem(tab: tab, title: title, columns: x..<x + width)
        }
    }

    /// Beside *To confirm*, how many are left.
    private func title(of tab: Tab) -> String {
        let name = setting.words(tab.title)
        guard tab == .toConfirm, let counts else { return name }
        return "\(name) \(setting.words.number(counts.unconfirmed))"
    }
}
