import Foundation

/// What the system knows about a running program.
struct ProcessFigures {
    /// The most memory it ever had resident, in KiB.
    let peakMemory: Int
    /// How often any of its threads was given a processor.
    let contextSwitches: Int

    /// Nil when the process has ended.
    init?(_ process: pid_t) {
        let folder = "/proc/\(process)"
        guard let status = Self.numbers(in: "\(folder)/status"), let peak = status["VmHWM"],
            // A process that ends while it is looked at is as good as one that had ended.
            let threads = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/task")
        else { return nil }
        peakMemory = peak
        contextSwitches = threads.reduce(0) { sum, thread in
            let numbers = Self.numbers(in: "\(folder)/task/\(thread)/status") ?? [:]
            return sum + (numbers["voluntary_ctxt_switches"] ?? 0) + (numbers["nonvoluntary_ctxt_switches"] ?? 0)
        }
    }

    private static func numbers(in path: String) -> [Substring: Int]? {
        // As above: gone means ended.
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        var numbers: [Substring: Int] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split { $0 == ":" || $0 == "\t" || $0 == " " }
            if words.count > 1, let number = Int(words[1]) { numbers[words[0]] = number }
        }
        return numbers
    }
}
