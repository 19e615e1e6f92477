/// A pasted table: a header line that names its columns, and rows below it.
struct PastedTable {
    let people: [PastedPerson]

    /// Nil where the first line is no header, or stands alone.
    init?(_ lines: [String]) {
        guard let header = lines.first, lines.count > 1,
            let separator = PastedCells.separators.first(where: { header.contains($0) })
        else { return nil }
        let columns = PastedCells.split(header, by: separator).map { PastedLabel(named: $0) }
        guard columns.count(where: { $0 != nil }) > 1 else { return nil }
        people = lines.dropFirst().map { line in
            var person = PastedPerson()
            for (column, cell) in zip(columns, PastedCells.split(line, by: separator)) where !cell.isEmpty {
                if let column { person.take(cell, as: column) }
            }
            return person
        }.filter { $0.values.count > 1 }
    }
}

extension PastedPerson {
    /// As written: the header says what it is, and the form what is wrong with it.
    fileprivate mutating func take(_ cell: String, as column: PastedLabel) {
        switch column {
        case .date: date = date ?? cell
        case .firstName: firstName = firstName ?? cell
        case .lastName: lastName = lastName ?? cell
        case .email: email = email ?? cell
        case .phone:
            // "Mob. +33 …": the label is none of the number.
            if case .phone(let number) = PastedValue(cell) { phone = phone ?? number } else { phone = phone ?? cell }
        case .fullName:
            if let name = PastedName(cell) { take(name) }
        case .customer:
            if let value = PastedValue(customer: cell) { takeAll([value]) }
        }
    }
}

/// The cells of one line of a table.
enum PastedCells {
    static let separators: [Character] = ["\t", ";", ","]

    /// Quotes as CSV has them: around a cell, and doubled inside it.
    static func split(_ line: String, by separator: Character) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == separator, !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells.map { $0.trimmed }
    }
}
