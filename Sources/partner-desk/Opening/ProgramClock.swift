import Core
import Foundation
import Synchronization

/// The clock the whole program runs on: the real one, or the real time of day on a day that was chosen (R16, *as of*).
/// The dashboard changes the day while it runs.
final class ProgramClock: Sendable {
    private let asOf: Mutex<Day?>

    init(asOf day: Day?) {
        asOf = Mutex(day)
    }

    var moment: Moment { Moment(now: .now, asOf: asOf.withLock { $0 }) }

    /// The same as a function, for whoever reads the clock anew for each thing done.
    var read: @Sendable () -> Moment {
        { self.moment }
    }

    /// Chooses another day; nil gives the real one back.
    func rehearse(_ day: Day?) {
        asOf.withLock { $0 = day }
    }
}
