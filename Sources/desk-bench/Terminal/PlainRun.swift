import Glibc

/// A program that ran to its end without a terminal.
struct PlainRun {
    let seconds: Double
    /// The most memory it ever had resident, in KiB.
    let peakMemory: Int
    let output: String

    /// - Throws: `BenchFailure.failed` when it ends with anything but 0.
    init(_ arguments: [String]) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else {
            throw BenchFailure.cannotStart(arguments[0], reason: String(cString: strerror(errno)))
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let begin = Monotonic.now
        let process: pid_t
        do {
            defer { close(ends[1]) }
            process = try spawn(arguments, .output(ends[1]))
        }
        var bytes: [UInt8] = []
        var peak = 0
        // The pipe closes when the program ends; until then it is asked for its memory from time to time.
        while readSome(ends[0], &bytes) { peak = max(peak, ProcessFigures(process)?.peakMemory ?? 0) }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        seconds = Double(Monotonic.now - begin) / 1e9
        peakMemory = peak
        output = String(decoding: bytes, as: UTF8.self)
        if status != 0 { throw BenchFailure.failed(arguments, output: output) }
    }
}

/// Waits 20 ms at most for something to read; false at the end of the file.
private func readSome(_ descriptor: Int32, _ bytes: inout [UInt8]) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 20) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 { bytes.append(contentsOf: buffer.prefix(count)) }
    return count > 0 || count < 0 && errno == EINTR
}
