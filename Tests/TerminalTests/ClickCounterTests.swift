import Drawing
import Testing

@testable import Terminal

@Suite struct ClickCounterTests {
    private func press(_ x: Int) -> Input { .mouse(Mouse(kind: .press, position: Point(x: x, y: 0))) }
    private func double(_ x: Int) -> Input { .mouse(Mouse(kind: .doubleClick, position: Point(x: x, y: 0))) }

    @Test func twoQuickPressesOnOneCellAreADoubleClickAndAThirdIsNot() {
        var clicks = ClickCounter()
        #expect(clicks.judge(press(1), at: 5) == press(1))
        #expect(clicks.judge(press(1), at: 5 + ClickCounter.pause) == double(1))
        #expect(clicks.judge(press(1), at: 6 + ClickCounter.pause) == press(1))
    }

    @Test func slowOrDistantPressesAndThoseWithAKeyBetweenAreSingle() {
        var clicks = ClickCounter()
        _ = clicks.judge(press(1), at: 0)
        #expect(clicks.judge(press(1), at: ClickCounter.pause + 1) == press(1))
        #expect(clicks.judge(press(2), at: ClickCounter.pause + 2) == press(2))
        #expect(clicks.judge(.key(.up), at: ClickCounter.pause + 3) == .key(.up))
        #expect(clicks.judge(press(2), at: ClickCounter.pause + 4) == press(2))
    }
}
