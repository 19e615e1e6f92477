import Foundation
import Glibc

/// Where a program that is started reads and writes.
enum Attachment {
    /// The terminal at this path becomes the program's own, as under a shell.
    case terminal(String)
    /// Nothing to read; both outputs go to this descriptor.
    case output(Int32)
}

/// Starts a program in a session of its own, in English and in UTF-8.
///
/// - Parameter store: What `PARTNER_DESK_DATABASE` names, if anything.
/// - Throws: `BenchFailure.cannotStart`.
func spawn(_ arguments: [String], store: String? = nil, _ attachment: Attachment) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch attachment {
    case .terminal(let path):
        // The first terminal that the leader of a session opens becomes the one that controls it.
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .output(let descriptor):
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
        posix_spawn_file_actions_adddup2(&actions, descriptor, 2)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let ownSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which is not imported.
    posix_spawnattr_setflags(&attributes, ownSession)

    var process = pid_t()
    let words = arguments.map { strdup($0) } + [nil]
    var environment = environment
    environment["PARTNER_DESK_DATABASE"] = store
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    let problem = posix_spawnp(&process, arguments[0], &actions, &attributes, words, settings)
    guard problem == 0 else {
        throw BenchFailure.cannotStart(arguments[0], reason: String(cString: strerror(problem)))
    }
    return process
}

private var environment: [String: String] {
    var settings = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LC_") && $0.key != "LANGUAGE" }
    settings["TERM"] = "xterm-256color"
    settings["LANG"] = "C.UTF-8"
    // What a person set for these programs would change what is measured.
    for name in ["FZF_DEFAULT_OPTS", "FZF_DEFAULT_COMMAND", "PARTNER_DESK_LOG", "LINES", "COLUMNS"] {
        settings[name] = nil
    }
    return settings
}

/// The path of an installed program, or nil.
func installedProgram(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
}
