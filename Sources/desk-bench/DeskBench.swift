import ArgumentParser
import Foundation

/// Measures the release build of Partner Desk from outside, as a person at a terminal meets it.
@main
struct DeskBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure how fast Partner Desk is with many customers.",
        discussion: """
            Imports generated customers, opens the dashboard in a pseudo-terminal of 120 by 40, types at it, and takes the \
            time from each key to the last thing drawn for it. Compare figures of one run, or of two runs on a machine \
            that does nothing else. Where sqlite3 and fzf are installed, they are given the same customers.
            """)

    @Flag(help: "Only 1,000 and 20,000 customers, and fewer repetitions.") var quick = false
    @Option(
        help: ArgumentHelp("Numbers of customers, from small to large.", valueName: "1000,100000"),
        transform: Self.sizes) var sizes: [Int]?
    @Option(help: ArgumentHelp("Where generated customers and stores are kept.", valueName: "folder")) var keep =
        ".build/bench"
    @Option(help: ArgumentHelp("Save the figures.", valueName: "file")) var json: String?
    @Option(help: ArgumentHelp("Print saved figures beside the new ones.", valueName: "file")) var compare: String?
    @Option(help: ArgumentHelp("The program to measure.", valueName: "partner-desk")) var program =
        ".build/release/partner-desk"

    func run() throws {
        let earlier = try compare.map { try Report(contentsOf: $0) }
        var bench = Bench(
            program: program, folder: URL(fileURLWithPath: keep), effort: quick ? .quick : .full)
        for size in sizes ?? (quick ? [1000, 20_000] : [1000, 100_000, 1_000_000]) { try bench.measure(size) }
        print(bench.report.tables)
        for remark in bench.report.remarks { print(remark) }
        if let earlier { print(bench.report.comparison(with: earlier)) }
        if let json { try bench.report.save(to: json) }
    }

    @Sendable private static func sizes(_ text: String) throws -> [Int] {
        try text.split(separator: ",").map { part in
            guard let size = Int(part), size >= 1000 else {
                throw ValidationError("\(part) is no number of customers: 1000 or more.")
            }
            return size
        }
    }
}
