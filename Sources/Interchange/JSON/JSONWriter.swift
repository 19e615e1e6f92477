/// Writes ``JSONValue`` as UTF-8.
///
/// Beyond what JSON asks for, DEL, the C1 control characters and the two Unicode line separators are escaped, so that
/// nothing in the output can steer a terminal or break a line.
public struct JSONWriter: Sendable {
    public enum Layout: Sendable {
        case compact
        /// A line for each member, two spaces for each level, no line break at the end.
        case pretty
    }

    private let isPretty: Bool

    public init(_ layout: Layout = .compact) {
        isPretty = layout == .pretty
    }

    public func string(_ value: JSONValue) -> String {
        var bytes: [UInt8] = []
        write(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `value` to `output`.
    public func write(_ value: JSONValue, to output: inout [UInt8]) {
        write(value, level: 0, to: &output)
    }

    private func write(_ value: JSONValue, level: Int, to output: inout [UInt8]) {
        switch value {
        case .null: output += "null".utf8
        case .bool(let flag): output += (flag ? "true" : "false").utf8
        case .integer(let number): output += String(number).utf8
        case .string(let text): Self.writeString(text, to: &output)
        case .array(let values):
            writeList(values, between: "[]", level: level, to: &output) { value, output in
                write(value, level: level + 1, to: &output)
            }
        case .object(let members):
            writeList(members, between: "{}", level: level, to: &output) { member, output in
                Self.writeString(member.0, to: &output)
                output += (isPretty ? ": " : ":").utf8
                write(member.1, level: level + 1, to: &output)
            }
        }
    }

    private func writeList<Element>(
        _ elements: [Element], between brackets: StaticString, level: Int, to output: inout [UInt8],
        writeElement: (Element, inout [UInt8]) -> Void
    ) {
        output.append(brackets.utf8Start[0])
        for (index, element) in elements.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            breakLine(level: level + 1, to: &output)
            writeElement(element, &output)
        }
        if !elements.isEmpty { breakLine(level: level, to: &output) }
        output.append(brackets.utf8Start[1])
    }

    private func breakLine(level: Int, to output: inout [UInt8]) {
        guard isPretty else { return }
        output.append(.lineFeed)
        output += repeatElement(UInt8(ascii: " "), count: level * 2)
    }

    private static func writeString(_ text: String, to output: inout [UInt8]) {
        output.append(.quote)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\"".utf8
            case "\\": output += "\\\\".utf8
            case "\n": output += "\\n".utf8
            case "\r": output += "\\r".utf8
            case "\t": output += "\\t".utf8
            case "\u{8}": output += "\\b".utf8
            case "\u{C}": output += "\\f".utf8
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u".utf8
                output += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
                output += digits.utf8
            default: output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        output.append(.quote)
    }
}
