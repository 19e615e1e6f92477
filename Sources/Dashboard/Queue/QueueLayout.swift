import Drawing

/// Where the parts of the queue lie: a pure function of the area.
struct QueueLayout {
    let search: Rect
    let progress: Rect
    let sizes: Rect
    let titles: Rect
    let rows: Rect
    let urgency: Rect?
    let company: Rect?
    let domain: Rect?
    let state: Rect?
    let dueDate: Rect?
    /// Who delivered facts; nil also where nobody did.
    let collected: Rect?

    private static let dateWidth = 10
    /// The lines above the list: the search, the counter, the sizes, the titles of the columns.
    static let head = 4

    init(_ rect: Rect, urgencyWidth: Int, stateWidth: Int, showsCollected: Bool = false) {
        let (search, belowSearch) = rect.splitTop(1)
        let (progress, belowProgress) = belowSearch.splitTop(1)
        let (sizes, belowSizes) = belowProgress.splitTop(1)
        let (titles, rows) = belowSizes.splitTop(1)
        self.search = search
        self.progress = progress
        self.sizes = sizes
        self.titles = titles
        self.rows = rows
        // A column is left free at the left, and two at the right for the marks that there is more.
        let table = rect.splitLeft(1).rest.splitRight(2).rest
        var columns: [TableColumn] = [
            .fixed(urgencyWidth, priority: 4),
            .flexible(minimum: 18, maximum: 60, flexibility: 3, priority: 5),
            .flexible(minimum: 20, maximum: 48, flexibility: 2, priority: 1),
            .fixed(stateWidth, priority: 2),
            .fixed(QueueLayout.dateWidth, priority: 3),
        ]
        if showsCollected { columns.append(.flexible(minimum: 11, maximum: 32, flexibility: 1, priority: 4)) }
        let areas = TableLayout.columns(columns, in: table)
        urgency = areas[0]
        company = areas[1]
        domain = areas[2]
        state = areas[3]
        dueDate = areas[4]
        collected = showsCollected ? areas[5] : nil
    }
}
