import Core
import Drawing
import Wording

/// The list of customers: as many as there are, found by typing.
struct CustomerList: KeyedList {
    var focus = ListFocus.list
    var searchLine = TextLine(limit: 200)
    var query = CustomerQuery()
    var shownQuery: CustomerQuery?
    var window = RowWindow()
    var requests = ListRequests<ListKey>()
    var distanceLeft = 0
    var waitingKeys: [Key] = []
    var resellers: [Reseller]?
    /// The answer about the unfolded customer, once it is there.
    var details: CustomerAnswer?
    var counts: StateCounts?
    /// The user's saved views, once they were asked for.
    var views: [SavedView]?

    /// The search and the column titles.
    static let headLines = 2

    static func orders(_ words: Words) -> [(order: CustomerOrder, name: String)] {
        [
            (.name, words(CustomerListWord.byName)), (.nameReversed, words(CustomerListWord.byNameReversed)),
            (.domain, words(CustomerListWord.byDomain)), (.dateAgreed, words(CustomerListWord.byDateAgreed)),
        ]
    }

    func request(_ anchor: ListAnchor, limit: Int, ticket: Int) -> Request {
        .customers(query, anchor, limit: limit, ticket: ticket)
    }
}

// MARK: - The states to show

extension CustomerList {
    /// Everybody, then each state alone.
    static let choices: [AgreementState?] = [nil] + AgreementState.allCases
    static var filterCount: Int { choices.count }

    var filterInForce: Int? { Self.choices.firstIndex(of: query.states?.first) }
    var isFiltered: Bool { query.states != nil }

    mutating func filter(by answer: Int, in setting: Setting) -> [Effect] {
        let states = Self.choices[answer].map { Set([$0]) }
        guard query.states != states else { return [] }
        query.states = states
        return askAnew(in: setting)
    }
}

// MARK: - Answers

extension CustomerList {
    /// Asks for the first rows.
    mutating func open(in setting: Setting) -> [Effect] {
        replaceRows(.start, landing: .first, in: setting)
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .customers(let page, let ticket): return take(RowPage(page), ticket: ticket, in: setting)
        case .counts(let counts): self.counts = counts
        case .customer(let answer): return take(answer, in: setting)
        case .rehearsing:
            let unfolded = window.unfolded.map { [Effect.ask(.customer($0))] } ?? []
            return refresh(in: setting) + unfolded
        case .confirmed, .ordered, .customerAdded, .customerUpdated, .withdrawn, .takenBack, .refused(.gateShut, _):
            return refresh(in: setting)
        case .cartSaved(let cart):
            let row = window.rows.first { $0.id == cart.customerID }
            if let row, row.hasWaitingCart != cart.isWaiting { return refresh(in: setting) }
        case .views(let views, let news): return take(views, news, in: setting)
        case .resellers(let resellers): return take(resellers, in: setting)
        case .failed(_, .resellers): return endChoosingReseller()
        case .refused(.orderOfAnotherDay, .customers(_, _, _, let ticket)):
            guard requests.arrival(of: ticket) != .stale else { return [] }
            return sort(by: .name, in: setting)
        case .failed(_, .customers(_, _, _, let ticket)): giveUp(ticket)
        default: break
        }
        return []
    }

    private mutating func take(_ answer: CustomerAnswer, in setting: Setting) -> [Effect] {
        if answer.customer.id == window.unfolded { details = answer }
        let row = window.rows.first { $0.id == answer.customer.id }
        guard let row, row.state != answer.state, requests.replacement == nil else { return [] }
        return refresh(in: setting)
    }
}
