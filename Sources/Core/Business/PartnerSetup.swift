/// A new partner, as `setup` and the welcome screen gather it; its first user becomes its global admin (R8).
public struct PartnerSetup: Equatable, Sendable {
    public var name: String
    public var tenantID: TenantID
    public var kind: PartnerKind
    public var cloud: Cloud
    public var environment: Environment
    public var domain: String?
    public var adminLogin: String
    public var adminName: String

    public init(
        name: String, tenantID: TenantID, kind: PartnerKind, cloud: Cloud, environment: Environment,
        domain: String? = nil, adminLogin: String, adminName: String
    ) {
        self.name = name
        self.tenantID = tenantID
        self.kind = kind
        self.cloud = cloud
        self.environment = environment
        self.domain = domain
        self.adminLogin = adminLogin
        self.adminName = adminName
    }
}
