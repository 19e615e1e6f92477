import Core

@testable import Dashboard

extension ListStore {
    /// The queue as the store gives it. Every fifth customer has a term that ends within the horizon.
    func queue(
        _ query: QueueQuery = QueueQuery(), _ anchor: QueueAnchor = .start, limit: Int, today: Day
    ) -> QueuePage {
        let page = page(
            of: items(query, today: today), key: \.key, name: \.customer.companyName, at: anchor, limit: limit)
        return QueuePage(items: page.rows, reachesStart: page.reachesStart, reachesEnd: page.reachesEnd)
    }

    func queueSizes(today: Day) -> QueueSizes {
        items(QueueQuery(), today: today).reduce(into: QueueSizes()) { sizes, item in
            sizes.byUrgency[item.urgency, default: 0] += 1
            if item.deliveredBy != nil { sizes.collected += 1 }
        }
    }

    private func items(_ query: QueueQuery, today: Day) -> [QueueItem] {
        matches(
            CustomerQuery(text: query.text, resellerID: query.resellerID, order: query.order.ofList ?? .name)
        ).filter(\.state.isUnconfirmed).map { item($0, query.order, today: today) }.filter { item in
            query.part?.holds(item.urgency, due: item.dueDate, today: today) != false
                && (!query.collectedOnly || item.deliveredBy != nil)
        }.sorted { $0.key < $1.key }
    }

    private func item(_ row: CustomerRow, _ order: QueueOrder, today: Day) -> QueueItem {
        let due = row.id % 5 == 2 ? today.adding(days: Int(row.id * 3 % 90)) : nil
        let urgency: Urgency
        let place: QueuePlace
        if row.hasWaitingCart {
            urgency = .cart
            place = QueuePlace(band: .carts, date: "2018-11-29", number: row.id)
        } else if let due, let renewal = Urgency(termEnd: due, today: today) {
            urgency = renewal
            place = QueuePlace(band: .renewals, date: due.description, number: row.id)
        } else {
            urgency = .rest
            place = QueuePlace(band: row.state == .withdrawn ? .withdrawn : .rest, number: row.position)
        }
        return QueueItem(
            customer: row, urgency: urgency, dueDate: due, key: order.ofList == nil ? .urgency(place) : .list(row.key),
            deliveredBy: delivered[row.id])
    }
}
