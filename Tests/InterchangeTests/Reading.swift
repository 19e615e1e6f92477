import Testing

@testable import Interchange

/// The same numbers in every run.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

func decoded(
    _ bytes: [UInt8], chunkSize: Int, isPipe: Bool = false
) throws -> (text: String, encoding: TextEncoding) {
    var source = try TextSource(ByteSource(bytes: bytes, chunkSize: chunkSize, isPipe: isPipe))
    var all: [UInt8] = []
    var piece: [UInt8] = []
    while try source.next(into: &piece) { all += piece }
    return (try #require(String(validating: all, as: UTF8.self)), source.encoding)
}

/// One step of a CSV reader, to compare whole files with.
enum CSVLine: Equatable {
    case record(Int, [String])
    case broken(Int, RowProblem)
}

func csvLines(
    _ text: String, chunkSize: Int = 1 << 18, limits: CSVLimits = CSVLimits()
) throws -> [CSVLine] {
    let source = try TextSource(ByteSource(bytes: Array(text.utf8), chunkSize: chunkSize))
    var reader = try CSVReader(source, limits: limits)
    var lines: [CSVLine] = []
    while let step = try reader.next() {
        switch step {
        case .record: lines.append(.record(reader.record.line, reader.record.fields))
        case .broken(let line, let problem): lines.append(.broken(line, problem))
        }
    }
    return lines
}

/// One step of a reader of JSON items.
enum JSONLine: Equatable {
    case item(Int, String)
    case broken(Int, RowProblem)
}

func jsonLines(_ text: String, chunkSize: Int = 1 << 18, itemLimit: Int = 1 << 18) throws -> [JSONLine] {
    let source = try TextSource(ByteSource(bytes: Array(text.utf8), chunkSize: chunkSize))
    var reader = JSONItemReader(source, itemLimit: itemLimit)
    var lines: [JSONLine] = []
    while let step = try reader.next() {
        switch step {
        case .item(let line): lines.append(.item(line, String(decoding: reader.item, as: UTF8.self)))
        case .broken(let line, let problem): lines.append(.broken(line, problem))
        }
    }
    return lines
}

func events(in text: String, chunkSize: Int = 1 << 18) throws -> [CustomerFileEvent] {
    try events(in: Array(text.utf8), chunkSize: chunkSize)
}

func events(in bytes: [UInt8], chunkSize: Int = 1 << 18) throws -> [CustomerFileEvent] {
    var file = try CustomerFile(ByteSource(bytes: bytes, chunkSize: chunkSize))
    var events: [CustomerFileEvent] = []
    while let event = try file.next() { events.append(event) }
    return events
}
