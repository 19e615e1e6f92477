import Wording

/// What exporting says.
enum ExportWord: String, WordSet {
    static let section = "export"

    case customers, queue, activity, orders, waiting, subscriptions, users, offers
    case customersFile, queueFile, activityFile, ordersFile, waitingFile, subscriptionsFile, usersFile, offersFile
    case file, format, csv, json, keys
    case nameMissing, exists, stopped
    /// Counted: how many rows there are.
    case underWay, done
}
