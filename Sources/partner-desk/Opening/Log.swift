import Logging

/// The log on standard error, for whoever looks after the program. It never holds personal data.
enum Log {
    /// Nothing but what is critical is logged unless `PARTNER_DESK_LOG` names a level such as `info`.
    static func start(environment: [String: String]) {
        let level = environment["PARTNER_DESK_LOG"].flatMap { Logger.Level(rawValue: $0.lowercased()) } ?? .critical
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = level
            return handler
        }
    }

    static var store: Logger { Logger(label: "partner-desk.store") }
    static var importing: Logger { Logger(label: "partner-desk.import") }
}
