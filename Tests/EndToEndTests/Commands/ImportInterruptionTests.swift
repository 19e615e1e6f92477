import Dispatch
import Foundation
import Testing

@testable import partner_desk

@Suite struct ImportInterruptionTests {
    /// A Ctrl-C of the very first moment was lost, and the import could not be broken off any more.
    @Test func ctrlCCountsFromTheFirstMoment() async {
        let (interrupted, tell) = AsyncStream.makeStream(of: Void.self)
        let patience = Task {
            try await Task.sleep(for: .seconds(30))
            tell.finish()
        }
        let interruption = ImportInterruption(sentence: "") { tell.yield() }
        interruption.startWriting()
        let signals = interruption.watch()
        kill(getpid(), SIGINT)
        #expect(await interrupted.first { true } != nil)
        interruption.end()
        signals.cancel()
        patience.cancel()
    }
}
