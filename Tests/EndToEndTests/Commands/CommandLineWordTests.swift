import Testing
import Wording

@testable import partner_desk

@Suite struct CommandLineWordTests {
    /// What a command says, it says in every language, with the same facts in it.
    @Test(arguments: CommandLineWord.allCases)
    func isInEveryLanguage(word: CommandLineWord) throws {
        let english = entries(of: word, in: .english)
        let french = entries(of: word, in: .french)
        #expect(!english.isEmpty)
        #expect(english.map(placeholders) == french.map(placeholders))
    }

    private func entries(of word: CommandLineWord, in language: Language) -> [String] {
        let words = Words(language)
        return [word.key, "\(word.key).one", "\(word.key).other"].compactMap(words.entry)
    }

    private func placeholders(_ entry: String) -> Set<Substring> {
        Set(entry.matches(of: /\{\d\}/).map(\.output))
    }
}
