import Drawing

/// Where the parts of the list lie: a pure function of the area.
struct CustomerListLayout {
    let search: Rect
    let titles: Rect
    let rows: Rect
    let company: Rect?
    let domain: Rect?
    let relationship: Rect?
    let state: Rect?
    let dateAgreed: Rect?
    /// Only where everything else has its room.
    let tenantID: Rect?

    static let tenantIDWidth = 36
    private static let dateWidth = 10
    /// From here on the Microsoft ID is listed too.
    private static let wide = 140

    init(_ rect: Rect, stateWidth: Int) {
        let (search, belowSearch) = rect.splitTop(1)
        let (titles, rows) = belowSearch.splitTop(1)
        self.search = search
        self.titles = titles
        self.rows = rows
        // A column is left free at the left, and two at the right for the marks that there is more.
        let table = rect.splitLeft(1).rest.splitRight(2).rest
        var columns: [TableColumn] = [
            .flexible(minimum: 18, maximum: 60, flexibility: 3, priority: 5),
            .flexible(minimum: 16, maximum: 48, flexibility: 2, priority: 3),
            .flexible(minimum: 12, maximum: 20, flexibility: 1, priority: 1),
            .fixed(stateWidth, priority: 4),
            .fixed(CustomerListLayout.dateWidth, priority: 2),
        ]
        if rect.width >= CustomerListLayout.wide { columns.append(.fixed(CustomerListLayout.tenantIDWidth)) }
        let areas = TableLayout.columns(columns, in: table)
        company = areas[0]
        domain = areas[1]
        relationship = areas[2]
        state = areas[3]
        dateAgreed = areas[4]
        tenantID = areas.count > 5 ? areas[5] : nil
    }
}
