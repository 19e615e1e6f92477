import Drawing
import Wording

extension Command {
    /// The keys that edit a field and that are worth a line in the key help; the plain ones need none.
    static func editing(
        applies: @escaping @Sendable (Owner) -> Bool,
        perform: @escaping @Sendable (inout Owner, EditCommand, Setting) -> [Effect]
    ) -> [Command] {
        let keys: [([Key], CommandWord, EditCommand)] = [
            ([.control("z"), .control("_")], .undo, .undo), ([.alt("z"), .control("r")], .redo, .redo),
            ([.control("k")], .cutToEnd, .killToEnd), ([.control("u")], .cutToStart, .killToStart),
            ([.control("w")], .cutWord, .killWordBack), ([.control("y")], .bringBack, .yank),
        ]
        return keys.map { keys, title, command in
            Command(keys: keys, title: title, isInFooter: false, applies: applies) { perform(&$0, command, $1) }
        }
    }

    /// The keys of a date field: a day with the arrows, a month with the page keys.
    static func dateSteps(
        applies: @escaping @Sendable (Owner) -> Bool,
        step: @escaping @Sendable (inout Owner, _ days: Int, _ months: Int, Setting) -> [Effect]
    ) -> [Command] {
        let keys: [(Key, CommandWord, Int, Int)] = [
            (.up, .dayAfter, 1, 0), (.down, .dayBefore, -1, 0), (.pageUp, .monthAfter, 0, 1),
            (.pageDown, .monthBefore, 0, -1),
        ]
        return keys.map { key, title, days, months in
            Command(keys: [key], title: title, isInFooter: false, applies: applies) { step(&$0, days, months, $1) }
        }
    }
}
