import Testing

@testable import Dashboard
@testable import Wording
@testable import partner_desk

/// Both languages are complete: no case without its words, no words without their case, the same places to fill.
@Suite struct CompletenessTests {
    /// Every part of the program that says something.
    static let sets: [any WordSet.Type] = [
        AccountWord.self, ActionWord.self, ActivityScreenWord.self, FactWord.self,
        CommandLineWord.self, CommandWord.self, CustomerListWord.self, CustomerWord.self, DateWord.self,
        DeedWord.self,
        FieldWord.self, FormWord.self, FrameWord.self, GateWord.self, KeyWord.self, NameWord.self,
        CollectWord.self, ConfigurationWord.self,
        CalendarWord.self, ChooserWord.self, ExportWord.self, NewCustomerWord.self, OverviewWord.self,
        LifecycleRefusalWord.self, LifecycleWord.self, OrderWord.self, OrdersWord.self, PaletteWord.self,
        ShortListWord.self, TimeListWord.self,
        PartnerWord.self, QueueWord.self, RefusalWord.self, StoreWord.self,
        TeamWord.self, UrgencyWord.self, UsersWord.self, WelcomeWord.self,
    ]

    private static func keys<Set: WordSet>(of set: Set.Type) -> [String] { set.allCases.map(\.key) }

    private static let allKeys = sets.flatMap { keys(of: $0) }

    @Test(arguments: Language.allCases)
    func everyCaseHasItsWords(language: Language) {
        let words = Words(language)
        let missing = Self.allKeys.filter { key in
            let isCounted = words.entry("\(key).one") != nil && words.entry("\(key).other") != nil
            return words.entry(key) == nil && !isCounted
        }
        #expect(missing == [])
    }

    @Test(arguments: Language.allCases)
    func noWordsAreLeftOver(language: Language) {
        let known = Set(Self.allKeys.flatMap { [$0, "\($0).one", "\($0).other"] })
        #expect(Words(language).keys.subtracting(known).sorted() == [])
    }

    @Test func theLanguagesFillTheSamePlaces() {
        let english = Words(.english)
        let french = Words(.french)
        #expect(english.keys.symmetricDifference(french.keys).sorted() == [])
        for key in english.keys {
            #expect(places(english.entry(key)) == places(french.entry(key)), "\(key)")
        }
    }

    /// One kind of apostrophe throughout, the one that goes with the quotation marks.
    @Test(arguments: Language.allCases)
    func apostrophesAreTypographic(language: Language) {
        let words = Words(language)
        #expect(words.keys.filter { words.entry($0)?.contains("'") == true }.sorted() == [])
    }

    private func places(_ entry: String?) -> Set<String> {
        Set(
            (entry ?? "").split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
                String($0.prefix { $0 != "}" })
            })
    }
}
