/// A rule of the business by its number.
public enum Rule: String, CaseIterable, Sendable {
    case r1 = "R1"
    case r2 = "R2"
    case r3 = "R3"
    case r4 = "R4"
    case r5 = "R5"
    case r6 = "R6"
    case r7 = "R7"
    case r8 = "R8"
    case r9 = "R9"
    case r10 = "R10"
    case r11 = "R11"
    case r12 = "R12"
    case r13 = "R13"
    case r14 = "R14"
    case r15 = "R15"
    case r16 = "R16"
    case r17 = "R17"
    case r18 = "R18"
    case r19 = "R19"
    case r20 = "R20"
}

/// Everything the program refuses, with the facts a sentence about it needs. Nothing was changed when one is thrown.
public enum Refusal: Error, Equatable, Sendable {
    // Who (R7, R8)
    case unknownUser(login: String)
    case roleMayNot(Action, User)
    case resellerMayNotConfirm
    case userSwitchNotAllowed(login: String)
    // Where and when (R16, R19)
    case storeIsReadOnly
    case productionAsOf(Day)
    case nationalCloud(Cloud)
    case nothingToConfirm(Day)
    case templateUnsupported(AgreementTemplate, since: Day)
    case templateNotConfirmable(AgreementTemplate, from: Day?)
    case unknownAgreement(String)
    // What (R2, R3, R4, R6, R11)
    case form(FormProblems)
    case personIsNotTheCustomers(domain: String, owner: String)
    case duplicate(Confirmation)
    case confirmedMeanwhile(Confirmation)
    /// Who confirms through a designated account says so (Facts).
    case employeeNotNamed(User)
    // Orders (R15–R20) and seats
    case gateShut(GateClosing, Customer)
    case confirmationOffered(GateClosing, Customer)
    case emptyCart
    case unknownOffer(String)
    case seatsOutOfRange(Int, Offer)
    case subscriptionSuspended(Subscription)
    case subscriptionCancelled(Subscription)
    case subscription(SubscriptionProblem)
    // The end of an agreement (R14), and slips taken back
    case withdrawal(WithdrawalProblem)
    case undo(UndoProblem)
    case reason(ReasonProblem)
    // Users (R8)
    case team(TeamProblem)
    // Customers added and edited
    case account(AccountProblem)
    // What was asked for
    case noSuchCustomer(String)
    case ambiguousCustomer(String, candidates: [Customer], total: Int)
    case noSuchSubscription(String)
    case noSuchReseller(String)
    case ambiguousReseller(String, [Reseller])
    case noSuchView(String)
    /// Dates agreed are in order only for today: more was recorded since the day shown.
    case orderOfAnotherDay(Day)
    case noSuchDelivery(Int64)
    case noPartner
    /// With the partners that the store has.
    case noSuchPartner(String, [Partner])
    case ambiguousPartner(String, [Partner])
    case severalPartners([Partner])
    case partnerExists(TenantID)

    /// The rule it rests on, where one does.
    public var rule: Rule? {
        switch self {
        case .unknownUser, .roleMayNot, .userSwitchNotAllowed, .team: .r8
        case .employeeNotNamed: .r1
        case .resellerMayNotConfirm: .r7
        case .productionAsOf, .orderOfAnotherDay, .nothingToConfirm, .templateUnsupported, .templateNotConfirmable: .r16
        case .nationalCloud: .r19
        case .form(let problems): problems.rule
        case .personIsNotTheCustomers: .r6
        case .duplicate, .confirmedMeanwhile: .r11
        case .undo: .r10
        case .withdrawal: .r14
        case .gateShut: .r20
        case .confirmationOffered: .r17
        case .severalPartners, .noSuchPartner, .ambiguousPartner: .r9
        case .storeIsReadOnly, .unknownAgreement, .emptyCart, .unknownOffer, .seatsOutOfRange, .subscriptionSuspended,
            .subscriptionCancelled, .noSuchCustomer, .ambiguousCustomer, .noSuchSubscription, .noSuchDelivery,
            .noPartner, .partnerExists, .subscription, .reason, .account, .noSuchReseller, .ambiguousReseller,
            .noSuchView:
            nil
        }
    }

    /// The API's error code, where it has one.
    public var code: Int? {
        switch self {
        case .duplicate: 600_061
        case .gateShut: 13_605
        case .seatsOutOfRange: 2002
        case .subscriptionSuspended: 800_091
        default: nil
        }
    }

    /// What kind of failure it is for a caller that only sees an exit code.
    public var outcome: Outcome {
        switch self {
        case .unknownUser, .roleMayNot, .userSwitchNotAllowed, .storeIsReadOnly: .notAllowed
        case .form, .employeeNotNamed, .unknownOffer, .noSuchCustomer, .noSuchSubscription, .noSuchDelivery, .noPartner,
            .noSuchPartner, .reason, .noSuchReseller, .noSuchView, .team(.noSuchUser), .account(.form),
            .account(.noSuchReseller):
            .dataError
        case .ambiguousCustomer, .ambiguousReseller, .ambiguousPartner, .severalPartners, .unknownAgreement: .usage
        case .resellerMayNotConfirm, .productionAsOf, .orderOfAnotherDay, .nationalCloud, .nothingToConfirm,
            .templateUnsupported,
            .templateNotConfirmable, .personIsNotTheCustomers, .duplicate, .confirmedMeanwhile, .gateShut,
            .confirmationOffered, .emptyCart, .seatsOutOfRange, .subscriptionSuspended, .subscriptionCancelled,
            .partnerExists, .subscription, .withdrawal, .undo, .team, .account:
            .refused
        }
    }
}

/// How a command ends; the raw value is its exit code.
public enum Outcome: Int32, CaseIterable, Sendable {
    case done = 0
    case dataError = 1
    case usage = 2
    case storeNotReachable = 3
    case refused = 4
    case notAllowed = 5
    case interrupted = 130
}
