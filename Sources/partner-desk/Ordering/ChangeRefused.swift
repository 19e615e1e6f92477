import Core
import Wording

/// R20 for what leaves no cart behind, seats and renewals: it takes other words than a purchase.
struct ChangeRefused: Error {
    /// The sentence around the gate's own words and the company's name.
    let word: any WordSet
    let closing: GateClosing
    let customer: Customer

    var refusal: Refusal { .gateShut(closing, customer) }
}
