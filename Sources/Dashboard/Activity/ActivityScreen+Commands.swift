import Core
import Drawing
import Wording

extension ActivityScreen {
    /// In the order of their use, which is the footer's.
    static let commands = searchCommands + periodCommands + orderCommands + rowCommands + movementCommands

    /// What acts on the entries that are shown.
    static let rowCommands: [Command<ActivityScreen>] = [
        Command(keys: [.character(" ")], title: .unfold, applies: isBrowsing, hindrance: whyNothing) {
            $0.unfoldOrFold(in: $1)
        },
        Command(keys: [.enter], title: .open, applies: isBrowsing, hindrance: whyNobody) { screen, _ in
            screen.list.window.selected?.customer.map { [.go(.customer($0.id))] } ?? []
        },
        Command(
            keys: [.character("y")], title: .copyValue, isInFooter: false, applies: isBrowsing, hindrance: whyNothing
        ) { screen, setting in
            guard let entry = screen.list.window.selected else { return [] }
            let sentence = setting.words(ActivityScreenWord.copied, setting.words.number(Int(entry.id)))
            return [.copy(Self.line(of: entry, in: setting)), .tell(Notice(.done, sentence))]
        },
    ]

    /// The entry as one line of a ticket. Names came from outside.
    private static func line(of entry: ActivityEntry, in setting: Setting) -> String {
        let time = "\(entry.at.day) \(entry.at.hourAndMinute) UTC"
        let names = [
            entry.customer?.name, setting.words.name(of: entry.action), entry.userName ?? entry.login,
        ]
        return ([time] + names.compactMap { $0.map { HostileText.shown($0) } }).joined(
            separator: " \(setting.glyphs.separator) ")
    }

    private static let periodCommands: [Command<ActivityScreen>] = [
        Command(keys: [.character("f")], title: .choosePeriod, applies: isBrowsing) { screen, _ in
            screen.beginChoosingPeriod()
        },
        Command(
            keys: [.character("e")], title: .export, applies: isBrowsing,
            // What is still on its way can be exported, too.
            hindrance: { $0.list.isReplacing ? nil : whyNothing($0, $1) }
        ) {
            [.go(.export(.activity($0.query(in: $1))))]
        },
        Command(keys: [.enter, .character(" ")], title: .choose, applies: isChoosing) { $0.takePeriod(in: $1) },
        Command(keys: [.enter], title: .choose, applies: { $0.question == .dates }) { $0.takeDates(in: $1) },
        Command(keys: [.tab, .down], title: .nextField, isInFooter: false, applies: { $0.question == .dates }) { _, _ in
            []
        },
        Command(keys: [.escape], title: .cancel, applies: { $0.hasQuestion }) { screen, _ in
            screen.question = nil
            return []
        },
    ]

    private static let isChoosing: @Sendable (ActivityScreen) -> Bool = {
        if case .periods = $0.question { true } else { false }
    }

    private static let whyNothing: @Sendable (ActivityScreen, Setting) -> String? = { screen, setting in
        screen.list.window.selected == nil ? setting.words(ActivityScreenWord.nothingSelected) : nil
    }

    private static let whyNobody: @Sendable (ActivityScreen, Setting) -> String? = { screen, setting in
        if let why = whyNothing(screen, setting) { return why }
        return screen.list.window.selected?.customer == nil ? setting.words(ActivityScreenWord.noCustomerToOpen) : nil
    }
}
