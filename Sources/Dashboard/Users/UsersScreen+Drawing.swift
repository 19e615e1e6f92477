import Core
import Drawing
import Wording

extension UsersScreen {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        canvas.write(
            words(UsersWord.title, setting.partner.name), at: Point(x: rect.x + 1, y: rect.y), style: .heading,
            limit: rect.width - 2)
        let table = rect.splitTop(1).rest.splitLeft(1).rest.splitRight(1).rest
        let columns = TableLayout.columns(
            [
                .flexible(minimum: 12, maximum: 32, priority: 3), .flexible(minimum: 12, maximum: 40, priority: 1),
                .flexible(minimum: 32, maximum: 48, priority: 2),
            ], in: table, gap: 2)
        for (column, word) in zip(columns, [TeamWord.login, .name, .role]) {
            guard let column else { continue }
            canvas.write(words(word), at: column.origin, style: .label, limit: column.width)
        }
        let lines = Self.lines(in: rect)
        for (line, index) in position.window(total: users.count, height: lines).enumerated() {
            let row = table.row(line + 1)
            for (column, text) in zip(columns, cells(of: users[index], in: setting)) {
                guard let column else { continue }
                canvas.write(text, at: Point(x: column.x, y: row.y), limit: column.width)
            }
            if index == position.selected {
                canvas.restyle(row, .selected)
                canvas.cursor = row.origin
            }
        }
        draw(dialog, on: &canvas, in: rect, setting: setting)
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
            let title = words(UsersWord.whichRole, selected?.name ?? "")
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
            let user = selected.map { "\($0.name) (\($0.login))" } ?? ""
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
