import Core
import Drawing
import Wording

/// The saved views: a question like the others, in which views are also named and removed.
struct ViewChooser: Equatable, Sendable {
    enum Stage: Equatable, Sendable {
        case choosing
        case naming(TextLine)
        /// A view of this name is there.
        case replacing(TextLine)
        case removing(String)
    }

    var chosen = 0
    var stage = Stage.choosing

    var isNaming: Bool {
        if case .naming = stage { true } else { false }
    }
}

extension SavedView {
    /// What everybody has: the whole list, and those to be confirmed.
    public static func builtIn(_ words: Words) -> [SavedView] {
        [
            SavedView(name: words(CustomerListWord.viewEverybody), query: CustomerQuery()),
            SavedView(name: words(CustomerListWord.viewToConfirm), query: CustomerQuery(states: [.toConfirm])),
        ]
    }

    fileprivate static let builtInCount = 2
}

extension CustomerList {
    mutating func beginChoosingView() -> [Effect] {
        stopWaiting()
        focus = .views(ViewChooser())
        return [.ask(.views)]
    }

    private func names(in setting: Setting) -> [String] {
        offered(in: setting).map(\.name)
    }

    private func offered(in setting: Setting) -> [SavedView] { SavedView.builtIn(setting.words) + (views ?? []) }

    func viewBox(_ chooser: ViewChooser, in setting: Setting) -> ChoiceBox {
        let words = setting.words
        var box = ChoiceBox(
            title: words(CustomerListWord.viewTitle), names: names(in: setting),
            inForce: offered(in: setting).firstIndex { $0.query == query }, chosen: chooser.chosen)
        switch chooser.stage {
        case .choosing: box.notes = [words(CustomerListWord.viewKeys)]
        case .naming(let line):
            box.typed = (words(CustomerListWord.viewName), line)
            box.notes = [words(CustomerListWord.viewNameKeys)]
        case .replacing(let line): box.notes = [words(CustomerListWord.viewReplace, line.text.trimmed)]
        case .removing(let name): box.notes = [words(CustomerListWord.viewRemove, name)]
        }
        return box
    }

    /// Shows the chosen view.
    mutating func takeView(in setting: Setting) -> [Effect] {
        guard case .views(let chooser) = focus else { return [] }
        focus = .list
        return show(offered(in: setting)[chooser.chosen].query, in: setting)
    }

    private mutating func show(_ wanted: CustomerQuery, in setting: Setting) -> [Effect] {
        guard wanted != query else { return [] }
        query = wanted
        _ = searchLine.perform(.replace(wanted.text))
        let names: [Effect] = wanted.resellerID != nil && resellers == nil ? [.ask(.resellers)] : []
        return names + askAnew(in: setting)
    }
}

// MARK: - Keys

extension CustomerList {
    mutating func chooseView(_ input: Input, _ chooser: ViewChooser, in setting: Setting) -> [Effect]? {
        switch input {
        case .key(let key): return chooseView(key, chooser, in: setting)
        case .paste(let text):
            guard case .naming(var line) = chooser.stage else { return [] }
            _ = line.perform(.paste(text.trimmed))
            focus = .views(ViewChooser(chosen: chooser.chosen, stage: .naming(line)))
            return []
        case .mouse, .resize, .redraw: return nil
        }
    }

    private mutating func chooseView(_ key: Key, _ chooser: ViewChooser, in setting: Setting) -> [Effect]? {
        var chooser = chooser
        defer { if case .views = focus { focus = .views(chooser) } }
        switch chooser.stage {
        case .choosing: return choose(key, &chooser, in: setting)
        case .naming(var line):
            switch key {
            case .enter, .control("s"): return save(line, &chooser, in: setting)
            case .escape: chooser.stage = .choosing
            default:
                guard let command = EditCommand(key) else { return nil }
                _ = line.perform(command)
                chooser.stage = .naming(line)
            }
        case .replacing(let line):
            guard Self.isYes(key) else {
                chooser.stage = .naming(line)
                return []
            }
            return keep(line.text.trimmed)
        case .removing(let name):
            chooser.stage = .choosing
            return Self.isYes(key) ? [.ask(.removeView(name))] : []
        }
        return []
    }

    private static func isYes(_ key: Key) -> Bool {
        key == .character("y") || key == .character("o") || key == .enter
    }

    private func choose(_ key: Key, _ chooser: inout ViewChooser, in setting: Setting) -> [Effect]? {
        var position = ListPosition()
        let count = offered(in: setting).count
        position.select(chooser.chosen, total: count, height: count)
        if position.move(key, total: count, height: count) {
            chooser.chosen = position.selected
            return []
        }
        switch key {
        case .character("v"): chooser.chosen = (chooser.chosen + 1) % count
        case .character("a"), .control("s"):
            chooser.stage = .naming(TextLine(limit: SavedView.longestName))
        case .character("x"), .delete:
            let own = chooser.chosen - SavedView.builtInCount
            guard own >= 0, let views else {
                let sentence = setting.words(CustomerListWord.viewBuiltIn, names(in: setting)[chooser.chosen])
                return [.tell(Notice(.refused, sentence))]
            }
            chooser.stage = .removing(views[own].name)
        case .character(" "): return nil
        // The question is answered or left before a letter means anything else.
        case .character: break
        default: return nil
        }
        return []
    }

    private func save(_ line: TextLine, _ chooser: inout ViewChooser, in setting: Setting) -> [Effect] {
        let name = line.text.trimmed
        guard !name.isEmpty else {
            return [.tell(Notice(.refused, setting.words(CustomerListWord.viewNameMissing)))]
        }
        if views?.contains(where: { $0.isNamed(name) }) == true {
            chooser.stage = .replacing(line)
            return []
        }
        return keep(name)
    }

    /// What was typed stays until the store has it.
    private func keep(_ name: String) -> [Effect] {
        [.ask(.saveView(SavedView(name: name, query: query)))]
    }

    mutating func take(_ views: [SavedView], _ news: ViewNews?, in setting: Setting) -> [Effect] {
        self.views = views
        guard case .views(var chooser) = focus, let news else { return [] }
        chooser.stage = .choosing
        let notice: String
        switch news {
        case .saved(let name):
            let place = views.firstIndex { $0.isNamed(name) } ?? 0
            chooser.chosen = SavedView.builtInCount + place
            notice = setting.words(CustomerListWord.viewSaved, name)
        case .removed(let name):
            chooser.chosen = min(chooser.chosen, SavedView.builtInCount + views.count - 1)
            notice = setting.words(CustomerListWord.viewRemoved, name)
        }
        focus = .views(chooser)
        return [.tell(Notice(.done, notice))]
    }
}
