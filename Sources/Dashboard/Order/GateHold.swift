import Core

/// What the gate said to the last attempt; it is kept on the screen until the way is free.
enum GateHold: Equatable, Sendable {
    /// R20: confirm or stop.
    case shut(GateClosing)
    /// R17: confirm, or skip and go on.
    case offered(GateClosing)

    /// Nil where nothing is held.
    init?(_ answer: GateAnswer) {
        switch answer {
        case .open: return nil
        case .openButAsk(let closing): self = .offered(closing)
        case .shut(let closing): self = .shut(closing)
        }
    }

    init?(_ refusal: Refusal) {
        switch refusal {
        case .gateShut(let closing, _): self = .shut(closing)
        case .confirmationOffered(let closing, _): self = .offered(closing)
        default: return nil
        }
    }

    var canSkip: Bool {
        if case .offered = self { true } else { false }
    }
}
