import Drawing

/// Where the parts of the order screen lie: a pure function of its size, and of the pane that is shown where there is
/// room for one alone.
struct OrderLayout: Equatable {
    /// The panes with their frames; empty where a pane is not shown.
    let catalogue: Rect
    let cart: Rect
    let heading: Rect
    let searchRow: Rect
    let offerHeader: Rect
    let offerRows: Rect
    /// What is known of the selected offer; empty on low screens.
    let details: Rect
    let lineRows: Rect
    let total: Rect

    private static let widthForBoth = 74

    init(_ rect: Rect, pane: ShoppingPane) {
        let (heading, panes) = rect.splitTop(1)
        self.heading = heading
        let nothing = Rect(x: rect.x, y: rect.y, width: 0, height: 0)
        if rect.width >= OrderLayout.widthForBoth {
            (cart, catalogue) = panes.splitRight(max(33, rect.width * 2 / 5))
        } else {
            catalogue = pane == .catalogue ? panes : nothing
            cart = pane == .cart ? panes : nothing
        }
        var inside = catalogue.inset(horizontally: 2, vertically: 1)
        (searchRow, inside) = inside.splitTop(1)
        (offerHeader, inside) = inside.splitTop(1)
        (details, offerRows) = inside.splitBottom(inside.height >= 12 ? 4 : 0)
        (total, lineRows) = cart.inset(horizontally: 2, vertically: 1).splitBottom(2)
    }
}
