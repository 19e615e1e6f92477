import ArgumentParser
import Core

/// Throws a usage error for a text that is blank, or could take a terminal over.
func requirePlain(_ text: String, _ what: String) throws {
    if text.allSatisfy(\.isWhitespace) { throw ValidationError("\(what) is empty.") }
    if HostileText.isIn(text) { throw ValidationError("\(what) holds a control character.") }
}
