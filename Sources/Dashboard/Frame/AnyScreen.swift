import Drawing

/// The screens there are; the dashboard keeps a stack of them.
enum AnyScreen: Equatable, Sendable {
    case welcome(Welcome)
    case customers(CustomerList)
    case customer(CustomerScreen)
    case form(FormScreen)
    case order(OrderScreen)
    case overview(OverviewScreen)
    case calendar(CalendarScreen)
    case toConfirm(ToConfirm)
    case activity(ActivityScreen)

    mutating func handle(_ input: Input, in setting: Setting) -> [Effect]? {
        switch self {
        case .welcome(var screen): return update(&screen, AnyScreen.welcome) { $0.handle(input, in: setting) }
        case .customers(var screen): return update(&screen, AnyScreen.customers) { $0.handle(input, in: setting) }
        case .customer(var screen): return update(&screen, AnyScreen.customer) { $0.handle(input, in: setting) }
        case .form(var screen): return update(&screen, AnyScreen.form) { $0.handle(input, in: setting) }
        case .order(var screen): return update(&screen, AnyScreen.order) { $0.handle(input, in: setting) }
        case .overview(var screen): return update(&screen, AnyScreen.overview) { $0.handle(input, in: setting) }
        case .calendar(var screen): return update(&screen, AnyScreen.calendar) { $0.handle(input, in: setting) }
        case .toConfirm(var screen): return update(&screen, AnyScreen.toConfirm) { $0.handle(input, in: setting) }
        case .activity(var screen): return update(&screen, AnyScreen.activity) { $0.handle(input, in: setting) }
        }
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch self {
        case .welcome(var screen): return update(&screen, AnyScreen.welcome) { $0.take(answer, in: setting) }
        case .customers(var screen): return update(&screen, AnyScreen.customers) { $0.take(answer, in: setting) }
        case .customer(var screen): return update(&screen, AnyScreen.customer) { $0.take(answer, in: setting) }
        case .form(var screen): return update(&screen, AnyScreen.form) { $0.take(answer, in: setting) }
        case .order(var screen): return update(&screen, AnyScreen.order) { $0.take(answer, in: setting) }
        case .overview(var screen): return update(&screen, AnyScreen.overview) { $0.take(answer, in: setting) }
        case .calendar(var screen): return update(&screen, AnyScreen.calendar) { $0.take(answer, in: setting) }
        case .toConfirm(var screen): return update(&screen, AnyScreen.toConfirm) { $0.take(answer, in: setting) }
        case .activity(var screen): return update(&screen, AnyScreen.activity) { $0.take(answer, in: setting) }
        }
    }

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        value.draw(on: &canvas, in: rect, setting: setting)
    }

    func summaries(in setting: Setting) -> [CommandSummary] {
        value.summaries(in: setting)
    }

    private var value: any Screen {
        switch self {
        case .welcome(let screen): screen
        case .customers(let screen): screen
        case .customer(let screen): screen
        case .form(let screen): screen
        case .order(let screen): screen
        case .overview(let screen): screen
        case .calendar(let screen): screen
        case .toConfirm(let screen): screen
        case .activity(let screen): screen
        }
    }

    private mutating func update<Value, Effects>(
        _ value: inout Value, _ wrap: (Value) -> AnyScreen, _ change: (inout Value) -> Effects
    ) -> Effects {
        let effects = change(&value)
        self = wrap(value)
        return effects
    }
}
