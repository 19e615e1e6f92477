import Core

/// The tables of the sample partner, as text; `Resources` has them.
public struct SampleTables: Sendable {
    public let partner: String
    public let users: String
    public let resellers: String
    public let customers: String
    public let stories: String

    public init(partner: String, users: String, resellers: String, customers: String, stories: String) {
        self.partner = partner
        self.users = users
        self.resellers = resellers
        self.customers = customers
        self.stories = stories
    }
}

/// Something that happened with a sample customer on a day, or is so when the sample is made.
struct SampleEvent {
    enum Kind {
        /// A cart that the gate holds back.
        case waits(OrderLine)
        /// What the reseller says about who agreed: the contact, on a date, perhaps with another email.
        case delivered(date: String, email: String?)
        case confirmed(template: String, login: String)
        case withdrawn(login: String)
        case bought(offer: Offer, seats: Int, status: Subscription.Status)
    }

    /// Nil for when the sample is made.
    let day: Day?
    let domain: String
    let kind: Kind

    /// All events of the stories, in the order they happened.
    static func events(in table: String, rulebook: Rulebook) throws(TableProblem) -> [SampleEvent] {
        var events: [SampleEvent] = []
        for row in try TableRow.rows(of: table, columns: 3) {
            for part in parts(of: row[1]) { events.append(try agreement(part, row, rulebook.calendar)) }
            for part in parts(of: row[2]) { events.append(try purchase(part, row, rulebook.catalogue)) }
        }
        // Purchases follow the confirmations of their day; what is so now comes last.
        let end = Day(number: .max)
        return events.enumerated()
            .sorted { ($0.element.day ?? end, $0.offset) < ($1.element.day ?? end, $1.offset) }.map(\.element)
    }

    private static func parts(of field: String) -> [Substring] {
        field == "none" ? [] : field.split(separator: "; ")
    }

    private static func agreement(
        _ part: Substring, _ row: TableRow, _ calendar: AgreementCalendar
    ) throws(TableProblem) -> SampleEvent {
        let words = part.split(separator: " ")
        if words[0] == "delivered", words.count > 1 {
            let email = words.dropFirst(2).first.map(String.init)
            return SampleEvent(day: nil, domain: row[0], kind: .delivered(date: String(words[1]), email: email))
        }
        guard words.count == 3, let day = Day(iso: words[1]) else { throw row.problem(column: 2) }
        if words[0] == "withdrawn" {
            return SampleEvent(day: day, domain: row[0], kind: .withdrawn(login: String(words[2])))
        }
        guard let template = calendar.templates.first(where: { $0.key == words[0] }) else {
            throw row.problem(column: 2)
        }
        return SampleEvent(
            day: day, domain: row[0], kind: .confirmed(template: template.id, login: String(words[2])))
    }

    private static func purchase(
        _ part: Substring, _ row: TableRow, _ catalogue: Catalogue
    ) throws(TableProblem) -> SampleEvent {
        guard let star = part.lastIndex(of: "*") else { throw row.problem(column: 3) }
        let rest = part[part.index(after: star)...].split(whereSeparator: { $0 == "@" || $0 == ":" })
        guard let seats = rest.first.flatMap({ Int($0) }),
            let offer = catalogue.offers.first(where: { $0.name == part[..<star] })
        else { throw row.problem(column: 3) }
        if rest.count == 1 {
            return SampleEvent(
                day: nil, domain: row[0], kind: .waits(OrderLine(offerID: offer.id, seats: seats)))
        }
        guard let day = Day(iso: rest[1]) else { throw row.problem(column: 3) }
        let status: Subscription.Status =
            switch rest.dropFirst(2).first {
            case "suspended": .suspended
            case "cancelled": .deleted
            default: .active
            }
        return SampleEvent(
            day: day, domain: row[0], kind: .bought(offer: offer, seats: seats, status: status))
    }
}
