/// The company that uses this program: a tenant in the Cloud Solution Provider programme.
public struct Partner: Equatable, Sendable, Identifiable {
    public let id: Int64
    public var tenantID: TenantID
    public var name: String
    public var kind: PartnerKind
    public var cloud: Cloud
    public var environment: Environment
    /// The partner's own mail domain, by which a confirmation by its own staff is noticed (R6); nil when not given.
    public var domain: String?
    /// True for the store of sample data, which the screens mark as such.
    public var isSample: Bool

    public init(
        id: Int64, tenantID: TenantID, name: String, kind: PartnerKind, cloud: Cloud, environment: Environment,
        domain: String? = nil, isSample: Bool = false
    ) {
        self.id = id
        self.tenantID = tenantID
        self.name = name
        self.kind = kind
        self.cloud = cloud
        self.environment = environment
        self.domain = domain
        self.isSample = isSample
    }
}

/// How a partner takes part in the programme; it decides who may confirm (R7).
public enum PartnerKind: String, CaseIterable, Sendable {
    case directBill = "direct-bill"
    case indirectProvider = "indirect-provider"
    case indirectReseller = "indirect-reseller"

    /// R7: indirect resellers gather the facts and pass them to their provider.
    public var mayConfirm: Bool { self != .indirectReseller }
}

/// Microsoft's public cloud, or one of the national ones where nothing is confirmed and nothing is gated (R19).
public enum Cloud: String, CaseIterable, Sendable {
    case `public`
    case usGovernment = "us-government"
    case germany
    case china

    public var isNational: Bool { self != .public }
}

public enum Environment: String, CaseIterable, Sendable {
    case production, sandbox
}

/// Where something is done; the calendar has its own dates for each (R16).
public enum Channel: String, CaseIterable, Sendable {
    case dashboard, api
}

/// A company through which an indirect provider's customer buys.
public struct Reseller: Equatable, Sendable, Identifiable {
    public let id: Int64
    public var name: String
    /// The reseller's mail domain: an acceptance by someone there asks for an explicit yes (R6).
    public var domain: String?
    public var mpnID: String?

    public init(id: Int64, name: String, domain: String? = nil, mpnID: String? = nil) {
        self.id = id
        self.name = name
        self.domain = domain
        self.mpnID = mpnID
    }
}
