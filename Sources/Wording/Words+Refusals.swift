import Core

/// What is refused, by which rule, and what to do.
public enum RefusalWord: String, WordSet {
    public static let section = "refusal"

    case unknownUser, roleMayNot, resellerMayNotConfirm, userSwitchNotAllowed
    case storeIsReadOnly, productionAsOf, nationalCloud, nothingToConfirm
    case templateUnsupported, templateNotConfirmable, templateNotConfirmableYet, unknownAgreement
    case form, personIsNotTheCustomers, duplicate, confirmedMeanwhile, employeeNotNamed
    case gateShut, confirmationOffered
    case emptyCart, unknownOffer, seatsOutOfRange, subscriptionSuspended, subscriptionCancelled
    case noSuchCustomer, ambiguousCustomer, noSuchSubscription, noSuchDelivery
    case noSuchReseller, ambiguousReseller, orderOfAnotherDay, noSuchView
    case noPartner, noSuchPartner, ambiguousPartner, severalPartners, partnerExists
}

extension Words {
    /// A sentence a person can act on.
    public func sentence(for refusal: Refusal) -> String {
        switch refusal {
        case .unknownUser(let login): self(RefusalWord.unknownUser, login)
        case .roleMayNot(.manageUsers, let user):
            self(LifecycleRefusalWord.roleMayNotManageUsers, user.name, name(of: user.role))
        case .roleMayNot(let action, let user):
            self(RefusalWord.roleMayNot, user.name, name(of: user.role), name(of: action))
        case .resellerMayNotConfirm: self(RefusalWord.resellerMayNotConfirm)
        case .userSwitchNotAllowed(let login): self(RefusalWord.userSwitchNotAllowed, login)
        case .storeIsReadOnly: self(RefusalWord.storeIsReadOnly)
        case .productionAsOf(let day): self(RefusalWord.productionAsOf, date(day))
        case .nationalCloud(let cloud): self(RefusalWord.nationalCloud, name(of: cloud))
        case .nothingToConfirm(let day): self(RefusalWord.nothingToConfirm, date(day))
        case .templateUnsupported(let template, let since):
            self(RefusalWord.templateUnsupported, name(of: template.type), date(since))
        case .templateNotConfirmable(let template, nil):
            self(RefusalWord.templateNotConfirmable, name(of: template.type))
        case .templateNotConfirmable(let template, let from?):
            self(RefusalWord.templateNotConfirmableYet, name(of: template.type), date(from))
        case .unknownAgreement(let asked): self(RefusalWord.unknownAgreement, asked)
        case .form(let problems): sentence(for: problems)
        case .personIsNotTheCustomers(let domain, let owner):
            self(RefusalWord.personIsNotTheCustomers, domain, owner)
        case .duplicate(let existing):
            self(RefusalWord.duplicate, date(existing.confirmedAt.day), existing.confirmedBy)
        case .confirmedMeanwhile(let existing):
            self(
                RefusalWord.confirmedMeanwhile, existing.confirmedBy, existing.confirmedAt.hourAndMinute,
                existing.acceptance.person.fullName, date(existing.acceptance.dateAgreed))
        case .employeeNotNamed(let user): self(RefusalWord.employeeNotNamed, user.name)
        case .gateShut, .confirmationOffered, .emptyCart, .unknownOffer, .seatsOutOfRange, .subscriptionSuspended,
            .subscriptionCancelled:
            sentence(forOrder: refusal)
        case .noSuchCustomer, .ambiguousCustomer, .noSuchSubscription, .noSuchDelivery, .noPartner, .noSuchPartner,
            .ambiguousPartner, .severalPartners, .partnerExists, .noSuchReseller, .ambiguousReseller,
            .orderOfAnotherDay, .noSuchView:
            sentence(forLookup: refusal)
        case .subscription(let problem): sentence(for: problem)
        case .withdrawal(let problem): sentence(for: problem)
        case .undo(let problem): sentence(for: problem)
        case .reason(let problem): sentence(for: problem)
        case .team(let problem): sentence(for: problem)
        case .account(let problem): sentence(for: problem)
        }
    }

    private func sentence(forOrder refusal: Refusal) -> String {
        switch refusal {
        case .gateShut(let closing, let customer):
            self(RefusalWord.gateShut, self.refusal(atGate: closing), customer.companyName)
        case .confirmationOffered(let closing, let customer):
            self(RefusalWord.confirmationOffered, customer.companyName, reason(for: closing))
        case .unknownOffer(let id): self(RefusalWord.unknownOffer, id)
        case .seatsOutOfRange(let seats, let offer):
            self(
                RefusalWord.seatsOutOfRange, number(seats), offer.name, number(offer.seats.lowerBound),
                number(offer.seats.upperBound))
        case .subscriptionSuspended(let subscription): self(RefusalWord.subscriptionSuspended, subscription.name)
        case .subscriptionCancelled(let subscription): self(RefusalWord.subscriptionCancelled, subscription.name)
        default: self(RefusalWord.emptyCart)
        }
    }

    private func sentence(forLookup refusal: Refusal) -> String {
        switch refusal {
        case .noSuchCustomer(let text): self(RefusalWord.noSuchCustomer, text)
        case .ambiguousCustomer(let text, let candidates, let total):
            self(
                RefusalWord.ambiguousCustomer, text, number(total),
                list(candidates.map { "\($0.companyName) (\($0.domain))" }))
        case .noSuchReseller(let text): self(RefusalWord.noSuchReseller, text)
        case .ambiguousReseller(let text, let resellers):
            self(RefusalWord.ambiguousReseller, text, list(resellers.map(\.name)))
        case .noSuchView(let name): self(RefusalWord.noSuchView, name)
        case .orderOfAnotherDay(let day): self(RefusalWord.orderOfAnotherDay, date(day))
        case .noSuchSubscription(let id): self(RefusalWord.noSuchSubscription, id)
        case .noSuchDelivery(let id): self(RefusalWord.noSuchDelivery, String(id))
        case .noSuchPartner(let text, let partners):
            self(RefusalWord.noSuchPartner, text, list(partners.map(\.name)))
        case .ambiguousPartner(let text, let partners):
            self(RefusalWord.ambiguousPartner, text, list(partners.map(\.name)))
        case .severalPartners(let partners):
            self(RefusalWord.severalPartners, list(partners.map(\.name)))
        case .partnerExists(let id): self(RefusalWord.partnerExists, id.description)
        default: self(RefusalWord.noPartner)
        }
    }

    /// All problems of a form in one sentence, each with its field's name.
    public func sentence(for problems: FormProblems) -> String {
        self(
            RefusalWord.form,
            list(problems.inOrder.map { "\(name(of: $0.field)): \(sentence(for: $0.problem))" }))
    }
}
