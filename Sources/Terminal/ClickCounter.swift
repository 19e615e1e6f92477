import Drawing

/// Tells a double click from two clicks.
struct ClickCounter {
    /// The longest pause within a double click, in nanoseconds.
    static let pause: UInt64 = 400_000_000
    private var last: (position: Point, time: UInt64)?

    /// The input as it is meant, when it comes at `time`, in nanoseconds of a clock that never goes back.
    mutating func judge(_ input: Input, at time: UInt64) -> Input {
        guard case .mouse(let mouse) = input, mouse.kind == .press else {
            last = nil
            return input
        }
        if let last, last.position == mouse.position, time - last.time <= Self.pause {
            self.last = nil
            return .mouse(Mouse(kind: .doubleClick, position: mouse.position))
        }
        last = (mouse.position, time)
        return input
    }
}
