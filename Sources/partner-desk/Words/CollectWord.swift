import Wording

/// What the commands about delivered facts say.
enum CollectWord: String, WordSet {
    static let section = "collect"

    // The run
    case summary, rehearsed, flawed, reconfirmations
    // Rows that are refused
    case customerMissing, unknownCustomer, ambiguousCustomer, contradictoryCustomer, nothingSaid
    case ambiguousDate, incompleteDate, unknownType, typeNotConfirmable
    case customerOrDomain, agreementType
    // The list
    case id, deliverer, collectedOn, person, flaws, deliveryCount, discarded
}
