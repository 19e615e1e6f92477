/// How often things are measured.
struct Effort {
    let starts: Int
    /// Rounds of 50 arrows, 20 pages and 10 jumps.
    let rounds: Int
    /// How often each query is typed.
    let queries: Int
    let openings: Int
    let commits: Int
    /// Up to so many customers are imported anew even where there is a store of them.
    let alwaysImported: Int

    static let full = Effort(
        starts: 20, rounds: 4, queries: 10, openings: 30, commits: 200, alwaysImported: .max)
    static let quick = Effort(starts: 5, rounds: 1, queries: 3, openings: 10, commits: 50, alwaysImported: 100_000)

    /// Small imports are over in no time and say little alone.
    func imports(of customers: Int) -> Int {
        customers <= 1000 ? 5 : customers <= 100_000 && queries > 5 ? 3 : 1
    }
}
