import Drawing

extension Canvas {
    /// Marks at the edge say that the list goes on above or below the rows that are shown.
    mutating func drawMarks<Row: ListedRow>(of list: LongList<Row>, shown: [Int], at edge: Rect) {
        guard let first = shown.first, let last = shown.last, !edge.isEmpty else { return }
        if first > 0 || !list.reachesStart { write(glyphs.moreAbove, at: edge.origin, style: .accent) }
        if last < list.rows.count - 1 || !list.reachesEnd {
            write(glyphs.moreBelow, at: Point(x: edge.x, y: edge.maxY - 1), style: .accent)
        }
    }
}
