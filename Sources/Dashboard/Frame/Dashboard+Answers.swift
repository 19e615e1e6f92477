import Core
import Drawing
import Wording

/// What the store answered: the screen that waited for it opens, and every other screen hears of it.
extension Dashboard {
    mutating func take(_ answer: Answer) -> [Effect] {
        switch answer {
        case .opened(let setting):
            let wasChosen = screens.last?.as(PartnerChooser.self) != nil
            self.setting = setting
            self.setting.body = Frame(size).body.size
            let sentence = setting.words(PartnerWord.opened, setting.partner.name)
            return start() + (wasChosen ? [.tell(Notice(.done, sentence))] : [])
        case .rehearsing(var setting):
            setting.body = Frame(size).body.size
            // Whoever sits at a designated account still does.
            setting.employee = self.setting.employee
            self.setting = setting
            // First, because it is quick: the lists that are not shown may take longer on that day.
            return [.ask(.counts)] + give(answer)
        case .counts(let counts):
            self.counts = counts
            return give(answer)
        case .customer(let customer):
            if awaited == .customer(customer.customer.id) {
                show(CustomerScreen(customer))
            } else if awaited == .order(customer.customer.id) {
                show(OrderScreen(customer, in: setting))
            } else if let question = question(about: customer) {
                show(question)
            }
            return give(answer)
        case .retraction(let plan):
            if let question = question(about: plan) { show(question) }
            return give(answer)
        case .form(let material):
            guard awaited == .form(material.customer.id) else { return [] }
            show(FormScreen(material, in: setting))
            // What was typed ahead is the form's, so the question comes when it is saved at the latest.
            if setting.needsEmployee, typedAhead.isEmpty { show(EmployeeScreen(present: nil, comesFirst: true)) }
            return []
        case .users(let users):
            if awaited == .users { show(UsersScreen(users)) }
            return give(answer)
        case .teamChanged(_, let user, _):
            if user.login == setting.actor.user.login {
                setting.actor = Actor(user: user, systemLogin: setting.actor.systemLogin)
            }
            return give(answer)
        case .confirmed(_, let customer):
            let effects = give(answer) + give(.customer(customer))
            let wasShown = closeForms { $0.as(FormScreen.self)?.material.customer.id == customer.customer.id }
            return effects + [.ask(.counts)] + (wasShown ? goOnInQueue(after: customer.customer) : [])
        case .account(let material):
            if awaited == .newCustomer, material.customer == nil {
                show(NewCustomerScreen(material, in: setting))
            } else if let customer = material.customer, awaited == .editCustomer(customer.id) {
                show(EditCustomerScreen(material, of: customer))
            }
            return give(answer)
        case .customerAdded(_, let customer): return give(answer) + give(.customer(customer)) + [.ask(.counts)]
        case .customerUpdated(let customer):
            let effects = give(answer) + give(.customer(customer))
            closeForms { $0.as(EditCustomerScreen.self)?.customer.id == customer.customer.id }
            return effects
        case .ordered(_, let customer), .seatsChanged(_, let customer), .subscriptionChanged(_, _, let customer),
            .withdrawn(_, let customer), .takenBack(_, _, _, let customer):
            let effects = give(answer) + give(.customer(customer))
            closeDone()
            return effects + [.ask(.counts)]
        case .refused(let refusal, let request):
            awaited = nil
            typedAhead = []
            return tell(setting.words.sentence(for: refusal), of: request) + give(answer) + bringBack(answer)
        case .failed(let sentence, let request):
            if case .lookUp(_, _, let ticket) = request { giveUpLookUp(ticket) }
            awaited = nil
            typedAhead = []
            return tell(sentence, of: request) + give(answer) + bringBack(answer)
        case .draftSaved, .customerDraftKept: return give(answer) + leaveOnceKept()
        case .found(let customers, let ticket): return take(customers, ticket: ticket)
        case .export(let report):
            guard case .export(var export) = dialog else { return [] }
            return close(export.take(report, in: setting), with: export)
        default: return give(answer)
        }
    }

    /// Why something was not done; of a draft also what that means.
    private func tell(_ sentence: String, of request: Request) -> [Effect] {
        switch request {
        // The question says it already.
        case .saveDraft where dialog == .abandon, .saveCustomerDraft where dialog == .abandon: []
        case .saveDraft, .saveCustomerDraft: [.tell(Notice(.refused, setting.words(FrameWord.unkept, sentence)))]
        default: [.tell(Notice(.refused, sentence))]
        }
    }

    /// The entries whose loss is being asked about are kept after all: the key that was to leave means what it always
    /// does.
    private mutating func leaveOnceKept() -> [Effect] {
        guard dialog == .abandon, screens.last?.unkept == nil else { return [] }
        dialog = nil
        return leaveScreen()
    }

    /// The screen on top leaves as by its own key.
    mutating func leaveScreen() -> [Effect] {
        screens[screens.count - 1].handle(.key(.escape), in: setting) ?? []
    }

    /// A form that was left too early, its draft being still on the way, is shown again when that is not kept.
    private mutating func bringBack(_ answer: Answer) -> [Effect] {
        guard var form = left else { return [] }
        let effects = form.take(answer, in: setting)
        guard form.unkept != nil else { return [] }
        left = nil
        screens.append(form)
        return effects
    }

    /// Every screen of every tab hears every answer: what is not shown is up to date when one comes back to it.
    private mutating func give(_ answer: Answer) -> [Effect] {
        var effects: [Effect] = []
        for index in screens.indices { effects += screens[index].take(answer, in: setting) }
        for tab in Tab.allCases {
            for index in asleep[tab, default: []].indices {
                effects += asleep[tab, default: []][index].take(answer, in: setting)
            }
        }
        return effects
    }

    /// A form whose entries are recorded has done its work, in the tab where it was saved too.
    ///
    /// Answers whether one was on top of what is shown.
    @discardableResult
    private mutating func closeForms(where isDone: (AnyScreen) -> Bool) -> Bool {
        let isShown = screens.last.map(isDone) == true
        if isShown {
            screens.removeLast()
            if dialog == .abandon { dialog = nil }
        }
        for tab in asleep.keys where asleep[tab]?.last.map(isDone) == true { asleep[tab]?.removeLast() }
        return isShown
    }

    /// A screen that has done its work goes away, wherever it is; the first of a tab stays.
    private mutating func closeDone() {
        func stillOpen(_ screens: [AnyScreen]) -> [AnyScreen] {
            screens.prefix(1) + screens.dropFirst().filter { !$0.isDone }
        }
        screens = stillOpen(screens)
        asleep = asleep.mapValues(stillOpen)
    }
}
