import Foundation
import Interchange

/// The refused rows as a CSV file: where each stood, why it was refused, and the row as it was read, so that it can be
/// corrected and read again.
final class RejectsFile {
    private let path: String
    private let descriptor: Int32
    private var separator = CSVSeparator.comma
    private var csv = CSVWriter()
    /// Whether the rows come from such a file themselves, and bring an earlier place and reason along.
    private var isRepeated = false
    private var pending: [UInt8] = []
    private static let columns = ["Line", "Reason"]

    /// Makes the file, for its owner's eyes only, or empties it.
    ///
    /// - Parameter sources: Files that must not be emptied.
    /// - Throws: `OutputProblem`, `UsageProblem.rejectsOverwriteSource`.
    init(_ path: String, sources: [String]) throws {
        self.path = path
        for source in sources where RejectsFile.areSame(path, source) {
            throw UsageProblem.rejectsOverwriteSource(path: path)
        }
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw OutputProblem(path: path, code: errno) }
    }

    deinit {
        close(descriptor)
    }

    /// Writes the names of the columns: ours, then `header`, the first line of the file that is read.
    func begin(_ header: String, _ separator: CSVSeparator) {
        self.separator = separator
        csv = CSVWriter(separator: separator)
        let own = RejectsFile.columns.joined(separator: String(UnicodeScalar(separator.rawValue)))
        isRepeated = header.hasPrefix(own)
        write(RejectsFile.columns, header)
    }

    /// - Parameter row: As the file has it; nil where that is not known.
    func write(place: Int, reason: String, row: String?) throws {
        write([String(place), reason], row ?? "")
        if pending.count > 64 * 1024 { try flush() }
    }

    private func write(_ cells: [String], _ row: String) {
        csv.write(cells, to: &pending)
        // The row goes on where our columns end.
        pending.removeLast(2)
        pending.append(separator.rawValue)
        pending += (isRepeated ? separator.text(row, withoutFirst: cells.count) : row).utf8
        pending += [0x0D, 0x0A]
    }

    /// Hands everything on; to be called after the last row.
    func flush() throws {
        defer { pending.removeAll(keepingCapacity: true) }
        try writeAll(pending, to: descriptor, path: path)
    }

    private static func areSame(_ one: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }
}

// MARK: - Items of JSON

extension RejectsFile {
    /// Items have their customer's columns here, as far as they could be read, and stand behind those as a whole.
    func beginItems() {
        let customer = [
            "Microsoft ID", "Company name", "Primary domain name", "Relationship", "Country", "First name",
            "Last name", "Email", "Phone",
        ]
        begin((customer + ["Item"]).joined(separator: ","), .comma)
    }

    func write(place: Int, reason: String, _ row: Interchange.CustomerRow?, item: String?) throws {
        let cells =
            [row?.tenantID, row?.companyName, row?.domain, row?.relationship, row?.country]
            + [row?.firstName, row?.lastName, row?.email, row?.phone, item]
        var text = ""
        var csv = CSVWriter()
        csv.write(cells.map { $0 ?? "" }, to: &text)
        try write(place: place, reason: reason, row: String(text.dropLast()))
    }
}
