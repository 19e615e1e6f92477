/// What a program wrote after a key, and when.
struct Response {
    /// When the key was sent, or the program started.
    let sent: Int64
    private(set) var bytes: [UInt8] = []
    private(set) var isOver = false
    private var chunks: [(stamp: Int64, end: Int)] = []

    init(sent: Int64) {
        self.sent = sent
    }

    mutating func take(_ chunk: some Collection<UInt8>, at stamp: Int64) {
        bytes.append(contentsOf: chunk)
        chunks.append((stamp, bytes.count))
    }

    mutating func end() { isOver = true }

    var isEmpty: Bool { chunks.isEmpty }

    /// How often something was written: a drawing is written in one go, as far as the terminal takes it.
    var drawings: Int { chunks.count }

    var text: String { PlainText.of(bytes) }

    /// Milliseconds until the first sign of an answer.
    var toFirst: Double { ((chunks.first?.stamp ?? sent) - sent).milliseconds }

    /// Milliseconds until the last thing was drawn.
    var toLast: Double { ((chunks.last?.stamp ?? sent) - sent).milliseconds }

    /// Milliseconds until the text so far satisfied the condition; nil when it never did.
    func time(until isShown: (String) -> Bool) -> Double? {
        chunks.first { isShown(PlainText.of(bytes[..<$0.end])) }.map { ($0.stamp - sent).milliseconds }
    }
}
