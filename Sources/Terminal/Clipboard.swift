import FoundationEssentials

/// The control sequence OSC 52, by which a terminal takes text into the clipboard of the machine it runs on.
enum Clipboard {
    /// Terminals drop longer sequences.
    static let largest = 74_994

    /// Nil when the text is longer than terminals take.
    static func sequence(for text: String) -> [UInt8]? {
        let bytes = Data(text.utf8)
        guard bytes.count <= largest else { return nil }
        return Array("\u{1B}]52;c;\(bytes.base64EncodedString())\u{07}".utf8)
    }
}
