import Wording

/// What the acceptance form says besides the names of its fields and the sentences about their entries.
enum FormWord: String, WordSet {
    static let section = "form"

    case title, customer, customerThroughReseller, required, optional, dateHint
    case inForce, draftOfEarlier, draftDiscarded, draftKept, noDraft
    case delivered, deliveredToo, discardTitle, discardQuestion, discardAnswer, deliveryDiscarded
    case primaryContact, noPrimaryContact, sameAsLast, noLast, people, noPeople
    /// How many fields are wrong.
    case toCorrect
    case accountIsYourOwn
    case filled, nothingFilled, full, pasteNotUnderstood, pasteOfAnother, severalPasted
    case confirmed, unchangedSince, nothingRecorded, theirs, saving
    case outsiderTitle, outsiderAnswer
}
