/// Which customers of the queue are shown, and in which order.
public struct QueueQuery: Equatable, Sendable {
    /// Contained, whatever its case and accents, in what a customer is searched by, as in the list of customers; empty
    /// for all.
    public var text: String
    /// Only these; nil for all.
    public var part: QueuePart?
    /// Only those for whom delivered facts wait.
    public var collectedOnly: Bool
    /// Only this reseller's; nil for all.
    public var resellerID: Int64?
    public var order: QueueOrder

    public init(
        text: String = "", part: QueuePart? = nil, collectedOnly: Bool = false, resellerID: Int64? = nil,
        order: QueueOrder = .urgency
    ) {
        self.text = text
        self.part = part
        self.collectedOnly = collectedOnly
        self.resellerID = resellerID
        self.order = order
    }

    /// True when it leaves nobody out.
    public var isEverybody: Bool { text.isEmpty && part == nil && !collectedOnly && resellerID == nil }
}

/// A part of the queue, by why somebody is in it.
public enum QueuePart: String, CaseIterable, Sendable {
    /// An order waits.
    case carts
    /// A term ends within so many days, sooner ones included; whether an order waits, too, does not matter.
    case within30 = "30"
    case within60 = "60"
    case within90 = "90"
    /// Neither waits an order, nor does a term end within the horizon.
    case rest

    /// Within how many days a term ends; nil where that is not the question.
    public var days: Int? {
        switch self {
        case .carts, .rest: nil
        case .within30: 30
        case .within60: 60
        case .within90: Urgency.horizon
        }
    }

    public func holds(_ urgency: Urgency, due: Day?, today: Day) -> Bool {
        switch self {
        case .carts: urgency == .cart
        case .rest: urgency == .rest
        case .within30, .within60, .within90:
            if let due, let days { due.number - today.number <= days } else { false }
        }
    }
}

/// What the queue is ordered by.
public enum QueueOrder: String, CaseIterable, Sendable {
    case urgency
    case name
    case nameReversed
    case domain

    /// The same order of the list of customers; nil for the queue's own.
    public var ofList: CustomerOrder? {
        switch self {
        case .urgency: nil
        case .name: .name
        case .nameReversed: .nameReversed
        case .domain: .domain
        }
    }

    /// True where names decide, so that a letter has its place.
    public var isByName: Bool { ofList?.isByName == true }
}

/// A customer's place in the order of the queue: a key that stays where it is when customers before it are confirmed.
public enum QueueKey: Hashable, Sendable {
    case urgency(QueuePlace)
    /// In an order of the list of customers.
    case list(ListKey)
}

extension QueueKey: Comparable {
    /// In the order they are listed; keys of one order alone can be compared.
    public static func < (left: QueueKey, right: QueueKey) -> Bool {
        switch (left, right) {
        case (.urgency(let left), .urgency(let right)): left < right
        case (.list(let left), .list(let right)): left < right
        case (.urgency, .list): true
        case (.list, .urgency): false
        }
    }
}

/// A place in the queue, the most urgent first.
public struct QueuePlace: Hashable, Comparable, Sendable {
    public enum Band: Int, CaseIterable, Comparable, Sendable {
        case carts, renewals, rest
        /// Those who withdrew and ask for nothing: there may be nobody to confirm any more.
        case withdrawn

        public static func < (left: Band, right: Band) -> Bool { left.rawValue < right.rawValue }
    }

    public let band: Band
    /// Since when the cart waits, or when the term ends; empty where the order is that of names.
    public let date: String
    /// The customer's own number, or its position among the names.
    public let number: Int64

    public init(band: Band, date: String = "", number: Int64) {
        self.band = band
        self.date = date
        self.number = number
    }

    /// The place before everybody in a band.
    public static func start(of band: Band) -> QueuePlace { QueuePlace(band: band, number: .min) }

    /// The place after everybody in a band: no date sorts after the tilde.
    public static func end(of band: Band) -> QueuePlace { QueuePlace(band: band, date: "~", number: .max) }

    public static func < (left: QueuePlace, right: QueuePlace) -> Bool {
        (left.band, left.date, left.number) < (right.band, right.date, right.number)
    }
}
