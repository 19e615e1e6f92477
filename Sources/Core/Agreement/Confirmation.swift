/// What the customer did: a named person there agreed, on a date. It has passed the form's checks (R2–R4).
public struct Acceptance: Equatable, Sendable {
    public var dateAgreed: Day
    public var person: Contact

    public init(dateAgreed: Day, person: Contact) {
        self.dateAgreed = dateAgreed
        self.person = person
    }
}

/// What the partner recorded (R1). Never altered and never deleted (R10).
public struct Confirmation: Equatable, Sendable, Identifiable {
    public let id: Int64
    public let customerID: Int64
    public let templateID: String
    public let type: AgreementType
    public let acceptance: Acceptance
    /// The login of the partner's user who confirmed.
    public let confirmedBy: String
    /// The name of the employee who confirmed through a designated user's account, else nil.
    public let onBehalfOf: String?
    public let confirmedAt: Instant
    public let channel: Channel

    public init(
        id: Int64, customerID: Int64, templateID: String, type: AgreementType, acceptance: Acceptance,
        confirmedBy: String, onBehalfOf: String? = nil, confirmedAt: Instant, channel: Channel
    ) {
        self.id = id
        self.customerID = customerID
        self.templateID = templateID
        self.type = type
        self.acceptance = acceptance
        self.confirmedBy = confirmedBy
        self.onBehalfOf = onBehalfOf
        self.confirmedAt = confirmedAt
        self.channel = channel
    }

    /// True when recording `other` for this type would record the very same thing again (R11).
    ///
    /// The four facts decide: first and last name, email and phone number, the phone by its digits alone. By the
    /// dashboard a newer date agreed makes it a reconfirmation all the same; the API does not look at the date.
    public func isRepeated(by other: Acceptance, through channel: Channel) -> Bool {
        let mine = acceptance.person
        let theirs = other.person
        guard mine.firstName == theirs.firstName, mine.lastName == theirs.lastName, mine.email == theirs.email,
            PhoneNumber.comparable(mine.phone) == PhoneNumber.comparable(theirs.phone)
        else { return false }
        return channel == .api || other.dateAgreed <= acceptance.dateAgreed
    }
}

/// The end of a customer's agreement: the partner withdrew what it had confirmed (R14).
public struct Withdrawal: Equatable, Sendable {
    public let customerID: Int64
    public let reason: String
    public let withdrawnBy: String
    public let withdrawnAt: Instant

    public init(customerID: Int64, reason: String, withdrawnBy: String, withdrawnAt: Instant) {
        self.customerID = customerID
        self.reason = reason
        self.withdrawnBy = withdrawnBy
        self.withdrawnAt = withdrawnAt
    }
}
