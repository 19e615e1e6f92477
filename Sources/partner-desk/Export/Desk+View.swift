import Core
import Dashboard
import Persistence
import Wording

extension Desk {
    /// The view a command names: one of the user's own, or one that everybody has.
    ///
    /// - Throws: `Refusal.noSuchView`.
    func view(_ name: String, words: Words) throws -> SavedView {
        let all = try views() + SavedView.builtIn(words)
        guard let view = all.first(where: { $0.isNamed(name) }) else { throw Refusal.noSuchView(name) }
        return view
    }
}
