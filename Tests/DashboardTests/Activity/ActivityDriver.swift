import Core
import Drawing

@testable import Dashboard

/// The activity log's screen with a log in memory that answers at once, or only when told.
struct ActivityDriver {
    var screen: ActivityScreen
    var setting: Setting
    /// Newest first.
    var entries: [ActivityEntry]
    /// While true, questions stay in `unanswered`.
    var isHeldUp = false
    var unanswered: [Request] = []
    /// Everything but questions about the log, in order.
    var effects: [Effect] = []
    /// The entries one search looks at.
    var mostLookedAt = Int.max

    init(_ setting: Setting, entries: [ActivityEntry], width: Int = 80, height: Int = 20) {
        self.setting = setting
        self.setting.body = Size(width: width, height: height)
        self.entries = entries
        let (screen, effects) = ActivityScreen.opening(in: self.setting)
        self.screen = screen
        carryOut(effects)
    }

    mutating func press(_ keys: Key...) {
        for key in keys { send(.key(key)) }
    }

    mutating func type(_ text: String) {
        for character in text { send(.key(.character(character))) }
    }

    mutating func send(_ input: Input) {
        carryOut(screen.handle(input, in: setting) ?? [])
    }

    mutating func take(_ answer: Answer) {
        carryOut(screen.take(answer, in: setting))
    }

    mutating func answerAll() {
        isHeldUp = false
        carryOut([])
    }

    mutating func answerNext() {
        guard !unanswered.isEmpty,
            case .activity(let query, let anchor, let limit, let ticket) = unanswered.removeFirst()
        else { return }
        take(.activity(page(query, anchor, limit), ticket: ticket))
    }

    var selectedID: Int64? { screen.list.selected?.id }

    func drawn() -> Canvas {
        var canvas = Canvas(size: setting.body)
        screen.draw(on: &canvas, in: canvas.bounds, setting: setting)
        return canvas
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            if case .ask(let request) = effect, case .activity = request {
                unanswered.append(request)
            } else {
                self.effects.append(effect)
            }
        }
        while !isHeldUp, !unanswered.isEmpty { answerNext() }
    }

    private func page(_ query: ActivityQuery, _ anchor: ActivityAnchor, _ limit: Int) -> ActivityPage {
        let inPeriod = entries.filter {
            $0.at.day >= query.period.from ?? $0.at.day && $0.at.day <= query.period.to ?? $0.at.day
        }
        let (isOlder, beyond): (Bool, [ActivityEntry]) =
            switch anchor {
            case .newest: (true, inPeriod)
            case .oldest: (false, inPeriod.reversed())
            case .olderThan(let key): (true, inPeriod.filter { ($0.at, $0.id) < (key.at, key.number) })
            case .newerThan(let key): (false, inPeriod.reversed().filter { ($0.at, $0.id) > (key.at, key.number) })
            }
        let wanted = SearchText.fold(query.text)
        let looked = wanted.isEmpty ? beyond : Array(beyond.prefix(mostLookedAt))
        let found = looked.filter { entry in
            wanted.isEmpty || query.actions.contains(entry.action)
                || ([entry.customer?.name ?? ""] + entry.details.values).contains {
                    SearchText.fold($0).contains(wanted)
                }
        }
        let rows = Array(found.prefix(limit))
        let isAtEnd = found.count <= limit && looked.count == beyond.count
        return ActivityPage(
            entries: isOlder ? rows : rows.reversed(), reachesNewest: isOlder ? anchor == .newest : isAtEnd,
            reachesOldest: isOlder ? isAtEnd : anchor == .oldest,
            lookedUpTo: isAtEnd || rows.count == limit ? nil : looked.last?.key)
    }
}

extension Desk {
    /// So many entries, a quarter of a day apart, the newest of them this noon.
    static func activity(_ count: Int) -> [ActivityEntry] {
        (0..<count).map { index in
            let at = Instant(
                milliseconds: Instant(day: today, millisecondOfDay: 43_200_000).milliseconds - Int64(index) * 21_600_000
            )
            let customer = ActivityEntry.Customer(
                id: Int64(index % 3 + 1), tenantID: tenant(Int64(index % 3 + 1)),
                name: ["Tailwind Traders", "Électro Nord", "Adventure Works"][index % 3], domain: "customer.example")
            let kinds: [(String, [String: String])] = [
                ("seatsChanged", ["name": "Office 365 E3", "old": "20", "new": "25", "subscription": "sub-1"]),
                (
                    "confirmed",
                    [
                        "type": "MicrosoftCloudAgreement", "channel": "dashboard",
                        "old": "2018-05-11, Jean Petit, jean.petit@electro-nord.example, +33 1 23 45 67 89",
                        "new": "2018-11-29, Ana Bowman, ana.bowman@electro-nord.example",
                    ]
                ), ("customersImported", ["file": "customers.csv", "read": "12", "added": "12"]),
            ]
            let (action, details) = kinds[index % 3]
            return ActivityEntry(
                id: Int64(count - index), at: at, customer: index % 3 == 2 ? nil : customer,
                action: ActivityAction(rawValue: action), login: "marie", userName: "Marie Durand",
                systemLogin: index % 2 == 0 ? "marie" : "root", details: details)
        }
    }
}
