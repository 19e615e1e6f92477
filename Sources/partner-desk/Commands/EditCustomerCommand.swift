import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct EditCustomerCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit-customer", abstract: .said("Change a customer's name, address or primary contact."),
        discussion: .said(
            """
            Changes what is named and nothing else; an empty text, as in --address '', takes away what is there. The \
            activity log keeps old and new, and a former name stays searchable.

            EXAMPLES:
              partner-desk edit-customer tailwindtraders.example --name 'Tailwind Traders Europe'
              partner-desk edit-customer tailwindtraders.example --contact-email ana@tailwindtraders.example
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("A Microsoft ID, a domain, or an unambiguous part of the name.")) var customer: String
    @OptionGroup(title: .said("Account")) var account: AccountOptions
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func validate() throws {
        if account.given.allSatisfy({ $0.1 == nil }) { throw ValidationError("Name at least one thing to change.") }
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        try desk.requireMay(.editCustomers)
        let material = try desk.accountMaterial(editing: try desk.find(customer))
        guard let present = material.customer else { throw Refusal.noSuchCustomer(customer) }
        var form = CustomerForm(present)
        account.fill(&form)
        let edit = try form.edit(
            of: present, in: material.circumstances(on: desk.clock().today, context.words.language.dateOrder))
        let changed = try desk.updateCustomer(edit)
        if json {
            let catalogue = context.store.rulebook.catalogue
            return try output.json(
                JSONValue(try desk.answer(customerID: changed.id), catalogue: catalogue, words: context.words))
        }
        try output.line(context.words(AccountWord.saved, changed.companyName, changed.domain))
    }
}
