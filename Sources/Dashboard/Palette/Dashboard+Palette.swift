import Core
import Drawing
import Wording

extension Dashboard {
    /// Shows the palette over the screen, empty.
    mutating func openPalette() -> [Effect] {
        if !setting.isWelcome { dialog = .palette(Palette()) }
        return []
    }

    /// What the palette can do here: the screen's own commands, the tabs, and what works everywhere.
    var paletteCommands: [Palette.Entry] {
        let own = screens.last?.summaries(in: setting) ?? []
        let ordered = own.filter(\.isInFooter) + own.filter { !$0.isInFooter }
        let others: Set<CommandWord> = [.switchScreens, .palette]
        return ordered.map { .command($0) } + Tab.allCases.filter { $0 != tab }.map { .tab($0) }
            + (globalSummaries.filter { !others.contains($0.title) } + keyless(beside: own)).map { .global($0) }
    }

    /// What is too rare to have a key everywhere: the users, unless they are shown, and another partner.
    private func keyless(beside own: [CommandSummary]) -> [CommandSummary] {
        let hasUsers = own.contains { $0.title == .users } || screens.contains { $0.as(UsersScreen.self) != nil }
        var titles: [CommandWord] = hasUsers ? [] : [.users]
        if setting.hasSeveralPartners { titles.append(.switchPartner) }
        return titles.map { CommandSummary(keys: [], title: $0, isInFooter: false, hindrance: nil) }
    }

    func entries(of palette: Palette) -> [Palette.Entry] {
        palette.entries(of: paletteCommands, setting.words)
    }

    // MARK: - Input

    /// A key while the palette is shown; what is typed after an Enter that waits is for the screen it will open.
    mutating func answer(_ palette: Palette, _ key: Key) -> [Effect] {
        var palette = palette
        switch key {
        case .escape, .control("c"), .function(2):
            dialog = nil
            typedAhead = []
            return []
        case _ where palette.opensFirst:
            typedAhead.append(.key(key))
            return []
        case .enter: return takeEntry(of: palette)
        case .up, .backTab, .control("p"): move(&palette, by: -1)
        case .down, .tab, .control("n"): move(&palette, by: 1)
        case .pageUp: move(&palette, by: 1 - paletteLines)
        case .pageDown: move(&palette, by: paletteLines - 1)
        default: return EditCommand(key).map { edit(palette, by: $0) } ?? []
        }
        dialog = .palette(palette)
        return []
    }

    mutating func edit(_ palette: Palette, by command: EditCommand) -> [Effect] {
        var palette = palette
        guard !palette.opensFirst else {
            if case .paste(let text) = command { typedAhead.append(.paste(text)) }
            return []
        }
        lastLookUp += 1
        let request = palette.edit(command, ticket: lastLookUp)
        dialog = .palette(palette)
        return request.map { [.ask($0)] } ?? []
    }

    private func move(_ palette: inout Palette, by steps: Int) {
        let entries = entries(of: palette)
        palette.choose(palette.place(in: entries) + steps, in: entries)
    }

    /// A click opens what it is on, beside the palette it closes it; the wheel moves.
    mutating func point(_ mouse: Mouse, at palette: Palette) -> [Effect] {
        var palette = palette
        switch mouse.kind {
        case .wheelUp: move(&palette, by: -3)
        case .wheelDown: move(&palette, by: 3)
        case .press, .doubleClick:
            guard paletteRect.contains(mouse.position) else { return answer(palette, .escape) }
            let entries = entries(of: palette)
            guard let place = place(at: mouse.position, palette, entries) else { return [] }
            return open(entries[place])
        }
        dialog = .palette(palette)
        return []
    }
}

// MARK: - Opening

extension Dashboard {
    /// The chosen entry; the first one only once it is known which that is.
    private mutating func takeEntry(of palette: Palette) -> [Effect] {
        var palette = palette
        let entries = entries(of: palette)
        let isNamed = entries.first.map { SearchText.fold($0.title(setting.words)) == SearchText.fold(palette.text) }
        if palette.isSearching, palette.chosen == nil, isNamed != true {
            palette.opensFirst = true
            dialog = .palette(palette)
            return []
        }
        let place = palette.place(in: entries)
        return entries.indices.contains(place) ? open(entries[place]) : []
    }

    /// What a search found. An Enter that waited for it opens the first, and what was typed since goes there.
    mutating func take(_ customers: [FoundCustomer], ticket: Int) -> [Effect] {
        guard case .palette(var palette) = dialog, palette.take(customers, ticket: ticket) else { return [] }
        let opens = palette.opensFirst
        palette.opensFirst = false
        dialog = .palette(palette)
        guard opens else { return [] }
        guard let first = entries(of: palette).first else {
            typedAhead = []
            return []
        }
        return open(first)
    }

    /// A search that could not be made.
    mutating func giveUpLookUp(_ ticket: Int) {
        guard case .palette(var palette) = dialog else { return }
        palette.giveUp(ticket)
        dialog = .palette(palette)
    }

    private mutating func open(_ entry: Palette.Entry) -> [Effect] {
        dialog = nil
        switch entry {
        case .tab(let tab): return show(tab)
        case .command(let summary):
            if let why = summary.hindrance { return [.tell(Notice(.refused, why))] }
            return screens[screens.count - 1].handle(.key(summary.keys[0]), in: setting) ?? []
        case .global(let summary): return performGlobal(summary.title)
        case .customer(let found):
            if let shown = screens.last?.as(CustomerScreen.self), shown.answer.customer.id == found.row.id { return [] }
            return [.go(.customer(found.row.id))]
        }
    }
}
