import Drawing

/// How a style looks on a terminal.
struct Appearance: Equatable {
    struct Attributes: OptionSet {
        let rawValue: UInt8
        static let bold = Attributes(rawValue: 1)
        static let dim = Attributes(rawValue: 2)
        static let reverse = Attributes(rawValue: 4)
        static let underline = Attributes(rawValue: 8)
    }

    var attributes: Attributes
    /// The number of the colour; nil for the terminal's own.
    var foreground: Int16?

    init(_ attributes: Attributes = [], _ foreground: Int16? = nil) {
        self.attributes = attributes
        self.foreground = foreground
    }

    /// The one table of looks. Colours are told apart by weight as well where the terminal has none; the background
    /// is always the terminal's own, so that light and dark themes both stay readable.
    static func of(_ style: Style, colors: Int) -> Appearance {
        if colors >= 256, let color = rich(style) { return Appearance(plain(style).attributes, color) }
        if colors >= 8 { return plain(style) }
        return Appearance(monochrome(style))
    }

    private static func plain(_ style: Style) -> Appearance {
        switch style {
        case .plain, .value: Appearance()
        case .title, .heading: Appearance(.bold)
        case .secondary, .notApplicable: Appearance(.dim)
        case .label: Appearance([], Color.cyan)
        case .selected: Appearance(.reverse)
        case .focused: Appearance(.underline)
        case .invalid, .blocked: Appearance(.bold, Color.red)
        case .confirmed: Appearance([], Color.green)
        case .pending: Appearance([], Color.yellow)
        case .outdated: Appearance([], Color.magenta)
        case .withdrawn: Appearance([], Color.red)
        case .accent, .key: Appearance(.bold, Color.cyan)
        case .bar: Appearance([], Color.cyan)
        case .match: Appearance([.bold, .underline])
        case .simulated: Appearance([.bold, .reverse], Color.yellow)
        case .border: Appearance(.dim)
        case .notice: Appearance(.bold)
        }
    }

    /// Colours from the larger palette, where they read better than the basic ones.
    private static func rich(_ style: Style) -> Int16? {
        switch style {
        case .outdated: 172
        case .bar: 38
        default: nil
        }
    }

    private static func monochrome(_ style: Style) -> Attributes {
        switch style {
        case .withdrawn, .pending, .outdated, .label: []
        case .key: .bold
        default: plain(style).attributes
        }
    }

    private enum Color {
        static let red: Int16 = 1
        static let green: Int16 = 2
        static let yellow: Int16 = 3
        static let magenta: Int16 = 5
        static let cyan: Int16 = 6
    }
}
