import Wording

/// What is said to somebody who starts the program on an empty store.
enum WelcomeWord: String, WordSet {
    static let section = "welcome"

    case title, introduction, sample, sampleMeaning, setup, setupMeaning, opening
    case setupTitle, setupIntroduction, required
    case name, tenantID, kind, cloud, environment, domain, login, userName
    case nameHint, tenantIDHint, kindHint, resellerHint, cloudHint, nationalHint, productionHint, sandboxHint
    case domainHint, loginHint, userNameHint
    /// {0} of {1} choices.
    case position
    case missing, tooLong, wrongTenantID, domainHasAt, spaces
    /// How many fields are wrong.
    case toCorrect
}
