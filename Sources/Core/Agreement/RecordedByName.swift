// A sentence names whoever recorded something as people know them: these are for saying, never for storing.

extension Confirmation {
    /// The same with the recorder's name in place of the login, where it is known.
    public func named(by names: [String: String]) -> Confirmation {
        Confirmation(
            id: id, customerID: customerID, templateID: templateID, type: type, acceptance: acceptance,
            confirmedBy: names[confirmedBy] ?? confirmedBy, onBehalfOf: onBehalfOf, confirmedAt: confirmedAt,
            channel: channel)
    }
}

extension Withdrawal {
    /// The same with the name of whoever withdrew in place of the login, where it is known.
    public func named(by names: [String: String]) -> Withdrawal {
        Withdrawal(
            customerID: customerID, reason: reason, withdrawnBy: names[withdrawnBy] ?? withdrawnBy,
            withdrawnAt: withdrawnAt)
    }
}

extension GateAnswer {
    /// The same with the name of whoever withdrew in place of the login, where it is known.
    public func named(by names: [String: String]) -> GateAnswer {
        switch self {
        case .open: self
        case .openButAsk(let closing): .openButAsk(closing.named(by: names))
        case .shut(let closing): .shut(closing.named(by: names))
        }
    }
}

extension GateClosing {
    fileprivate func named(by names: [String: String]) -> GateClosing {
        guard case .withdrawn(let withdrawal) = reason else { return self }
        return GateClosing(reason: .withdrawn(withdrawal.named(by: names)), required: required)
    }
}

extension Refusal {
    /// The same with names in place of the logins of those who recorded what is in the way.
    public func named(by names: [String: String]) -> Refusal {
        switch self {
        case .duplicate(let held): .duplicate(held.named(by: names))
        case .confirmedMeanwhile(let held): .confirmedMeanwhile(held.named(by: names))
        case .undo(.confirmedSince(let later, let customer)): .undo(.confirmedSince(later.named(by: names), customer))
        case .undo(.withdrawnSince(let end, let customer)): .undo(.withdrawnSince(end.named(by: names), customer))
        default: self
        }
    }
}
