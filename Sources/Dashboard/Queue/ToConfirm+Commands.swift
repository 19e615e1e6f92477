import Core
import Drawing
import Wording

extension ToConfirm {
    /// In the order of their use, which is the footer's.
    static let commands =
        selectionCommands + searchCommands + filterCommands(.filter) + orderCommands + [skipCommand]
        + collectedCommands + [exportCommand, takeBackCommand(isInFooter: true), copyCommand] + movementCommands

    static let waitingCommands = selectionCommands + [skipCommand, copyCommand] + movementCommands

    private static let selectionCommands: [Command<ToConfirm>] = [
        Command(
            keys: [.enter, .character("c")], title: .confirm, applies: isBrowsing, hindrance: whyNot(.confirm)
        ) { queue, _ in
            queue.onSelected { .go(.form($0.id)) }
        },
        Command(keys: [.character("o")], title: .order, applies: isBrowsing, hindrance: whyNot(.order)) { queue, _ in
            queue.onSelected { .go(.order($0.id)) }
        },
        Command(keys: [.character(" ")], title: .open, applies: isBrowsing, hindrance: whyNobody) { queue, _ in
            queue.onSelected { .go(.customer($0.id)) }
        },
    ]

    /// Skipping a customer is going on to the next.
    private static let skipCommand = Command<ToConfirm>(
        keys: [.character("n")], title: .skipCustomer, applies: isBrowsing, hindrance: whyNobody
    ) { $0.move(by: 1, in: $1) }

    private static let collectedCommands: [Command<ToConfirm>] = [
        Command(
            keys: [.character("d")], title: .collectedOnly, applies: { isBrowsing($0) && !$0.query.collectedOnly }
        ) {
            $0.toggleCollectedOnly(in: $1)
        },
        Command(keys: [.character("d")], title: .showAll, applies: { isBrowsing($0) && $0.query.collectedOnly }) {
            $0.toggleCollectedOnly(in: $1)
        },
    ]

    private static let exportCommand = Command<ToConfirm>(
        keys: [.character("e")], title: .export, applies: isBrowsing,
        // What is still on its way can be exported, too.
        hindrance: { $0.isWaiting ? nil : whyNobody($0, $1) }
    ) { queue, _ in
        [.go(.export(.queue(queue.query)))]
    }

    private static let copyCommand = Command<ToConfirm>(
        keys: [.character("y")], title: .copyValue, isInFooter: false, applies: isBrowsing, hindrance: whyNobody
    ) { queue, setting in
        guard let customer = queue.selected?.customer else { return [] }
        let sentence = setting.words(QueueWord.copied, customer.companyName)
        return [.copy(customer.tenantID.description), .tell(Notice(.done, sentence))]
    }

    private static let whyNobody: @Sendable (ToConfirm, Setting) -> String? = { queue, setting in
        queue.selected == nil ? queue.emptiness(in: setting) : nil
    }

    private static func whyNot(_ action: Action) -> @Sendable (ToConfirm, Setting) -> String? {
        { queue, setting in
            whyNobody(queue, setting) ?? setting.refusal(of: action).map { setting.words.sentence(for: $0) }
        }
    }

    private func onSelected(_ effect: (QueueItem) -> Effect) -> [Effect] {
        selected.map { [effect($0)] } ?? []
    }
}
