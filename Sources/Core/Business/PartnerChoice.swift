/// A partner of the store, and who the person in front of it is there: users differ from partner to partner (R9).
public struct PartnerChoice: Equatable, Sendable, Identifiable {
    public let partner: Partner
    /// Nil where the login is not one of the partner's users.
    public let user: User?

    public init(partner: Partner, user: User?) {
        self.partner = partner
        self.user = user
    }

    public var id: Int64 { partner.id }
}
