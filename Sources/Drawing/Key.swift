/// A key as a person presses it.
public enum Key: Hashable, Sendable {
    case character(Character)
    /// Control with a letter in lower case, or with one of `@ [ \ ] ^ _`.
    case control(Character)
    case alt(Character)
    case enter
    case tab
    case backTab
    case escape
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    /// Control or Alt with an arrow.
    case wordLeft
    case wordRight
    /// Control, Alt or Shift with an arrow.
    case modifiedUp
    case modifiedDown
    /// Shift with an arrow.
    case selectLeft
    case selectRight
    case home
    case end
    case controlHome
    case controlEnd
    case pageUp
    case pageDown
    case function(Int)
}

extension Key {
    /// A short name for the footer and the help page: `Enter`, `Ctrl-S`, `F5`, `Space`, `s`.
    public var label: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "Ctrl-\(character.uppercased())"
        case .alt(let character): "Alt-\(character.uppercased())"
        case .function(let number): "F\(number)"
        default: name
        }
    }

    private var name: String {
        switch self {
        case .enter: "Enter"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .wordLeft: "Ctrl-Left"
        case .wordRight: "Ctrl-Right"
        case .modifiedUp: "Ctrl-Up"
        case .modifiedDown: "Ctrl-Down"
        case .selectLeft: "Shift-Left"
        case .selectRight: "Shift-Right"
        case .home: "Home"
        case .end: "End"
        case .controlHome: "Ctrl-Home"
        case .controlEnd: "Ctrl-End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .character, .control, .alt, .function: ""
        }
    }
}
