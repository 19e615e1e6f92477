import Core

extension TextLine {
    /// What a command means in a field of a date: `t` or `-1` behind a whole date takes its place.
    func asDate(_ command: EditCommand) -> EditCommand {
        guard case .type(let character) = command, cursor == count, DateReading.beginsAnew(character, after: text)
        else { return command }
        return .replace(String(character))
    }
}

extension Setting {
    /// The day that an entry means, whether it can be confirmed or not.
    func understood(_ entry: String) -> Day? {
        guard case .success(let day) = DateReading.read(entry, today: today, order: dateOrder) else { return nil }
        return day
    }

    /// The day so much later than an entry's, from today where that means none; at a limit the problem with going on.
    func stepped(from entry: String, days: Int, months: Int) -> Result<Day, FieldProblem> {
        let present = understood(entry)
        let wanted = present?.adding(months: months).adding(days: days) ?? today
        let day = min(max(wanted, AcceptanceForm.earliestDate), today)
        if day != present { return .success(day) }
        return .failure(wanted > today ? .inFuture(wanted, today: today) : .tooEarly(wanted))
    }
}
