/// The words of one part of the program. Each case stands in every language's file as `section.case`.
///
/// A case or a placeholder that one of the languages lacks fails a test, so nothing is ever shown untranslated.
public protocol WordSet: RawRepresentable<String>, CaseIterable, Sendable {
    static var section: String { get }
}

extension WordSet {
    /// The key in the files of words.
    public var key: String { "\(Self.section).\(rawValue)" }
}
