import Core
import Foundation
import Resources

extension Rulebook {
    /// The calendar, the catalogue and the countries that are compiled in.
    static func embedded() throws -> Rulebook {
        Rulebook(
            calendar: try AgreementCalendar(templates: Embedded.templates, milestones: Embedded.calendar),
            catalogue: try Catalogue(table: Embedded.offers),
            countries: CountryTables(countries: Embedded.countries, states: Embedded.states))
    }
}

extension Instant {
    /// The system's clock.
    static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
