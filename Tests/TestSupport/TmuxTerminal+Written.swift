import Foundation

extension TmuxTerminal {
    /// The bytes the program writes to the terminal for some keys, until it is silent.
    public func written(by keys: String...) async throws -> Data {
        let file = home.folder.appendingPathComponent("written-\(UUID().uuidString)")
        try await tmux(["pipe-pane", "-O", "exec cat >> '\(file.path)'"])
        // The shell makes the file a moment later; what is written before that waits in the pipe.
        for key in keys { try await press(key) }
        let start = ContinuousClock.now
        var (written, looks) = (Data(), 0)
        while written.isEmpty || looks < Self.looksInSilence {
            guard start.duration(to: .now) < patience else {
                throw NeverShown(wanted: "an answer to \(keys)", place: "pipe-pane", screen: try await screen())
            }
            try await Task.sleep(for: .milliseconds(20))
            // There is no file yet where nothing was written.
            let now = FileManager.default.contents(atPath: file.path) ?? Data()
            looks = now == written ? looks + 1 : 0
            written = now
        }
        try await tmux(["pipe-pane"])
        return written
    }

    private static let looksInSilence = 25
}
