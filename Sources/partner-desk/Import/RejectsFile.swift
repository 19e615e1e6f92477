import Foundation
import Interchange

/// The refused rows as a CSV file: where each stood, why it was refused, and its columns under the names that the
/// command understands, so that it can be corrected and read again.
final class RejectsFile {
    private let path: String
    private let columns: [String]
    private let descriptor: Int32
    private var csv = CSVWriter()
    private var pending: [UInt8] = []

    /// Makes the file, for its owner's eyes only, or empties it.
    ///
    /// - Parameters:
    ///   - columns: The names of the row's own columns.
    ///   - sources: Files that must not be emptied.
    /// - Throws: `OutputProblem`, `UsageProblem.rejectsOverwriteSource`.
    init(_ path: String, columns: [String], sources: [String]) throws {
        self.path = path
        self.columns = columns
        for source in sources where RejectsFile.areSame(path, source) {
            throw UsageProblem.rejectsOverwriteSource(path: path)
        }
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw OutputProblem(path: path, code: errno) }
        csv.write(["Line", "Reason"] + columns, to: &pending)
    }

    deinit {
        close(descriptor)
    }

    /// - Parameter cells: What the row has in each column; nil where it could not be read.
    func write(place: Int, reason: String, cells: [String]?) throws {
        let cells = cells ?? Array(repeating: "", count: columns.count)
        csv.write([String(place), reason] + cells, to: &pending)
        if pending.count > 64 * 1024 { try flush() }
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

// MARK: - Rows of customers

extension RejectsFile {
    static let customerColumns = [
        "Microsoft ID", "Company name", "Primary domain name", "Relationship", "Country", "First name", "Last name",
        "Email", "Phone",
    ]

    func write(place: Int, reason: String, _ row: Interchange.CustomerRow?) throws {
        let cells = row.map { row in
            [row.tenantID, row.companyName, row.domain, row.relationship]
                + [row.country, row.firstName, row.lastName, row.email, row.phone].map { $0 ?? "" }
        }
        try write(place: place, reason: reason, cells: cells)
    }
}
