/// Domain labels as DNS carries them (RFC 3492).
enum Punycode {
    /// `bücher` becomes `xn--bcher-kva`; a label of ASCII stays as it is.
    ///
    /// Expects lower case and a label of reasonable length: the time grows with the square of it.
    static func asciiLabel(_ label: String) -> String {
        let input = label.unicodeScalars.map(\.value)
        guard input.contains(where: { $0 >= 0x80 }) else { return label }
        var output = label.unicodeScalars.filter(\.isASCII).map(Character.init)
        let basic = output.count
        if basic > 0 { output.append("-") }

        var codePoint: UInt32 = 0x80
        var delta = 0
        var bias = 72
        var handled = basic
        while handled < input.count {
            let next = input.filter { $0 >= codePoint }.min() ?? codePoint
            delta += Int(next - codePoint) * (handled + 1)
            codePoint = next
            for value in input {
                if value < codePoint { delta += 1 }
                guard value == codePoint else { continue }
                appendVariableLength(delta, bias: bias, to: &output)
                bias = adapted(delta, count: handled + 1, first: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            codePoint += 1
        }
        return "xn--" + String(output)
    }

    private static func appendVariableLength(_ delta: Int, bias: Int, to output: inout [Character]) {
        var rest = delta
        var position = 36
        while true {
            let threshold = min(max(position - bias, 1), 26)
            guard rest >= threshold else { break }
            output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            position += 36
        }
        output.append(digit(rest))
    }

    private static func digit(_ value: Int) -> Character {
        Character(Unicode.Scalar(UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)))
    }

    private static func adapted(_ delta: Int, count: Int, first: Bool) -> Int {
        var rest = first ? delta / 700 : delta / 2
        rest += rest / count
        var bias = 0
        while rest > 455 {
            rest /= 35
            bias += 36
        }
        return bias + 36 * rest / (rest + 38)
    }
}
