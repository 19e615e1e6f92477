import Core
import Drawing
import Wording

/// Where the parts of the customer's screen lie, and the lines of its page.
struct CustomerLayout {
    /// The verdict, always in sight.
    let head: Rect
    let headTexts: [SignedText]
    /// One column, or two side by side where the screen is wide, which scroll together.
    let columns: [Rect]
    let pages: [[PageLine]]

    private static let widthForTwo = 110
    private static let heightForGaps = 30
    /// A label and a Microsoft ID.
    private static let factsWidth = 52
    private static let gap = 3

    init(_ rect: Rect, _ screen: CustomerScreen, _ setting: Setting) {
        let inside = rect.inset(horizontally: 2, vertically: 1)
        headTexts = CustomerLayout.headTexts(of: screen.answer, setting)
        let wanted = SignedText.height(of: headTexts, width: inside.width)
        let (head, below) = inside.splitTop(min(wanted, max(1, inside.height / 2)))
        self.head = head
        // A line stands between the verdict and the page.
        let page = below.splitTop(1).rest
        let isRoomy = rect.height >= CustomerLayout.heightForGaps
        if rect.width >= CustomerLayout.widthForTwo {
            // Subscriptions have more to say side by side than facts do.
            let (left, rest) = page.splitLeft(max(CustomerLayout.factsWidth, page.width * 2 / 5))
            let right = rest.splitLeft(CustomerLayout.gap).rest
            columns = [left, right]
            pages = [
                CustomerSheet.column(CustomerSheet(screen, setting, width: left.width).record, isRoomy: isRoomy),
                CustomerSheet.column(CustomerSheet(screen, setting, width: right.width).business, isRoomy: isRoomy),
            ]
        } else {
            columns = [page]
            let sheet = CustomerSheet(screen, setting, width: page.width)
            pages = [CustomerSheet.column(sheet.record + sheet.business, isRoomy: isRoomy)]
        }
    }

    /// The lines that are visible at once.
    var height: Int { columns[0].height }

    /// The lines there are.
    var total: Int { pages.map(\.count).max() ?? 0 }

    var furthestScroll: Int { max(0, total - height) }

    func row(of place: PageLine.Place) -> Int? {
        pages.lazy.compactMap { page in page.firstIndex { $0.place == place } }.first
    }

    func line(at point: Point, scroll: Int) -> PageLine? {
        for (column, page) in zip(columns, pages) where column.contains(point) {
            let row = min(scroll, furthestScroll) + point.y - column.y
            return page.indices.contains(row) ? page[row] : nil
        }
        return nil
    }

    private static func headTexts(of answer: CustomerAnswer, _ setting: Setting) -> [SignedText] {
        let verdict = answer.verdict(in: setting)
        if answer.gate.isOpen { return [verdict] }
        if !setting.partner.kind.mayConfirm {
            return [verdict, SignedText(sign: nil, style: .plain, text: setting.words(GateWord.providerConfirms))]
        }
        guard setting.refusal(of: .confirm) == nil else { return [verdict] }
        return [verdict, SignedText(sign: nil, style: .plain, text: setting.words(CustomerWord.confirmHint))]
    }
}
