import Core
import Foundation

/// Standard output, gathered into large writes.
final class Output {
    private var pending: [UInt8] = []
    private static let enough = 64 * 1024

    /// A line for people: what could take a terminal over becomes a visible mark.
    func line(_ text: String = "") throws {
        try write { $0 += HostileText.shown(text).utf8 + [UInt8(ascii: "\n")] }
    }

    /// Data, exactly as `append` puts it.
    func write(_ append: (inout [UInt8]) -> Void) throws {
        append(&pending)
        if pending.count >= Output.enough { try flush() }
    }

    /// Hands everything on.
    ///
    /// - Throws: `ClosedPipe`, `OutputProblem`.
    func flush() throws {
        defer { pending.removeAll(keepingCapacity: true) }
        try writeAll(pending, to: STDOUT_FILENO)
    }

    /// Forgets what was not handed on yet.
    func discard() {
        pending.removeAll()
    }
}

/// Nobody reads any more, as after `| head`; not worth a word.
struct ClosedPipe: Error {}

/// What was written did not arrive; `code` is the system's `errno`.
struct OutputProblem: Error {
    /// The file's path; nil for standard output.
    var path: String?
    let code: Int32
}

/// Writes all bytes to a file or pipe.
///
/// - Throws: `ClosedPipe`, `OutputProblem`.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String? = nil) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 {
            rest = rest.dropFirst(count)
        } else if errno == EPIPE {
            throw ClosedPipe()
        } else if errno != EINTR {
            throw OutputProblem(path: path, code: errno)
        }
    }
}
