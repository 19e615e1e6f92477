import CNcurses
import Drawing

/// What the terminal's description says, once ncurses has read it.
@MainActor
enum Terminfo {
    static func has(_ capability: String) -> Bool {
        curses_capability(capability) != nil
    }

    /// The bytes of a capability without the pauses that old terminals ask for; empty when there is none.
    static func bytes(_ capability: String) -> [UInt8] {
        guard let value = curses_capability(capability) else { return [] }
        return withoutPadding(Array(String(cString: value).utf8))
    }

    /// What this terminal sends for the keys that differ between terminals.
    static var keys: [[UInt8]: Key] {
        var keys: [[UInt8]: Key] = [:]
        for (capability, key) in named {
            let sequence = bytes(capability)
            // Keys that send one byte are decoded as that byte.
            if sequence.count > 1, sequence[0] == Byte.escape { keys[sequence] = key }
        }
        return keys
    }

    private static let named: [(String, Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
            ("kLFT", .selectLeft), ("kRIT", .selectRight),
        ] + (1...12).map { ("kf\($0)", .function($0)) }

    /// Removes `$<5>`, `$<5*/>` and their like.
    nonisolated static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "$"), rest.dropFirst().first == UInt8(ascii: "<"),
                let end = rest.firstIndex(of: UInt8(ascii: ">"))
            {
                rest = rest[(end + 1)...]
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
