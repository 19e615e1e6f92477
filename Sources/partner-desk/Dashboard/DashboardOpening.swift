import Core
import Dashboard
import Drawing
import Foundation
import Persistence
import Wording

/// Everything the dashboard needs to open.
struct DashboardOpening: Sendable {
    let store: Store
    /// Nil while the store has no partner.
    let desk: Desk?
    let words: Words
    let systemLogin: String
    /// The person's name as the operating system knows it.
    let systemName: String
    let clock: ProgramClock
    /// Opens, and fills where it is new, the store of sample data.
    let openSample: @Sendable () throws -> Desk

    func setting(for desk: Desk, glyphs: GlyphSet) -> Setting {
        let moment = clock.moment
        return Setting(
            words: words, glyphs: glyphs, partner: desk.partner, actor: desk.actor, today: moment.today,
            isSimulated: moment.isSimulated, isReadOnly: desk.store.isReadOnly, rulebook: desk.store.rulebook)
    }

    func welcomeSetting(glyphs: GlyphSet) -> Setting {
        .welcome(
            words: words, glyphs: glyphs, login: systemLogin, name: systemName, today: clock.moment.today,
            rulebook: store.rulebook)
    }
}
