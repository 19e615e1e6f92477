import Core
import Drawing
import Wording

/// Where the parts of the frame lie: a pure function of the size.
struct Frame: Equatable {
    let header: Rect
    let tabs: Rect
    let body: Rect
    let notice: Rect
    let footer: Rect

    init(_ size: Size) {
        let (header, belowHeader) = Rect(size).splitTop(1)
        let (tabs, belowTabs) = belowHeader.splitTop(1)
        let (footer, aboveFooter) = belowTabs.splitBottom(1)
        let (notice, body) = aboveFooter.splitBottom(1)
        self.header = header
        self.tabs = tabs
        self.body = body
        self.notice = notice
        self.footer = footer
    }
}

extension Size {
    /// Below this the dashboard asks for a larger window, keeping everything as it is.
    static let smallest = Size(width: 60, height: 15)
    /// A terminal's size unless it says otherwise.
    static let usual = Size(width: 80, height: 24)

    var isLargeEnough: Bool { width >= Size.smallest.width && height >= Size.smallest.height }
}

extension Dashboard {
    /// The whole screen at the present size.
    public func drawn() -> Canvas {
        var canvas = Canvas(size: size, glyphs: setting.glyphs)
        guard size.isLargeEnough else {
            drawTooSmall(on: &canvas)
            return canvas
        }
        let frame = Frame(size)
        drawHeader(on: &canvas, in: frame.header)
        drawTabs(on: &canvas, in: frame.tabs)
        screens.last?.draw(on: &canvas, in: frame.body, setting: setting)
        drawNotice(on: &canvas, in: frame.notice)
        drawFooter(on: &canvas, in: frame.footer)
        if let dialog { draw(dialog, on: &canvas, in: frame.body) }
        return canvas
    }

    private func drawTooSmall(on canvas: inout Canvas) {
        let words = setting.words
        let sentence = words(
            FrameWord.tooSmall, String(Size.smallest.width), String(Size.smallest.height), String(size.width),
            String(size.height))
        for (row, line) in TextFlow.lines(sentence, width: size.width).enumerated() where row < size.height {
            canvas.write(line, at: Point(x: 0, y: row))
        }
    }

    /// Who looks at what, and on which day. When the room is short the user's role goes first, then the end of the
    /// partner's name; the environment and whatever is unusual always stay.
    private func drawHeader(on canvas: inout Canvas, in rect: Rect) {
        let words = setting.words
        canvas.fill(rect, .title)
        var inside = rect.inset(horizontally: 1, vertically: 0)
        let program = canvas.write(words(FrameWord.program), at: inside.origin, style: .title, limit: inside.width)
        inside = inside.splitLeft(program + 3).rest
        guard !setting.isWelcome else { return }

        let separator = " \(setting.glyphs.separator) "
        let marks = headerMarks.map { separator + $0 }.joined()
        let day =
            setting.isSimulated ? "\(words(FrameWord.asOf, setting.today.description)) \(setting.glyphs.simulated)" : ""
        let dayWidth = day.isEmpty ? 0 : Columns.width(of: day) + 2
        let name = Columns.width(of: setting.partner.name)
        let fixed = Columns.width(of: marks) + dayWidth + 3

        let user = setting.actor.user.name
        let userAndRole = user + separator + words.name(of: setting.actor.user.role)
        let hasRoomForRole = name + fixed + Columns.width(of: userAndRole) <= inside.width
        let (userRect, rest) = inside.splitRight(Columns.width(of: hasRoomForRole ? userAndRole : user))
        canvas.write(hasRoomForRole ? userAndRole : user, at: userRect.origin, style: .title, limit: userRect.width)

        let nameWidth = min(name, max(0, rest.width - fixed))
        var x = rest.x
        x += canvas.write(setting.partner.name, at: rest.origin, style: .title, limit: nameWidth)
        x += canvas.write(marks, at: Point(x: x, y: rest.y), style: .title, limit: rest.maxX - x) + 2
        canvas.write(day, at: Point(x: x, y: rest.y), style: .simulated, limit: max(0, rest.maxX - x))
    }

    /// The environment, and what else must never be overlooked. The sample is a sandbox, so its own mark is enough.
    private var headerMarks: [String] {
        let words = setting.words
        let isSample = setting.partner.isSample
        let environment = isSample ? words(FrameWord.sampleData) : words.name(of: setting.partner.environment)
        return setting.isReadOnly ? [environment, words(FrameWord.readOnly)] : [environment]
    }

    private func drawNotice(on canvas: inout Canvas, in rect: Rect) {
        guard let notice else { return }
        let (sign, style): (Character, Style) =
            switch notice.kind {
            case .done: (setting.glyphs.confirmed, .confirmed)
            case .refused: (setting.glyphs.invalid, .invalid)
            case .information: (setting.glyphs.information, .notice)
            }
        // A sentence that is too long for its row lies over the screen's lowest ones until the next key.
        let lines = TextFlow.lines(notice.text, width: rect.width - 4)
        let top = rect.y - max(0, lines.count - 1)
        canvas.fill(Rect(x: rect.x, y: top, width: rect.width, height: lines.count))
        canvas.write(sign, at: Point(x: rect.x + 1, y: top), style: style)
        for (row, line) in lines.enumerated() {
            canvas.write(line, at: Point(x: rect.x + 3, y: top + row), style: style, limit: rect.width - 4)
        }
    }
}

extension AgreementState {
    var style: Style {
        switch self {
        case .confirmed: .confirmed
        case .toConfirm: .pending
        case .outdated: .outdated
        case .withdrawn: .withdrawn
        case .notApplicable: .notApplicable
        }
    }
}

extension GlyphSet {
    func sign(of state: AgreementState) -> Character {
        switch state {
        case .confirmed: confirmed
        case .toConfirm: pending
        case .outdated: outdated
        case .withdrawn: withdrawn
        case .notApplicable: notApplicable
        }
    }
}
