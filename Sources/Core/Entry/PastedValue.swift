/// One piece of a pasted text that says by itself what it is.
enum PastedValue: Equatable {
    case email(String)
    case phone(String)
    case date(String)
    case fullName(String)
    case firstName(String)
    case lastName(String)
    /// `Name <address>`.
    case mailbox(name: String, email: String)
    case tenantID(TenantID)
    case domain(String)

    /// Nil when it could be anything.
    init?(_ piece: String) {
        let text = piece.trimmed
        if let (label, rest) = PastedLabel.split(text), let value = PastedValue(rest, under: label) {
            self = value
        } else if let email = PastedValue.email(in: text) {
            self = .email(email)
        } else if let mailbox = PastedValue.mailbox(text) {
            self = mailbox
        } else if DateReading.isWrittenOut(text) {
            self = .date(text)
        } else if PastedValue.isWrittenAsPhone(text) {
            self = .phone(text)
        } else {
            return nil
        }
    }

    /// Whose a row is: a Microsoft ID, or a domain. Elsewhere a domain is only somebody's site.
    init?(customer text: String) {
        if let id = TenantID(text) {
            self = .tenantID(id)
        } else if PastedValue.isDomain(text) {
            self = .domain(text)
        } else {
            return nil
        }
    }

    /// `contoso.example`, `Contoso.example` and `CONTOSO.EXAMPLE`, but neither `A.Bowman` nor `A.BOWMAN`.
    private static func isDomain(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, last.count > 1, last.allSatisfy(\.isLetter),
            labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } })
        else { return false }
        return !last.contains(where: \.isUppercase) || !text.contains(where: \.isLowercase) && labels[0].count > 1
    }

    private init?(_ rest: String, under label: PastedLabel) {
        switch label {
        case .email:
            guard let email = PastedValue.email(in: rest) else { return nil }
            self = .email(email)
        case .phone:
            guard PhoneNumber(rest) != nil else { return nil }
            self = .phone(rest)
        case .date:
            guard DateReading.isWrittenOut(rest) else { return nil }
            self = .date(rest)
        case .fullName:
            if let mailbox = PastedValue.mailbox(rest) {
                self = mailbox
            } else {
                guard PastedName(rest) != nil else { return nil }
                self = .fullName(rest)
            }
        case .firstName, .lastName:
            guard PersonName.looksLikeName(rest) else { return nil }
            self = label == .firstName ? .firstName(rest) : .lastName(rest)
        case .customer:
            self.init(customer: rest)
        }
    }

    private static func mailbox(_ text: String) -> PastedValue? {
        guard let open = text.firstIndex(of: "<"), let address = email(in: String(text[open...])) else { return nil }
        let name = text[..<open].filter { $0 != "\"" }.trimmed
        return .mailbox(name: name, email: address)
    }

    static func email(in text: String) -> String? {
        var address = text[...]
        while address.last == ";" || address.last == "," { address.removeLast() }
        if address.first == "<", address.last == ">" { address = address.dropFirst().dropLast() }
        if address.lowercased().hasPrefix("mailto:") { address = address.dropFirst(7) }
        return EmailAddress(String(address)) == nil ? nil : String(address)
    }

    /// Without a label, digits can be anything: only what begins or is grouped as telephone numbers are counts as one.
    private static func isWrittenAsPhone(_ text: String) -> Bool {
        guard let number = PhoneNumber(text), number.digits.count >= 7, let first = text.first?.halfWidth
        else { return false }
        if first == "+" || first == "0" || first == "(" { return true }
        let groups = text.split { $0.asciiDigit == nil }.map(\.count)
        return groups == [3, 3, 4] || groups == [1, 3, 3, 4]
    }
}

/// What a label before a value says it is.
enum PastedLabel {
    case email, phone, date, fullName, firstName, lastName
    /// Whose person it is.
    case customer

    /// Nil for what is no label.
    init?(named text: String) {
        guard let label = PastedLabel.named(text) else { return nil }
        self = label
    }

