/// The data the rules run on: the calendar and the catalogue.
public struct Rulebook: Equatable, Sendable {
    public let calendar: AgreementCalendar
    public let catalogue: Catalogue

    public init(calendar: AgreementCalendar, catalogue: Catalogue) {
        self.calendar = calendar
        self.catalogue = catalogue
    }
}
