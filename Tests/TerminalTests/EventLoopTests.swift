import Dispatch
import Glibc
import Synchronization
import Testing

@testable import Terminal

@MainActor
@Suite struct EventLoopTests {
    @MainActor
    private final class Journal {
        var entries: [String] = []
    }

    private func pipe() throws -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        try #require(Glibc.pipe(&ends) == 0)
        return (ends[0], ends[1])
    }

    @Test func lettersAreReadInTheirOrder() {
        let loop = EventLoop()
        let journal = Journal()
        for number in 1...3 { loop.mailbox.post { journal.entries.append("\(number)") } }
        loop.turn()
        #expect(journal.entries == ["1", "2", "3"])
    }

    /// What a letter posts is done in the next turn, so that a screen is drawn in between.
    @Test func aLetterThatPostsWaitsItsTurn() {
        let loop = EventLoop()
        let journal = Journal()
        loop.mailbox.post { [mailbox = loop.mailbox] in
            journal.entries.append("first")
            mailbox.post { journal.entries.append("second") }
        }
        loop.turn()
        #expect(journal.entries == ["first"])
        loop.turn()
        #expect(journal.entries == ["first", "second"])
    }

    @Test func anotherThreadWakesIt() {
        let loop = EventLoop()
        let journal = Journal()
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(5)) { [mailbox = loop.mailbox] in
            mailbox.post { journal.entries.append("woken") }
        }
        loop.turn()
        #expect(journal.entries == ["woken"])
    }

    @Test func whatIsWatchedLastIsServedFirst() throws {
        let loop = EventLoop()
        let journal = Journal()
        let keys = try pipe()
        defer {
            close(keys.reading)
            close(keys.writing)
        }
        loop.watch(keys.reading) {
            var byte: UInt8 = 0
            read(keys.reading, &byte, 1)
            journal.entries.append("key \(byte)")
        }
        loop.mailbox.post { journal.entries.append("letter") }
        var byte: UInt8 = 7
        write(keys.writing, &byte, 1)
        loop.turn()
        #expect(journal.entries == ["key 7", "letter"])
    }

    /// A reader that ends another's use is the last word: it is not called any more, even when it was ready as well.
    @Test func whatIsNoLongerWatchedIsNotServed() throws {
        let loop = EventLoop()
        let journal = Journal()
        let (one, other) = (try pipe(), try pipe())
        loop.watch(one.reading) { journal.entries.append("one") }
        loop.watch(other.reading) { [weak loop] in
            journal.entries.append("other")
            loop?.unwatch(one.reading)
            loop?.unwatch(other.reading)
        }
        for end in [one.writing, other.writing] { close(end) }
        loop.turn()
        #expect(journal.entries == ["other"])
        for end in [one.reading, other.reading] { close(end) }
    }

    @Test func alarmsRingOnceAndInTime() {
        let loop = EventLoop()
        let journal = Journal()
        let begin = Monotonic.nanoseconds
        loop.after(milliseconds: 4) { journal.entries.append("late") }
        loop.after(milliseconds: 0) { journal.entries.append("now") }
        while journal.entries.count < 2 { loop.turn() }
        #expect(journal.entries == ["now", "late"])
        #expect(Monotonic.nanoseconds - begin >= 4_000_000)
        loop.mailbox.post {}
        loop.turn()
        #expect(journal.entries.count == 2)
    }
}
