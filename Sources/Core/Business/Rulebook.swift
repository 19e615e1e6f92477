/// The data the rules run on: the calendar, the catalogue, the countries.
public struct Rulebook: Equatable, Sendable {
    public let calendar: AgreementCalendar
    public let catalogue: Catalogue

    public let countries: CountryTables

    public init(
        calendar: AgreementCalendar, catalogue: Catalogue,
        countries: CountryTables = CountryTables(countries: "", states: "")
    ) {
        self.calendar = calendar
        self.catalogue = catalogue
        self.countries = countries
    }
}
