extension CSVReader {
    /// The names of the columns: the first record that is not blank.
    mutating func readHeader() throws(InterchangeError) -> [String] {
        while let step = try next() {
            switch step {
            case .broken(let line, let problem): throw .brokenHeader(line: line, problem: problem)
            case .record where record.isBlank: continue
            case .record: return record.fields.map(\.trimmingBlanks)
            }
        }
        throw .empty
    }
}

extension String {
    /// Without the spaces and no-break spaces at either end.
    fileprivate var trimmingBlanks: String {
        func isBlank(_ character: Character) -> Bool { character.isWhitespace || character == "\u{FEFF}" }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
