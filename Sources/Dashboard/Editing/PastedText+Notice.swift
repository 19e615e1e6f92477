import Core
import Wording

extension PastedText {
    /// Why nothing was filled in; nil where something can be.
    func objection(_ words: Words, company: String) -> Notice? {
        switch self {
        case .plain, .person: nil
        case .notUnderstood: Notice(.information, words(FormWord.pasteNotUnderstood))
        case .anotherCustomers(let name): Notice(.refused, words(FormWord.pasteOfAnother, name, company))
        case .severalPeople(let count): Notice(.refused, words(FormWord.severalPasted, words.number(count)))
        }
    }
}
