import Core
import GRDB

/// Where a customer stands in the queue, and why.
struct QueueSpot {
    let customer: Int64
    let position: Int64
    let place: QueuePlace
    /// When the next of its terms ends, within the horizon.
    let due: Day?
    let domain: String

    /// A customer with a standing of the queue, as `QueueSQL.spots` finds it.
    init(_ row: Row, withdrawn: [Int64]) {
        customer = row["number"]
        position = row["position"]
        domain = row["domain"]
        let end: String? = row["due"]
        due = end.flatMap { Day(iso: $0) }
        if let waiting: String = row["waiting"] {
            place = QueuePlace(band: .carts, date: waiting, number: customer)
        } else if let end {
            place = QueuePlace(band: .renewals, date: end, number: customer)
        } else {
            place = QueuePlace(band: withdrawn.contains(row["standing"]) ? .withdrawn : .rest, number: position)
        }
    }

    /// One of the customers with a cart or, where a year is given, with a term that ends in it, as `QueueSQL.carts` and
    /// `renewals` find them.
    init(_ row: Row, endingIn year: String?) {
        customer = row["number"]
        position = row["position"]
        let date: String = row["date"]
        let end: String? = year.map { "\($0)-\(date)" } ?? row["due"]
        place = QueuePlace(
            band: year == nil ? .carts : .renewals, date: year == nil ? date : end ?? date, number: customer)
        due = end.flatMap { Day(iso: $0) }
        domain = ""
    }

    func urgency(on today: Day) -> Urgency {
        switch place.band {
        case .carts: .cart
        case .renewals: due.flatMap { Urgency(termEnd: $0, today: today) } ?? .rest
        case .rest, .withdrawn: .rest
        }
    }

    func key(in order: QueueOrder) -> QueueKey {
        guard let order = order.ofList else { return .urgency(place) }
        return .list(ListKey(order, text: order == .domain ? domain : "", position: position))
    }
}
