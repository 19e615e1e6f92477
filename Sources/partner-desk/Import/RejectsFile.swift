import Foundation
import Interchange

/// The refused rows as a CSV file: where each stood, why it was refused, and its columns under the names that an
/// import understands, so that it can be corrected and imported again.
final class RejectsFile {
    private let path: String
    private let descriptor: Int32
    private var csv = CSVWriter()
    private var pending: [UInt8] = []

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
        csv.write(RejectsFile.titles, to: &pending)
    }

    deinit {
        close(descriptor)
    }

    func write(place: Int, reason: String, _ row: Interchange.CustomerRow?) throws {
        var cells = [String(place), reason]
        if let row {
            cells += [row.tenantID, row.companyName, row.domain, row.relationship]
            cells += [row.country, row.firstName, row.lastName, row.email, row.phone].map { $0 ?? "" }
        } else {
            cells += repeatElement("", count: RejectsFile.titles.count - cells.count)
        }
        csv.write(cells, to: &pending)
        if pending.count > 64 * 1024 { try flush() }
    }

    /// Hands everything on; to be called after the last row.
    func flush() throws {
        defer { pending.removeAll(keepingCapacity: true) }
        try writeAll(pending, to: descriptor, path: path)
    }

    private static let titles = [
        "Line", "Reason", "Microsoft ID", "Company name", "Primary domain name", "Relationship", "Country",
        "First name", "Last name", "Email", "Phone",
    ]

    private static func areSame(_ one: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }
}
