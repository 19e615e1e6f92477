import Core
import Drawing
import Wording

extension NewCustomerScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch step {
        case .account where stage == .filling: return fill(input, in: setting)
        case .subscriptions: return shop(input, in: setting)
        case .review where stage == .filling: return scroll(input, in: setting)
        case .account, .review, .confirmation: return nil
        }
    }

    private mutating func scroll(_ input: Input, in setting: Setting) -> [Effect]? {
        let layout = reviewLayout(in: Rect(setting.body), setting: setting)
        let beyond = max(0, layout.lines.count - layout.window.height)
        var place = ListPosition()
        place.select(scroll, total: beyond + 1, height: 1)
        switch input {
        case .key(let key):
            // Nothing is selected here, so letters keep their meaning.
            guard place.move(key, total: beyond + 1, height: 1, byLetters: false) else { return nil }
        case .mouse(let mouse) where mouse.kind == .wheelUp || mouse.kind == .wheelDown:
            place.turn(mouse.kind, total: beyond + 1, height: 1)
        default: return nil
        }
        scroll = place.selected
        return []
    }

    // MARK: Going on and back

    /// To the next step; from the account only once everything there is right.
    mutating func goOn(in setting: Setting) -> [Effect] {
        guard step == .account else {
            list.focus = .list
            step = .review
            scroll = 0
            return []
        }
        account.writeOutDate(setting)
        let kept = keepDraft(in: setting)
        if let correction = correction(in: setting) { return kept + [.tell(correction)] }
        step = .subscriptions
        if !cart.lines.isEmpty { pane = .cart }
        return kept
    }

    mutating func goBack() -> [Effect] {
        step = step == .review ? .subscriptions : .account
        return []
    }

    mutating func goToTick(in setting: Setting) -> [Effect] {
        step = .account
        account.move(to: .accepted, in: setting)
        if !account.form.isAccepted { account.toggleAccepted() }
        account.move(to: .dateAgreed, in: setting)
        return keepDraft(in: setting)
    }

    /// Back to where the person came from; what was typed stays as a draft.
    mutating func leave(in setting: Setting) -> [Effect] {
        guard hasDraft, step == .account else { return [.go(.back)] }
        account.writeOutDate(setting)
        // What could not be kept is tried once more: there may be room now.
        let kept = keepDraft(in: setting)
        guard unkept == nil else { return kept + [.go(.back)] }
        return kept + [
            .tell(Notice(.information, setting.words(NewCustomerWord.draftKept))), .go(.back),
        ]
    }

    // MARK: The draft

    /// Every change is kept at once, so that nothing typed is ever lost.
    mutating func keepDraft(in setting: Setting) -> [Effect] {
        guard setting.refusal(of: .editCustomers) == nil else { return [] }
        let draft = draft(setting)
        hasDraft = !draft.isEmpty
        return [.ask(hasDraft ? .saveCustomerDraft(nil, draft) : .discardCustomerDraft(nil))]
    }

    mutating func keepCart(in setting: Setting) -> [Effect] { keepDraft(in: setting) }

    mutating func discard(in setting: Setting) -> [Effect] {
        account.refill(with: CustomerForm())
        cart.lines = []
        undoable = nil
        opened = CustomerDraft()
        hasDraft = false
        unkept = nil
        isOfEarlier = false
        step = .account
        return [
            .ask(.discardCustomerDraft(nil)),
            .tell(Notice(.information, setting.words(NewCustomerWord.draftDiscarded))),
        ]
    }

    // MARK: Adding

    /// Hands the customer to the store, once: until its answer is there, nothing is asked again.
    mutating func add(skippingConfirmation skips: Bool = false, in setting: Setting) -> [Effect] {
        do throws(Refusal) {
            var customer = try account.form.newCustomer(
                in: account.circumstances(setting), lines: cart.lines,
                personIsCustomers: vouchedEmail == account.form.acceptanceForm.email, skipsConfirmation: skips)
            if customer.acceptance != nil, setting.actor.user.isDesignated {
                guard let employee = setting.employee else { return [.go(.employee)] }
                customer.onBehalfOf = employee
            }
            customer.endsDraft = true
            skipsConfirmation = skips
            stage = .adding
            return [.ask(.addCustomer(customer))]
        } catch {
            // The day may have changed since the fields were checked.
            step = .account
            return correction(in: setting).map { [.tell($0)] } ?? []
        }
    }

    mutating func addWithoutOrder(in setting: Setting) -> [Effect] {
        undoable = cart.lines
        cart.lines = []
        return keepDraft(in: setting) + add(in: setting)
    }

    /// The explicit yes of R6, and once more.
    mutating func vouch(in setting: Setting) -> [Effect] {
        vouchedEmail = account.form.acceptanceForm.email
        return add(skippingConfirmation: skipsConfirmation, in: setting)
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        note(answer, ofDraft: nil, in: setting)
        switch answer {
        case .customerAdded(let added, let answer) where stage == .adding:
            outcome = Outcome(added: added, answer: answer)
            stage = .filling
            step = .confirmation
            hasDraft = false
            return []
        case .refused(let refusal, .addCustomer) where stage == .adding:
            stage = .filling
            return take(refusal, in: setting)
        case .failed(_, .addCustomer) where stage == .adding: stage = .filling
        case .rehearsing where step != .confirmation: return [.ask(.account(nil))]
        case .account(let material) where material.customer == nil: account.material = material
        default: break
        }
        return []
    }

    private mutating func take(_ refusal: Refusal, in setting: Setting) -> [Effect] {
        switch refusal {
        case .personIsNotTheCustomers(let domain, let owner):
            stage = .asking(domain: domain, owner: owner)
        case .account(let problem):
            step = .account
            account.show(problem)
        default: break
        }
        return []
    }
}
