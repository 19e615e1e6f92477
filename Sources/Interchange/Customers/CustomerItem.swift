/// A customer in the shape of the Partner Center API. Only text is read; a missing key is as good as `null`.
struct CustomerItem: Decodable {
    private let id: String?
    private let company: CompanyProfile?
    private let billing: BillingProfile?
    private let relationship: String?
    private let associatedPartnerID: String?
    /// Keys of the item and of its billing profile that are not read.
    let otherKeys: [String]

    private struct CompanyProfile: Decodable {
        let tenantId: String?
        let domain: String?
        let companyName: String?
    }

    private struct BillingProfile: Decodable {
        let firstName: String?
        let lastName: String?
        let email: String?
        let phoneNumber: String?
        let companyName: String?
        let defaultAddress: Address?
    }

    private struct Address: Decodable {
        let country: String?
        let phoneNumber: String?
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private static let readKeys: Set<String> = [
        "id", "companyProfile", "billingProfile", "relationshipToPartner", "associatedPartnerId",
    ]

    init(from decoder: any Decoder) throws {
        let item = try decoder.container(keyedBy: Key.self)
        func value<Value: Decodable>(_ name: String) throws -> Value? {
            try item.decodeIfPresent(Value.self, forKey: Key(stringValue: name))
        }
        id = try value("id")
        company = try value("companyProfile")
        billing = try value("billingProfile")
        relationship = try value("relationshipToPartner")
        associatedPartnerID = try value("associatedPartnerId")
        otherKeys = item.allKeys.map(\.stringValue).filter { !Self.readKeys.contains($0) }.sorted()
    }

    func row(line: Int) -> CustomerRow {
        CustomerRow(
            line: line,
            tenantID: company?.tenantId.orNilIfEmpty ?? id ?? "",
            companyName: company?.companyName.orNilIfEmpty ?? billing?.companyName ?? "",
            domain: company?.domain ?? "",
            relationship: relationship ?? "",
            country: billing?.defaultAddress?.country.orNilIfEmpty,
            firstName: billing?.firstName.orNilIfEmpty,
            lastName: billing?.lastName.orNilIfEmpty,
            email: billing?.email.orNilIfEmpty,
            phone: billing?.phoneNumber.orNilIfEmpty ?? billing?.defaultAddress?.phoneNumber.orNilIfEmpty,
            associatedPartnerID: associatedPartnerID.orNilIfEmpty)
    }
}

extension String? {
    fileprivate var orNilIfEmpty: String? { self?.isEmpty == true ? nil : self }
}
