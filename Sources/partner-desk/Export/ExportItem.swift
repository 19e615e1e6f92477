import Core
import Dashboard
import Interchange
import Wording

/// One row of an export; commands and screens write it with the same bytes.
enum ExportItem {
    case customer(Core.CustomerRow)
    case waiting(QueueItem)
    case entry(ActivityEntry)
    case order(OrderRow, Catalogue)
    case subscription(Subscription, reseller: String)
    case user(User)
    /// With the language of its description.
    case offer(Offer, Language)

    var json: JSONValue {
        switch self {
        case .customer(let row): JSONValue(row)
        case .waiting(let item): JSONValue(item)
        case .entry(let entry): JSONValue(entry)
        case .order(let row, let catalogue): JSONValue(row, catalogue: catalogue)
        case .subscription(let subscription, _): JSONValue(subscription)
        case .user(let user): JSONValue(user)
        case .offer(let offer, let language): JSONValue(offer, language: language)
        }
    }

    /// The lines it takes in CSV: an order has one for each of its own.
    func lines(_ words: Words) -> [[String]] {
        switch self {
        case .customer(let row):
            [ExportItem.account(of: row) + [row.state.rawValue, row.dateAgreed?.description ?? ""]]
        case .waiting(let item):
            [
                ExportItem.account(of: item.customer) + [
                    item.customer.state.rawValue, item.urgency.rawValue, item.dueDate?.description ?? "",
                    item.deliveredBy ?? "",
                ]
            ]
        case .entry(let entry):
            [
                [
                    entry.at.description, entry.customer?.name ?? "", words.name(of: entry.action),
                    entry.userName ?? entry.login, entry.details["old"] ?? "", entry.details["new"] ?? "",
                    entry.details["reason"] ?? "",
                ]
            ]
        case .order(let row, let catalogue):
            row.lines.map { line in
                [
                    row.order?.number ?? "", row.key.at.description, row.customer.tenantID.description,
                    row.customer.name, line.offerID, catalogue.name(of: line), String(line.seats),
                    row.order?.placedBy ?? "",
                ]
            }
        case .subscription(let subscription, let reseller):
            [
                [
                    subscription.id, subscription.name, String(subscription.seats), subscription.status.rawValue,
                    reseller,
                ]
            ]
        case .user(let user): [[user.login, user.name, user.role.rawValue, user.isDesignated ? "yes" : "no"]]
        case .offer(let offer, _):
            [
                [
                    offer.id, offer.name, offer.category, offer.billing.rawValue, offer.term,
                    String(offer.seats.lowerBound), String(offer.seats.upperBound),
                ]
            ]
        }
    }

    private static func account(of row: Core.CustomerRow) -> [String] {
        [row.tenantID.description, row.companyName, row.domain, row.relationship]
    }
}

extension ExportSource {
    /// The columns of Partner Center's own exports come first, then ours.
    var csvTitles: [String] {
        let account = ["Microsoft ID", "Company name", "Primary domain name", "Relationship"]
        return switch self {
        case .customers: account + ["Agreement state", "Date agreed"]
        case .queue: account + ["Agreement state", "Urgency", "Due date", "Collected from"]
        case .activity: ["Date-time", "Customer", "Action", "Partner user", "Old", "New", "Reason"]
        case .orders:
            ["Order", "Date-time", "Microsoft ID", "Company name", "Offer ID", "Offer", "Quantity", "Partner user"]
        case .subscriptions: ["Subscription ID", "Subscription", "Quantity", "Status", "Reseller"]
        case .users: ["Login", "Name", "Role", "Designated"]
        case .offers: ["Offer ID", "Offer", "Category", "Billing", "Term", "Minimum seats", "Maximum seats"]
        }
    }
}
