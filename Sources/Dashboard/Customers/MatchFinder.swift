import Core
import Drawing

/// The letters of a text that a search found, by the same folding as the search itself.
struct MatchFinder: Equatable, Sendable {
    private let wanted: [UInt8]
    /// Where a tenant id may be meant, its digits without what stands between them.
    private let tenantDigits: String?

    init(_ text: String) {
        let folded = SearchText.fold(text)
        wanted = Array(folded.utf8)
        tenantDigits = SearchText.tenantDigits(in: folded)
    }

    /// The same for a tenant id, whose groups may be typed apart in other places, or not at all.
    func runs(in id: TenantID, style: Style) -> [(String, Style)] {
        let text = id.description
        guard let tenantDigits, let found = id.digits.firstRange(of: tenantDigits) else {
            return runs(in: text, style: style)
        }
        let places = text.indices.filter { text[$0] != "-" }
        let first = id.digits.distance(from: id.digits.startIndex, to: found.lowerBound)
        let start = places[first]
        let end = text.index(after: places[first + tenantDigits.count - 1])
        return [(String(text[..<start]), style), (String(text[start..<end]), .match), (String(text[end...]), style)]
            .filter { !$0.0.isEmpty }
    }

    /// The text as runs, those letters in the style of a match.
    func runs(in text: String, style: Style) -> [(String, Style)] {
        guard !wanted.isEmpty else { return [(text, style)] }
        let found = asciiMatches(in: text) ?? matches(in: text)
        guard !found.isEmpty else { return [(text, style)] }
        var runs: [(String, Style)] = []
        var written = text.startIndex
        for range in found where range.upperBound > written {
            // Two matches share a letter when it folds to several, as “ß” does.
            let start = max(range.lowerBound, written)
            if start > written { runs.append((String(text[written..<start]), style)) }
            runs.append((String(text[start..<range.upperBound]), .match))
            written = range.upperBound
        }
        if written < text.endIndex { runs.append((String(text[written...]), style)) }
        return runs
    }

    /// The matches of a text that is ASCII, where each letter folds to one; nil for other texts.
    private func asciiMatches(in text: String) -> [Range<String.Index>]? {
        let answer: [Int]?? = text.utf8.withContiguousStorageIfAvailable { bytes -> [Int]? in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return places(count: bytes.count) { MatchFinder.fold(bytes[$0]) }
        }
        guard let found = answer ?? nil else { return nil }
        return found.map { place in
            let start = text.utf8.index(text.startIndex, offsetBy: place)
            return start..<text.utf8.index(start, offsetBy: wanted.count)
        }
    }

    /// Folding makes of one letter none, one or several bytes: `owner` says whose each of them is.
    private func matches(in text: String) -> [Range<String.Index>] {
        var folded: [UInt8] = []
        var owner: [String.Index] = []
        for index in text.indices {
            MatchFinder.fold(text[index]) { byte in
                folded.append(byte)
                owner.append(index)
            }
        }
        return places(count: folded.count) { folded[$0] }.map { place in
            owner[place]..<text.index(after: owner[place + wanted.count - 1])
        }
    }

    /// Where the wanted bytes stand among so many, one match after the other.
    private func places(count: Int, _ byte: (Int) -> UInt8) -> [Int] {
        var places: [Int] = []
        var start = 0
        while start + wanted.count <= count {
            if wanted.indices.allSatisfy({ byte(start + $0) == wanted[$0] }) {
                places.append(start)
                start += wanted.count
            } else {
                start += 1
            }
        }
        return places
    }
}

// MARK: - Folding one letter

extension MatchFinder {
    private static func fold(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    // A full screen is folded for every frame while a search is shown, so what is frequent takes a short way.
    private static func fold(_ character: Character, _ body: (UInt8) -> Void) {
        let scalars = character.unicodeScalars
        guard let scalar = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else {
            return SearchText.fold(String(character)).utf8.forEach(body)
        }
        switch scalar.value {
        case 0..<0x80: body(fold(UInt8(scalar.value)))
        case 0x80..<0x180: latin[Int(scalar.value) - 0x80].forEach(body)
        case ideographs: String(character).utf8.forEach(body)
        default: SearchText.fold(String(character)).utf8.forEach(body)
        }
    }

    /// Chinese characters fold to themselves.
    private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

    /// The accented letters of Europe's languages, from U+0080 on, folded once.
    private static let latin: [[UInt8]] = (0x80..<0x180).map { value in
        Unicode.Scalar(value).map { Array(SearchText.fold(String($0)).utf8) } ?? []
    }
}
