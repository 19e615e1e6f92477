import Core

/// What is wrong with an entry, and how it would be right. Each is short enough to stand beside its field.
public enum FieldWord: String, WordSet {
    public static let section = "field"

    case missing, controlCharacter, formatCharacter
    case dateNotUnderstood, noSuchDay, inFuture, tooEarly
    case nameTooLong
    case emailSpaces, emailDisplayName, emailNoAt, emailSeveralAts, emailTooLong
    case localEmpty, localTooLong, localDots, localQuotes, localCharacter
    case domainEmpty, domainNoDot, domainDots, domainCharacter, domainHyphen, domainLabelTooLong, domainEndsInDigits
    case addressLiteral
    case phoneCharacter, phonePlus, phoneParentheses, phoneNoDigits, phoneTooShort, phoneTooLong
    case extensionEmpty, extensionCharacter, extensionTooLong
}

extension Words {
    /// Says what is wrong with one field so that it can be put right without looking anything up.
    public func sentence(for problem: FieldProblem) -> String {
        switch problem {
        case .missing: self(FieldWord.missing)
        case .date(let problem): sentence(for: problem)
        case .inFuture(let day, let today): self(FieldWord.inFuture, date(day), date(today))
        case .tooEarly(let day): self(FieldWord.tooEarly, date(day), date(AcceptanceForm.earliestDate))
        case .name(let problem): sentence(for: problem)
        case .email(let problem): sentence(for: problem)
        case .phone(let problem): sentence(for: problem)
        }
    }

    public func sentence(for problem: DateProblem) -> String {
        switch problem {
        case .empty: self(FieldWord.missing)
        case .notUnderstood: self(FieldWord.dateNotUnderstood)
        case .noSuchDay: self(FieldWord.noSuchDay)
        }
    }

    public func sentence(for problem: PersonNameProblem) -> String {
        switch problem {
        case .empty: self(FieldWord.missing)
        case .tooLong(let characters):
            self(FieldWord.nameTooLong, number(characters), number(PersonName.maximumLength))
        case .controlCharacter: self(FieldWord.controlCharacter)
        case .formatCharacter: self(FieldWord.formatCharacter)
        }
    }

    public func sentence(for problem: EmailProblem) -> String {
        switch problem {
        case .empty: self(FieldWord.missing)
        case .controlCharacter: self(FieldWord.controlCharacter)
        case .spaces: self(FieldWord.emailSpaces)
        case .displayName: self(FieldWord.emailDisplayName)
        case .noAt: self(FieldWord.emailNoAt)
        case .moreThanOneAt: self(FieldWord.emailSeveralAts)
        case .tooLong(let octets): self(FieldWord.emailTooLong, number(octets))
        case .localEmpty: self(FieldWord.localEmpty)
        case .localTooLong(let octets): self(FieldWord.localTooLong, number(octets))
        case .localDots: self(FieldWord.localDots)
        case .localQuotes: self(FieldWord.localQuotes)
        case .localCharacter(let character): self(FieldWord.localCharacter, String(character))
        case .domainEmpty, .domainNoDot, .domainDots, .domainCharacter, .domainHyphen, .domainLabelTooLong,
            .domainEndsInDigits, .addressLiteral:
            sentence(forDomain: problem)
        }
    }

    private func sentence(forDomain problem: EmailProblem) -> String {
        switch problem {
        case .domainNoDot: self(FieldWord.domainNoDot)
        case .domainDots: self(FieldWord.domainDots)
        case .domainCharacter(let character): self(FieldWord.domainCharacter, String(character))
        case .domainHyphen(let label): self(FieldWord.domainHyphen, label)
        case .domainLabelTooLong(let label): self(FieldWord.domainLabelTooLong, label)
        case .domainEndsInDigits: self(FieldWord.domainEndsInDigits)
        case .addressLiteral: self(FieldWord.addressLiteral)
        default: self(FieldWord.domainEmpty)
        }
    }

    public func sentence(for problem: PhoneProblem) -> String {
        switch problem {
        case .empty: self(FieldWord.missing)
        case .controlCharacter: self(FieldWord.controlCharacter)
        case .character(let character): self(FieldWord.phoneCharacter, String(character))
        case .plusNotFirst: self(FieldWord.phonePlus)
        case .parentheses: self(FieldWord.phoneParentheses)
        case .noDigits: self(FieldWord.phoneNoDigits)
        case .tooFewDigits(let digits): self(FieldWord.phoneTooShort, number(digits))
        case .tooManyDigits(let digits): self(FieldWord.phoneTooLong, number(digits))
        case .extensionEmpty: self(FieldWord.extensionEmpty)
        case .extensionCharacter(let character): self(FieldWord.extensionCharacter, String(character))
        case .extensionTooLong(let digits): self(FieldWord.extensionTooLong, number(digits))
        }
    }
}
