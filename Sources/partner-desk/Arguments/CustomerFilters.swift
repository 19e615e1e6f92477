import ArgumentParser
import Core
import Persistence

/// Which customers, and in which order.
struct CustomerFilters: ParsableArguments {
    @Option(help: .said("Contained in the name, a domain, the Microsoft ID, the contact or an order number."))
    var search = ""
    @Option(help: .said("Only customers in this state.")) var state: StateArgument?
    @Option(help: .said("Only this reseller's customers; a part of the name is enough.")) var reseller: String?
    @Option(help: .said("What to sort by (default: name); date-agreed has the newest first.")) var sort: OrderArgument?

    /// What the options say, over what was there before.
    func query(_ base: CustomerQuery, _ desk: Desk) throws -> CustomerQuery {
        var query = base
        if !search.isEmpty { query.text = search }
        if let state { query.states = [state.state] }
        if let reseller { query.resellerID = try desk.findReseller(reseller).id }
        if let sort { query.order = sort.order }
        return query
    }
}
