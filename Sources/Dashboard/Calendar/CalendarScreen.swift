import Core
import Drawing
import Wording

/// The milestones of R16 for the partner's environment. Moving along them rehearses any day in the running program:
/// every screen then shows and does what it would on that day.
struct CalendarScreen: Screen {
    /// The milestone the bar stands on.
    var selected: Int
    var counts: StateCounts?
    /// The date that is being typed; nil while none is.
    var entry: TextLine?
    /// The day asked for and not in force yet: keys that come faster than its answer go on from there.
    var wanted: Day?

    /// Opens on the latest milestone in force.
    init(in setting: Setting) {
        let past = setting.milestones.prefix { $0.from <= setting.today }
        selected = max(0, past.count - 1)
    }

    var isTyping: Bool { entry != nil }

    /// The days a date can be typed as; stepping stays within them, too.
    static let reach = Day(number: -719_162)...Day(number: 2_932_896)  // 0001-01-01...9999-12-31
}

extension Setting {
    var milestones: [Milestone] { rulebook.calendar.milestones(in: partner.environment) }
}

// MARK: - Input

extension CalendarScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch input {
        case .key(let key): return entry == nil ? move(by: key, in: setting) : edit(EditCommand(key))
        case .paste(let text):
            if entry == nil { entry = TextLine(limit: Self.longestEntry) }
            return edit(.paste(text))
        case .mouse(let mouse): return point(mouse, in: setting)
        case .resize, .redraw: return []
        }
    }

    private static let longestEntry = 40

    private mutating func edit(_ command: EditCommand?) -> [Effect]? {
        guard let command else { return nil }
        _ = entry?.perform(command)
        return []
    }

    private mutating func move(by key: Key, in setting: Setting) -> [Effect]? {
        switch key {
        case .up, .character("k"): select(selected - 1, in: setting)
        case .down, .character("j"): select(selected + 1, in: setting)
        case .home, .character("g"): select(0, in: setting)
        case .end, .character("G"): select(.max, in: setting)
        default: return nil
        }
        return []
    }

    private mutating func select(_ place: Int, in setting: Setting) {
        selected = min(max(0, place), max(0, setting.milestones.count - 1))
    }

    private mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect]? {
        switch mouse.kind {
        case .wheelUp: select(selected - 1, in: setting)
        case .wheelDown: select(selected + 1, in: setting)
        case .press, .doubleClick:
            let layout = CalendarLayout(Rect(setting.body), milestones: setting.milestones.count, selected: selected)
            guard let place = layout.milestone(at: mouse.position) else { return nil }
            select(place, in: setting)
            if mouse.kind == .doubleClick { return rehearseSelected(in: setting) }
        }
        return []
    }
}

// MARK: - Rehearsing

extension CalendarScreen {
    private mutating func rehearse(_ day: Day) -> [Effect] {
        let day = min(max(day, Self.reach.lowerBound), Self.reach.upperBound)
        wanted = day
        return [.ask(.rehearse(day))]
    }

    private mutating func rehearseSelected(in setting: Setting) -> [Effect] {
        let milestones = setting.milestones
        guard milestones.indices.contains(selected) else { return [] }
        return rehearse(milestones[selected].from)
    }

    private mutating func rehearseTyped(in setting: Setting) -> [Effect] {
        let text = entry?.text ?? ""
        switch DateReading.read(text, today: wanted ?? setting.today, order: setting.dateOrder) {
        case .failure(let problem):
            return [.tell(Notice(.refused, setting.words.sentence(for: .date(problem))))]
        case .success(let day):
            entry = nil
            return rehearse(day)
        }
    }

    private mutating func step(days: Int = 0, months: Int = 0, in setting: Setting) -> [Effect] {
        let start = wanted ?? setting.today
        let end = start.adding(months: months).adding(days: days)
        let isForward = days + months > 0
        // Beyond the calendar's last year there is no month to land in.
        guard (end > start) == isForward else {
            return rehearse(isForward ? Self.reach.upperBound : Self.reach.lowerBound)
        }
        return rehearse(end)
    }

    private mutating func returnToToday() -> [Effect] {
        wanted = nil
        return [.ask(.rehearse(nil))]
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .counts(let counts): self.counts = counts
        case .rehearsing(let setting): if wanted == setting.today { wanted = nil }
        case .failed(_, .rehearse), .refused(_, .rehearse): wanted = nil
        default: break
        }
        return []
    }

    static let commands: [Command<CalendarScreen>] = [
        Command(
            keys: [.enter], title: .rehearse, applies: { !$0.isTyping },
            run: { screen, setting in screen.rehearseSelected(in: setting) }),
        Command(
            keys: [.character("t")], title: .backToToday, applies: { !$0.isTyping },
            run: { screen, _ in screen.returnToToday() }),
        Command(
            keys: [.character("d")], title: .typeDate, applies: { !$0.isTyping },
            run: { screen, _ in
                screen.entry = TextLine(limit: longestEntry)
                return []
            }),
        Command(
            keys: [.left], title: .dayBefore, applies: { !$0.isTyping },
            run: { screen, setting in screen.step(days: -1, in: setting) }),
        Command(
            keys: [.right], title: .dayAfter, applies: { !$0.isTyping },
            run: { screen, setting in screen.step(days: 1, in: setting) }),
        Command(
            keys: [.pageUp], title: .monthBefore, applies: { !$0.isTyping },
            run: { screen, setting in screen.step(months: -1, in: setting) }),
        Command(
            keys: [.pageDown], title: .monthAfter, applies: { !$0.isTyping },
            run: { screen, setting in screen.step(months: 1, in: setting) }),
        Command(
            keys: [.enter], title: .rehearse, applies: \.isTyping,
            run: { screen, setting in screen.rehearseTyped(in: setting) }),
        Command(
            keys: [.escape], title: .cancel, applies: \.isTyping,
            run: { screen, _ in
                screen.entry = nil
                return []
            }),
    ]
}
