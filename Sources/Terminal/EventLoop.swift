import CNcurses
import Glibc
import Synchronization

/// Sleeps on the main thread until something is to be done there: a descriptor can be read, a moment has come, or
/// another thread has posted something.
///
/// It waits for all of them in one system call, so that a key is on its way as soon as the kernel has it; by way of a
/// dispatch queue two more threads would have to wake first.
@MainActor
final class EventLoop {
    private struct Alarm {
        let time: UInt64
        let work: () -> Void
    }

    let mailbox = Mailbox()
    /// In the order in which they are served.
    private var readers: [(descriptor: Int32, read: () -> Void)] = []
    private var alarms: [Alarm] = []

    init() {
        watch(mailbox.descriptor) { [mailbox] in mailbox.empty() }
    }

    /// Calls `read` whenever the descriptor can be read or is at its end; of several, the one watched last goes first.
    func watch(_ descriptor: Int32, read: @escaping () -> Void) {
        readers.insert((descriptor, read), at: 0)
    }

    func unwatch(_ descriptor: Int32) {
        readers.removeAll { $0.descriptor == descriptor }
    }

    /// Calls `work` once, so many milliseconds from now.
    func after(milliseconds: Int, _ work: @escaping () -> Void) {
        alarms.append(Alarm(time: Monotonic.nanoseconds + UInt64(max(0, milliseconds)) * 1_000_000, work: work))
    }

    func run() -> Never {
        while true { turn() }
    }

    /// Sleeps until something is to be done, and does all that is.
    func turn() {
        for descriptor in wait() {
            // One that is served may end the use of another.
            readers.first { $0.descriptor == descriptor }?.read()
        }
        ring()
    }

    /// The descriptors that can be read, once there is one or an alarm is due.
    private func wait() -> [Int32] {
        var states = readers.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        guard poll(&states, nfds_t(states.count), timeout) > 0 else { return [] }
        return states.filter { $0.revents != 0 }.map(\.fd)
    }

    /// In milliseconds; -1 where there is nothing to wait for but the descriptors.
    private var timeout: Int32 {
        guard let next = alarms.map(\.time).min() else { return -1 }
        let now = Monotonic.nanoseconds
        return next <= now ? 0 : Int32(clamping: (next - now + 999_999) / 1_000_000)
    }

    private func ring() {
        guard !alarms.isEmpty else { return }
        let now = Monotonic.nanoseconds
        let due = alarms.filter { $0.time <= now }
        alarms.removeAll { $0.time <= now }
        for alarm in due { alarm.work() }
    }
}

/// What other threads want done on the main thread, in the order in which they posted it.
public final class Mailbox: Sendable {
    public typealias Work = @MainActor @Sendable () -> Void

    let descriptor = wake_descriptor()
    private let letters = Mutex<[Work]>([])

    init() {
        precondition(descriptor >= 0, "the system gives no descriptor to wake the main thread with")
    }

    public func post(_ work: @escaping Work) {
        letters.withLock { $0.append(work) }
        var one: UInt64 = 1
        write(descriptor, &one, MemoryLayout<UInt64>.size)
    }

    @MainActor
    func empty() {
        var count: UInt64 = 0
        read(descriptor, &count, MemoryLayout<UInt64>.size)
        let works = letters.withLock { letters in
            defer { letters = [] }
            return letters
        }
        for work in works { work() }
    }
}

/// The time since the system started, which no change of the clock disturbs.
enum Monotonic {
    static var nanoseconds: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
