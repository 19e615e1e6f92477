import Core

/// What was done, as the activity log shows it; the cases are the log's own names.
public enum ActionWord: String, WordSet {
    public static let section = "action"

    case partnerSetUp, userAdded, userRoleChanged, userRemoved, customersImported, customerAdded, customerUpdated
    case confirmed, confirmationTakenBack, withdrawn
    case orderPlaced, orderRefused, seatsChanged
    case subscriptionSuspended, subscriptionReactivated, subscriptionCancelled, subscriptionRenewed
    case autoRenewalChanged
    case factsCollected, deliveryDiscarded
}

/// The names of an entry's facts, in the order in which they are shown.
public enum FactWord: String, WordSet {
    public static let section = "fact"

    case partner, kind, admin, login, name, type, subscription, order, cart, reason, code, rule
    case channel, onBehalfOf, personIsCustomers
    case file, read, added, updated, unchanged, refused
    case deliveredBy, delivered, waitsAgain
    /// What was before and after, in one line.
    case change
    case old, new
    case systemLogin
}

extension Words {
    /// What was done; an action newer than this program keeps the log's name.
    public func name(of action: ActivityAction) -> String {
        ActionWord(rawValue: action.rawValue).map { self($0) } ?? action.rawValue
    }

    /// The actions whose name contains the text, whatever its case and accents.
    public func actions(containing text: String) -> Set<ActivityAction> {
        let wanted = SearchText.fold(text)
        guard !wanted.isEmpty else { return [] }
        return Set(
            ActionWord.allCases.filter { SearchText.fold(self($0)).contains(wanted) }
                .map { ActivityAction(rawValue: $0.rawValue) })
    }

    /// An entry's facts, each with its name; a change in one line, old to new.
    public func facts(of entry: ActivityEntry, arrow: Character) -> [(label: String, value: String)] {
        var values = entry.details
        if let old = values["old"], let new = values["new"] {
            values["old"] = nil
            values["new"] = nil
            values["change"] = "\(fact("old", old)) \(arrow) \(fact("new", new))"
        }
        if entry.systemLogin != entry.login { values["systemLogin"] = entry.systemLogin }
        let known = FactWord.allCases.compactMap { word in
            values[word.rawValue].map { (self(word), fact(word.rawValue, $0)) }
        }
        let others = values.keys.filter { FactWord(rawValue: $0) == nil }.sorted()
        return known + others.map { ($0, values[$0] ?? "") }
    }

    /// Values that are names of the business are said in words.
    private func fact(_ name: String, _ value: String) -> String {
        switch name {
        case "type": self.name(of: AgreementType(rawValue: value))
        case "channel": Channel(rawValue: value).map { self.name(of: $0) } ?? value
        case "kind": PartnerKind(rawValue: value).map { self.name(of: $0) } ?? value
        case "old", "new": Role(rawValue: value).map { self.name(of: $0) } ?? value
        default: value
        }
    }
}
