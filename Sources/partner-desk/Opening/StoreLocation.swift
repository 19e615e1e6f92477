import Foundation

/// Where the store is: `--database`, then `PARTNER_DESK_DATABASE`, then the user's data folder.
enum StoreLocation {
    static func path(of choices: Choices, environment: [String: String]) -> String {
        if let path = choices.database { return path }
        if choices.demo { return sample(environment: environment) }
        if let path = environment["PARTNER_DESK_DATABASE"], !path.isEmpty { return path }
        return dataFolder(environment) + "/desk.sqlite"
    }

    /// Where the sample data are.
    static func sample(environment: [String: String]) -> String {
        dataFolder(environment) + "/sample.sqlite"
    }

    private static func dataFolder(_ environment: [String: String]) -> String {
        // The XDG specification has relative paths ignored.
        if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") { return folder + "/partner-desk" }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
        return home + "/.local/share/partner-desk"
    }
}
