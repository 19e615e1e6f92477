import Wording

/// What the commands say besides the business's own words.
enum CommandLineWord: String, WordSet {
    static let section = "cli"

    // Answers
    case canOrder, cannotOrder, ofCustomer, confirmWith, entry
    case askEmployee
    case address, formerNames, primaryContact, reseller, agreementState, stateWithCart, agreementsTitle
    case agreementInForce, agreementPast, recorded, onBehalfOf, withdrawnOn
    case orderEntry, cartWaiting, cartOpen
    // Lists
    case subscriptionID, subscription, seats, status, endsOn, autoRenew, yes, no
    case offerID, offer, category, seatLimits
    case customerCount, offerCount, subscriptionCount, firstOf
    case viewCount, viewSaved, viewRemoved
    // Calendar
    case inForce
    // Changes
    case setUp, confirmed, ordered, seatsChanged, seatsRefused
    // Import
    case importSummary, importRehearsed, ignoredColumns, refusedColumns, declaredCount, moreRefused, rejectsWritten
    case line, item, rowRepeats, progress, progressOfPipe, progressWriting, miscount
    // Rows and customers of a file
    case rowRagged, rowUnclosedQuote, rowTextAfterQuote, rowFieldTooLong, rowTooLong
    case itemTooDeep, itemMalformed, itemNotAnObject, itemWrongType, itemMisplaced, itemsTruncated, itemsTextAfterEnd
    case customerIDMissing, customerID, customerNameMissing, customerDomainMissing, customerDomain, customerCountry
    case customerControlCharacters, customerTextTooLong
    // Files
    case fileCannotOpen, fileIsDirectory, fileCannotRead, fileEmpty, fileBrokenHeader, fileMissingColumns
    case fileAmbiguousColumn, fileNoItems, fileNotWritten, outputFailed, rejectsOverwriteSource
    // The activity log
    case dateTime, customer, action, partnerUser, entryCount
    case verifyProgress, verifyIntact, verifyHead, verifyBroken, verifyMore
    case entryAltered, entryMisplaced, entryAdded, entryEndAltered, entriesMissing, entriesMissingAtEnd
    // The terminal
    case noTerminal, unknownTerminal, simpleTerminal
    // Questions
    case askHeading, ask, askOptional, askOffered, askAgain, askPersonIsCustomers, askSkip, yesLetter
    // Ends
    case hintPersonIsCustomers, hintSkip, hintSetUp
    case updating, interrupted, setUpInDemo, noSuchCommand, unexpected
}
