import Core
import Drawing
import Wording

/// The question before a deed: what it does, why, and a key that is no other's. Enter, which is pressed without
/// thinking, does not do it.
struct DeedScreen<Matter: Deed>: Screen {
    enum Stage: Equatable, Sendable {
        case asking
        /// The store was asked; until its answer is there nothing can be typed or asked again.
        case underWay(Request)
        case done
    }

    private(set) var matter: Matter
    private(set) var stage = Stage.asking
    /// What was typed stays through every refusal.
    private(set) var reason = TextLine(limit: Reason.longest)
    /// What kept it from being done; shown until something is typed.
    private(set) var refusal: Refusal?
    /// Lines above the window.
    private(set) var scroll = 0

    init(_ matter: Matter) {
        self.matter = matter
    }

    var isTyping: Bool { Matter.keepsReason && stage == .asking }
    var holdsUnfinishedEntry: Bool { isTyping && !reason.isEmpty }
    var keepsDraft: Bool { false }
    var isDone: Bool { stage == .done }

    var isAsking: Bool { stage == .asking }

    /// Alt with the letter serves keyboards without function keys; where nothing is typed, the letter alone does.
    private static var keys: [Key] {
        let letters: [Key] = [.alt("y"), .alt("o")]
        return [.function(9)] + letters + (Matter.keepsReason ? [] : [.character("y"), .character("o")])
    }

    static var commands: [Command<Self>] {
        [
            Command(
                keys: keys, title: Matter.command, applies: \.isAsking,
                hindrance: { $0.matter.hindrance(in: $1) }, run: { $0.carryOut(in: $1) }),
            Command(keys: [.escape], title: .back, applies: \.isAsking, run: { _, _ in [.go(.back)] }),
            Command(
                keys: [.enter], title: .doIt, isInFooter: false, applies: \.isAsking,
                hindrance: { $1.words(DeedWord.notByEnter, $1.words.label(of: keys[0])) }, run: { _, _ in [] }),
        ]
    }
}

// MARK: - Input

extension DeedScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        guard isAsking else {
            if case .key = input { return [] }
            return nil
        }
        switch input {
        case .key(let key):
            if turn(key, in: setting) { return [] }
            guard Matter.keepsReason, !Self.commands.contains(where: { $0.keys.contains(key) }) else { return nil }
            return EditCommand(key).map { type($0, in: setting) }
        case .paste(let text): return Matter.keepsReason ? type(.paste(text), in: setting) : []
        case .mouse(let mouse): return point(mouse, in: setting)
        case .resize, .redraw: return nil
        }
    }

    private mutating func type(_ command: EditCommand, in setting: Setting) -> [Effect] {
        switch reason.perform(command) {
        case .changed: refusal = nil
        case .full: return [.tell(Notice(.information, setting.words(DeedWord.full)))]
        case .moved, .nothing: break
        }
        return []
    }

    /// The keys that scroll: all that move a list, except those that the reason needs.
    private mutating func turn(_ key: Key, in setting: Setting) -> Bool {
        if Matter.keepsReason, key == .home || key == .end { return false }
        let layout = layout(in: Rect(setting.body), setting)
        var position = ListPosition()
        let total = layout.furthestScroll + 1
        position.select(min(scroll, layout.furthestScroll), total: total, height: layout.list.height)
        guard position.move(key, total: total, height: layout.list.height, byLetters: !Matter.keepsReason) else {
            return false
        }
        scroll = position.selected
        return true
    }

    private mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect] {
        let layout = layout(in: Rect(setting.body), setting)
        switch mouse.kind {
        case .wheelUp: scroll = max(0, min(scroll, layout.furthestScroll) - 3)
        case .wheelDown: scroll = min(layout.furthestScroll, scroll + 3)
        case .press, .doubleClick:
            // A click never does it: the footer's key does.
            break
        }
        return []
    }

    private mutating func carryOut(in setting: Setting) -> [Effect] {
        do throws(Refusal) {
            let request = matter.request(reason: Matter.keepsReason ? try Reason(reason.text).text : "")
            stage = .underWay(request)
            refusal = nil
            return [.ask(request)]
        } catch {
            refusal = error
            return [.tell(Notice(.refused, setting.words.sentence(for: error)))]
        }
    }
}

// MARK: - Answers

extension DeedScreen {
    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        if case .underWay(let request) = stage {
            switch answer {
            case .refused(let refusal, request):
                stage = .asking
                self.refusal = refusal
                // What was shown may be no longer so.
                return [.ask(matter.present)]
            case .failed(_, request):
                stage = .asking
                return []
            default:
                guard let news = matter.news(of: answer, in: setting) else { break }
                stage = .done
                return [.tell(Notice(.done, news))]
            }
        }
        if case .rehearsing = answer { return [.ask(matter.present)] }
        matter.refresh(with: answer)
        return []
    }
}
