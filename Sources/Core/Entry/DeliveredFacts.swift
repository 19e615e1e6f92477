/// A row of delivered facts that can be kept; who the customer is, the store decides.
public struct DeliveredFacts: Equatable, Sendable {
    /// The customer's tenant id, when it was given.
    public let tenantID: TenantID?
    /// One of the customer's domains in lower case, when it was given.
    public let domain: String?
    /// A wrong entry is kept, so that the person who confirms corrects it and nothing the customer said is lost.
    public let form: AcceptanceForm
}

/// The columns of delivered facts.
public enum DeliveredColumn: Int, CaseIterable, Sendable {
    /// A tenant id or a domain.
    case customer
    case tenantID, domain, date, firstName, lastName, email, phone, type
}

/// Why a row of delivered facts is refused: whose it is cannot be told, or it says nothing that could be kept.
public enum DeliveryProblem: Error, Equatable, Sendable {
    case customerMissing
    case tenantID(String)
    case unknownCustomer(String)
    /// A domain of several customers.
    case ambiguousCustomer(String)
    /// The tenant id is one customer's, the domain another's.
    case contradictoryCustomer(tenantID: TenantID, domain: String)
    case nothingSaid
    case controlCharacters(DeliveredColumn)
    case tooLong(DeliveredColumn, Int)
    /// Either day, by whether day or month stands first.
    case ambiguousDate(String, Day, Day)
    /// Understood, but not the same day to every reader: without its year, or counted from today.
    case incompleteDate(String)
    case unknownType(String)
    /// R16: only the other can be confirmed now.
    case typeNotConfirmable(AgreementType, now: AgreementType)
    /// The customer stands on an earlier line already, with other facts.
    case repeats(line: Int)
}

extension DeliveredFacts {
    /// Checks what can be checked without the customers.
    ///
    /// - Parameters:
    ///   - text: What a column says, white space around it apart; empty for nothing.
    ///   - order: How a date that both orders understand is meant; nil to refuse it.
    ///   - templates: The agreements there are.
    ///   - template: The one that can be confirmed now.
    public init(
        today: Day, order: DateOrder?, templates: [AgreementTemplate], template: AgreementTemplate,
        _ text: (DeliveredColumn) -> String
    ) throws(DeliveryProblem) {
        for column in DeliveredColumn.allCases {
            let entry = text(column)
            if HostileText.isIn(entry) { throw .controlCharacters(column) }
            if entry.utf8.count > CustomerFacts.longestText, entry.count > CustomerFacts.longestText {
                throw .tooLong(column, entry.count)
            }
        }
        (tenantID, domain) = try DeliveredFacts.customer(text)
        try DeliveredFacts.check(type: text(.type), templates, template)
        let form = AcceptanceForm(
            dateAgreed: try DeliveredFacts.date(text(.date), today: today, order: order),
            firstName: text(.firstName), lastName: text(.lastName), email: text(.email), phone: text(.phone))
        if form == AcceptanceForm() { throw .nothingSaid }
        self.form = form
    }

    private static func customer(
        _ text: (DeliveredColumn) -> String
    ) throws(DeliveryProblem) -> (TenantID?, String?) {
        var tenantID: TenantID?
        var domain = text(.domain)
        if !text(.tenantID).isEmpty {
            guard let id = TenantID(text(.tenantID)) else { throw .tenantID(text(.tenantID)) }
            tenantID = id
        }
        let either = text(.customer)
        if let id = TenantID(either) {
            tenantID = tenantID ?? id
        } else if domain.isEmpty {
            domain = either
        }
        guard tenantID != nil || !domain.isEmpty else { throw .customerMissing }
        return (tenantID, domain.isEmpty ? nil : domain.lowercased())
    }

    private static func check(
        type name: String, _ templates: [AgreementTemplate], _ template: AgreementTemplate
    ) throws(DeliveryProblem) {
        guard !name.isEmpty else { return }
        let known = templates.first { $0.type.rawValue.lowercased() == name.lowercased() }
        guard let known else { throw .unknownType(name) }
        guard known.type == template.type else { throw .typeNotConfirmable(known.type, now: template.type) }
    }

    /// The day in full, or the text itself where it is no date at all, or of no day that exists.
    private static func date(
        _ text: String, today: Day, order: DateOrder?
    ) throws(DeliveryProblem) -> String {
        let date = DateReading.withoutTime(text)
        func day(_ order: DateOrder) -> Day? {
            if case .success(let day) = DateReading.read(date, today: today, order: order) { day } else { nil }
        }
        guard let dayFirst = day(.dayFirst), let monthFirst = day(.monthFirst) else {
            let either = day(.dayFirst) ?? day(.monthFirst)
            return either?.description ?? text
        }
        guard DateReading.namesItsYear(date) else { throw .incompleteDate(text) }
        if dayFirst == monthFirst { return dayFirst.description }
        guard let order else { throw .ambiguousDate(text, dayFirst, monthFirst) }
        return (order == .dayFirst ? dayFirst : monthFirst).description
    }
}

extension DateReading {
    /// A date without the time of day that exports put behind it: `2018-11-30T09:15:00Z`, `11/30/2018 12:00:00 AM`.
    static func withoutTime(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":") else { return text }
        var date = text[..<colon]
        while date.last?.isNumber == true { date.removeLast() }
        guard let joint = date.last, joint == "T" || joint.isWhitespace else { return text }
        return String(date.dropLast()).trimmed
    }

    /// Whether a date that is understood is the same day whenever it is read.
    static func namesItsYear(_ text: String) -> Bool {
        let parts = DateWords(text.trimmed).flatMap { $0.parts(order: .dayFirst) ?? $0.parts(order: .monthFirst) }
        return parts?.year != nil
    }
}
