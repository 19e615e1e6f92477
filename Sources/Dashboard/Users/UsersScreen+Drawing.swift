import Core
import Drawing
import Wording

extension UsersScreen {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let inside = rect.inset(horizontally: 1, vertically: 0)
        canvas.write(
            words(UsersWord.title, setting.partner.name), at: inside.origin, style: .heading, limit: inside.width)
        drawSearch(on: &canvas, in: inside.row(1), setting: setting)
        let (heads, rows) = inside.splitTop(2).rest.splitTop(1)
        let columns = TableLayout.columns(
            [
                .flexible(minimum: 12, maximum: 32, priority: 3), .flexible(minimum: 12, maximum: 40, priority: 1),
                .flexible(minimum: 32, maximum: 48, priority: 2),
            ], in: rows, gap: 2)
        for (column, (word, order)) in zip(columns, Self.heads) {
            guard let column else { continue }
            let mark = order == list.query.order ? setting.glyphs.sortedUp : nil
            canvas.drawTitle(words(word), mark, in: column, at: heads.y, style: .label)
        }
        drawRows(on: &canvas, in: rows, columns, setting: setting)
        question(in: setting)?.draw(on: &canvas, in: rect)
        draw(dialog, on: &canvas, in: rect, setting: setting)
    }

    private static let heads: [(TeamWord, UserQuery.Order)] = [(.login, .login), (.name, .name), (.role, .role)]

    private func drawSearch(on canvas: inout Canvas, in line: Rect, setting: Setting) {
        let words = setting.words
        let status = status(in: setting) { words(TeamWord.userCount, count: $0) }
        let used = canvas.write(status, at: line.origin, limit: line.width, align: .trailing)
        let rest = line.splitRight(used + 2).rest
        let label = words(ShortListWord.search)
        if isSearching || !list.searchLine.isEmpty {
            canvas.draw(list.searchLine, label: label, hasFocus: isSearching, in: rest)
        } else {
            canvas.draw(hint: words(UsersWord.searchHint), label: label, in: rest)
        }
    }

    private func drawRows(on canvas: inout Canvas, in rows: Rect, _ columns: [Rect?], setting: Setting) {
        let shown = shownItems(in: setting)
        let finder = MatchFinder(list.query.text)
        let window = list.position.window(total: shown.count, height: rows.height)
        for (line, index) in window.enumerated() {
            let row = rows.row(line)
            for (column, text) in zip(columns, cells(of: shown[index], in: setting)) {
                guard let column else { continue }
                canvas.write(
                    finder.runs(in: text, style: .plain), at: Point(x: column.x, y: row.y), limit: column.width)
            }
            if index == list.position.selected {
                canvas.restyle(row, .selected)
                if !isSearching { canvas.cursor = row.origin }
            }
        }
        let edge = Rect(x: rows.maxX, y: rows.y, width: 1, height: rows.height)
        canvas.scrollBar(edge, first: window.lowerBound, visible: window.count, total: shown.count)
        guard shown.isEmpty else { return }
        let area = rows.inset(horizontally: 3, vertically: 1)
        for (row, line) in zip(area.rows, TextFlow.lines(emptySentence(in: setting), width: area.width)) {
            canvas.write(line, at: row.origin, limit: row.width)
        }
    }

    private func cells(of user: User, in setting: Setting) -> [String] {
        let isYou = user.login == setting.actor.user.login
        let login = isYou ? setting.words(UsersWord.you, user.login) : user.login
        return [login, user.name, setting.words.standing(of: user)]
    }

    private func draw(_ dialog: Dialog?, on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        switch dialog {
        case .adding(let entry): entry.draw(on: &canvas, in: rect, setting: setting)
        case .role(let choice):
            let names = Role.allCases.map(words.name)
            let title = words(UsersWord.whichRole, selectedItem(in: setting)?.name ?? "")
            let width = max(Columns.width(of: title) + 6, (names.map { Columns.width(of: $0) }.max() ?? 0) + 6)
            let box = rect.centered(Size(width: width, height: names.count + 2))
            canvas.fill(box)
            canvas.box(box, title: title, style: .accent)
            for (line, name) in zip(box.inset(by: 1).rows, names) {
                canvas.write(name, at: Point(x: line.x + 2, y: line.y), limit: line.width - 2)
            }
            let line = box.inset(by: 1).row(choice.selected)
            canvas.restyle(line, .selected)
            canvas.cursor = line.origin
        case .removing:
            let user = selectedItem(in: setting).map { "\($0.name) (\($0.login))" } ?? ""
            let width = min(rect.width - 8, 60)
            let lines = [words(UsersWord.removeQuestion, user), words(UsersWord.removeAnswer)]
                .flatMap { TextFlow.lines($0, width: width) }
            let box = rect.centered(Size(width: width + 4, height: lines.count + 2))
            canvas.fill(box)
            canvas.box(box, title: words(UsersWord.removeTitle), style: .accent)
            for (line, text) in zip(box.inset(horizontally: 2, vertically: 1).rows, lines) {
                canvas.write(text, at: line.origin, limit: line.width)
            }
            canvas.cursor = Point(x: box.x + 2, y: box.y + 1)
        case nil: break
        }
    }
}

extension Words {
    /// What became of a user.
    func sentence(for change: TeamChange, of user: User) -> String {
        let word: TeamWord =
            switch change {
            case .add: .added
            case .set: .roleGiven
            case .remove: .removed
            }
        return self(word, user.name, user.login, standing(of: user))
    }
}
