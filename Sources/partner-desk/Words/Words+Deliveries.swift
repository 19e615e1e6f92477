import Core
import Interchange
import Wording

extension Words {
    /// Why a row of delivered facts is refused.
    func sentence(for problem: DeliveryProblem) -> String {
        switch problem {
        case .customerMissing: self(CollectWord.customerMissing)
        case .tenantID(let text): self(CommandLineWord.customerID, text)
        case .unknownCustomer(let text): self(CollectWord.unknownCustomer, text)
        case .ambiguousCustomer(let domain): self(CollectWord.ambiguousCustomer, domain)
        case .contradictoryCustomer(let id, let domain):
            self(CollectWord.contradictoryCustomer, id.description, domain)
        case .nothingSaid: self(CollectWord.nothingSaid)
        case .controlCharacters(let column): self(CommandLineWord.customerControlCharacters, name(ofDelivered: column))
        case .tooLong(let column, let length):
            self(
                CommandLineWord.customerTextTooLong, name(ofDelivered: column), number(length),
                number(CustomerFacts.longestText))
        case .ambiguousDate(let text, let dayFirst, let monthFirst):
            self(CollectWord.ambiguousDate, text, date(dayFirst), date(monthFirst), dayFirst.description)
        case .incompleteDate(let text): self(CollectWord.incompleteDate, text)
        case .unknownType(let text): self(CollectWord.unknownType, text)
        case .typeNotConfirmable(let type, let now):
            self(CollectWord.typeNotConfirmable, name(of: type), name(of: now))
        case .repeats(let line): self(CommandLineWord.rowRepeats, self(CommandLineWord.line, number(line)))
        }
    }

    func name(ofDelivered column: DeliveredColumn) -> String {
        switch column {
        case .customer: self(CollectWord.customerOrDomain)
        case .tenantID: name(of: Core.CustomerColumn.tenantID)
        case .domain: name(of: Core.CustomerColumn.domain)
        case .date: name(of: AcceptanceForm.Field.dateAgreed)
        case .firstName: name(of: AcceptanceForm.Field.firstName)
        case .lastName: name(of: AcceptanceForm.Field.lastName)
        case .email: name(of: AcceptanceForm.Field.email)
        case .phone: name(of: AcceptanceForm.Field.phone)
        case .type: self(CollectWord.agreementType)
        }
    }

    /// What has to be corrected, each with its field.
    func flaws(of delivery: Delivery, today: Day) -> [String] {
        delivery.flaws(today: today, order: language.dateOrder).map {
            self(CommandLineWord.entry, name(of: $0.field), sentence(for: $0.problem))
        }
    }
}

extension DeliveryColumn {
    /// The column as the business knows it.
    var column: DeliveredColumn {
        switch self {
        case .customer: .customer
        case .tenantID: .tenantID
        case .domain: .domain
        case .date: .date
        case .firstName: .firstName
        case .lastName: .lastName
        case .email: .email
        case .phone: .phone
        case .type: .type
        }
    }
}
