import Core
import Drawing
import Wording

/// The whole dashboard as a value: it answers events with effects and draws itself. It knows no store and no terminal.
public struct Dashboard: Equatable, Sendable {
    public internal(set) var setting: Setting
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
    /// The form that was left last, half filled: it comes back should its newest entries not be kept after all.
    var left: AnyScreen?
    /// The number of the palette's latest search.
    var lastLookUp = 0
    var size: Size {
        didSet { setting.body = Frame(size).body.size }
    }

    /// A question or a page above the screen; the keys go to it alone.
    enum Dialog: Equatable, Sendable {
        case help(scroll: Int)
        case leave
        /// Whether to leave the form on top although its newest entries could not be kept.
        case abandon
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

    mutating func start() -> [Effect] {
        tab = .customers
        asleep = [:]
        let (screen, effects) = AnyScreen.opening(tab, in: setting)
        screens = [screen]
        dialog = nil
        awaited = nil
        typedAhead = []
        left = nil
        return effects + [.ask(.counts)]
    }

    private mutating func handle(_ input: Input) -> [Effect] {
        if case .resize(let size) = input { self.size = size }
        if case .mouse(let mouse) = input, mouse.kind == .press, size.isLargeEnough,
            let key = footerKey(at: mouse.position)
        {
            return handle(.key(key))
        }
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
        case .users: return [.go(.users)]
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
    mutating func close(_ result: ExportDialog.Result, with export: ExportDialog) -> [Effect] {
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
        case (.abandon, .enter):
            // The screen tries once more when it is left.
            dialog = nil
            return leaveScreen()
        case (.abandon, .function(9)), (.abandon, .character("y")), (.abandon, .character("o")):
            dialog = nil
            if screens.count > 1, screens.last?.unkept != nil { screens.removeLast() }
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

    /// Clicks on a tab show it; the rest is the screen's.
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
        if mouse.kind == .press, let tab = tab(at: mouse.position) { return show(tab) }
        let body = Frame(size).body
        guard body.contains(mouse.position) else { return [] }
        let inside = Mouse(
            kind: mouse.kind, position: Point(x: mouse.position.x - body.x, y: mouse.position.y - body.y))
        return screens[screens.count - 1].handle(.mouse(inside), in: setting) ?? []
    }
}

extension Dashboard {
    mutating func show(_ screen: any Screen) {
        awaited = nil
        // What is shown was read after the drafts asked to be kept before.
        left = nil
        screens.append(AnyScreen(screen))
    }

    /// Carries out what concerns the dashboard alone and hands on the rest.
    private mutating func run(_ effects: [Effect]) -> [Effect] {
        var remaining: [Effect] = []
        for effect in withoutClipboard(effects) {
            switch effect {
            case .tell(let notice): self.notice = notice
            case .go(.back): goBack()
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

    /// To the screen before; what would be lost by that is asked about first.
    private mutating func goBack() {
        guard screens.count > 1 else { return }
        guard screens.last?.unkept == nil else {
            dialog = .abandon
            return
        }
        let screen = screens.removeLast()
        if screen.holdsUnfinishedEntry { left = screen }
    }

    /// Why the entries of some form, in whichever tab, could not be kept.
    var firstUnkept: String? { (screens + asleep.values.joined()).lazy.compactMap(\.unkept).first }

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
