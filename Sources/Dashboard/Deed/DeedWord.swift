import Wording

/// What the questions before something that does not come back say.
enum DeedWord: String, WordSet {
    static let section = "deed"

    case reason, reasonHint, notByEnter, underWay, full
    // Withdrawing
    case withdrawTitle, withdrawIntroduction, cancelledForGood, withdrawPromise, withdrawn
    // Taking back
    case takeBackTitle, customer, afterwards, staysInHistory, notOfThisCustomer, takeBackPromise, mine
    // Cancelling
    case cancelTitle, cancelIntroduction, cancelNeedsNoConfirmation, cancelPromise, noLongerThere
}
