/// One pasted row of a table.
struct PastedRow {
    private let cells: [String]
    private let values: [PastedValue?]

    /// Nil when the line has no two cells.
    init?(_ line: String) {
        for separator in PastedCells.separators where line.contains(separator) {
            let filled = PastedCells.split(line, by: separator).filter { !$0.isEmpty }
            guard filled.count > 1 else { continue }
            cells = filled
            values = filled.map { PastedValue($0) ?? PastedValue(customer: $0) }
            return
        }
        return nil
    }

    /// Nil without exactly one address among the cells, or whose row it is and a date: that tells it from any other row.
    var person: PastedPerson? {
        var person = PastedPerson()
        person.takeAll(values)
        let isDelivered = person.date != nil && (person.tenantID != nil || person.domain != nil)
        guard person.email != nil || isDelivered else { return nil }
        if person.firstName == nil, person.lastName == nil, let name = name(besides: person.email) { person.take(name) }
        return person
    }

    /// What the address repeats, or else a full name or a first and a last one that nothing competes with.
    private func name(besides email: String?) -> PastedName? {
        let open = cells.indices.filter { values[$0] == nil }
        let full = open.compactMap { PastedName(cells[$0]) }
        let single = open.filter { PersonName.looksLikeName(cells[$0]) }
        let pairs = zip(single, single.dropFirst()).map { PastedName(first: cells[$0], last: cells[$1]) }
        guard let email else { return pairBehindFact(among: single) }
        // "Mary Ann" beside "Smith" is a first name.
        if let whole = pairs.first(where: { $0.isIn(email, whole: true) }) { return whole }
        if let confirmed = (full + pairs).first(where: { $0.isIn(email) }) { return confirmed }
        if let delivered = pairBehindFact(among: single) { return delivered }
        if full.count == 1, single.count <= 1 { return full[0] }
        guard pairs.count == 1, open.count == single.count || full.isEmpty else { return nil }
        return full.isEmpty || pairs[0].hasParticle ? pairs[0] : nil
    }

    /// Right behind a date or whose row it is, a delivery has the two names; of three, one is the company's.
    private func pairBehindFact(among names: [Int]) -> PastedName? {
        let starts = names.filter { index in
            isFact(index - 1) && names.contains(index + 1) && !names.contains(index + 2)
        }
        guard starts.count == 1 else { return nil }
        return PastedName(first: cells[starts[0]], last: cells[starts[0] + 1])
    }

    private func isFact(_ index: Int) -> Bool {
        switch index >= 0 ? values[index] : nil {
        case .date, .tenantID, .domain: true
        default: false
        }
    }
}
