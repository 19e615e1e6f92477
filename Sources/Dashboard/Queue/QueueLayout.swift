import Drawing

/// Where the parts of the queue lie: a pure function of the area.
struct QueueLayout {
    let progress: Rect
    let titles: Rect
    let rows: Rect
    let urgency: Rect?
    let company: Rect?
    let domain: Rect?
    let state: Rect?
    let dueDate: Rect?

    private static let dateWidth = 10

    init(_ rect: Rect, urgencyWidth: Int, stateWidth: Int) {
        let (progress, belowProgress) = rect.splitTop(1)
        let (titles, rows) = belowProgress.splitTop(1)
        self.progress = progress
        self.titles = titles
        self.rows = rows
        // A column is left free at the left, and two at the right for the marks that there is more.
        let table = rect.splitLeft(1).rest.splitRight(2).rest
        let areas = TableLayout.columns(
            [
                .fixed(urgencyWidth, priority: 4),
                .flexible(minimum: 18, maximum: 60, flexibility: 3, priority: 5),
                .flexible(minimum: 20, maximum: 48, flexibility: 2, priority: 1),
                .fixed(stateWidth, priority: 2),
                .fixed(QueueLayout.dateWidth, priority: 3),
            ], in: table)
        urgency = areas[0]
        company = areas[1]
        domain = areas[2]
        state = areas[3]
        dueDate = areas[4]
    }
}
