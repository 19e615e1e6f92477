import Drawing

/// The sequences that terminals of the xterm family share: `ESC [ parameters final` and `ESC O final`.
enum ControlSequence {
    /// Longer ones are no keys; without a bound, rubbish could hold up the keys behind it.
    private static let longest = 32

    static func parse(_ bytes: ArraySlice<UInt8>) -> (Token, Int) {
        let body = bytes.dropFirst(2)
        switch body.first {
        case UInt8(ascii: "["):  // The Linux console's function keys, `ESC [ [ A`.
            guard let letter = body.dropFirst().first else { return (.incomplete, 0) }
            guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return (.nothing, 4) }
            return (.input(.key(.function(Int(letter - UInt8(ascii: "A")) + 1))), 4)
        case UInt8(ascii: "M"):  // A mouse report of the oldest kind: three bytes, whatever they are.
            guard body.count >= 4 else { return (.incomplete, 0) }
            let report = body.dropFirst().prefix(3).map { Int($0) - 32 }
            return (mouse(button: report[0], column: report[1], row: report[2]), 6)
        default: break
        }
        guard let final = body.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
            return body.count > longest ? (.nothing, bytes.count) : (.incomplete, 0)
        }
        let length = final - bytes.startIndex + 1
        // A control character cuts the sequence short and is itself a key.
        guard (0x40..<0x7F).contains(bytes[final]) else { return (.nothing, length - 1) }
        return (meaning(parameters: body[..<final], final: bytes[final]), length)
    }

    static func parseSingleShift(_ bytes: ArraySlice<UInt8>) -> (Token, Int) {
        guard let final = bytes.dropFirst(2).first else { return (.incomplete, 0) }
        guard (0x20..<0x7F).contains(final) else { return (.nothing, 2) }
        switch final {
        case UInt8(ascii: "M"): return (.input(.key(.enter)), 3)
        case UInt8(ascii: "a"): return (.input(.key(.modifiedUp)), 3)
        case UInt8(ascii: "b"): return (.input(.key(.modifiedDown)), 3)
        case UInt8(ascii: "c"): return (.input(.key(.wordRight)), 3)
        case UInt8(ascii: "d"): return (.input(.key(.wordLeft)), 3)
        default: return (letter(final, modifier: 1).map { .input(.key($0)) } ?? .nothing, 3)
        }
    }

    private static func meaning(parameters: ArraySlice<UInt8>, final: UInt8) -> Token {
        if parameters.first == UInt8(ascii: "<") {
            let report = numbers(parameters.dropFirst())
            guard final == UInt8(ascii: "M"), report.count == 3 else { return .nothing }
            return mouse(button: report[0], column: report[1], row: report[2])
        }
        let values = numbers(parameters)
        let modifier = values.count > 1 ? values[1] : 1
        if final == UInt8(ascii: "~") {
            if values.first == 200 { return .pasteBegins }
            return values.first.flatMap { number($0, modifier: modifier) }.map { .input(.key($0)) } ?? .nothing
        }
        return letter(final, modifier: modifier).map { .input(.key($0)) } ?? .nothing
    }

    private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
        parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
            Int(String(decoding: $0, as: UTF8.self)) ?? 0
        }
    }
}

extension ControlSequence {
    /// Whether a modifier parameter (one more than the sum of Shift 1, Alt 2, Control 4) is Shift and nothing else.
    private static func isShift(_ modifier: Int) -> Bool { modifier == 2 }

    private static func letter(_ final: UInt8, modifier: Int) -> Key? {
        let isModified = modifier > 1
        switch final {
        case UInt8(ascii: "A"): return isModified ? .modifiedUp : .up
        case UInt8(ascii: "B"): return isModified ? .modifiedDown : .down
        case UInt8(ascii: "C"): return isShift(modifier) ? .selectRight : isModified ? .wordRight : .right
        case UInt8(ascii: "D"): return isShift(modifier) ? .selectLeft : isModified ? .wordLeft : .left
        case UInt8(ascii: "H"): return isModified && !isShift(modifier) ? .controlHome : .home
        case UInt8(ascii: "F"): return isModified && !isShift(modifier) ? .controlEnd : .end
        case UInt8(ascii: "P")...UInt8(ascii: "S"): return .function(Int(final - UInt8(ascii: "P")) + 1)
        case UInt8(ascii: "Z"): return .backTab
        default: return nil
        }
    }

    private static func number(_ number: Int, modifier: Int) -> Key? {
        switch number {
        case 1, 7: letter(UInt8(ascii: "H"), modifier: modifier)
        case 4, 8: letter(UInt8(ascii: "F"), modifier: modifier)
        case 2: .insert
        case 3: .delete
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: nil
        }
    }

    /// A press of the left button or a turn of the wheel; columns and rows are counted from 1.
    private static func mouse(button: Int, column: Int, row: Int) -> Token {
        let position = Point(x: column - 1, y: row - 1)
        guard position.x >= 0, position.y >= 0 else { return .nothing }
        let shiftAltControl = 4 | 8 | 16
        switch button & ~shiftAltControl {
        case 0: return .input(.mouse(Mouse(kind: .press, position: position)))
        case 64: return .input(.mouse(Mouse(kind: .wheelUp, position: position)))
        case 65: return .input(.mouse(Mouse(kind: .wheelDown, position: position)))
        default: return .nothing
        }
    }
}
