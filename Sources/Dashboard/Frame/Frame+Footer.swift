import Drawing
import Wording

extension Dashboard {
    private struct FooterItem {
        let key: Key
        let text: String
        let columns: Range<Int>
    }

    func drawFooter(on canvas: inout Canvas, in rect: Rect) {
        for item in footerItems(in: rect) {
            let x = item.columns.lowerBound
            let used = canvas.write(setting.words.label(of: item.key), at: Point(x: x, y: rect.y), style: .key)
            canvas.write(item.text, at: Point(x: x + used + 1, y: rect.y), style: .secondary)
        }
    }

    /// The key whose name stands at this point of the footer.
    func footerKey(at point: Point) -> Key? {
        let rect = Frame(size).footer
        guard point.y == rect.y else { return nil }
        return footerItems(in: rect).first { $0.columns.contains(point.x) }?.key
    }

    /// As many of the screen's commands as there is room for; help and quit always keep theirs.
    private func footerItems(in rect: Rect) -> [FooterItem] {
        if let dialog { return placed(footer(of: dialog).map { ($0, setting.words($1)) }, in: rect) }
        let fixed = globalSummaries.filter(\.isInFooter).map { ($0.keys[0], setting.words($0.title)) }
        let own = (screens.last?.summaries(in: setting) ?? []).filter { $0.isInFooter && $0.hindrance == nil }
            .map { ($0.keys[0], setting.words($0.title)) }
        var room = rect.width - 1 - fixed.reduce(0) { $0 + width($1) }
        var shown: [(Key, String)] = []
        for item in own where width(item) <= room {
            shown.append(item)
            room -= width(item)
        }
        return placed(shown + fixed, in: rect)
    }

    private func placed(_ items: [(Key, String)], in rect: Rect) -> [FooterItem] {
        var x = rect.x + 1
        return items.map { item in
            defer { x += width(item) }
            return FooterItem(key: item.0, text: item.1, columns: x..<(x + width(item) - 2))
        }
    }

    private func width(_ item: (Key, String)) -> Int {
        Columns.width(of: setting.words.label(of: item.0)) + 1 + Columns.width(of: item.1) + 2
    }

    private static let paletteKeys: [Key] = [.character(":"), .control("k"), .function(2)]

    /// What works on every screen.
    var globalSummaries: [CommandSummary] {
        func summary(_ keys: [Key], _ title: CommandWord, inFooter: Bool = false) -> CommandSummary {
            CommandSummary(keys: keys, title: title, isInFooter: inFooter, hindrance: nil)
        }
        let typing = screens.last.map(\.takesLetters) ?? false
        let tabs = typing || setting.isWelcome ? [] : [summary(Tab.allCases.map(\.key), .switchScreens)]
        // In a field Ctrl-K cuts, Ctrl-Z undoes, and a colon is a letter.
        let palette = setting.isWelcome ? [] : [summary(typing ? [.function(2)] : Self.paletteKeys, .palette)]
        return tabs + [
            summary(typing ? [.function(1)] : [.character("?"), .function(1)], .help, inFooter: true),
            summary(typing ? [.control("c")] : [.character("q"), .control("c")], .quit, inFooter: true),
        ] + palette + [
            summary([.control("l")], .redraw)
        ] + (typing ? [] : [summary([.control("z")], .suspend)])
    }
}

extension Dashboard {
    /// The keys that answer a dialog; those of the screen below mean nothing while it is open.
    private func footer(of dialog: Dialog) -> [(Key, CommandWord)] {
        switch dialog {
        case .help: (helpReach > 0 ? [(.down, .scroll)] : []) + [(.escape, .back)]
        case .text(let text, _): (reach(of: text) > 0 ? [(.down, .scroll)] : []) + [(.escape, .back)]
        case .leave: [(.enter, .quit), (.escape, .back)]
        case .abandon: [(.enter, .tryAgain), (.function(9), .abandon), (.escape, .back)]
        case .export(let export): export.footer(setting.words)
        case .palette: [(.enter, .open), (.down, .nextRow), (.up, .previousRow), (.escape, .back)]
        }
    }
}
