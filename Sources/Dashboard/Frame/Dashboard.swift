import Core
import Drawing
import Wording

/// The whole dashboard as a value: it answers events with effects and draws itself. It knows no store and no terminal.
public struct Dashboard: Equatable, Sendable {
    public private(set) var setting: Setting
    /// The tab shown, and its screens; the last of them is on top.
    var tab = Tab.customers
    var screens: [AnyScreen]
    /// The screens of the tabs that were left.
    var asleep: [Tab: [AnyScreen]] = [:]
    var dialog: Dialog?
    var notice: Notice?
    var counts: StateCounts?
    /// Where a request under way leads once its answer is there.
    var awaited: Destination?
    /// What was typed while a screen is on its way.
    var typedAhead: [Input] = []
    /// The number of the palette's latest search.
    var lastLookUp = 0
    var size: Size {
        didSet { setting.body = Frame(size).body.size }
    }

    /// A question or a page above the screen; the keys go to it alone.
    enum Dialog: Equatable, Sendable {
        case help(scroll: Int)
        case leave
        case export(ExportDialog)
        case palette(Palette)
        /// A text to be selected by hand.
        case text(String, scroll: Int)
    }

    /// The dashboard of a partner, and what it asks for first.
    public static func opening(_ setting: Setting, size: Size) -> (Dashboard, [Effect]) {
        var dashboard = Dashboard(setting: setting, screens: [], size: size)
        let effects = dashboard.start()
        return (dashboard, effects)
    }

    /// The welcome to a store without a partner.
    public static func welcome(_ setting: Setting, size: Size) -> Dashboard {
        let welcome = Welcome(login: setting.actor.systemLogin, name: setting.actor.user.name)
        return Dashboard(setting: setting, screens: [AnyScreen(welcome)], size: size)
    }

    init(setting: Setting, screens: [AnyScreen], size: Size) {
        self.setting = setting
        self.screens = screens
        self.size = size
        self.setting.body = Frame(size).body.size
    }

    /// Takes one event in and says what is to be done about it, in order.
    public mutating func handle(_ event: Event) -> [Effect] {
        switch event {
        case .input(let input): run(handle(input))
        case .answer(let answer): run(take(answer)) + run(takeTypedAhead())
        }
    }

    /// Past midnight (UTC) the day goes on, unless it was chosen.
    public mutating func follow(_ moment: Moment) {
        setting.today = moment.today
        setting.isSimulated = moment.isSimulated
    }

    private mutating func start() -> [Effect] {
        tab = .customers
        asleep = [:]
        let (screen, effects) = AnyScreen.opening(tab, in: setting)
        screens = [screen]
        dialog = nil
        awaited = nil
        typedAhead = []
        return effects + [.ask(.counts)]
    }

    private mutating func handle(_ input: Input) -> [Effect] {
        if case .resize(let size) = input { self.size = size }
        if case .export(var export) = dialog, !input.isOfTheFrame {
            if case .key(.control("l")) = input { return [.redraw] }
            notice = nil
            return close(export.handle(input, in: setting), with: export)
        }
        if case .key(let key) = input {
            notice = nil
            if dialog != nil { return answerDialog(key) }
            switch key {
            case .control("l"): return performGlobal(.redraw)
            case .control("c"): return performGlobal(.quit)
            case .function(1): return performGlobal(.help)
            default: break
            }
        }
        guard size.isLargeEnough else { return [] }
        if case .paste(let text) = input, let dialog {
            if case .palette(let palette) = dialog { return edit(palette, by: .paste(text)) }
            return []
        }
        if case .mouse(let mouse) = input { return handle(mouse) }
        if keepsForWhatComes(input) { return [] }
        if case .key(.function(2)) = input { return openPalette() }
        let takesLetters = screens[screens.count - 1].takesLetters
        if let effects = screens[screens.count - 1].handle(input, in: setting) { return effects }
        guard case .key(let key) = input, !takesLetters || key == .escape else { return [] }
        return handleGlobal(key)
    }

    /// The keys that mean the same everywhere, once the screen had no use for them.
    private mutating func handleGlobal(_ key: Key) -> [Effect] {
        switch key {
        case .character("?"): return performGlobal(.help)
        case .character("q"): return performGlobal(.quit)
        case .character(":"), .control("k"): return performGlobal(.palette)
        case .control("z"): return performGlobal(.suspend)
        case .escape: return screens.count > 1 ? [.go(.back)] : []
        default: if let tab = Tab(key) { return show(tab) }
        }
        return []
    }

    /// A command of `globalSummaries`, by its title.
    mutating func performGlobal(_ title: CommandWord) -> [Effect] {
        switch title {
        case .help: dialog = .help(scroll: 0)
        case .palette: return openPalette()
        case .switchPartner: return choosePartner()
        case .quit: return leave()
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        default: break
        }
        return []
    }
}

extension Dashboard {
    private mutating func leave() -> [Effect] {
        guard (screens + asleep.values.joined()).contains(where: \.holdsUnfinishedEntry) else { return [.quit] }
        dialog = .leave
        return []
    }

    /// The dialog as it is now, or none any more.
    private mutating func close(_ result: ExportDialog.Result, with export: ExportDialog) -> [Effect] {
        switch result {
        case .stays(let effects):
            dialog = .export(export)
            return effects
        case .closes(let effects):
            dialog = nil
            return effects
        }
    }

