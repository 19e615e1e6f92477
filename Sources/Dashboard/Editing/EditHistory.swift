/// The states a ``TextLine`` can go back to, and forward to again.
struct EditHistory: Sendable {
    struct Moment: Sendable {
        let characters: [Character]
        let cursor: Int
    }

    /// Edits that follow one another and are undone as one.
    enum Run: Sendable {
        case typing, erasing
    }

    static let depth = 200

    private var past: [Moment] = []
    private var future: [Moment] = []
    private var run: Run?

    /// Takes note of the state before an edit. Nothing is added while the same run goes on.
    mutating func record(_ before: Moment, run next: Run?) {
        future = []
        defer { run = next }
        if let next, next == run { return }
        if past.count == EditHistory.depth { past.removeFirst() }
        past.append(before)
    }

    /// The next edit is undone separately from the last.
    mutating func endRun() {
        run = nil
    }

    mutating func goBack(from present: Moment) -> Moment? {
        run = nil
        guard let moment = past.popLast() else { return nil }
        future.append(present)
        return moment
    }

    mutating func goForward(from present: Moment) -> Moment? {
        run = nil
        guard let moment = future.popLast() else { return nil }
        past.append(present)
        return moment
    }
}
