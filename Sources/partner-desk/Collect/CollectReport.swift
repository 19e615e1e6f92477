import Core
import Interchange
import Wording

/// What became of the rows of a file of delivered facts.
struct CollectReport {
    struct Refused {
        let line: Int
        let reason: String
    }

    let file: String
    let isRehearsal: Bool
    var read = 0
    var counts = CollectCounts()
    var ignoredColumns: [String] = []
    /// The first of them; a file of rejects has all.
    private(set) var refusals: [Refused] = []
    private static let mostRefusals = 100

    init(file: String, isRehearsal: Bool) {
        self.file = file
        self.isRehearsal = isRehearsal
    }

    mutating func note(_ refused: Refused) {
        if refusals.count < CollectReport.mostRefusals { refusals.append(refused) }
    }

    var json: JSONValue {
        [
            "file": .string(file), "dryRun": .bool(isRehearsal), "read": .integer(read),
            "added": .integer(counts.added), "updated": .integer(counts.updated),
            "unchanged": .integer(counts.unchanged), "refused": .integer(counts.refused),
            "flawed": .integer(counts.flawed), "alreadyConfirmed": .integer(counts.reconfirmations),
            "ignoredColumns": .array(ignoredColumns.map(JSONValue.string)),
            "refusals": .array(
                refusals.map { ["line": .integer($0.line), "reason": .string($0.reason)] }),
        ]
    }

    func summary(in words: Words) -> String {
        let summary = words(
            CollectWord.summary, count: read, words.number(counts.added), words.number(counts.updated),
            words.number(counts.unchanged), words.number(counts.refused))
        return isRehearsal ? words(CollectWord.rehearsed, summary) : summary
    }

    /// What else there is to say about the file, on standard error.
    func tellNotes(in words: Words, rejects: String?) {
        if !ignoredColumns.isEmpty {
            Messages.say(words(CommandLineWord.ignoredColumns, ignoredColumns.joined(separator: ", ")))
        }
        if counts.flawed > 0 { Messages.say(words(CollectWord.flawed, count: counts.flawed)) }
        if counts.reconfirmations > 0 {
            Messages.say(words(CollectWord.reconfirmations, count: counts.reconfirmations))
        }
        let told = refusals.prefix(20)
        for refused in told {
            let line = words(CommandLineWord.line, words.number(refused.line))
            Messages.say(words(CommandLineWord.entry, line, refused.reason))
        }
        if counts.refused > told.count {
            Messages.say(words(CommandLineWord.moreRefused, count: counts.refused - told.count))
        }
        if let rejects, counts.refused > 0 { Messages.say(words(CommandLineWord.rejectsWritten, rejects)) }
    }
}
