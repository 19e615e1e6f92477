import Core
import Drawing
import Wording

extension FormScreen {
    static let commands =
        peopleCommands + savingCommands
        + Command.dateSteps(applies: \.isOnDate) { $0.step(days: $1, months: $2, in: $3) }
        + movingCommands + Command.editing(applies: \.isFilling) { $0.perform($1, in: $2) }

    private static let peopleCommands: [Command<FormScreen>] = [
        Command(keys: [.enter], title: .choose, applies: \.isChoosing) { form, setting in
            form.people?.selected.map { form.fill(with: $0, in: setting) } ?? []
        },
        Command(keys: [.escape], title: .cancel, applies: \.isChoosing) { form, _ in
            form.people = nil
            return []
        },
        Command(
            keys: [.function(4)], title: .listValues, isInFooter: false,
            applies: { $0.isFilling && $0.fields.focus != .dateAgreed },
            hindrance: { $0.material.people.isEmpty ? $1.words(FormWord.noPeople) : nil },
            run: { $0.openPeople(in: $1) }),
    ]

    private static let savingCommands: [Command<FormScreen>] = [
        Command(keys: [.function(9), .character("y"), .character("o")], title: .confirmAnyway, applies: \.isAsking) {
            $0.confirmAnyway(in: $1)
        },
        Command(
            keys: [.function(9), .character("y"), .character("o")], title: .discardDelivery, applies: \.isDiscarding
        ) { form, _ in form.discardDelivery() },
        Command(
            keys: [.control("s")], title: .saveAndContinue, applies: \.isFilling,
            hindrance: { _, setting in setting.refusal(of: .confirm).map(setting.words.sentence(for:)) },
            run: { $0.save(in: $1) }),
        Command(keys: [.escape], title: .cancel) { $0.leave(in: $1) },
        Command(
            keys: [.function(5)], title: .primaryContact, isInFooter: false, applies: \.isFilling,
            hindrance: { form, setting in
                form.material.customer.contact == nil ? setting.words(FormWord.noPrimaryContact) : nil
            },
            run: { form, setting in form.fillContact(in: setting) }),
        Command(
            keys: [.function(6)], title: .sameAsLast, isInFooter: false, applies: \.isFilling,
            hindrance: { form, setting in form.material.last == nil ? setting.words(FormWord.noLast) : nil },
            run: { form, setting in form.fillLast(in: setting) }),
        Command(
            keys: [.control("d")], title: .discardDraft, applies: \.isFilling,
            hindrance: { form, setting in
                form.hasDraft || form.delivery != nil ? nil : setting.words(FormWord.noDraft)
            },
            run: { $0.discard(in: $1) }),
        Command(
            keys: [.function(7)], title: .changeEmployee, isInFooter: false, applies: \.isFilling,
            hindrance: { _, setting in
                setting.actor.user.isDesignated ? nil : setting.words(FormWord.accountIsYourOwn)
            },
            run: { _, _ in [.go(.employee)] }),
        // In the queue the next form is open when the slip in the one before is noticed.
        Command(
            keys: [.function(8)], title: .takeBack, applies: \.isFilling,
            hindrance: { form, setting in form.material.last == nil ? setting.words(FormWord.noLast) : nil },
            run: { _, _ in [.go(.retraction)] }),
    ]

    private static let movingCommands: [Command<FormScreen>] = [
        Command(keys: [.enter, .tab, .down], title: .nextField, isInFooter: false, applies: \.isFilling) {
            $0.move(in: $1) { $0.move(by: 1) }
        },
        Command(keys: [.backTab, .up], title: .previousField, isInFooter: false, applies: \.isFilling) {
            $0.move(in: $1) { $0.move(by: -1) }
        },
    ]

    func hasCommand(for key: Key) -> Bool {
        Self.commands.contains { $0.keys.contains(key) && $0.applies(self) }
    }

    private var isFilling: Bool { stage == .filling && people == nil }
    private var isChoosing: Bool { people != nil }
    private var isOnDate: Bool { isFilling && fields.focus == .dateAgreed }
    private var isDiscarding: Bool { if case .discarding = stage { true } else { false } }
    private var isAsking: Bool { if case .asking = stage { true } else { false } }
}
