import Core

/// The page of a list by time that is on its way, known by its ticket: an answer with another ticket is stale.
struct PageLoading: Equatable, Sendable {
    struct Awaited: Equatable, Sendable {
        let ticket: Int
        let anchor: TimeAnchor
        /// Where the selection goes, when the page takes the place of all rows.
        let landing: RowLanding
    }

    private var lastTicket = 0
    private(set) var awaited: Awaited?
    /// How far a search looked beyond the first and the last row it found.
    var lookedBefore: TimeKey?
    var lookedAfter: TimeKey?

    mutating func ask(for anchor: TimeAnchor, landing: RowLanding) -> Int {
        lastTicket += 1
        awaited = Awaited(ticket: lastTicket, anchor: anchor, landing: landing)
        return lastTicket
    }

    /// What an answer with this ticket was asked for; it is then on its way no more. Nil for a stale one.
    mutating func arrival(of ticket: Int) -> Awaited? {
        guard let awaited, awaited.ticket == ticket else { return nil }
        self.awaited = nil
        return awaited
    }
}

extension RowPage {
    func keepingStart(of list: LongList<Row>) -> RowPage {
        RowPage(rows: rows, reachesStart: list.reachesStart, reachesEnd: reachesEnd)
    }

    func keepingEnd(of list: LongList<Row>) -> RowPage {
        RowPage(rows: rows, reachesStart: reachesStart, reachesEnd: list.reachesEnd)
    }
}
