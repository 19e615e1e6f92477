/// Writes a JSON array an element at a time, each on its own line, so that a long one need not be held in memory.
public struct JSONArrayWriter: Sendable {
    private let writer = JSONWriter()
    private var isEmpty = true

    public init() {}

    /// Appends the next element to `output`.
    public mutating func write(_ element: JSONValue, to output: inout [UInt8]) {
        output += (isEmpty ? "[\n" : ",\n").utf8
        isEmpty = false
        writer.write(element, to: &output)
    }

    /// Appends the end of the array and a line break; must be called once, after the last element.
    public func finish(to output: inout [UInt8]) {
        output += (isEmpty ? "[]\n" : "\n]\n").utf8
    }
}
