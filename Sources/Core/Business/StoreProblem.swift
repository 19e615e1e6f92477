/// Why the store cannot be reached or used; nothing of what was asked has been done.
public enum StoreProblem: Error, Equatable, Sendable {
    /// The folder could not be made or entered; the system's own words.
    case folder(path: String, reason: String)
    case missing(path: String)
    case cannotOpen(path: String, reason: String)
    /// A SQLite file of another program, or no SQLite file at all.
    case notAStore(path: String)
    /// Written by a newer version of this program.
    case newer(path: String)
    /// Written by an older version of this program, and opened read-only: it cannot be brought up to date.
    case older(path: String)
    /// Another process kept it locked for longer than the program waits.
    case busy(path: String)
    case diskFull(path: String)
    case damaged(path: String)
    case readOnly(path: String)
    case failed(path: String, reason: String)
}
