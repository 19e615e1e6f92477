/// The name of a column taken apart into lower-case words, so that `Tenant ID`, `tenant_id` and `tenantId` are the same.
struct ColumnName: Hashable, Sendable {
    let words: [String]

    init(_ text: String) {
        var words: [String] = []
        var word = ""
        for character in text {
            let startsWord = character.isUppercase && word.last?.isLowercase == true
            if startsWord || !(character.isLetter || character.isNumber), !word.isEmpty {
                words.append(word.lowercased())
                word = ""
            }
            if character.isLetter || character.isNumber { word.append(character) }
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        self.words = words
    }

    /// True where the words of `phrase` stand in this name next to each other.
    func contains(_ phrase: ColumnName) -> Bool {
        let count = phrase.words.count
        guard count > 0, words.count >= count else { return false }
        return (0...words.count - count).contains { words[$0..<$0 + count].elementsEqual(phrase.words) }
    }
}
