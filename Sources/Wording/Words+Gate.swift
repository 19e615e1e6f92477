import Core

/// Why a customer can order, or cannot.
public enum GateWord: String, WordSet {
    public static let section = "gate"

    case confirmedBy, notGated, nationalCloud, nothingToConfirm
    case nothingOnRecord, nothingOnRecordSince, outdated, outdatedSince, withdrawn
    case optional
    /// R7.
    case providerConfirms
    /// R20, word for word: before the Customer Agreement, and with it.
    case refusedCloud, refusedCustomer
}

extension Words {
    /// One sentence: why the gate answers as it does, since when, and by which rule.
    public func reason(for answer: GateAnswer) -> String {
        switch answer {
        case .open(.notGated): self(GateWord.notGated)
        case .open(.nationalCloud): self(GateWord.nationalCloud)
        case .open(.nothingToConfirm): self(GateWord.nothingToConfirm)
        case .open(.confirmed(let confirmation)):
            self(
                GateWord.confirmedBy, name(of: confirmation.type), confirmation.acceptance.person.fullName,
                date(confirmation.acceptance.dateAgreed))
        case .openButAsk(let closing): self(GateWord.optional, reason(for: closing))
        case .shut(let closing): reason(for: closing)
        }
    }

    /// Why there is no confirmation that opens the gate.
    public func reason(for closing: GateClosing) -> String {
        let required = closing.required.map { name(of: $0.type) } ?? ""
        switch closing.reason {
        case .nothingOnRecord(nil): return self(GateWord.nothingOnRecord, required)
        case .nothingOnRecord(let since?): return self(GateWord.nothingOnRecordSince, required, date(since))
        case .outdated(let held, nil): return self(GateWord.outdated, name(of: held.type), required)
        case .outdated(let held, let since?):
            return self(GateWord.outdatedSince, name(of: held.type), required, date(since))
        case .withdrawn(let withdrawal):
            return self(GateWord.withdrawn, date(withdrawal.withdrawnAt.day), withdrawal.withdrawnBy, withdrawal.reason)
        }
    }

    /// R20's message, as Partner Center words it.
    public func refusal(atGate closing: GateClosing) -> String {
        self(closing.required?.type == .cloud ? GateWord.refusedCloud : GateWord.refusedCustomer)
    }
}
