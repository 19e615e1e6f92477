import Drawing

/// Which row of a list is selected, and which one the window begins with.
struct ListPosition: Equatable, Sendable {
    private(set) var selected = 0
    private(set) var first = 0

    /// The rows that are visible, the selected one always among them.
    func window(total: Int, height: Int) -> Range<Int> {
        guard total > 0, height > 0 else { return 0..<0 }
        let row = min(selected, total - 1)
        let start = min(max(first, row - height + 1), row, max(0, total - height))
        return start..<min(total, start + height)
    }

    mutating func select(_ row: Int, total: Int, height: Int) {
        selected = min(max(0, row), max(0, total - 1))
        first = window(total: total, height: height).lowerBound
    }

    /// Moves as the key says; false when the key does not move. Letters move only where they are no text.
    mutating func move(_ key: Key, total: Int, height: Int, byLetters: Bool = true) -> Bool {
        let target: Int
        switch key {
        case .up: target = selected - 1
        case .down: target = selected + 1
        case .character("k") where byLetters: target = selected - 1
        case .character("j") where byLetters: target = selected + 1
        case .pageUp: target = selected - max(1, height - 1)
        case .pageDown: target = selected + max(1, height - 1)
        case .home, .controlHome: target = 0
        case .end, .controlEnd: target = total - 1
        case .character("g") where byLetters: target = 0
        case .character("G") where byLetters: target = total - 1
        default: return false
        }
        select(target, total: total, height: height)
        return true
    }

    /// A click selects the row it is on, the wheel moves on. True where a row was clicked.
    mutating func point(_ mouse: Mouse, total: Int, rows: Rect) -> Bool {
        switch mouse.kind {
        case .wheelUp, .wheelDown: turn(mouse.kind, total: total, height: rows.height)
        case .press, .doubleClick:
            let window = window(total: total, height: rows.height)
            let row = window.lowerBound + mouse.position.y - rows.y
            guard rows.contains(mouse.position), window.contains(row) else { return false }
            select(row, total: total, height: rows.height)
            return true
        }
        return false
    }

    /// The wheel's turn: three rows a notch.
    mutating func turn(_ kind: Mouse.Kind, total: Int, height: Int) {
        select(selected + (kind == .wheelUp ? -3 : 3), total: total, height: height)
    }
}
