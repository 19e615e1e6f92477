/// Why there can be no screen.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
    case inputIsNoTerminal
    case outputIsNoTerminal
    /// `TERM` is empty, or names a terminal that the system does not describe.
    case unknownTerminal(String)
    /// The terminal cannot place the cursor, as `dumb` cannot.
    case tooSimple(String)

    public var description: String {
        switch self {
        case .inputIsNoTerminal: "Standard input is not a terminal."
        case .outputIsNoTerminal: "Standard output is not a terminal."
        case .unknownTerminal(""): "The variable TERM is not set, so the kind of terminal is not known."
        case .unknownTerminal(let name): "This system does not know the terminal “\(name)” named by TERM."
        case .tooSimple(let name): "The terminal “\(name)” named by TERM cannot show a full screen."
        }
    }
}
