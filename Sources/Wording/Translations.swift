/// Texts in English and in another language, as a translator writes them: lines that begin with `en: `, then lines that
/// begin with the other's code; an empty line between entries, `#` before a remark.
public struct Translations: Sendable {
    public let entries: [(english: String, translation: String)]

    public init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("#") }
        entries = lines.split { $0.isEmpty }.map { entry in
            let isEnglish = { (line: Substring) in line.hasPrefix("en: ") }
            return (
                entry.filter { isEnglish($0) }.map { $0.dropFirst(4) }.joined(separator: "\n"),
                entry.filter { !isEnglish($0) }.map { $0.dropFirst(4) }.joined(separator: "\n")
            )
        }
    }

    /// The text in the other language; nil when there is no entry for it.
    public func callAsFunction(_ english: String) -> String? {
        entries.first { $0.english == english }?.translation
    }
}
