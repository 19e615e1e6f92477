/// What somebody outside, mostly a reseller (R7), reported about one customer's acceptance: it waits for a person of
/// the partner to check and confirm it. It is no confirmation and opens no gate (R13).
public struct Delivery: Equatable, Sendable, Identifiable {
    /// Another one for newer facts, so that nobody discards what they have not seen.
    public let id: Int64
    public let customerID: Int64
    /// The agreement that could be confirmed on the day it came; no other is confirmed from it.
    public let type: AgreementType
    /// As delivered, mistakes and all; the date as `YYYY-MM-DD` where it was understood.
    public let form: AcceptanceForm
    public let deliverer: Deliverer
    public let collectedBy: String
    public let collectedAt: Instant

    public init(
        id: Int64, customerID: Int64, type: AgreementType, form: AcceptanceForm, deliverer: Deliverer,
        collectedBy: String, collectedAt: Instant
    ) {
        self.id = id
        self.customerID = customerID
        self.type = type
        self.form = form
        self.deliverer = deliverer
        self.collectedBy = collectedBy
        self.collectedAt = collectedAt
    }

    /// What has to be corrected before it can be confirmed (R2–R4), in the order of the form.
    public func flaws(today: Day, order: DateOrder) -> [(field: AcceptanceForm.Field, problem: FieldProblem)] {
        guard case .failure(let problems) = form.check(today: today, order: order) else { return [] }
        return problems.inOrder
    }
}

/// Who handed facts over, and where they stood.
public struct Deliverer: Equatable, Sendable {
    public let name: String
    /// The file's name, without its folders.
    public let file: String
    public let line: Int

    public init(name: String, file: String, line: Int) {
        self.name = name
        self.file = file
        self.line = line
    }
}

/// A delivery with the customer it is about, as lists show it.
public struct DeliveryEntry: Equatable, Sendable {
    public let delivery: Delivery
    public let customer: Customer
    /// The customer's agreement state on the day asked about.
    public let state: AgreementState

    public init(delivery: Delivery, customer: Customer, state: AgreementState) {
        self.delivery = delivery
        self.customer = customer
        self.state = state
    }
}

/// What became of the rows of a file of deliveries: every row read is in exactly one of the first four.
public struct CollectCounts: Equatable, Sendable {
    public var added = 0
    public var updated = 0
    public var unchanged = 0
    public var refused = 0
    /// Of those added or updated: with a field to correct.
    public var flawed = 0
    /// Of those added or updated: for a customer who is confirmed already, with other facts.
    public var reconfirmations = 0

    public init() {}

    public var read: Int { added + updated + unchanged + refused }
}
