/// What a person typed into the acceptance form, as typed. It may be half filled and wrong; that is what a draft is.
public struct AcceptanceForm: Equatable, Sendable, Codable {
    public var dateAgreed: String
    public var firstName: String
    public var lastName: String
    public var email: String
    public var phone: String

    public init(
        dateAgreed: String = "", firstName: String = "", lastName: String = "", email: String = "", phone: String = ""
    ) {
        self.dateAgreed = dateAgreed
        self.firstName = firstName
        self.lastName = lastName
        self.email = email
        self.phone = phone
    }

    /// The form as it opens: the primary contact as the person who agreed (R5).
    public init(contact: Contact?) {
        self.init()
        if let contact { fill(from: contact) }
    }

    public enum Field: String, CaseIterable, Sendable, Codable {
        case dateAgreed, firstName, lastName, email
        case phone = "phoneNumber"
    }

    public subscript(field: Field) -> String {
        get {
            switch field {
            case .dateAgreed: dateAgreed
            case .firstName: firstName
            case .lastName: lastName
            case .email: email
            case .phone: phone
            }
        }
        set {
            switch field {
            case .dateAgreed: dateAgreed = newValue
            case .firstName: firstName = newValue
            case .lastName: lastName = newValue
            case .email: email = newValue
            case .phone: phone = newValue
            }
        }
    }

    /// Puts a person in, leaving the date as it is.
    public mutating func fill(from contact: Contact) {
        firstName = contact.firstName
        lastName = contact.lastName
        email = contact.email
        phone = contact.phone
    }

    /// The acceptance these entries describe, or every problem at once, one a field (R2–R4).
    public func check(today: Day, order: DateOrder) -> Result<Acceptance, FormProblems> {
        var problems: [Field: FieldProblem] = [:]
        for field in Field.allCases { problems[field] = problem(in: field, today: today, order: order) }
        guard problems.isEmpty, case .success(let date) = DateReading.read(dateAgreed, today: today, order: order)
        else { return .failure(FormProblems(problems)) }
        return .success(
            Acceptance(
                dateAgreed: date,
                person: Contact(
                    firstName: trimmed(.firstName), lastName: trimmed(.lastName), email: trimmed(.email),
                    phone: trimmed(.phone))))
    }

    /// What is wrong with one field, or nil.
    public func problem(in field: Field, today: Day, order: DateOrder) -> FieldProblem? {
        let entry = trimmed(field)
        if entry.isEmpty { return field == .phone ? nil : .missing }
        switch field {
        case .dateAgreed: return dateProblem(entry, today: today, order: order)
        case .firstName, .lastName: return PersonName.problem(in: entry).map(FieldProblem.name)
        case .email: return EmailAddress.problem(in: entry).map(FieldProblem.email)
        case .phone: return PhoneNumber.problem(in: entry).map(FieldProblem.phone)
        }
    }

    /// R4: a confirmation cannot be dated before this day, which would surely be a slip.
    public static let earliestDate = Day(number: 14_610)  // 2010-01-01

    private func dateProblem(_ entry: String, today: Day, order: DateOrder) -> FieldProblem? {
        switch DateReading.read(entry, today: today, order: order) {
        case .failure(let problem): .date(problem)
        case .success(let date) where date > today: .inFuture(date, today: today)
        case .success(let date) where date < AcceptanceForm.earliestDate: .tooEarly(date)
        case .success: nil
        }
    }

    private func trimmed(_ field: Field) -> String {
        let text = self[field]
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}

/// What is wrong with one field of the form.
public enum FieldProblem: Error, Equatable, Sendable {
    /// R2.
    case missing
    case date(DateProblem)
    /// R4, by the UTC day.
    case inFuture(Day, today: Day)
    /// R4, *ours*.
    case tooEarly(Day)
    case name(PersonNameProblem)
    /// R3.
    case email(EmailProblem)
    case phone(PhoneProblem)

    public var rule: Rule {
        switch self {
        case .missing: .r2
        case .date, .inFuture, .tooEarly: .r4
        case .name, .phone: .r1
        case .email: .r3
        }
    }
}

/// Every field's own problem; never empty when thrown.
public struct FormProblems: Error, Equatable, Sendable {
    public let fields: [AcceptanceForm.Field: FieldProblem]

    public init(_ fields: [AcceptanceForm.Field: FieldProblem]) {
        self.fields = fields
    }

    /// The problems in the order of the form.
    public var inOrder: [(field: AcceptanceForm.Field, problem: FieldProblem)] {
        AcceptanceForm.Field.allCases.compactMap { field in fields[field].map { (field, $0) } }
    }

    /// The rule of the first problem.
    public var rule: Rule? { inOrder.first?.problem.rule }
}
