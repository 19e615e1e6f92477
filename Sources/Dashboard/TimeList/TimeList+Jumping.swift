import Core
import Drawing
import Wording

/// Why a date that is typed leads nowhere.
enum JumpProblem: Error, Equatable, Sendable {
    case date(DateProblem)
    /// No day meant lies among those the list is of.
    case outside(Day)
}

/// The way to a day.
extension TimeListScreen {
    mutating func beginJump() -> [Effect] {
        list.stopWaiting()
        list.focus = .jump(TextLine(limit: 60))
        return []
    }

    /// What is typed leads on at once, but for a character or two, which may be the beginning of a year: these wait for
    /// Enter. A key that moves ends the typing.
    mutating func jump(_ key: Key, from line: TextLine, in setting: Setting) -> [Effect]? {
        switch key {
        case .enter, .escape, .tab: return nil
        case .up, .down, .pageUp, .pageDown:
            list.focus = .list
            return nil
        default: return EditCommand(key).map { jump(by: $0, from: line, in: setting) }
        }
    }

    mutating func jump(by command: EditCommand, from line: TextLine, in setting: Setting) -> [Effect] {
        var line = line
        let outcome = line.perform(command)
        list.focus = .jump(line)
        guard outcome == .changed, !Self.isShort(line), case .success(let day) = destination(of: line, in: setting)
        else { return [] }
        return go(to: day, in: setting)
    }

    /// Ends the typing; a date that leads nowhere stays to be corrected.
    mutating func endJump(in setting: Setting) -> [Effect] {
        guard case .jump(let line) = list.focus else { return [] }
        switch destination(of: line, in: setting) {
        case .success(let day):
            list.focus = .list
            return Self.isShort(line) ? go(to: day, in: setting) : []
        case .failure(.date(.empty)):
            list.focus = .list
            return []
        case .failure(let problem): return [.tell(Notice(.refused, Self.sentence(for: problem, in: setting)))]
        }
    }

    private static func isShort(_ line: TextLine) -> Bool { line.text.trimmed.count < 3 }

    /// The day that is meant: of a month or a year the one that is listed first.
    func destination(of line: TextLine, in setting: Setting) -> Result<Day, JumpProblem> {
        let read = DaySpanReading.read(line.text, today: setting.today, order: setting.dateOrder)
        return read.mapError(JumpProblem.date).flatMap { days in
            guard let day = period(in: setting).first(of: days, in: list.order) else {
                return .failure(.outside(list.order == .newest ? days.upperBound : days.lowerBound))
            }
            return .success(day)
        }
    }

    static func sentence(for problem: JumpProblem, in setting: Setting) -> String {
        let words = setting.words
        return switch problem {
        case .date(.noSuchDay): words.sentence(for: DateProblem.noSuchDay)
        case .date: words(TimeListWord.jumpNotUnderstood)
        case .outside(let day): words(TimeListWord.outsidePeriod, day.description)
        }
    }
}
