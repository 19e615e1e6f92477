import Core
import Drawing
import Wording

extension CustomerList {
    /// In the order of their use, which is the footer's.
    static let commands =
        selectionCommands + searchCommands + filterCommands(.filterByState) + orderCommands + viewCommands
        + rowCommands + addingCommands + [takeBackCommand(isInFooter: false)] + movementCommands

    static let waitingCommands = selectionCommands + rowCommands + movementCommands

    private static let selectionCommands: [Command<CustomerList>] = [
        Command(keys: [.enter], title: .open, applies: isBrowsing, hindrance: whyNobody) { list, _ in
            list.onSelected { [.go(.customer($0.id))] }
        },
        Command(keys: [.character("c")], title: .confirm, applies: isBrowsing, hindrance: whyNot(.confirm)) { list, _ in
            list.onSelected { [.go(.form($0.id))] }
        },
        Command(keys: [.character("o")], title: .order, applies: isBrowsing, hindrance: whyNot(.order)) { list, _ in
            list.onSelected { [.go(.order($0.id))] }
        },
    ]

    private static let rowCommands: [Command<CustomerList>] = [
        Command(keys: [.character(" ")], title: .unfold, applies: isBrowsing, hindrance: whyNobody) { list, _ in
            list.unfoldOrFold()
        },
        Command(
            keys: [.character("y")], title: .copyValue, isInFooter: false, applies: isBrowsing, hindrance: whyNobody
        ) { list, setting in
            list.onSelected { row in
                let sentence = setting.words(CustomerListWord.copied, row.companyName)
                return [.copy(row.tenantID.description), .tell(Notice(.done, sentence))]
            }
        },
    ]

    private static let addingCommands: [Command<CustomerList>] = [
        Command(
            keys: [.character("n")], title: .newCustomer, isInFooter: false, applies: isBrowsing,
            hindrance: { $1.refusal(of: .editCustomers).map($1.words.sentence) }
        ) { _, _ in [.go(.newCustomer)] }
    ]

    /// The views of the list, and what becomes of its rows.
    private static let viewCommands: [Command<CustomerList>] = [
        Command(keys: [.character("v")], title: .views, isInFooter: false, applies: isBrowsing) { list, _ in
            list.beginChoosingView()
        },
        Command(keys: [.character("a"), .control("s")], title: .saveView, applies: isAmongViews) {
            $0.edit(.key(.character("a")), in: $1) ?? []
        },
        Command(keys: [.character("x"), .delete], title: .removeView, applies: isAmongViews) {
            $0.edit(.key(.character("x")), in: $1) ?? []
        },
        Command(
            keys: [.character("e")], title: .export, applies: isBrowsing,
            // What is still on its way can be exported, too.
            hindrance: { $0.isWaiting ? nil : whyNobody($0, $1) }
        ) { list, _ in
            [.go(.export(.customers(list.query)))]
        },
    ]

    private static let isAmongViews: @Sendable (CustomerList) -> Bool = {
        if case .views(let chooser) = $0.focus { chooser.stage == .choosing } else { false }
    }

    private static let whyNobody: @Sendable (CustomerList, Setting) -> String? = { list, setting in
        list.window.selected == nil ? setting.words(CustomerListWord.nobodySelected) : nil
    }

    private static func whyNot(_ action: Action) -> @Sendable (CustomerList, Setting) -> String? {
        { list, setting in
            whyNobody(list, setting) ?? setting.refusal(of: action).map { setting.words.sentence(for: $0) }
        }
    }

    private func onSelected(_ effects: (CustomerRow) -> [Effect]) -> [Effect] {
        window.selected.map(effects) ?? []
    }

    /// Opens the row's details, or closes them. One row at a time is open.
    private mutating func unfoldOrFold() -> [Effect] {
        guard let row = window.selected else { return [] }
        details = nil
        let isOpen = window.unfolded == row.id
        window.unfolded = isOpen ? nil : row.id
        return isOpen ? [] : [.ask(.customer(row.id))]
    }
}
