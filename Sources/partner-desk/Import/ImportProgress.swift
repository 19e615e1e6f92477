import Wording

/// How far an import has come: one line of the terminal, rewritten; nothing at all where messages go
/// elsewhere, or lines must not be rewritten.
final class ImportProgress {
    private let words: Words
    private let totalBytes: Int?
    private let isShown = Messages.isTerminal && !Messages.arePlain
    private let start = ContinuousClock.now
    private var nextShowing = ContinuousClock.now
    private var isOnScreen = false

    init(words: Words, totalBytes: Int?) {
        self.words = words
        self.totalBytes = totalBytes
    }

    func show(rows: Int, bytes: Int) {
        // Looking at the clock costs, too.
        guard isShown, rows % 256 == 0 else { return }
        let now = ContinuousClock.now
        guard now >= nextShowing else { return }
        nextShowing = now + .milliseconds(100)
        let seconds = max(0.001, (now - start) / .seconds(1))
        let rate = words.number(Int(Double(rows) / seconds))
        if let totalBytes, totalBytes > 0, bytes > 0 {
            let part = min(1, Double(bytes) / Double(totalBytes))
            let left = words.number(Int((seconds / part - seconds).rounded(.up)))
            replace(words(CommandLineWord.progress, String(Int(part * 100)), words.number(rows), rate, left))
        } else {
            replace(words(CommandLineWord.progressOfPipe, words.number(rows), rate))
        }
    }

    /// From now on the store is at work, which does not say how far it is.
    func startWriting(rows: Int) {
        if isShown { replace(words(CommandLineWord.progressWriting, words.number(rows))) }
    }

    func clear() {
        if isOnScreen { Messages.replaceLine(by: "") }
        isOnScreen = false
    }

    private func replace(_ text: String) {
        Messages.replaceLine(by: text)
        isOnScreen = true
    }
}
