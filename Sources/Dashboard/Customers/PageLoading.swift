/// Where the rows of a page belong that is on its way.
enum LoadingPlace: Equatable, Sendable {
    case replacement(RowLanding)
    case newer, older
}

/// The page of a list by time that is on its way, known by its ticket: an answer with another ticket is stale.
struct PageLoading<Key: Equatable & Sendable>: Equatable, Sendable {
    struct Awaited: Equatable, Sendable {
        let ticket: Int
        let place: LoadingPlace
    }

    private var lastTicket = 0
    private(set) var awaited: Awaited?
    /// How far a search looked beyond the first and the last row it found.
    var lookedNewer: Key?
    var lookedOlder: Key?

    mutating func ask(for place: LoadingPlace) -> Int {
        lastTicket += 1
        awaited = Awaited(ticket: lastTicket, place: place)
        return lastTicket
    }

    /// Where an answer with this ticket belongs; it is then on its way no more. Nil for a stale one.
    mutating func arrival(of ticket: Int) -> LoadingPlace? {
        guard let awaited, awaited.ticket == ticket else { return nil }
        self.awaited = nil
        return awaited.place
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
