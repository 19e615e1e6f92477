import Core
import Interchange
import Wording

/// What became of a file's rows.
struct ImportReport {
    struct Refused {
        /// The line, or in a JSON file the number of the item; both count from 1.
        let place: Int
        let reason: String
    }

    let file: String
    let isRehearsal: Bool
    /// Whether rows are known by their line.
    var hasLines = true
    var read = 0
    /// Rows that are no customers.
    var refusedInFile = 0
    /// What became of the others.
    var counts = ImportCounts()
    var notes = CustomerFileNotes()
    /// The first of them; a file of rejects has all.
    private(set) var refusals: [Refused] = []

    var refused: Int { refusedInFile + counts.refused }
    /// Every row that is accounted for: it must be every row that was read.
    var accounted: Int { refusedInFile + counts.read }

    init(file: String, isRehearsal: Bool) {
        self.file = file
        self.isRehearsal = isRehearsal
    }

    private static let mostRefusals = 100

    mutating func note(_ refused: Refused) {
        if refusals.count < ImportReport.mostRefusals { refusals.append(refused) }
    }

    func name(ofPlace place: Int, in words: Words) -> String {
        words(hasLines ? CommandLineWord.line : .item, words.number(place))
    }

    var json: JSONValue {
        [
            "file": .string(file), "dryRun": .bool(isRehearsal), "read": .integer(read),
            "added": .integer(counts.added), "updated": .integer(counts.updated),
            "unchanged": .integer(counts.unchanged), "refused": .integer(refused),
            "ignoredColumns": .array(notes.ignoredColumns.map(JSONValue.string)),
            "refusedColumns": .array(notes.acceptanceColumns.map(JSONValue.string)),
            "refusals": .array(
                refusals.map { [(hasLines ? "line" : "item"): .integer($0.place), "reason": .string($0.reason)] }),
        ]
    }
}
