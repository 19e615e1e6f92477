import Drawing
import Testing

@Suite struct TableLayoutTests {
    private let columns: [TableColumn] = [
        .flexible(minimum: 10, flexibility: 2, priority: 9),
        .flexible(minimum: 8, maximum: 20, priority: 2),
        .fixed(12, priority: 5),
        .fixed(10, priority: 2),
    ]

    private func widths(_ width: Int) -> [Int?] {
        TableLayout.columns(columns, in: Rect(x: 1, y: 0, width: width, height: 1)).map { $0?.width }
    }

    @Test func whatIsLeftIsSharedByFlexibility() {
        #expect(widths(43) == [10, 8, 12, 10])
        #expect(widths(55) == [18, 12, 12, 10])
        #expect(widths(143) == [98, 20, 12, 10])
    }

    @Test func theColumnThatMattersLeastLeavesFirst() {
        #expect(widths(42) == [17, 11, 12, nil])
        #expect(widths(31) == [18, nil, 12, nil])
        #expect(widths(22) == [22, nil, nil, nil])
        #expect(widths(4) == [4, nil, nil, nil])
        #expect(widths(0) == [0, nil, nil, nil])
    }

    @Test func columnsStandInOrderAGapApartAndInside() {
        for width in 10...200 {
            let rect = Rect(x: 3, y: 2, width: width, height: 7)
            let shown = TableLayout.columns(columns, in: rect, gap: 2).compactMap { $0 }
            #expect(shown.first?.x == 3)
            #expect(zip(shown, shown.dropFirst()).allSatisfy { $0.maxX + 2 == $1.x })
            #expect(shown.allSatisfy { $0.height == 7 && $0.maxX <= rect.maxX })
            #expect(shown.last?.maxX == rect.maxX)
        }
    }
}
