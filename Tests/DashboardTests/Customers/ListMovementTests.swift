import Core
import Drawing
import Testing

@testable import Dashboard

/// Moving in a list of which only a window is loaded must feel as if all of it were.
@Suite struct ListMovementTests {
    private static let lines = 18
    private static let count = 2000

    /// The keys of the list and where each leads in a list that is loaded whole.
    private static let moves: [(key: Key, target: @Sendable (Int) -> Int)] = [
        (.down, { $0 + 1 }), (.character("j"), { $0 + 1 }), (.up, { $0 - 1 }), (.character("k"), { $0 - 1 }),
        (.pageDown, { $0 + lines }), (.pageUp, { $0 - lines }), (.home, { _ in 0 }), (.end, { _ in count }),
        (.character("g"), { _ in 0 }), (.character("G"), { _ in count }),
    ]

    private static func isVisible(_ driver: ListDriver) -> Bool {
        let window = driver.list.window
        return window.visible(lines: lines).contains { $0.index == window.selection }
    }

    @Test func opensOnTheFirstRows() throws {
        var driver = ListDriver(try Desk.setting(), rows: [])
        driver.isHeldUp = true
        var list = CustomerList()
        let effects = list.open(in: driver.setting)
        #expect(effects == [.ask(.customers(CustomerQuery(), .start, limit: 54, ticket: 1))])
    }

    @Test func arrowsAndPagesNeverWaitWhenTheStoreAnswersAtOnce() throws {
        var driver = ListDriver(try Desk.setting(), rows: Desk.rows(Self.count))
        var generator = Seeded(seed: 1)
        var expected = 0
        for _ in 0..<3000 {
            let move = try #require(Self.moves.randomElement(using: &generator))
            driver.press(move.key)
            expected = min(max(move.target(expected), 0), Self.count - 1)
            try #require(driver.selectedID == Int64(expected + 1), "after \(move.key)")
            try #require(!driver.list.isWaiting)
            try #require(Self.isVisible(driver))
        }
    }

    @Test(arguments: 1...20) func keysBeforeTheirRowsAreNeitherLostNorReordered(seed: UInt64) throws {
        var driver = ListDriver(try Desk.setting(), rows: Desk.rows(Self.count))
        driver.isHeldUp = true
        var generator = Seeded(seed: seed)
        var expected = 0
        for _ in 0..<400 {
            // Mostly arrows and pages: Home and End alone would hide what the others do.
            let some = Int.random(in: 0..<10, using: &generator) == 0 ? Self.moves[...] : Self.moves.prefix(6)
            let move = try #require(some.randomElement(using: &generator))
            driver.press(move.key)
            expected = min(max(move.target(expected), 0), Self.count - 1)
            if Bool.random(using: &generator), !driver.unanswered.isEmpty {
                driver.unanswered.shuffle(using: &generator)
                driver.answerNext()
                try #require(Self.isVisible(driver))
            }
        }
        driver.answerAll()
        #expect(driver.selectedID == Int64(expected + 1))
        #expect(!driver.list.isWaiting)
    }

    @Test func theSelectionStopsAtTheEdgeAndGoesOnWhenRowsArrive() throws {
        var driver = ListDriver(try Desk.setting(), rows: Desk.rows(Self.count))
        driver.isHeldUp = true
        for _ in 0..<80 { driver.press(.down) }
        #expect(driver.selectedID == 54)
        #expect(driver.unanswered.count == 1)
        driver.answerAll()
        #expect(driver.selectedID == 81)
    }

    @Test func holdsAFewScreensOfRowsHoweverFarItGoes() throws {
        var driver = ListDriver(try Desk.setting(), rows: Desk.rows(Self.count))
        for key in [Key.pageDown, .pageUp, .down] {
            for _ in 0..<150 {
                driver.press(key)
                try #require(driver.list.window.rows.count <= 6 * Self.lines)
            }
        }
    }

    @Test func asksForOnePageInEachDirectionAtATime() throws {
        var driver = ListDriver(try Desk.setting(), rows: Desk.rows(Self.count))
        driver.press(.end, .pageUp)
        driver.isHeldUp = true
        for _ in 0..<60 { driver.press(.up) }
        #expect(driver.unanswered.count == 1)
    }

    @Test func aPageMovesTheWholeScreen() throws {
        var driver = ListDriver(try Desk.setting(), rows: Desk.rows(Self.count))
        driver.press(.down, .down, .pageDown)
        let window = driver.list.window
        #expect(window.rows[window.firstVisible(lines: Self.lines)].id == 19)
        #expect(driver.selectedID == 21)
    }

    @Test func aWindowOfAnotherHeightKeepsTheSelectionOnTheScreen() throws {
        var driver = ListDriver(try Desk.setting(), rows: Desk.rows(Self.count))
        for _ in 0..<17 { driver.press(.down) }
        for height in [7, 3, 60, 12] {
            driver.setting.body = Size(width: 80, height: height)
            driver.send(.resize(Size(width: 80, height: height + 4)))
            let window = driver.list.window
            let visible = window.visible(lines: height - 2)
            #expect(driver.selectedID == 18)
            #expect(visible.contains { $0.index == window.selection })
            #expect(visible.count == height - 2, "no line stays empty")
        }
    }

    @Test func anUnfoldedRowIsShownWithItsDetails() throws {
        var driver = ListDriver(try Desk.setting(), rows: Desk.rows(40))
        for _ in 0..<17 { driver.press(.down) }
        driver.press(.character(" "))
        let place = driver.list.window.visible(lines: Self.lines).first { $0.index == 17 }
        #expect(place?.line == Self.lines - 1 - RowWindow.detailLines)
    }

    @Test func anEmptyListTakesEveryKey() throws {
        var driver = ListDriver(try Desk.setting(), rows: [])
        for move in Self.moves { driver.press(move.key) }
        #expect(driver.selectedID == nil)
        driver.press(.enter)
        #expect(driver.effects.count == 1, "a sentence says that nobody is there")
    }
}
