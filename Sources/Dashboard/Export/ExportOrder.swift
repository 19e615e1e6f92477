import Core

/// What an export holds: the very rows that a list shows, from the first to the last.
public enum ExportSource: Equatable, Sendable {
    case customers(CustomerQuery)
    /// The customers to be confirmed.
    case queue(QueueQuery)
    case activity(ActivityQuery)
    case orders(OrderQuery)
    /// Those of a customer; the domain is for the file's name.
    case subscriptions(Int64, domain: String, SubscriptionQuery)
    /// The partner's people.
    case users(UserQuery)
    /// The catalogue's.
    case offers(OfferQuery)
}

public enum ExportFormat: String, CaseIterable, Sendable {
    case csv, json

    /// What the file's name ends in.
    var suffix: String { ".\(rawValue)" }
}

/// An export to be made.
public struct ExportOrder: Equatable, Sendable {
    public let source: ExportSource
    public let format: ExportFormat
    /// As it was typed: relative to the folder the program was started in, or from `~` on.
    public let path: String
    /// Whether a file of this name may be replaced; the person was asked.
    public let replaces: Bool

    public init(source: ExportSource, format: ExportFormat, path: String, replaces: Bool) {
        self.source = source
        self.format = format
        self.path = path
        self.replaces = replaces
    }
}

/// How an export goes.
public enum ExportReport: Equatable, Sendable {
    /// So many rows are written.
    case underWay(Int)
    case done(rows: Int, path: String)
    /// There is such a file already, and nobody was asked yet.
    case exists(path: String)
    case stopped
    /// Why no file was made, as a sentence.
    case failed(String)
}
