import Wording

extension ImportReport {
    func summary(in words: Words) -> String {
        let summary = words(
            CommandLineWord.importSummary, count: read, words.number(counts.added), words.number(counts.updated),
            words.number(counts.unchanged), words.number(refused))
        return isRehearsal ? words(CommandLineWord.importRehearsed, summary) : summary
    }

    /// What else there is to say about the file, on standard error.
    func tellNotes(in words: Words, rejects: String?) {
        if !notes.ignoredColumns.isEmpty {
            Messages.say(words(CommandLineWord.ignoredColumns, notes.ignoredColumns.joined(separator: ", ")))
        }
        if !notes.acceptanceColumns.isEmpty {
            Messages.say(words(CommandLineWord.refusedColumns, notes.acceptanceColumns.joined(separator: ", ")))
        }
        if let declared = notes.declaredCount, declared != read {
            Messages.say(words(CommandLineWord.declaredCount, words.number(declared), words.number(read)))
        }
        let told = refusals.prefix(20)
        for refused in told {
            Messages.say(words(CommandLineWord.entry, name(ofPlace: refused.place, in: words), refused.reason))
        }
        if refused > told.count {
            Messages.say(words(CommandLineWord.moreRefused, count: refused - told.count))
        }
        if let rejects, refused > 0 { Messages.say(words(CommandLineWord.rejectsWritten, rejects)) }
    }
}
