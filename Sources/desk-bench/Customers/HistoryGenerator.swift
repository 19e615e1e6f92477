import Core
import Persistence

/// Makes what happened with the customers of a bench since 2018-08-07, in the order it happened.
///
/// Seventy of a hundred were confirmed on some day; of those confirmed to the Cloud Agreement, nine of ten again to the
/// Customer Agreement, the others are outdated; three of a hundred withdrew. Sixty of a hundred have one to four
/// subscriptions whose terms end over the year.
struct HistoryGenerator {
    /// Part of the names of kept files: raised with every change of what is generated.
    static let version = 1

    let calendar: AgreementCalendar
    let offers: [Offer]
    let today: Day
    private var random = SplitMix64(seed: 20_180_807)
    private let parts = NameParts()
    private let first = Day(number: 17_750)  // 2018-08-07
    private let customerAgreement = Day(number: 18_170)  // 2019-10-01
    private let required = Day(number: 18_293)  // 2020-02-01

    init(rulebook: Rulebook, today: Day) {
        calendar = rulebook.calendar
        offers = rulebook.catalogue.offers.filter { $0.seats.contains(20) }
        self.today = today
    }

    /// All that happened, as the time and what is needed to make the event of it then: a million take some memory.
    mutating func events(for customers: [Int64]) -> [Planned] {
        var events: [Planned] = []
        for customer in customers {
            if random.below(100) < 70 { addConfirmations(of: customer, to: &events) }
            guard random.below(100) < 60 else { continue }
            for _ in 0...random.below(4) {
                let day = today.adding(days: -random.below(365))
                events.append(planned(.subscribed, customer, on: day))
            }
        }
        return events.sorted { ($0.milliseconds, $0.customer) < ($1.milliseconds, $1.customer) }
    }

    struct Planned {
        enum Kind: UInt8 {
            case cloud, customer, withdrawn, subscribed
        }

        let milliseconds: Int64
        let customer: Int64
        let kind: Kind
    }

    private mutating func addConfirmations(of customer: Int64, to events: inout [Planned]) {
        var day = someDay(from: first)
        if day < customerAgreement {
            events.append(planned(.cloud, customer, on: day))
            guard random.below(10) > 0 else { return }
            day = someDay(from: required)
        }
        events.append(planned(.customer, customer, on: day))
        if random.below(100) < 3, day < today {
            events.append(planned(.withdrawn, customer, on: someDay(from: day.adding(days: 1))))
        }
    }

    private mutating func someDay(from earliest: Day) -> Day {
        earliest.adding(days: random.below(today.number - earliest.number + 1))
    }

    /// Somewhere in the working day; nothing of today lies ahead.
    private mutating func planned(_ kind: Planned.Kind, _ customer: Int64, on day: Day) -> Planned {
        let second = day == today ? 0 : 7 * 3600 + random.below(10 * 3600)
        return Planned(
            milliseconds: Int64(day.number) * 86_400_000 + Int64(second) * 1000, customer: customer, kind: kind)
    }

    mutating func event(_ planned: Planned) throws -> PastEvent {
        let at = Instant(milliseconds: planned.milliseconds)
        switch planned.kind {
        case .withdrawn:
            return PastEvent(customerID: planned.customer, at: at, kind: .withdrawn(reason: "Changed the provider"))
        case .subscribed:
            let offer = random.choice(offers)
            let subscription = Subscription(
                id: TenantID.random(using: &random).description, customerID: planned.customer, offerID: offer.id,
                name: offer.name, seats: 1 + random.below(20), status: .active, autoRenews: random.below(2) == 0,
                startedOn: at.day, endsOn: at.day.adding(months: 12), orderID: nil)
            return PastEvent(customerID: planned.customer, at: at, kind: .subscribed([subscription]))
        case .cloud, .customer:
            let type = planned.kind == .cloud ? "MicrosoftCloudAgreement" : "MicrosoftCustomerAgreement"
            guard let template = calendar.templates.first(where: { $0.type.rawValue == type }) else {
                throw BenchFailure.store("there is no template of \(type)")
            }
            let (given, family) = (random.choice(parts.firstNames), random.choice(parts.lastNames))
            let address = (given.ascii + [UInt8(ascii: ".")] + family.ascii)
            let person = Contact(
                firstName: String(decoding: given.written, as: UTF8.self),
                lastName: String(decoding: family.written, as: UTF8.self),
                email: String(decoding: address, as: UTF8.self) + "@customer\(planned.customer).example")
            return PastEvent(
                customerID: planned.customer, at: at,
                kind: .confirmed(Acceptance(dateAgreed: at.day, person: person), templateID: template.id))
        }
    }
}
