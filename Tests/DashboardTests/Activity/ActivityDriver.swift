import Core
import Drawing

@testable import Dashboard

/// The activity log's screen.
typealias ActivityDriver = TimeListDriver<ActivityScreen>

extension ActivityScreen: DrivenTimeList {
    static func question(_ request: Request) -> TimeListQuestion<ActivityQuery>? {
        guard case .activity(let query, let anchor, let limit, let ticket) = request else { return nil }
        return TimeListQuestion(query: query, anchor: anchor, limit: limit, ticket: ticket)
    }

    static func answer(_ page: TimePage<ActivityEntry>, ticket: Int) -> Answer { .activity(page, ticket: ticket) }

    static func holds(_ entry: ActivityEntry, _ query: ActivityQuery) -> Bool {
        let day = entry.at.day
        return query.period.first(of: day...day, in: query.order) != nil
    }

    static func finds(_ entry: ActivityEntry, _ query: ActivityQuery) -> Bool {
        query.actions.contains(entry.action)
            || ([entry.customer?.name ?? ""] + entry.details.values).contains {
                SearchText.fold($0).contains(SearchText.fold(query.text))
            }
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
