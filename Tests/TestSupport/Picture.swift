import Drawing

/// A canvas as text that a person can read: the rows in a frame, then the styles that are not plain, row by row,
/// then the cursor.
public func picture(of canvas: Canvas) -> String {
    let edge = "+" + String(repeating: "-", count: canvas.size.width) + "+"
    var lines = [edge]
    for y in 0..<canvas.size.height {
        // A wide glyph fills two columns where the picture is read, so its second cell adds nothing.
        lines.append("|" + String(canvas.row(y).filter { $0.width > 0 }.map(\.glyph)) + "|")
    }
    lines.append(edge)
    for y in 0..<canvas.size.height {
        let runs = styleRuns(of: canvas.row(y))
        if !runs.isEmpty { lines.append("\(y) styles: " + runs.joined(separator: ", ")) }
    }
    let cursor = canvas.cursor.map { "\($0.x),\($0.y)" } ?? "hidden"
    lines.append("cursor: \(cursor)")
    return lines.joined(separator: "\n") + "\n"
}

/// The columns of each style, as in `0-79 selected`.
private func styleRuns(of row: ArraySlice<Cell>) -> [String] {
    let styles = row.map(\.style)
    var runs: [String] = []
    var start = 0
    for column in styles.indices where column + 1 == styles.count || styles[column + 1] != styles[column] {
        if styles[column] != .plain { runs.append("\(start)-\(column) \(styles[column])") }
        start = column + 1
    }
    return runs
}

/// The two pictures line by line: what only the expected one has begins with `-`, what only the actual one has
/// with `+`.
func difference(expected: String, actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var removed: [Int: Substring] = [:]
    var inserted: [Int: Substring] = [:]
    for change in new.difference(from: old) {
        switch change {
        case .remove(let offset, let line, _): removed[offset] = line
        case .insert(let offset, let line, _): inserted[offset] = line
        }
    }
    var lines: [String] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
        if let line = removed[oldIndex] {
            lines.append("- \(line)")
            oldIndex += 1
        } else if let line = inserted[newIndex] {
            lines.append("+ \(line)")
            newIndex += 1
        } else {
            lines.append("  \(new[newIndex])")
            oldIndex += 1
            newIndex += 1
        }
    }
    return lines.joined(separator: "\n")
}