    private mutating func answerDialog(_ key: Key) -> [Effect] {
        if case .palette(let palette) = dialog { return answer(palette, key) }
        switch (dialog, key) {
        case (.leave, .character("y")), (.leave, .character("o")), (.leave, .enter), (.leave, .control("c")):
            return [.quit]
        case (.text(let text, let scroll), .down), (.text(let text, let scroll), .character("j")):
            dialog = .text(text, scroll: min(scroll + 1, reach(of: text)))
        case (.text(let text, let scroll), .up), (.text(let text, let scroll), .character("k")):
            dialog = .text(text, scroll: max(0, scroll - 1))
        case (.help(let scroll), .down), (.help(let scroll), .character("j")):
            dialog = .help(scroll: min(scroll + 1, helpReach))
        case (.help(let scroll), .up), (.help(let scroll), .character("k")):
            dialog = .help(scroll: max(0, scroll - 1))
        default:
            dialog = nil
        }
        return []
    }

    /// Clicks on a tab show it, those in the footer press the key they name; the rest is the screen's.
    private mutating func handle(_ mouse: Mouse) -> [Effect] {
        if case .palette(let palette) = dialog { return point(mouse, at: palette) }
        if dialog != nil {
            switch mouse.kind {
            case .wheelUp: return answerDialog(.up)
            case .wheelDown: return answerDialog(.down)
            case .press, .doubleClick:
                // Whoever selects a text by hand presses a button on it.
                if case .text = dialog { return [] }
                return answerDialog(.escape)
            }
        }
        if mouse.kind == .press, let key = footerKey(at: mouse.position) { return handle(.key(key)) }
        if mouse.kind == .press, let tab = tab(at: mouse.position) { return show(tab) }
        let body = Frame(size).body
        guard body.contains(mouse.position) else { return [] }
        let inside = Mouse(
            kind: mouse.kind, position: Point(x: mouse.position.x - body.x, y: mouse.position.y - body.y))
        return screens[screens.count - 1].handle(.mouse(inside), in: setting) ?? []
    }
}

extension Dashboard {
    private mutating func take(_ answer: Answer) -> [Effect] {
        switch answer {
        case .opened(let setting):
            let wasChosen = screens.last?.as(PartnerChooser.self) != nil
            self.setting = setting
            self.setting.body = Frame(size).body.size
            let sentence = setting.words(PartnerWord.opened, setting.partner.name)
            return start() + (wasChosen ? [.tell(Notice(.done, sentence))] : [])
        case .rehearsing(let setting):
            self.setting = setting
            self.setting.body = Frame(size).body.size
            return give(answer) + [.ask(.counts)]
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
            if setting.needsEmployee, typedAhead.isEmpty { show(EmployeeScreen(present: nil)) }
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
            .withdrawn(_, let customer), .takenBack(_, _, let customer):
            let effects = give(answer) + give(.customer(customer))
            closeDone()
            return effects + [.ask(.counts)]
        case .refused(let refusal, _):
            awaited = nil
            typedAhead = []
            return [.tell(Notice(.refused, setting.words.sentence(for: refusal)))] + give(answer)
        case .failed(let sentence, _):
            if case .failed(_, .lookUp(_, _, let ticket)) = answer { giveUpLookUp(ticket) }
            awaited = nil
            typedAhead = []
            return [.tell(Notice(.refused, sentence))] + give(answer)
        case .found(let customers, let ticket): return take(customers, ticket: ticket)
        case .export(let report):
            guard case .export(var export) = dialog else { return [] }
            return close(export.take(report, in: setting), with: export)
        default:
            return give(answer)
        }
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
        if isShown { screens.removeLast() }
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

    private mutating func show(_ screen: any Screen) {
        awaited = nil
        screens.append(AnyScreen(screen))
    }

    /// Carries out what concerns the dashboard alone and hands on the rest.
    private mutating func run(_ effects: [Effect]) -> [Effect] {
        var remaining: [Effect] = []
        for effect in withoutClipboard(effects) {
            switch effect {
            case .tell(let notice): self.notice = notice
            case .go(.back): if screens.count > 1 { screens.removeLast() }
            case .go(.export(let source)): dialog = .export(ExportDialog(source, in: setting))
            case .go(.customers): screens.removeSubrange(1...)
            case .go(.employee): show(EmployeeScreen(present: setting.employee))
            case .identify(let name):
                setting.employee = name
                screens.removeLast()
            case .go(let destination):
                awaited = destination
                remaining.append(.ask(Dashboard.request(for: destination)))
            default: remaining.append(effect)
            }
        }
        return remaining
    }

    private static func request(for destination: Destination) -> Request {
        switch destination {
        case .form(let id): .form(id)
        case .users: .users
        case .newCustomer: .account(nil)
        case .editCustomer(let id): .account(id)
        case .customers, .back, .employee, .export: .counts
        case .customer(let id), .order(let id), .withdrawal(let id), .cancellation(_, let id): .customer(id)
        case .retraction: .retraction
        }
    }
}

extension Input {
    /// What is the frame's own, whatever is above the screen.
    fileprivate var isOfTheFrame: Bool {
        switch self {
        case .resize, .redraw: true
        case .key, .paste, .mouse: false
        }
    }
}
