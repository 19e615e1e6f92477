import Core
import Drawing
import Wording

extension ToConfirm {
    static let commands: [Command<ToConfirm>] = [
        Command(keys: [.enter, .character("c")], title: .confirm, hindrance: whyNot(.confirm)) { queue, _ in
            queue.onSelected { .go(.form($0.id)) }
        },
        Command(keys: [.character("o")], title: .order, hindrance: whyNot(.order)) { queue, _ in
            queue.onSelected { .go(.order($0.id)) }
        },
        Command(keys: [.character(" ")], title: .open, hindrance: whyNobody) { queue, _ in
            queue.onSelected { .go(.customer($0.id)) }
        },
        Command(keys: [.character("n"), .down, .character("j")], title: .skip) {
            $0.edit(.key(.down), in: $1) ?? []
        },
        Command(keys: [.character("e")], title: .export, hindrance: whyNobody) { queue, _ in
            [.go(.export(.queue(collectedOnly: queue.collectedOnly)))]
        },
        Command(
            keys: [.character("u")], title: .takeBack,
            hindrance: { _, setting in setting.refusal(of: .confirm).map { setting.words.sentence(for: $0) } },
            run: { _, _ in [.go(.retraction)] }),
        Command(keys: [.character("d")], title: .collectedOnly, applies: { !$0.collectedOnly }) {
            $0.toggleCollectedOnly(in: $1)
        },
        Command(keys: [.character("d")], title: .showAll, applies: \.collectedOnly) { $0.toggleCollectedOnly(in: $1) },
        Command(keys: [.up, .character("k")], title: .previousRow, isInFooter: false) {
            $0.edit(.key(.up), in: $1) ?? []
        },
        Command(keys: [.character("y")], title: .copyValue, isInFooter: false, hindrance: whyNobody) { queue, setting in
            guard let customer = queue.selected?.customer else { return [] }
            let sentence = setting.words(QueueWord.copied, customer.companyName)
            return [.copy(customer.tenantID.description), .tell(Notice(.done, sentence))]
        },
    ]

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
