import Interchange
import Wording

extension CustomerImport {
    /// Writes what is only known at the end into the file of rejects, and gives the report.
    func settleAccounts() throws -> ImportReport {
        try writeRepeats()
        Log.importing.info(
            "done", metadata: ["added": "\(report.counts.added)", "updated": "\(report.counts.updated)"])
        return report
    }

    /// That a row repeats another is known only at the end, when the row itself is gone: the file is read once more.
    private func writeRepeats() throws {
        guard rejects != nil, !repeats.isEmpty else { return }
        if path == "-" {
            for (place, reason) in repeats.sorted(by: { $0.key < $1.key }) {
                try reject(place, reason, keptRows[place]?.row, text: keptRows[place]?.text)
            }
        } else {
            var file = try CustomerFile.open(path)
            var read = 0
            while let event = try file.next() {
                read += 1
                guard case .row(let row) = event else { continue }
                let place = report.hasLines ? row.line : read
                if let reason = repeats[place] { try reject(place, reason, row, text: file.rowText) }
            }
        }
    }

    func reject(_ place: Int, _ reason: String, _ row: Interchange.CustomerRow?, text: String?) throws {
        if report.hasLines {
            try rejects?.write(place: place, reason: reason, row: text)
        } else {
            try rejects?.write(place: place, reason: reason, row, item: text)
        }
    }
}
