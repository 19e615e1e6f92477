extension AgreementCalendar {
    /// Reads the two tables of `Resources`: tab-separated rows, `#` begins a comment line.
    ///
    /// Templates: `key id type link rank`. Milestones: `from subject effect channel environment`, where the subject
    /// is `gate` or a template's key, and channel and environment may be `both`.
    public init(templates: String, milestones: String) throws(TableProblem) {
        var read: [AgreementTemplate] = []
        for row in try TableRow.rows(of: templates, columns: 5) {
            guard let rank = Int(row[4]) else { throw row.problem(column: 5) }
            read.append(
                AgreementTemplate(
                    id: row[1], key: row[0], type: AgreementType(rawValue: row[2]), link: row[3], versionRank: rank))
        }
        var steps: [Milestone] = []
        for row in try TableRow.rows(of: milestones, columns: 5) {
            guard let from = Day(iso: row[0]) else { throw row.problem(column: 1) }
            steps.append(
                Milestone(
                    from: from, change: try AgreementCalendar.change(in: row, templates: read),
                    channels: try AgreementCalendar.choice(in: row, column: 3),
                    environments: try AgreementCalendar.choice(in: row, column: 4)))
        }
        self.init(templates: read, milestones: steps)
    }

    private static func change(
        in row: TableRow, templates: [AgreementTemplate]
    ) throws(TableProblem) -> Milestone.Change {
        if row[1] == "gate" {
            guard let demand = Demand(rawValue: row[2]) else { throw row.problem(column: 3) }
            return .gate(demand)
        }
        guard templates.contains(where: { $0.key == row[1] }) else { throw row.problem(column: 2) }
        guard let effect = Milestone.TemplateEffect(rawValue: row[2]) else { throw row.problem(column: 3) }
        return .template(row[1], effect)
    }

    private static func choice<Value: RawRepresentable<String> & CaseIterable & Hashable>(
        in row: TableRow, column: Int
    ) throws(TableProblem) -> Set<Value> {
        if row[column] == "both" { return Set(Value.allCases) }
        guard let value = Value(rawValue: row[column]) else { throw row.problem(column: column + 1) }
        return [value]
    }
}

/// A row of one of the program's own tables.
public struct TableRow: Sendable {
    public let line: Int
    private let fields: [String]

    public subscript(column: Int) -> String { fields[column] }

    /// All rows but comments and blank lines; each must have at least `columns` fields.
    public static func rows(of table: String, columns: Int) throws(TableProblem) -> [TableRow] {
        var rows: [TableRow] = []
        // Over the bytes: this happens at every start, before anything is on the screen.
        let lines = Array(table.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard fields.count >= columns else { throw TableProblem(line: index + 1, column: fields.count + 1) }
            rows.append(TableRow(line: index + 1, fields: fields.map { String(decoding: $0, as: UTF8.self) }))
        }
        return rows
    }

    public func problem(column: Int) -> TableProblem {
        TableProblem(line: line, column: column)
    }
}

/// Where one of the program's own tables cannot be understood; line and column count from 1.
public struct TableProblem: Error, Equatable, Sendable {
    public let line: Int
    public let column: Int
}
