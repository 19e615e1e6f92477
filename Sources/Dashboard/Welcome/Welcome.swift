import Core
import Drawing
import Wording

/// The first start on an empty store: look around in sample data, or set up one's own partner.
struct Welcome: Screen {
    enum Page: Equatable, Sendable {
        case choice(Offer)
        case setup
    }

    enum Offer: CaseIterable, Equatable, Sendable {
        case sample, setup
    }

    enum Field: CaseIterable, Hashable, Sendable {
        case name, tenantID, kind, cloud, environment, domain, login, userName
    }

    var page = Page.choice(.sample)
    var fields: EntryFields<Field>
    var kind = PartnerKind.directBill
    var cloud = Cloud.public
    var environment = Environment.production
    /// True from a request to its answer; nothing is asked twice.
    var isWaiting = false

    /// The first user is whoever is logged in, until told otherwise.
    var isTyping: Bool { true }

    init(login: String, name: String = "") {
        fields = EntryFields(focus: .name) { field in
            switch field {
            case .login: login
            case .userName: name
            default: ""
            }
        }
    }

    static let commands: [Command<Welcome>] = [
        Command(keys: [.enter, .character(" ")], title: .proceed, applies: \.isChoosing) { welcome, _ in
            welcome.takeOffer()
        },
        Command(keys: [.character("s")], title: .openSample, applies: \.isChoosing) { welcome, _ in
            welcome.openSample()
        },
        Command(keys: [.character("p")], title: .setUpPartner, applies: \.isChoosing) { welcome, _ in
            welcome.page = .setup
            return []
        },
        Command(
            keys: [.down, .up, .tab, .backTab, .character("j"), .character("k")], title: .choose, isInFooter: false,
            applies: \.isChoosing
        ) { welcome, _ in
            welcome.page = .choice(welcome.page == .choice(.sample) ? .setup : .sample)
            return []
        },
        Command(keys: [.control("s")], title: .setUpPartner, applies: \.isFilling) { $0.setUp(in: $1) },
        Command(keys: [.character(" "), .right], title: .choose, applies: \.isOnChoice) { welcome, _ in
            welcome.turn(by: 1)
        },
        Command(keys: [.left], title: .choose, isInFooter: false, applies: \.isOnChoice) { welcome, _ in
            welcome.turn(by: -1)
        },
        Command(keys: [.tab, .enter, .down], title: .nextField, isInFooter: false, applies: \.isFilling) { welcome, _ in
            welcome.fields.move(by: 1)
            return []
        },
        Command(keys: [.backTab, .up], title: .previousField, isInFooter: false, applies: \.isFilling) { welcome, _ in
            welcome.fields.move(by: -1)
            return []
        },
        Command(keys: [.control("z"), .control("_")], title: .undo, isInFooter: false, applies: \.isFilling) {
            $0.perform(.undo, in: $1)
        },
        Command(keys: [.alt("z"), .control("r")], title: .redo, isInFooter: false, applies: \.isFilling) {
            $0.perform(.redo, in: $1)
        },
        Command(keys: [.escape], title: .back, applies: \.isFilling) { welcome, _ in
            welcome.page = .choice(.setup)
            return []
        },
    ]

    private var isChoosing: Bool { page != .setup && !isWaiting }
    private var isFilling: Bool { page == .setup && !isWaiting }
    private var isOnChoice: Bool { isFilling && fields.focus.isChoice }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .refused(_, .setUp), .refused(_, .openSample), .failed(_, .setUp), .failed(_, .openSample):
            isWaiting = false
        default: break
        }
        return []
    }
}

extension Welcome.Field {
    /// True for a field in which one of a few values is chosen rather than typed.
    var isChoice: Bool {
        switch self {
        case .kind, .cloud, .environment: true
        case .name, .tenantID, .domain, .login, .userName: false
        }
    }

    var isRequired: Bool { self != .domain }
}

// MARK: - Doing

extension Welcome {
    private mutating func openSample() -> [Effect] {
        page = .choice(.sample)
        isWaiting = true
        return [.ask(.openSample)]
    }

    mutating func takeOffer() -> [Effect] {
        if page == .choice(.sample) { return openSample() }
        page = .setup
        return []
    }

    private mutating func setUp(in setting: Setting) -> [Effect] {
        fields.checkAll()
        let wrong = Field.allCases.filter { problem(in: $0) != nil }
        guard wrong.isEmpty, let setup else {
            if let first = wrong.first { fields.move(to: first) }
            return [.tell(Notice(.refused, setting.words(WelcomeWord.toCorrect, count: wrong.count)))]
        }
        isWaiting = true
        return [.ask(.setUp(setup))]
    }

    private mutating func turn(by steps: Int) -> [Effect] {
        switch fields.focus {
        case .kind: kind = kind.turned(by: steps)
        case .cloud: cloud = cloud.turned(by: steps)
        case .environment: environment = environment.turned(by: steps)
        case .name, .tenantID, .domain, .login, .userName: break
        }
        return []
    }
}
