import Core
import Foundation
import Resources

extension Rulebook {
    /// The calendar and the catalogue that are compiled in.
    static func embedded() throws -> Rulebook {
        Rulebook(
            calendar: try AgreementCalendar(templates: Embedded.templates, milestones: Embedded.calendar),
            catalogue: try Catalogue(table: Embedded.offers))
    }
}

extension Instant {
    /// The system's clock.
    static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
