/// Something a person searches for.
struct Query {
    let text: String
    /// What kind of query it is.
    let kind: String
    /// Stands on the screen once it was typed.
    let shows: String

    static let all = [
        Query(text: "solutions", kind: "common", shows: "Solutions"),
        Query(text: "quixolux", kind: "one of all", shows: "Quixolux Nordwind Labs"),
        Query(text: "zzqqzzqq", kind: "absent", shows: "Nothing contains"),
        Query(text: "müller", kind: "accented", shows: DashboardWord.row),
        Query(text: "evolution", kind: "without its accent", shows: "volution"),
        Query(text: "東京", kind: "East Asian", shows: "東京"),
        Query(text: "京", kind: "one East Asian letter", shows: "京"),
        Query(text: "株式会社", kind: "four East Asian letters", shows: "株式会社"),
        Query(text: "e", kind: "one common letter", shows: DashboardWord.row),
        Query(text: "q", kind: "one rare letter", shows: DashboardWord.row),
        Query(text: "lu", kind: "two letters", shows: DashboardWord.row),
    ]
}

/// Words by which the screens of the dashboard are known.
enum DashboardWord {
    /// In the footer of every screen.
    static let footer = "quit"
    /// In each row of the list of customers.
    static let row = "Cloud Reseller"
    /// In the rows of the queue, too: the ends of domains.
    static let domain = ".com"
    /// What was done most.
    static let activity = "seats"
    /// On the screen of one customer.
    static let answer = "Agreement in force"
    /// Where a share of all customers is drawn.
    static let bar = "█"
    /// The rows there must be at least on a full screen of 40 lines.
    static let fullScreen = 30
}
