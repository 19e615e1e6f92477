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
    /// True where the store has several partners; without a desk one of them is chosen first (R9).
    let hasSeveralPartners: Bool
    let partners: @Sendable () throws -> [PartnerChoice]
    let choosePartner: @Sendable (Int64) throws -> Desk
    /// Opens, and fills where it is new, the store of sample data.
    let openSample: @Sendable () throws -> Desk

    func setting(for desk: Desk, glyphs: GlyphSet) -> Setting {
        let moment = clock.moment
        var setting = Setting(
            words: words, glyphs: glyphs, partner: desk.partner, actor: desk.actor, today: moment.today,
            isSimulated: moment.isSimulated, isReadOnly: desk.store.isReadOnly, rulebook: desk.store.rulebook)
        // The sample has a store of its own, with one partner.
        setting.hasClipboard = Configuration.present.hasClipboard
        setting.hasSeveralPartners = hasSeveralPartners && desk.store === store
        return setting
    }

    func welcomeSetting(glyphs: GlyphSet) -> Setting {
        .welcome(
            words: words, glyphs: glyphs, login: systemLogin, name: systemName, today: clock.moment.today,
            rulebook: store.rulebook)
    }
}
