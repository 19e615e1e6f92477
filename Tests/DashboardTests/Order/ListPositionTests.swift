import Testing

@testable import Dashboard

@Suite struct ListPositionTests {
    @Test func theWindowMovesOnlyWhenTheSelectionLeavesIt() {
        var place = ListPosition()
        for _ in 0..<4 { _ = place.move(.down, total: 10, height: 4) }
        #expect(place.window(total: 10, height: 4) == 1..<5)
        _ = place.move(.up, total: 10, height: 4)
        #expect(place.selected == 3)
        #expect(place.window(total: 10, height: 4) == 1..<5)
        _ = place.move(.end, total: 10, height: 4)
        #expect(place.window(total: 10, height: 4) == 6..<10)
    }

    @Test func itStaysInsideAListThatShrank() {
        var place = ListPosition()
        place.select(9, total: 10, height: 4)
        #expect(place.window(total: 2, height: 4) == 0..<2)
        #expect(place.window(total: 0, height: 4).isEmpty)
        #expect(place.window(total: 5, height: 0).isEmpty)
        #expect(place.window(total: 10, height: 2) == 8..<10)
    }

    @Test func lettersMoveOnlyWhereTheyAreNoText() {
        var place = ListPosition()
        let movedAsText = place.move(.character("j"), total: 10, height: 4, byLetters: false)
        #expect(!movedAsText)
        let moved = place.move(.character("G"), total: 10, height: 4)
        #expect(moved)
        #expect(place.selected == 9)
    }
}
