import Drawing

/// Where the parts of the calendar lie: the day and its rule above, the milestones between, the counts below.
struct CalendarLayout: Equatable {
    let day: Rect
    let sentences: Rect
    /// What follows from rehearsing, if anything.
    let note: Rect
    let titles: Rect
    /// The milestones shown, a row each.
    let rows: Rect
    let counts: Rect
    /// The milestone in the first row.
    let first: Int
    let total: Int

    /// Below this the counts take one line instead of one a state.
    private static let heightForBars = 17

    init(_ rect: Rect, milestones: Int, selected: Int) {
        let inside = rect.inset(horizontally: 1, vertically: 0)
        let (day, belowDay) = inside.splitTop(1)
        let (sentences, belowSentences) = belowDay.splitTop(2)
        let (note, belowNote) = belowSentences.splitTop(1)
        let (titles, belowTitles) = belowNote.splitTop(1)
        let countsHeight = rect.height < Self.heightForBars ? 1 : StateBars.height
        // Right below the milestones, so that a tall window does not pull them apart.
        let height = min(milestones, max(0, belowTitles.height - countsHeight))
        let (rows, belowRows) = belowTitles.splitTop(height)
        let gap = belowRows.height > countsHeight ? 1 : 0
        self.day = day
        self.sentences = sentences
        self.note = note
        self.titles = titles
        self.rows = rows
        counts = belowRows.splitTop(gap).rest.splitTop(countsHeight).top
        first = max(0, min(selected - height / 2, milestones - height))
        total = milestones
    }

    /// The milestone whose row this is.
    func milestone(at point: Point) -> Int? {
        guard rows.contains(point) else { return nil }
        return first + point.y - rows.y
    }
}
