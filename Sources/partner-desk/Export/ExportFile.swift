import Foundation

/// A file in the making, for its owner's eyes only (mode 0600). It has its name only once it is whole: until then it
/// stands beside its place under another one, and goes away when it is given up. Where the program was killed before
/// that, the next export to the same folder takes it away.
final class ExportFile: ByteSink {
    /// There is such a file, and it is not to be replaced.
    struct Exists: Error {
        let path: String
    }

    /// The file's place, from the root on.
    let path: String
    private let replaces: Bool
    private let draft: String
    private let descriptor: Int32
    private var pending: [UInt8] = []
    private var isFinished = false

    /// - Parameter typed: from the root, from `~`, or from the present folder on.
    /// - Throws: `Exists`, `OutputProblem`.
    init(_ typed: String, replaces: Bool) throws {
        path = ExportFile.place(of: typed)
        self.replaces = replaces
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw OutputProblem(path: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EEXIST)
            }
            guard replaces else { throw Exists(path: path) }
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        ExportFile.tidy(folder)
        (draft, descriptor) = try ExportFile.begin(in: folder, for: path)
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(draft) }
    }

    func write(_ append: (inout [UInt8]) -> Void) throws {
        append(&pending)
        if pending.count >= 64 * 1024 { try flush() }
    }

    /// Gives the file its name: it is on the disk then, as a whole.
    ///
    /// - Throws: `Exists` when another came to that name meanwhile; `OutputProblem`.
    func finish() throws {
        try flush()
        guard fsync(descriptor) == 0 else { throw OutputProblem(path: path, code: errno) }
        if replaces {
            guard rename(draft, path) == 0 else { throw OutputProblem(path: path, code: errno) }
            isFinished = true
        } else {
            // A link, unlike a new name, never takes the place of what is there; the draft goes away in the end.
            guard link(draft, path) == 0 else {
                if errno == EEXIST { throw Exists(path: path) }
                throw OutputProblem(path: path, code: errno)
            }
        }
    }

    private func flush() throws {
        defer { pending.removeAll(keepingCapacity: true) }
        try writeAll(pending, to: descriptor, path: path)
    }

    private static let prefix = ".partner-desk-"
    private static let suffix = ".part"

    /// A new draft, locked for as long as this program lives: others see by it that it is somebody's.
    private static func begin(in folder: String, for path: String) throws -> (draft: String, descriptor: Int32) {
        while true {
            let draft = "\(folder)/\(prefix)\(UUID().uuidString)\(suffix)"
            let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw OutputProblem(path: path, code: errno) }
            flock(descriptor, LOCK_EX)
            // Before it was locked, another may have taken it for abandoned.
            var status = stat()
            if fstat(descriptor, &status) == 0, status.st_nlink > 0 { return (draft, descriptor) }
            close(descriptor)
        }
    }

    /// Takes drafts away that nobody writes any more.
    private static func tidy(_ folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
            let draft = "\(folder)/\(name)"
            let descriptor = open(draft, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(draft) }
        }
    }

    private static func place(of typed: String) -> String {
        let path = NSString(string: typed).expandingTildeInPath
        // A link leads to the file that is meant, which keeps its place then.
        return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
}
