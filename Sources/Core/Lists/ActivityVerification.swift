/// What came of checking the activity log against its chain of hashes.
public struct ActivityVerification: Equatable, Sendable {
    /// Entries that are there.
    public var entries = 0
    /// The first of the problems, in the order of the log; a broken log may have as many as it has entries.
    public var problems: [ActivityProblem] = []
    public var problemCount = 0
    /// The hash of the last entry, in hexadecimal digits. Noted elsewhere, it also proves later that not the whole
    /// chain was made anew. Empty for an empty log.
    public var head = ""

    public static let mostProblems = 100

    public init() {}

    public var isIntact: Bool { problemCount == 0 }

    public mutating func add(_ problem: ActivityProblem) {
        problemCount += 1
        if problems.count < ActivityVerification.mostProblems { problems.append(problem) }
    }
}

/// What is wrong at one place of the activity log; `at` is the entry's time as it stands in the log.
public enum ActivityProblem: Equatable, Sendable {
    /// Its content, or its predecessor, is not what was recorded.
    case altered(number: Int64, at: String)
    /// It stands behind an entry that is wrong or that it was not recorded after.
    case misplaced(number: Int64, at: String)
    /// These are gone; `next` is the time of the entry that now follows, nil at the end of the log.
    case missing(ClosedRange<Int64>, next: String?)
    /// It was never recorded by the program: the log ended before it.
    case added(number: Int64, at: String)
    /// The note of where the log ends is gone, or is not what the last entry says.
    case endAltered(number: Int64)
}
