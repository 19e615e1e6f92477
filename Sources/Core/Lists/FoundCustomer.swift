/// A customer that a scrap of text was found in.
public struct FoundCustomer: Equatable, Sendable {
    public let row: CustomerRow
    /// What the scrap was found in, where that is neither the name nor the primary domain: a former domain, the
    /// Microsoft ID, the contact's name or email, an order number.
    public let evidence: String?

    public init(row: CustomerRow, evidence: String? = nil) {
        self.row = row
        self.evidence = evidence
    }
}
