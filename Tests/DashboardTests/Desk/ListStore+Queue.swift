import Core

@testable import Dashboard

extension ListStore {
    /// The queue as the store gives it. Every fifth customer has a term that ends within the horizon.
    func queue(after key: QueueKey?, collectedOnly: Bool = false, limit: Int, today: Day) -> QueuePage {
        let items = everybody(today: today).filter { item in
            key.map { item.key > $0 } ?? true && (!collectedOnly || item.deliveredBy != nil)
        }
        return QueuePage(items: Array(items.prefix(limit)), reachesEnd: items.count <= limit)
    }

    func queueSizes(today: Day) -> QueueSizes {
        everybody(today: today).reduce(into: QueueSizes()) { sizes, item in
            sizes.byUrgency[item.urgency, default: 0] += 1
            if item.deliveredBy != nil { sizes.collected += 1 }
        }
    }

    private func everybody(today: Day) -> [QueueItem] {
        rows.filter(\.state.isUnconfirmed).map { item($0, today: today) }.sorted { $0.key < $1.key }
    }

    private func item(_ row: CustomerRow, today: Day) -> QueueItem {
        let due = row.id % 5 == 2 ? today.adding(days: Int(row.id * 3 % 90)) : nil
        if row.hasWaitingCart {
            let key = QueueKey(band: .carts, date: "2018-11-29", number: row.id)
            return QueueItem(customer: row, urgency: .cart, dueDate: due, key: key, deliveredBy: delivered[row.id])
        }
        if let due, let urgency = Urgency(termEnd: due, today: today) {
            let key = QueueKey(band: .renewals, date: due.description, number: row.id)
            return QueueItem(
                customer: row, urgency: urgency, dueDate: due, key: key, deliveredBy: delivered[row.id])
        }
        let band = row.state == .withdrawn ? QueueKey.Band.withdrawn : .rest
        return QueueItem(
            customer: row, urgency: .rest, dueDate: nil, key: QueueKey(band: band, number: row.position),
            deliveredBy: delivered[row.id])
    }
}
