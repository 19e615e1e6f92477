import Core
import Drawing
import Wording

extension TimeListScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? { editList(input, in: setting) }

    /// What the list itself does with an input.
    mutating func editList(_ input: Input, in setting: Setting) -> [Effect]? {
        switch input {
        case .key(let key):
            switch list.focus {
            case .list: return wait(with: key)
            case .search: return EditCommand(key).map { changeSearch(by: $0, in: setting) }
            case .orders(let choice): return chooseOrder(key, at: choice)
            case .jump(let line): return jump(key, from: line, in: setting)
            }
        case .paste(let text):
            if case .jump(let line) = list.focus { return jump(by: .paste(text.trimmed), from: line, in: setting) }
            list.focus = .search
            return changeSearch(by: .paste(text.trimmed), in: setting)
        case .mouse(let mouse): return point(mouse, in: setting)
        case .resize, .redraw:
            measureUnfolded(in: setting)
            return keepStocked(in: setting)
        }
    }

    /// While all rows are about to be others, what acts on one of them waits.
    private mutating func wait(with key: Key) -> [Effect]? {
        let waits = Self.rowCommands + Self.movementCommands
        guard list.isReplacing, waits.contains(where: { $0.keys.contains(key) }) else { return nil }
        list.waitingKeys.append(key)
        return []
    }

    mutating func move(by steps: Int, in setting: Setting) -> [Effect] {
        list.distanceLeft = list.window.move(by: steps, lines: Self.lines(in: setting))
        return keepStocked(in: setting)
    }

    /// Opens what the row holds, or closes it. One row at a time is open.
    mutating func unfoldOrFold(in setting: Setting) -> [Effect] {
        guard let row = list.window.selected else { return [] }
        list.window.unfolded = list.window.unfolded == row.id ? nil : row.id
        measureUnfolded(in: setting)
        return []
    }

    private mutating func measureUnfolded(in setting: Setting) {
        guard let row = list.window.rows.first(where: { $0.id == list.window.unfolded }) else { return }
        list.window.unfoldedLines = Self.detailLines(of: row, in: setting)
    }
}

// MARK: - Searching

extension TimeListScreen {
    mutating func changeSearch(by command: EditCommand, in setting: Setting) -> [Effect] {
        _ = list.searchLine.perform(command)
        let text = list.searchLine.text.trimmed
        guard text != list.text else { return [] }
        list.text = text
        return askAnew(in: setting)
    }

    mutating func clearSearch(in setting: Setting) -> [Effect] {
        _ = list.searchLine.perform(.end)
        return changeSearch(by: .killToStart, in: setting)
    }
}

// MARK: - Sorting

extension TimeListScreen {
    mutating func beginChoosingOrder() -> [Effect] {
        list.stopWaiting()
        list.focus = .orders(TimeOrder.allCases.firstIndex(of: list.order) ?? 0)
        return []
    }

    private mutating func chooseOrder(_ key: Key, at choice: Int) -> [Effect]? {
        guard let next = ChoiceBox.step(key, from: choice, of: TimeOrder.allCases.count, onward: "s") else {
            return nil
        }
        list.focus = .orders(next)
        return []
    }

    mutating func takeOrder(in setting: Setting) -> [Effect] {
        guard case .orders(let choice) = list.focus else { return [] }
        list.focus = .list
        let order = TimeOrder.allCases[choice]
        guard order != list.order else { return [] }
        list.order = order
        return askAnew(in: setting)
    }

    func orderBox(in setting: Setting) -> ChoiceBox? {
        guard case .orders(let choice) = list.focus else { return nil }
        let names = TimeOrder.allCases.map { order in
            setting.words(order == .newest ? TimeListWord.newestFirst : .oldestFirst)
        }
        return ChoiceBox(
            title: setting.words(TimeListWord.orderTitle), names: names,
            inForce: TimeOrder.allCases.firstIndex(of: list.order), chosen: choice)
    }
}

// MARK: - The mouse

extension TimeListScreen {
    /// A click chooses, two open; the wheel moves on by three rows.
    private mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect] {
        if let box = orderBox(in: setting) { return point(mouse, at: box, in: setting) }
        switch mouse.kind {
        case .wheelUp: return move(by: -3, in: setting)
        case .wheelDown: return move(by: 3, in: setting)
        case .press, .doubleClick: break
        }
        if list.isReplacing { return [] }
        let lines = Self.lines(in: setting)
        let line = mouse.position.y - (setting.body.height - lines)
        if mouse.position.y == 0 {
            list.focus = .search
            return []
        }
        guard let row = list.window.row(at: line, lines: lines) else { return [] }
        list.focus = .list
        list.window.select(row, lines: lines)
        let effects = keepStocked(in: setting)
        return mouse.kind == .doubleClick ? effects + (perform(.enter, in: setting) ?? []) : effects
    }

    private mutating func point(_ mouse: Mouse, at box: ChoiceBox, in setting: Setting) -> [Effect] {
        switch box.click(mouse, in: Rect(setting.body)) {
        case .answer(let answer):
            list.focus = .orders(answer)
            return takeOrder(in: setting)
        case .beside: list.focus = .list
        case .nothing: break
        }
        return []
    }
}
