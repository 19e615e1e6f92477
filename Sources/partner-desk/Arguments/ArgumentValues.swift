import ArgumentParser
import Core
import Dashboard
import Wording

extension Day: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension PartnerKind: ExpressibleByArgument {}
extension Cloud: ExpressibleByArgument {}
extension Environment: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension QueuePart: ExpressibleByArgument {}
extension TimeOrder: ExpressibleByArgument {}
extension UserQuery.Order: ExpressibleByArgument {}
extension Offer.Billing: ExpressibleByArgument {}
extension OfferQuery.Order: ExpressibleByArgument {}
extension Subscription.Status: ExpressibleByArgument {}
extension SubscriptionQuery.Order: ExpressibleByArgument {}

extension TenantID: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}

/// An agreement state as `--state` names it.
enum StateArgument: String, CaseIterable, ExpressibleByArgument {
    case confirmed
    case toConfirm = "to-confirm"
    case outdated
    case withdrawn
    case notApplicable = "not-applicable"

    var state: AgreementState {
        switch self {
        case .confirmed: .confirmed
        case .toConfirm: .toConfirm
        case .outdated: .outdated
        case .withdrawn: .withdrawn
        case .notApplicable: .notApplicable
        }
    }
}

/// What a list is sorted by, as `--sort` names it.
enum OrderArgument: String, CaseIterable, ExpressibleByArgument {
    case name
    case nameReversed = "name-reversed"
    case domain
    case dateAgreed = "date-agreed"

    var order: CustomerOrder {
        switch self {
        case .name: .name
        case .nameReversed: .nameReversed
        case .domain: .domain
        case .dateAgreed: .dateAgreed
        }
    }
}

/// What the queue is sorted by, as `--sort` names it.
enum QueueOrderArgument: String, CaseIterable, ExpressibleByArgument {
    case urgency
    case name
    case nameReversed = "name-reversed"
    case domain

    var order: QueueOrder {
        switch self {
        case .urgency: .urgency
        case .name: .name
        case .nameReversed: .nameReversed
        case .domain: .domain
        }
    }
}

/// How a list is written.
enum ListFormat: String, EnumerableFlag {
    case json, csv

    var exported: ExportFormat { self == .json ? .json : .csv }

    static func help(for value: ListFormat) -> ArgumentHelp? {
        switch value {
        case .json: .said("Write JSON.")
        case .csv:
            .said("Write CSV; a field that a spreadsheet would run as a formula gets an apostrophe in front.")
        }
    }
}
