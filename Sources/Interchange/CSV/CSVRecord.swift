/// The fields of one record, unquoted, in one piece of memory: text is made only of the fields that are asked for.
struct CSVRecord: Sendable {
    /// The physical line, from 1, on which the record begins.
    private(set) var line = 1
    private var text: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    /// The field at `index`, which must be less than ``count``.
    subscript(index: Int) -> String {
        String(decoding: text[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
    }

    var fields: [String] { (0..<count).map { self[$0] } }

    /// True where no field holds more than spaces: the empty rows that spreadsheets leave at the end.
    var isBlank: Bool {
        text.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    /// The bytes that the record holds, with one for each separator.
    var size: Int { text.count + ends.count }
    /// The bytes of the field that is being read.
    var openFieldSize: Int { text.count - (ends.last ?? 0) }

    mutating func begin(line: Int) {
        self.line = line
        text.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) { text.append(contentsOf: bytes) }
    mutating func append(_ byte: UInt8) { text.append(byte) }
    mutating func endField() { ends.append(text.count) }
}
