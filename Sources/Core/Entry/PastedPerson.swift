/// What a pasted text says about one person, to be spread over the fields of the form.
///
/// Understood: a signature block of several lines, `Ana Bowman <ana@…>` and `"Bowman, Ana" <ana@…>`, and one row of
/// values separated by semicolons, tabs or commas, in any order, the first name before the last. Values may carry
/// a label in English or French (`Tel.`, `Courriel :`).
///
/// Only what is clearly there is taken, as it was written: two different addresses are no clear address, a line is a
/// name only as a label says so, or where it stands and how it is written show it, and names written without capitals
/// are left alone.
public struct PastedPerson: Equatable, Sendable {
    /// Written out with its year, for ``DateReading`` to read.
    public var date: String?
    public var firstName: String?
    public var lastName: String?
    public var email: String?
    public var phone: String?

    init() {}

    /// Nil when the text is one plain value, or nothing that is understood: then it is only text to insert.
    public init?(_ text: String) {
        // A paste of this size is a document, not a person.
        guard text.utf8.count <= 10_000 else { return nil }
        let lines = text.split(whereSeparator: \.isNewline).map { PastedPerson.cleaned($0) }.filter { !$0.isEmpty }
        guard let first = lines.first else { return nil }
        // "Bowman, Ana <ana@…>" is one value, for all its comma.
        let row = lines.count == 1 && PastedValue(first) == nil ? PastedRow(first)?.person : nil
        self = row ?? PastedBlock(lines).person
        let found = [date, firstName, lastName, email, phone].compactMap(\.self)
        guard let only = found.first, found.count > 1 || (lines.count == 1 && only != first) else { return nil }
    }

    /// Controls and direction marks out, white space plain.
    private static func cleaned(_ line: Substring) -> String {
        var cleaned = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            if scalar == "\t" {
                cleaned.append(scalar)
            } else if scalar.properties.isWhitespace {
                cleaned.append(" ")
            } else if !scalar.isControlOrFormat || scalar == "\u{200C}" || scalar == "\u{200D}" {
                cleaned.append(scalar)
            }
        }
        let text = String(cleaned)
        // The tabs at the ends of a row are empty cells.
        return text.contains("\t") && text.contains { !$0.isWhitespace } ? text : text.trimmed
    }

    mutating func take(_ name: PastedName) {
        if let first = name.first { firstName = firstName ?? first }
        if let last = name.last { lastName = lastName ?? last }
    }
}
