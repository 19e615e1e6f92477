/// A key, as a terminal sends it.
enum TypedKey: CustomStringConvertible {
    case text(String)
    case up, down, pageDown, home, end, enter, escape
    case control(Character)

    /// - Parameter isApplication: Whether the program asked for the other form of the cursor keys.
    func bytes(isApplication: Bool) -> [UInt8] {
        let cursor = isApplication ? "\u{1B}O" : "\u{1B}["
        let text =
            switch self {
            case .text(let text): text
            case .up: cursor + "A"
            case .down: cursor + "B"
            case .home: cursor + "H"
            case .end: cursor + "F"
            case .pageDown: "\u{1B}[6~"
            case .enter: "\r"
            case .escape: "\u{1B}"
            case .control(let letter): String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
            }
        return Array(text.utf8)
    }

    var description: String {
        switch self {
        case .text(let text): "“\(text)”"
        case .control(let letter): "Ctrl-\(letter.uppercased())"
        case .up: "Up"
        case .down: "Down"
        case .pageDown: "Page Down"
        case .home: "Home"
        case .end: "End"
        case .enter: "Enter"
        case .escape: "Esc"
        }
    }
}
