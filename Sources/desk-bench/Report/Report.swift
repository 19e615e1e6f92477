import Foundation

/// The figures of one run of the bench.
struct Report: Codable {
    /// One number of customers.
    struct Run: Codable {
        var customers: Int
        var figures: [Figure]
    }

    var generator = CustomerGenerator.version
    var measuredAt = Date().ISO8601Format()
    var processors = ProcessInfo.processInfo.activeProcessorCount
    var runs: [Run] = []
    /// What could not be measured, and why.
    var remarks: [String] = []

    init() {}

    init(contentsOf path: String) throws {
        self = try JSONDecoder().decode(Report.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    func save(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(self).write(to: URL(fileURLWithPath: path))
    }

    func figure(_ name: String, of program: String, customers: Int) -> Figure? {
        runs.first { $0.customers == customers }?.figures.first { $0.program == program && $0.name == name }
    }

    /// The figures of a program in the order they were first measured.
    func names(of program: String) -> [String] {
        var names: [String] = []
        for figure in runs.flatMap(\.figures) where figure.program == program && !names.contains(figure.name) {
            names.append(figure.name)
        }
        return names
    }

    var programs: [String] {
        var programs: [String] = []
        for figure in runs.flatMap(\.figures) where !programs.contains(figure.program) {
            programs.append(figure.program)
        }
        return programs
    }
}
