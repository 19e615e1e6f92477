import ArgumentParser
import Core

/// What `add-customer` and `edit-customer` may say of a customer.
struct AccountOptions: ParsableArguments {
    @Option(help: ArgumentHelp(.said("The company's name."), valueName: "name")) var name: String?
    @Option(help: ArgumentHelp(.said("Two letters, ISO 3166-1, such as US."), valueName: "code")) var country: String?
    @Option(help: .said("The first line of the address.")) var address: String?
    @Option(help: .said("The second line of the address.")) var addressLine2: String?
    @Option(help: .said("Of the address.")) var city: String?
    @Option(help: .said("State or province, by its code or name.")) var state: String?
    @Option(help: .said("Of the address.")) var postalCode: String?
    @Option(help: .said("Of the primary contact.")) var contactFirstName: String?
    @Option(help: .said("Of the primary contact.")) var contactLastName: String?
    @Option(help: .said("Of the primary contact; only its form is checked.")) var contactEmail: String?
    @Option(help: .said("Of the primary contact.")) var contactPhone: String?

    /// What was given, by field; an empty text takes away what is there.
    var given: [(CustomerForm.Field, String?)] {
        [
            (.companyName, name), (.country, country), (.line1, address), (.line2, addressLine2), (.city, city),
            (.state, state), (.postalCode, postalCode), (.firstName, contactFirstName),
            (.lastName, contactLastName), (.email, contactEmail), (.phone, contactPhone),
        ]
    }

    func fill(_ form: inout CustomerForm) {
        for (field, text) in given { if let text { form[field] = text } }
    }
}

extension CustomerForm.Field {
    /// The option that says it; the tick has none.
    var option: String? {
        switch self {
        case .companyName: "--name"
        case .domain: "--domain"
        case .tenantID: "--tenant-id"
        case .country: "--country"
        case .line1: "--address"
        case .line2: "--address-line2"
        case .city: "--city"
        case .state: "--state"
        case .postalCode: "--postal-code"
        case .firstName: "--contact-first-name"
        case .lastName: "--contact-last-name"
        case .email: "--contact-email"
        case .phone: "--contact-phone"
        case .reseller: "--reseller"
        case .accepted: nil
        case .dateAgreed: "--agreement-date"
        case .agreedFirstName: "--first-name"
        case .agreedLastName: "--last-name"
        case .agreedEmail: "--email"
        case .agreedPhone: "--phone"
        }
    }
}

/// `OFFER=SEATS`, as `--subscription` takes it.
struct SubscriptionArgument: ExpressibleByArgument {
    let offer: String
    let seats: Int

    init?(argument: String) {
        guard let equals = argument.lastIndex(of: "="), let seats = Int(argument[argument.index(after: equals)...])
        else { return nil }
        offer = String(argument[..<equals])
        self.seats = seats
    }

    func line(in catalogue: Catalogue) throws -> OrderLine {
        OrderLine(offerID: try catalogue.require(offer).id, seats: seats)
    }
}
