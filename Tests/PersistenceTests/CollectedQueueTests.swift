import Core
import GRDB
import Testing

@testable import Persistence

/// The marks and the sizes of the queue, against the queue itself.
@Suite struct CollectedQueueTests {
    @Test(arguments: [1, 2, 3] as [UInt64], ["2026-11-23", "2026-11-22"])
    func theMarkedOnesAreThoseOfTheWholeQueueAndTheSizesAddUp(seed: UInt64, date: String) throws {
        let test = try TestDesk.mixed(seed: seed)
        let desk = test.desk(on: date)
        let whole = try desk.queue(limit: 100).items
        let marked = whole.filter { $0.deliveredBy != nil }
        #expect(marked.isEmpty == (date < "2026-11-23"), "what comes later is not there yet")
        for limit in [1, 7, 100] {
            var items: [QueueItem] = []
            var page = QueuePage(items: [], reachesEnd: false)
            while !page.reachesEnd {
                page = try desk.queue(
                    QueueQuery(collectedOnly: true), items.last.map { .after($0.key) } ?? .start, limit: limit)
                items += page.items
            }
            #expect(items == marked, "\(limit) at a time")
        }
        let sizes = try desk.queueSizes()
        #expect(sizes.collected == marked.count)
        for urgency in Urgency.allCases {
            #expect(sizes[urgency] == whole.filter { $0.urgency == urgency }.count, "\(urgency)")
        }
    }
}
