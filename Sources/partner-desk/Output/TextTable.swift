import Core
import Drawing

/// A table for people, in columns as wide as the first rows need. No cell is ever cut: a longer one further down only
/// pushes its neighbours.
struct TextTable {
    enum Side {
        case left, right
    }

    private let titles: [String]
    private let sides: [Side]
    private var waiting: [[String]] = []
    private var widths: [Int]?
    private static let sampleSize = 500

    init(_ columns: [(title: String, side: Side)]) {
        titles = columns.map(\.title)
        sides = columns.map(\.side)
    }

    /// Takes the next row, and writes as soon as enough is known about the widths.
    mutating func add(_ cells: [String], to output: Output) throws {
        let cells = cells.map(HostileText.shown)
        if let widths { return try output.line(line(cells, widths)) }
        waiting.append(cells)
        if waiting.count == TextTable.sampleSize { try finish(on: output) }
    }

    /// Writes what was not written yet; must be called after the last row. A table without rows is nothing at all.
    mutating func finish(on output: Output) throws {
        guard widths == nil, !waiting.isEmpty else { return }
        let widths = titles.indices.map { column in
            ([titles] + waiting).map { Columns.width(of: $0[column]) }.max() ?? 0
        }
        for row in [titles] + waiting { try output.line(line(row, widths)) }
        waiting = []
        self.widths = widths
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            if column > 0 { line += "  " }
            let padding = String(repeating: " ", count: max(0, widths[column] - Columns.width(of: cell)))
            line += sides[column] == .left ? cell + padding : padding + cell
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
