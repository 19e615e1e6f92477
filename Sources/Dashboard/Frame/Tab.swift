import Drawing
import Wording

/// The screens that a digit leads to, in the order of their digits. Each keeps its own stack of screens.
enum Tab: Int, CaseIterable, Sendable {
    case overview = 1
    case customers = 2
    case toConfirm = 3
    case orders = 4
    case activity = 5
    case calendar = 6

    /// The digit that leads there.
    var key: Key { .character(Character(String(rawValue))) }

    var title: FrameWord {
        switch self {
        case .overview: .overview
        case .customers: .customers
        case .toConfirm: .toConfirm
        case .orders: .orders
        case .activity: .activity
        case .calendar: .calendar
        }
    }

    init?(_ key: Key) {
        guard let tab = Tab.allCases.first(where: { $0.key == key }) else { return nil }
        self = tab
    }
}

extension AnyScreen {
    /// The first screen of a tab, and what it asks for.
    static func opening(_ tab: Tab, in setting: Setting) -> (AnyScreen, [Effect]) {
        switch tab {
        case .customers:
            var list = CustomerList()
            let effects = list.open(in: setting)
            return (AnyScreen(list), effects)
        case .toConfirm:
            var queue = ToConfirm()
            let effects = queue.open(in: setting)
            return (AnyScreen(queue), effects)
        case .orders:
            let (screen, effects) = OrdersScreen.opening(in: setting)
            return (AnyScreen(screen), effects)
        case .activity:
            let (screen, effects) = ActivityScreen.opening(in: setting)
            return (AnyScreen(screen), effects)
        case .overview: return (AnyScreen(OverviewScreen()), OverviewScreen.questions)
        case .calendar: return (AnyScreen(CalendarScreen(in: setting)), [.ask(.counts)])
        }
    }
}
