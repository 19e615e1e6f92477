import TestSupport
import Testing

@testable import Drawing

@Suite struct ShapesTests {
    @Test func aBoxWithTitlesGaugesAndAScrollBar() {
        var canvas = Canvas(size: Size(width: 40, height: 6))
        let frame = Rect(x: 1, y: 0, width: 38, height: 6)
        canvas.box(frame, title: "Confirm · 株式会社", trailingTitle: "Agreement")
        let inside = frame.inset(by: 1)
        canvas.gauge(inside.row(0).splitLeft(10).left, fraction: 0.33)
        canvas.gauge(inside.row(1).splitLeft(10).left, fraction: 0.0001)
        canvas.gauge(inside.row(2).splitLeft(10).left, fraction: 0.9999)
        canvas.gauge(inside.row(3).splitLeft(10).left, fraction: 1)
        canvas.scrollBar(inside.splitRight(1).right, first: 1, visible: 4, total: 9)
        canvas.write("selected", at: Point(x: 14, y: 2), style: .selected)
        canvas.cursor = Point(x: 14, y: 2)
        expectScreen(canvas, matches: "shapes")
    }

    @Test func aLongTitleIsCutAndTheTrailingOneLeavesFirst() {
        var canvas = Canvas(size: Size(width: 16, height: 2))
        canvas.box(canvas.bounds, title: "Tailwind Traders Ltd", trailingTitle: "x")
        #expect(String(canvas.row(0).map(\.glyph)) == "┌ Tailwind … ──┐")
    }

    @Test(arguments: [
        (0, 0..<2), (1, 1..<3), (45, 4..<6), (89, 7..<9), (90, 8..<10), (500, 8..<10), (-3, 0..<2),
    ])
    func theThumbReachesAnEndOnlyWhenTheListDoes(first: Int, rows: Range<Int>) {
        #expect(Canvas.scrollThumb(10, first: first, visible: 20, total: 110) == rows)
    }

    @Test func noThumbWhereAllIsVisible() {
        #expect(Canvas.scrollThumb(10, first: 0, visible: 10, total: 10) == nil)
    }

    @Test func rectanglesSplitWithoutLosingOrInventingCells() {
        let rect = Rect(x: 2, y: 3, width: 10, height: 5)
        for cut in -1...12 {
            let (left, rest) = rect.splitLeft(cut)
            #expect(left.width + rest.width == 10 && left.maxX == rest.x && rest.maxX == rect.maxX)
            let (bottom, above) = rect.splitBottom(cut)
            #expect(bottom.height + above.height == 5 && above.maxY == bottom.y && bottom.maxY == rect.maxY)
        }
        #expect(rect.row(5).isEmpty && rect.row(4) == Rect(x: 2, y: 7, width: 10, height: 1))
        #expect(rect.inset(by: 3).isEmpty)
        #expect(rect.contains(Point(x: 11, y: 7)) && !rect.contains(Point(x: 12, y: 7)))
        #expect(rect.centered(Size(width: 4, height: 99)) == Rect(x: 5, y: 3, width: 4, height: 5))
    }
}
