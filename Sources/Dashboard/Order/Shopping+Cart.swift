import Core
import Wording

extension ShoppingScreen {
    /// Opens the entry of seats for the selected row, or takes what it holds.
    mutating func enter(in setting: Setting) -> [Effect] {
        if let entry { return take(entry, in: setting) }
        if pane == .cart { return openEntry(forLine: linePlace.selected, in: setting) }
        guard let offer = selectedItem(in: setting) else { return [] }
        list.focus = .list
        entry = SeatsEntry(offer, present: cart.lines.first { $0.offerID == offer.id }?.seats)
        return []
    }

    private mutating func openEntry(forLine index: Int, in setting: Setting) -> [Effect] {
        guard cart.lines.indices.contains(index) else { return [] }
        let line = cart.lines[index]
        guard let offer = setting.rulebook.catalogue.offer(id: line.offerID) else {
            return [.tell(Notice(.refused, setting.words.sentence(for: .unknownOffer(line.offerID))))]
        }
        entry = SeatsEntry(offer, present: line.seats)
        return []
    }

    private mutating func take(_ filled: SeatsEntry, in setting: Setting) -> [Effect] {
        do throws(Refusal) {
            try cart.set(filled.offer, seats: filled.seats)
            entry = nil
            undoable = nil
            return keepCart(in: setting)
        } catch {
            entry?.refusal = error
            return []
        }
    }

    mutating func removeLine(in setting: Setting) -> [Effect] {
        guard cart.lines.indices.contains(linePlace.selected) else { return [] }
        undoable = cart.lines
        let line = cart.lines.remove(at: linePlace.selected)
        linePlace.select(linePlace.selected, total: cart.lines.count, height: layout(in: setting).lineRows.height)
        let name = name(of: line, in: setting)
        return keepCart(in: setting) + [.tell(Notice(.information, setting.words(OrderWord.removed, name)))]
    }

    mutating func emptyCart(in setting: Setting) -> [Effect] {
        undoable = cart.lines
        cart.lines = []
        linePlace = ListPosition()
        return keepCart(in: setting) + [.tell(Notice(.information, setting.words(OrderWord.emptied)))]
    }

    mutating func undo(in setting: Setting) -> [Effect] {
        guard let undoable else { return [] }
        cart.lines = undoable
        self.undoable = nil
        return keepCart(in: setting)
    }

    func name(of line: OrderLine, in setting: Setting) -> String {
        setting.rulebook.catalogue.offer(id: line.offerID)?.name ?? line.offerID
    }

    mutating func cancelEntry() -> [Effect] {
        entry = nil
        return []
    }
}
