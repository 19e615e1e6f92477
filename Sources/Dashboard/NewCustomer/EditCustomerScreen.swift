import Core
import Drawing
import Wording

/// Changes what is known of a customer: its name, address and primary contact. The domain and the Microsoft ID stay.
struct EditCustomerScreen: AccountScreen {
    var account: AccountFields
    let customer: Customer
    /// The customer as the person last saw it: a colleague's change since then is shown before it is overrun.
    private var seen: Customer
    private var isSaving = false
    private var hasDraft: Bool
    var unkept: String?
    private var isOfEarlier: Bool
    /// The entries as they were opened or last discarded: touched is what differs from them.
    private var opened: CustomerForm

    /// Opens with the draft of earlier, else with what is known.
    init(_ material: AccountMaterial, of customer: Customer) {
        self.customer = customer
        seen = customer
        opened = material.draft?.form ?? CustomerForm(customer)
        account = AccountFields(material, form: opened)
        hasDraft = material.draft != nil
        isOfEarlier = hasDraft
    }

    var isFilling: Bool { !isSaving }
    var isTyping: Bool { true }
    var holdsUnfinishedEntry: Bool { account.form != opened }

    static let commands =
        choosingCommands + [
            Command(
                keys: [.control("s")], title: .saveAndContinue, applies: \.isIdle,
                hindrance: { $1.refusal(of: .editCustomers).map($1.words.sentence) }, run: { $0.save(in: $1) }),
            Command(keys: [.escape], title: .cancel, applies: \.isIdle, run: { $0.leave(in: $1) }),
            Command(
                keys: [.control("d")], title: .discardDraft, applies: \.isIdle,
                hindrance: { $0.hasDraft ? nil : $1.words(FormWord.noDraft) }, run: { $0.discard(in: $1) }),
        ] + fieldCommands

    private var isIdle: Bool { isFilling && account.choosing == nil }

    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        isSaving ? [] : fill(input, in: setting)
    }

    // MARK: The draft

    mutating func keepDraft(in setting: Setting) -> [Effect] {
        guard setting.refusal(of: .editCustomers) == nil else { return [] }
        hasDraft = account.form != CustomerForm(seen)
        return [
            .ask(
                hasDraft
                    ? .saveCustomerDraft(customer.id, CustomerDraft(form: account.form))
                    : .discardCustomerDraft(customer.id))
        ]
    }

    private mutating func discard(in setting: Setting) -> [Effect] {
        opened = CustomerForm(seen)
        account.refill(with: opened)
        hasDraft = false
        unkept = nil
        isOfEarlier = false
        return [
            .ask(.discardCustomerDraft(customer.id)),
            .tell(Notice(.information, setting.words(FormWord.draftDiscarded))),
        ]
    }

    private mutating func leave(in setting: Setting) -> [Effect] {
        // What could not be kept is tried once more: there may be room now.
        if unkept != nil { return keepDraft(in: setting) + [.go(.back)] }
        guard hasDraft else { return [.go(.back)] }
        return [.tell(Notice(.information, setting.words(FormWord.draftKept))), .go(.back)]
    }

    // MARK: Saving

    mutating func goOn(in setting: Setting) -> [Effect] { perform(.control("s"), in: setting) ?? [] }

    private mutating func save(in setting: Setting) -> [Effect] {
        do throws(Refusal) {
            var edit = try account.form.edit(of: customer, in: account.circumstances(setting))
            edit.seen = seen
            edit.endsDraft = true
            isSaving = true
            return [.ask(.updateCustomer(edit))]
        } catch {
            return correction(in: setting).map { [.tell($0)] } ?? []
        }
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        note(answer, ofDraft: customer.id, in: setting)
        switch answer {
        case .customerUpdated(let fresh) where fresh.customer.id == customer.id:
            return [.tell(Notice(.done, setting.words(NewCustomerWord.saved, fresh.customer.companyName)))]
        case .refused(let refusal, .updateCustomer(let edit)) where edit.customerID == customer.id:
            isSaving = false
            if case .account(let problem) = refusal { account.show(problem) }
            if case .account(.changedMeanwhile(let fresh)) = refusal { seen = fresh }
            guard case .account(.nothingToChange) = refusal else { return [] }
            // What is as typed already may be so by a colleague's doing, which the page beneath does not show yet.
            return [.ask(.discardCustomerDraft(customer.id)), .ask(.customer(customer.id)), .go(.back)]
        case .failed(_, .updateCustomer(let edit)) where edit.customerID == customer.id: isSaving = false
        default: break
        }
        return []
    }
}

// MARK: - Drawing

extension EditCustomerScreen {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        drawForm(
            on: &canvas, in: rect, title: setting.words(NewCustomerWord.editTitle, seen.companyName), setting: setting)
    }

    func formArea(in setting: Setting) -> Rect { Rect(setting.body) }

    func formPage(_ setting: Setting) -> FormPage<CustomerForm.Field> {
        let words = setting.words
        var head: [(String, Style)] = [
            (words(FormWord.customer, customer.domain, customer.tenantID.description), .secondary)
        ]
        if case .changedMeanwhile(let fresh) = account.refusal {
            head.append(
                (
                    "\(setting.glyphs.warning) "
                        + words(NewCustomerWord.changedMeanwhile, fresh.said(setting)), .pending
                ))
        }
        if isOfEarlier, hasDraft {
            head.append(("\(setting.glyphs.information) \(words(FormWord.draftOfEarlier))", .notice))
        }
        return account.page(width: formArea(in: setting).width - 4, setting, head: head)
    }
}

extension Customer {
    /// What can be edited, in one line.
    fileprivate func said(_ setting: Setting) -> String {
        [
            companyName, country, address?.oneLine ?? "", contact?.fullName ?? "", contact?.email ?? "",
            contact?.phone ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " \(setting.glyphs.separator) ")
    }
}
