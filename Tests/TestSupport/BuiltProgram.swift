import Foundation

/// Where the program under test was built.
public enum BuiltProgram {
    /// The `partner-desk` executable: `PARTNER_DESK_PROGRAM` when that is set (to try a release build, say), otherwise
    /// the one beside the running test bundle, where `swift build` and `swift test` put both.
    ///
    /// - Throws: `NotBuilt` when there is no such file.
    public static func executable() throws -> URL {
        if let chosen = ProcessInfo.processInfo.environment["PARTNER_DESK_PROGRAM"] {
            return try existing(URL(fileURLWithPath: chosen))
        }
        let products = Bundle.main.executableURL?.deletingLastPathComponent() ?? Bundle.main.bundleURL
        return try existing(products.appendingPathComponent("partner-desk"))
    }

    private static func existing(_ file: URL) throws -> URL {
        guard FileManager.default.isExecutableFile(atPath: file.path) else { throw NotBuilt(file: file) }
        return file
    }

    /// Nobody built the program.
    public struct NotBuilt: Error, CustomStringConvertible {
        /// Where it was looked for.
        public let file: URL

        public var description: String { "\(file.path) is not there: run `swift build --product partner-desk` first" }
    }
}
