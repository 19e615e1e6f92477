import Drawing

extension EditCommand {
    /// What a key does in every field; nil for a key that does not edit.
    init?(_ key: Key) {
        switch key {
        case .character(let character): self = .type(character)
        case .backspace, .control("h"): self = .backspace
        case .delete, .control("d"): self = .delete
        case .left, .control("b"): self = .left
        case .right, .control("f"): self = .right
        case .wordLeft, .alt("b"): self = .wordLeft
        case .wordRight, .alt("f"): self = .wordRight
        case .home, .control("a"): self = .home
        case .end, .control("e"): self = .end
        case .control("k"): self = .killToEnd
        case .control("u"): self = .killToStart
        case .control("w"): self = .killWordBack
        case .control("y"): self = .yank
        case .control("z"), .control("_"): self = .undo
        case .alt("z"), .control("r"): self = .redo
        default: return nil
        }
    }
}
