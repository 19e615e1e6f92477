import Foundation

/// A home folder of its own for one test, deleted with the value: what the program keeps never meets another test, nor
/// the user's own files.
public final class Home: Sendable {
    /// The folder; it exists.
    public let folder: URL

    /// Makes an empty home in the temporary folder.
    public init() throws {
        // Short, because a socket's path may have 107 bytes only.
        let name = "desk-" + UUID().uuidString.prefix(13).lowercased()
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(name, isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        // A leftover in the temporary folder harms nobody, and a deinitialiser has nobody to tell.
        try? FileManager.default.removeItem(at: folder)
    }

    /// Where the program keeps its data, its state and its settings (`XDG_DATA_HOME`, `XDG_STATE_HOME`,
    /// `XDG_CONFIG_HOME`). They exist only once the program made them.
    public var data: URL { folder.appendingPathComponent("data", isDirectory: true) }
    public var state: URL { folder.appendingPathComponent("state", isDirectory: true) }
    public var settings: URL { folder.appendingPathComponent("config", isDirectory: true) }

    /// The whole environment of a program that lives here, and nothing of the environment the tests run in. The
    /// program under test comes first on the `PATH`.
    ///
    /// - Parameter extra: variables to add or to replace; an empty value removes the variable.
    public func environment(adding extra: [String: String] = [:]) throws -> [String: String] {
        let programs = try BuiltProgram.executable().deletingLastPathComponent().path
        let usual = [
            "HOME": folder.path,
            "LANG": "C.UTF-8",
            "PATH": "\(programs):/usr/local/bin:/usr/bin:/bin",
            "TERM": "tmux-256color",
            "XDG_CONFIG_HOME": settings.path,
            "XDG_DATA_HOME": data.path,
            "XDG_STATE_HOME": state.path,
        ]
        return usual.merging(extra) { _, replacement in replacement }.filter { !$0.value.isEmpty }
    }
}