    /// The label that the text begins with and what follows it. A label of one letter needs its colon or point, or a
    /// number behind it.
    static func split(_ text: String) -> (label: PastedLabel, rest: String)? {
        let folded = text.prefix { $0 != ":" && $0.asciiDigit == nil && $0 != "+" && $0 != "(" && $0 != "@" }
        if folded.endIndex < text.endIndex, text[folded.endIndex] == ":" {
            let rest = text[text.index(after: folded.endIndex)...].trimmed
            return named(folded).map { ($0, rest) }
        }
        if folded.endIndex < text.endIndex, text[folded.endIndex] != "@", named(folded) == .phone {
            return (.phone, text[folded.endIndex...].trimmed)
        }
        guard let end = text.firstIndex(where: { $0.isWhitespace || $0 == "." }) else { return nil }
        let isPoint = text[end] == "."
        guard isPoint || text[..<end].count > 1, let label = named(text[..<end]) else { return nil }
        // Names and dates follow a colon: "Name of the product" and "Date de naissance" are no values.
        guard label == .phone || label == .email else { return nil }
        return (label, text[text.index(after: end)...].trimmed)
    }

    private static func named(_ words: some StringProtocol) -> PastedLabel? {
        let plain = SearchText.fold(words.trimmed).filter { $0 != "." && $0 != "-" && $0 != "\u{2011}" && $0 != "*" }
        return names[plain.trimmed.replacing("_", with: " ")]
    }

    private static let names: [String: PastedLabel] = [
        "email": .email, "mail": .email, "email address": .email, "e": .email, "courriel": .email, "mel": .email,
        "adresse email": .email, "adresse courriel": .email, "adresse electronique": .email,
        "tel": .phone, "t": .phone, "telephone": .phone, "phone": .phone, "phone number": .phone, "p": .phone,
        "ph": .phone, "mobile": .phone, "mob": .phone, "m": .phone, "cell": .phone, "cellphone": .phone,
        "direct": .phone, "office": .phone, "d": .phone, "o": .phone, "portable": .phone, "port": .phone,
        "cellulaire": .phone, "cell phone": .phone, "mobile phone": .phone, "bureau": .phone, "ligne directe": .phone,
        "numero de telephone": .phone, "tel portable": .phone, "tel direct": .phone, "tel mobile": .phone,
        "date": .date, "date agreed": .date, "agreed": .date, "agreed on": .date, "accepted on": .date,
        "date d'acceptation": .date, "date d'accord": .date, "accepte le": .date, "le": .date,
        "name": .fullName, "full name": .fullName, "nom complet": .fullName, "contact": .fullName, "from": .fullName,
        "de": .fullName,
        "first name": .firstName, "firstname": .firstName, "given name": .firstName, "prenom": .firstName,
        "last name": .lastName, "lastname": .lastName, "surname": .lastName, "family name": .lastName,
        "nom": .lastName, "nom de famille": .lastName,
        "agreement date": .date, "acceptance date": .date, "date accepted": .date, "date signed": .date,
        "signed on": .date, "date de l'acceptation": .date, "date de l'accord": .date, "date de signature": .date,
        "signe le": .date, "telephone number": .phone, "contact email": .email, "contact phone": .phone,
        "contact first name": .firstName, "contact last name": .lastName, "prenom du contact": .firstName,
        "nom du contact": .lastName, "nom de famille du contact": .lastName, "email du contact": .email,
        "telephone du contact": .phone, "adresse de courriel": .email,
        "customer": .customer, "client": .customer, "customer id or domain": .customer, "domain": .customer,
        "id ou domaine du client": .customer, "microsoft id": .customer, "id microsoft": .customer,
        "identifiant microsoft": .customer, "tenant id": .customer, "tenantid": .customer,
        "customer tenant id": .customer, "customer id": .customer, "id du client": .customer, "id client": .customer,
        "id de locataire": .customer, "id du locataire": .customer, "primary domain name": .customer,
        "primary domain": .customer, "domain name": .customer, "nom de domaine principal": .customer,
        "domaine principal": .customer, "nom de domaine": .customer, "domaine": .customer,
    ]
}
