/// The kind of legal text, by the API's name; one confirmation of each is in force at a time (R10).
public struct AgreementType: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let cloud = AgreementType(rawValue: "MicrosoftCloudAgreement")
    public static let customer = AgreementType(rawValue: "MicrosoftCustomerAgreement")

    /// `Microsoft Cloud Agreement`: the API's name in words, which is the agreement's English title.
    public var title: String {
        rawValue.reduce(into: "") { title, letter in
            if letter.isUppercase, !title.isEmpty { title.append(" ") }
            title.append(letter)
        }
    }
}

/// One published agreement that customers accept.
public struct AgreementTemplate: Hashable, Sendable, Identifiable {
    /// The template id, a GUID in lower case.
    public let id: String
    /// A short name of ours by which calendar and commands speak of it: `cloud`, `customer`.
    public let key: String
    public let type: AgreementType
    /// Where Microsoft publishes the text.
    public let link: String
    public let versionRank: Int

    public init(id: String, key: String, type: AgreementType, link: String, versionRank: Int) {
        self.id = id
        self.key = key
        self.type = type
        self.link = link
        self.versionRank = versionRank
    }
}
