/// The tables of countries as text: they are read only where an address is entered, not at every start.
public struct CountryTables: Equatable, Sendable {
    private let countries: String
    private let states: String

    /// - Parameters:
    ///   - countries: tab-separated `code english french postal-codes phone`; the phone is
    ///     `calling-code:digits,digits:trunk`.
    ///   - states: tab-separated `country code english french`.
    public init(countries: String, states: String) {
        self.countries = countries
        self.states = states
    }

    public func read() throws(TableProblem) -> Countries {
        var statesByCountry: [String: [Country.State]] = [:]
        for row in try TableRow.rows(of: states, columns: 4) {
            statesByCountry[row[0], default: []].append(
                Country.State(code: row[1], names: ["en": row[2], "fr": row[3]]))
        }
        var all: [Country] = []
        for row in try TableRow.rows(of: countries, columns: 5) {
            all.append(
                Country(
                    code: row[0], names: ["en": row[1], "fr": row[2]], states: statesByCountry[row[0]] ?? [],
                    postalCodes: row[3].split(separator: "|").map(String.init), phone: try CountryTables.phone(in: row))
            )
        }
        return Countries(all)
    }

    private static func phone(in row: TableRow) throws(TableProblem) -> Country.Phone? {
        if row[4].isEmpty { return nil }
        let parts = row[4].split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw row.problem(column: 5) }
        let digits = parts[1].split(separator: ",").compactMap { Int($0) }
        guard !digits.isEmpty else { throw row.problem(column: 5) }
        return Country.Phone(callingCode: String(parts[0]), digits: digits, trunk: String(parts[2]))
    }
}
