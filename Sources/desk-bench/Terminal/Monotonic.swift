import Glibc

/// The clock that only goes forward, in nanoseconds.
enum Monotonic {
    static var now: Int64 { read(CLOCK_MONOTONIC) }

    /// The time all threads of a process have spent on a processor; nil when it has ended.
    static func processorTime(of process: pid_t) -> Int64? {
        var clock = clockid_t()
        guard clock_getcpuclockid(process, &clock) == 0 else { return nil }
        return read(clock)
    }

    static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

extension Int64 {
    /// Nanoseconds as milliseconds.
    var milliseconds: Double { Double(self) / 1e6 }

    /// Nanoseconds of so many milliseconds.
    static func milliseconds(_ count: Int) -> Int64 { Int64(count) * 1_000_000 }
}
