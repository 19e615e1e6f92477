/// What can be done to a ``TextLine``. The screens say which key means which.
public enum EditCommand: Equatable, Sendable {
    /// One character from the keyboard; a run of them is undone together.
    case type(Character)
    /// Any text at once, such as a bracketed paste; undone by itself.
    case paste(String)
    /// Another text in place of the whole, such as a known contact's; undone by itself.
    case replace(String)
    /// Takes back the character before the cursor, combining marks and all.
    case backspace
    /// Removes the character under the cursor.
    case delete
    case left, right, wordLeft, wordRight, home, end
    /// Ctrl-K, Ctrl-U and Ctrl-W: what they remove, `yank` (Ctrl-Y) brings back.
    case killToEnd, killToStart, killWordBack
    case yank
    case undo, redo
}
