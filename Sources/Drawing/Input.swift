/// What happens with the mouse, and where on the canvas.
public struct Mouse: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case press
        case doubleClick
        case wheelUp
        case wheelDown
    }

    public var kind: Kind
    public var position: Point

    public init(kind: Kind, position: Point) {
        self.kind = kind
        self.position = position
    }
}

/// What a terminal reports.
public enum Input: Equatable, Sendable {
    case key(Key)
    /// Pasted text, whole, its lines ended by `\n`. It comes from outside: it may hold control characters.
    case paste(String)
    case mouse(Mouse)
    case resize(Size)
    /// The screen has to be drawn anew: the program was resumed after it had been stopped.
    case redraw
}
