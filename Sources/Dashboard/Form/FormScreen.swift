import Core
import Drawing
import Wording

/// The acceptance form: who at the customer agreed, and when (R1–R6).
struct FormScreen: Screen {
    typealias Field = AcceptanceForm.Field

    enum Stage: Equatable, Sendable {
        case filling
        /// The confirmation was asked for; until the answer is there nothing can be typed or asked again.
        case saving
        /// The person's mail domain is somebody else's: this needs an explicit yes (R6).
        case asking(domain: String, owner: String)
        /// What a reseller delivered is nobody's own draft: discarding it needs an explicit yes.
        case discarding(Delivery)
    }

    let material: FormMaterial
    var fields: EntryFields<Field>
    var stage = Stage.filling
    /// True while there is a draft to discard.
    var hasDraft: Bool
    var unkept: String?
    /// What was delivered and is not discarded yet.
    var delivery: Delivery?
    /// What a colleague recorded while the form was open; saving again supersedes it knowingly (R10).
    var meanwhile: Confirmation?
    /// The address for which the explicit yes of R6 was given.
    var vouchedEmail: String?
    /// The list of people known at the customer, while it is open.
    var people: ValueChooser<Contact>?
    /// The entries as they were opened or last discarded: touched is what differs from them.
    var opened: AcceptanceForm

    /// Opens with the draft of earlier, else with what was delivered, else with the primary contact (R5).
    init(_ material: FormMaterial, in setting: Setting) {
        self.material = material
        let form = material.draft ?? material.delivery?.form ?? AcceptanceForm(contact: material.customer.contact)
        delivery = material.delivery
        opened = form
        hasDraft = material.draft != nil
        let firstWrong = Field.allCases.first {
            form.problem(in: $0, today: setting.today, order: setting.dateOrder) != nil
        }
        fields = EntryFields(focus: firstWrong ?? .dateAgreed) { form[$0] }
    }

    /// What the form shows where nobody has typed anything.
    var untouched: AcceptanceForm { delivery?.form ?? AcceptanceForm(contact: material.customer.contact) }

    /// True while something typed here is neither confirmed nor discarded.
    var isTouched: Bool { form != opened }
    var holdsUnfinishedEntry: Bool { isTouched }
    var isTyping: Bool { true }

    /// The entries as typed.
    var form: AcceptanceForm {
        var form = AcceptanceForm()
        for field in Field.allCases { form[field] = fields.text(field) }
        return form
    }

    func problem(in field: Field, _ setting: Setting) -> FieldProblem? {
        form.problem(in: field, today: setting.today, order: setting.dateOrder)
    }

    /// The day the date field means, whether it can be confirmed or not.
    func understoodDate(_ setting: Setting) -> Day? {
        setting.understood(fields.text(.dateAgreed))
    }

    /// What the person saw to be in force.
    var seen: SeenConfirmation { .saw((meanwhile ?? material.inForce)?.id) }
}

// MARK: - Answers

extension FormScreen {
    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .confirmed(let confirmation, _) where confirmation.customerID == material.customer.id:
            return [.tell(Notice(.done, setting.words(FormWord.confirmed, material.customer.companyName)))]
        case .refused(let refusal, .confirm(let request)) where request.customerID == material.customer.id:
            stage = .filling
            return take(refusal, in: setting)
        case .draftSaved(material.customer.id): unkept = nil
        case .failed(let sentence, .saveDraft(material.customer.id, _)): unkept = sentence
        case .refused(let refusal, .saveDraft(material.customer.id, _)): unkept = setting.words.sentence(for: refusal)
        case .deliveryDiscarded(let customer) where customer == material.customer.id: return dropDelivery(in: setting)
        case .failed(_, .confirm(let request)) where request.customerID == material.customer.id:
            stage = .filling
        default: break
        }
        return []
    }

    private mutating func take(_ refusal: Refusal, in setting: Setting) -> [Effect] {
        switch refusal {
        case .personIsNotTheCustomers(let domain, let owner):
            stage = .asking(domain: domain, owner: owner)
            fields.move(to: .email)
            return [.tell(Notice(.information, setting.words(FormWord.nothingRecorded)))]
        case .duplicate(let existing):
            let since = setting.words.date(existing.confirmedAt.day)
            return [
                .tell(Notice(.information, setting.words(FormWord.unchangedSince, since, recorder(of: existing))))
            ]
        case .confirmedMeanwhile(let existing):
            meanwhile = existing
            return [.tell(Notice(.information, setting.words(FormWord.nothingRecorded)))]
        case .form(let problems):
            fields.checkAll()
            if let first = problems.inOrder.first { fields.move(to: first.field) }
            return []
        default: return []
        }
    }

    /// The name where it is known, else the login.
    func recorder(of confirmation: Confirmation) -> String {
        guard confirmation.confirmedBy == material.inForce?.confirmedBy else { return confirmation.confirmedBy }
        return material.confirmedByName ?? confirmation.confirmedBy
    }
}
