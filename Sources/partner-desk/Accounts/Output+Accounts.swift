import Core
import Interchange
import Persistence
import Wording

/// R20 for a customer who is not there yet: it leaves no cart behind, so it takes other words than a purchase.
enum AccountRefused {
    static func retold<Value>(_ action: () throws -> Value) throws -> Value {
        do {
            return try action()
        } catch Refusal.gateShut(let closing, let customer) {
            throw ChangeRefused(word: AccountWord.gateShut, closing: closing, customer: customer)
        }
    }
}

extension Output {
    /// Tells what came of adding a customer: the customer, what was confirmed, what was ordered.
    func added(_ added: AddedCustomer, _ answer: CustomerAnswer, _ context: Context, json: Bool) throws {
        let catalogue = context.store.rulebook.catalogue
        let words = context.words
        if json { return try self.json(JSONValue(answer, catalogue: catalogue, words: words)) }
        let customer = answer.customer
        try line(words(AccountWord.added, customer.companyName, customer.domain, customer.tenantID.description))
        if let confirmation = added.confirmation {
            try line(
                words(
                    CommandLineWord.confirmed, customer.companyName, words.name(of: confirmation.type),
                    confirmation.acceptance.person.fullName, words.date(confirmation.acceptance.dateAgreed)))
        }
        for item in added.order?.lines ?? [] {
            let name = catalogue.offer(id: item.offerID)?.name ?? item.offerID
            try line(
                words(
                    CommandLineWord.ordered, added.order?.number ?? "", customer.companyName, name,
                    words.number(item.seats)))
        }
    }
}
