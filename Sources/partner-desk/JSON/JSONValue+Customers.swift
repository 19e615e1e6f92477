import Core
import Interchange
import Wording

// Customers by the names of the Partner Center API; `agreementState`, `canOrder` and what follows them are ours.

extension JSONValue {
    /// What every answer about a customer begins with. The API's id of a customer is its tenant id.
    static func identity(of customer: Customer) -> [(String, JSONValue)] {
        identity(customer.tenantID, domain: customer.domain, name: customer.companyName)
    }

    static func identity(_ tenant: TenantID, domain: String, name: String) -> [(String, JSONValue)] {
        [
            ("id", .string(tenant.description)),
            (
                "companyProfile",
                [
                    "tenantId": .string(tenant.description), "domain": .string(domain), "companyName": .string(name),
                ]
            ),
        ]
    }

    /// A row of the list.
    init(_ row: Core.CustomerRow) {
        self = .object(JSONValue.entries(of: row))
    }

    static func entries(of row: Core.CustomerRow) -> [(String, JSONValue)] {
        identity(row.tenantID, domain: row.domain, name: row.companyName) + [
            ("relationshipToPartner", .string(row.relationship)),
            ("agreementState", .string(row.state.rawValue)),
            ("dateAgreed", JSONValue(row.dateAgreed?.description)),
            ("hasWaitingCart", .bool(row.hasWaitingCart)),
        ]
    }

    /// Whether the customer can order, and no more.
    init(orderingOf answer: CustomerAnswer, words: Words) {
        self = .object(JSONValue.identity(of: answer.customer) + JSONValue.standing(of: answer, words: words))
    }

    /// The one-screen answer.
    init(_ answer: CustomerAnswer, catalogue: Catalogue, words: Words) {
        let customer = answer.customer
        let reseller = customer.reseller.map { reseller -> JSONValue in
            ["name": .string(reseller.name), "mpnId": JSONValue(reseller.mpnID)]
        }
        let account: [(String, JSONValue)] = [
            ("relationshipToPartner", .string(customer.relationship)),
            ("associatedPartnerId", JSONValue(customer.reseller?.mpnID)),
            ("billingProfile", billingProfile(of: customer)),
            ("otherDomains", .array(customer.otherDomains.map(JSONValue.string))),
            ("formerNames", .array(customer.formerNames.map(JSONValue.string))),
            ("reseller", reseller ?? .null),
        ]
        let inForce = Set(answer.history.inForce.map(\.id))
        let agreements = answer.history.confirmations.reversed().map {
            JSONValue($0, isInForce: inForce.contains($0.id), retraction: answer.history.retraction(of: $0))
        }
        let records: [(String, JSONValue)] = [
            ("agreements", .array(agreements)),
            ("withdrawals", .array(answer.history.withdrawals.reversed().map { JSONValue($0) })),
            ("subscriptions", .array(answer.subscriptions.map { JSONValue($0) })),
            ("orders", .array(answer.orders.map { JSONValue($0, catalogue: catalogue) })),
            ("cart", answer.cart.map { JSONValue($0, catalogue: catalogue) } ?? .null),
        ]
        self = .object(
            JSONValue.identity(of: customer) + account + JSONValue.standing(of: answer, words: words) + records)
    }

    private static func standing(of answer: CustomerAnswer, words: Words) -> [(String, JSONValue)] {
        [
            ("agreementState", .string(answer.state.rawValue)),
            ("canOrder", JSONValue(answer.gate, words: words)),
        ]
    }

    private init(_ gate: GateAnswer, words: Words) {
        let confirmation =
            switch gate.demand {
            case .required: "required"
            case .optional: "optional"
            case .none: "notNeeded"
            }
        self = [
            "allowed": .bool(gate.allows), "confirmation": .string(confirmation),
            "rule": .string(gate.rule.rawValue), "reason": .string(words.reason(for: gate)),
        ]
    }
}

private func billingProfile(of customer: Customer) -> JSONValue {
    guard customer.contact != nil || customer.address != nil else { return .null }
    let contact = customer.contact
    var address: [(String, JSONValue)] = [("country", .string(customer.country))]
    if let place = customer.address {
        address += [
            ("addressLine1", .string(place.line1)), ("addressLine2", .string(place.line2)),
            ("city", .string(place.city)), ("state", .string(place.state)), ("postalCode", .string(place.postalCode)),
        ]
    }
    address.append(("phoneNumber", .string(contact?.phone ?? "")))
    return [
        "firstName": .string(contact?.firstName ?? ""), "lastName": .string(contact?.lastName ?? ""),
        "email": .string(contact?.email ?? ""), "defaultAddress": .object(address),
    ]
}
