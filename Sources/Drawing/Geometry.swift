/// A cell of a canvas: column `x` from the left, row `y` from the top, both from zero.
public struct Point: Equatable, Hashable, Sendable {
    public var x: Int
    public var y: Int

    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A number of columns and rows.
public struct Size: Equatable, Hashable, Sendable {
    public var width: Int
    public var height: Int

    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// An area of cells. Every function that makes a smaller one clamps: no area ever has a negative size.
public struct Rect: Equatable, Hashable, Sendable {
    public var x: Int
    public var y: Int
    public var width: Int
    public var height: Int

    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The area of this size at the origin.
    public init(_ size: Size) {
        self.init(x: 0, y: 0, width: size.width, height: size.height)
    }

    /// The first column to the right of the area.
    public var maxX: Int { x + width }
    /// The first row below the area.
    public var maxY: Int { y + height }
    public var origin: Point { Point(x: x, y: y) }
    public var size: Size { Size(width: width, height: height) }
    public var isEmpty: Bool { width == 0 || height == 0 }

    public func contains(_ point: Point) -> Bool {
        (x..<maxX).contains(point.x) && (y..<maxY).contains(point.y)
    }

    /// The area without `amount` cells on each of its four sides.
    public func inset(by amount: Int) -> Rect {
        inset(horizontally: amount, vertically: amount)
    }

    /// The area without `horizontally` columns left and right, and `vertically` rows above and below.
    public func inset(horizontally: Int, vertically: Int) -> Rect {
        Rect(
            x: x + min(horizontally, width / 2),
            y: y + min(vertically, height / 2),
            width: width - 2 * horizontally,
            height: height - 2 * vertically
        )
    }

    /// The part that both areas share; empty when they do not touch.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
    }

    /// An area of this size in the middle, never larger than this one.
    public func centered(_ size: Size) -> Rect {
        let width = min(size.width, width)
        let height = min(size.height, height)
        return Rect(x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
    }
}

extension Rect {
    /// The first `width` columns, and what is right of them.
    public func splitLeft(_ width: Int) -> (left: Rect, rest: Rect) {
        let cut = min(max(0, width), self.width)
        return (
            Rect(x: x, y: y, width: cut, height: height),
            Rect(x: x + cut, y: y, width: self.width - cut, height: height)
        )
    }

    /// The last `width` columns, and what is left of them.
    public func splitRight(_ width: Int) -> (right: Rect, rest: Rect) {
        let (rest, right) = splitLeft(self.width - min(max(0, width), self.width))
        return (right, rest)
    }

    /// The first `height` rows, and what is below them.
    public func splitTop(_ height: Int) -> (top: Rect, rest: Rect) {
        let cut = min(max(0, height), self.height)
        return (
            Rect(x: x, y: y, width: width, height: cut),
            Rect(x: x, y: y + cut, width: width, height: self.height - cut)
        )
    }

    /// The last `height` rows, and what is above them.
    public func splitBottom(_ height: Int) -> (bottom: Rect, rest: Rect) {
        let (rest, bottom) = splitTop(self.height - min(max(0, height), self.height))
        return (bottom, rest)
    }

    /// Row `index` of the area, counted from its top; empty when the area has no such row.
    public func row(_ index: Int) -> Rect {
        Rect(x: x, y: y + index, width: width, height: (0..<height).contains(index) ? 1 : 0)
    }

    /// Every row of the area, from the top.
    public var rows: [Rect] {
        (0..<height).map(row)
    }
}
