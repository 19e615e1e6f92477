import Core
import Drawing
import Wording

/// A period as it is chosen; the days follow from today's.
enum PeriodChoice: Equatable, Sendable {
    case lastMonth, threeMonths, lastYear, everything
    case days(ActivityPeriod)

    func days(to today: Day) -> ActivityPeriod {
        switch self {
        case .lastMonth: .months(1, to: today)
        case .threeMonths: .months(3, to: today)
        case .lastYear: .months(12, to: today)
        case .everything: .everything
        case .days(let period): period
        }
    }
}

extension ActivityScreen {
    /// What the question offers; the last leads to the typing of days.
    static let choices: [(word: ActivityScreenWord, period: PeriodChoice?)] = [
        (.lastMonth, .lastMonth), (.threeMonths, .threeMonths), (.lastYear, .lastYear), (.everything, .everything),
        (.chosenDays, nil),
    ]

    mutating func beginChoosingPeriod() -> [Effect] {
        question = .periods(Self.choices.firstIndex { $0.period == period } ?? Self.choices.count - 1)
        return []
    }

    /// Moves among the choices.
    mutating func choose(_ key: Key, at choice: Int) -> [Effect]? {
        guard let next = ChoiceBox.step(key, from: choice, of: Self.choices.count, onward: "f") else { return nil }
        question = .periods(next)
        return []
    }

    func periodBox(in setting: Setting) -> ChoiceBox? {
        guard case .periods(let choice) = question else { return nil }
        return ChoiceBox(
            title: setting.words(ActivityScreenWord.periodTitle), names: Self.choices.map { setting.words($0.word) },
            inForce: Self.choices.firstIndex { $0.period == period } ?? Self.choices.count - 1, chosen: choice)
    }

    mutating func takePeriod(in setting: Setting) -> [Effect] {
        guard case .periods(let choice) = question else { return [] }
        guard let chosen = Self.choices[choice].period else {
            let days = period.days(to: setting.today)
            dates.refill(focus: .from) { field in (field == .from ? days.from : days.to)?.description ?? "" }
            question = .dates
            return []
        }
        return show(chosen, in: setting)
    }

    private mutating func show(_ chosen: PeriodChoice, in setting: Setting) -> [Effect] {
        question = nil
        guard chosen != period else { return [] }
        period = chosen
        return askAnew(in: setting)
    }
}

// MARK: - Typing days

extension ActivityScreen {
    mutating func typeDate(_ key: Key, in setting: Setting) -> [Effect]? {
        switch key {
        case .tab, .down: dates.move(by: 1)
        case .backTab, .up: dates.move(by: -1)
        default: return EditCommand(key).flatMap { typeDate($0, in: setting) }
        }
        return []
    }

    mutating func typeDate(_ command: EditCommand, in setting: Setting) -> [Effect]? {
        var isRight = true
        if case .failure = day(dates.focus, in: setting) { isRight = false }
        _ = dates.perform(command, isRight: isRight)
        return []
    }

    /// The day a field means, nil for no bound.
    func day(_ field: DateField, in setting: Setting) -> Result<Day?, DateProblem> {
        switch DateReading.read(dates.text(field), today: setting.today, order: setting.dateOrder) {
        case .success(let day): .success(day)
        case .failure(.empty): .success(nil)
        case .failure(let problem): .failure(problem)
        }
    }

    /// From the first field on to the second, and from there to the entries of these days.
    mutating func takeDates(in setting: Setting) -> [Effect] {
        guard dates.isOnLast else {
            dates.move(by: 1)
            return []
        }
        dates.checkAll()
        guard case .success(let from) = day(.from, in: setting) else {
            dates.move(to: .from)
            return []
        }
        guard case .success(let to) = day(.to, in: setting) else { return [] }
        if let from, let to, from > to {
            return [.tell(Notice(.refused, setting.words(ActivityScreenWord.backwards)))]
        }
        return show(.days(ActivityPeriod(from: from, to: to)), in: setting)
    }
}
