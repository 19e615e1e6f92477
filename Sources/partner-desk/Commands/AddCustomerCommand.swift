import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct AddCustomerCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-customer",
        abstract: .said("Add a customer, with its agreement and a first order where they are given: all or nothing."),
        discussion: .said(
            """
            With --agreement-date the customer has accepted the latest agreement on that day; the primary contact \
            agreed unless --first-name, --last-name and --email name somebody else (R5). Subscriptions go through the \
            gate (R15). A Microsoft ID that is not given is made up.

            EXAMPLES:
              partner-desk add-customer --name Fabrikam --domain fabrikam.onmicrosoft.com --country US
              partner-desk add-customer --name Fabrikam --domain fabrikam.onmicrosoft.com --country US \\
                --contact-first-name Ana --contact-last-name Bowman --contact-email ana@fabrikam.example \\
                --agreement-date 2026-11-20 --subscription 796b6b5f-613c-4e24-a17c-eba730d49c02=25
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @OptionGroup(title: .said("Account")) var account: AccountOptions
    @Option(help: ArgumentHelp(.said("The primary domain."), valueName: "domain")) var domain: String
    @Option(help: ArgumentHelp(.said("The Microsoft ID (default: made up)."), valueName: "guid")) var tenantID: String?
    @Option(help: ArgumentHelp(.said("The reseller of an indirect provider's customer."), valueName: "name"))
    var reseller: String?
    @Option(help: .said("When the customer accepted the latest agreement.")) var agreementDate: String?
    @Option(help: .said("Of the person who agreed, where it is not the primary contact.")) var firstName: String?
    @Option(help: .said("Of the person who agreed, where it is not the primary contact.")) var lastName: String?
    @Option(help: .said("Of the person who agreed, where it is not the primary contact.")) var email: String?
    @Option(help: .said("Of the person who agreed, where it is not the primary contact.")) var phone: String?
    @Flag(help: .said("The person is the customer's, though the mail domain is a partner's or reseller's (R6)."))
    var personIsCustomers = false
    @Option(help: ArgumentHelp(.said("Your name, where you confirm through a designated account."), valueName: "name"))
    var onBehalfOf: String?
    @Option(help: ArgumentHelp(.said("What is ordered at once; repeatable."), valueName: "offer=seats"))
    var subscription: [SubscriptionArgument] = []
    @Flag(help: .said("Order without a confirmation while it is optional (R17).")) var skipConfirmation = false
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func validate() throws {
        if account.name == nil { throw ValidationError("Missing expected argument '--name <name>'") }
        if account.country == nil { throw ValidationError("Missing expected argument '--country <code>'") }
        if agreementDate == nil, ![firstName, lastName, email, phone].allSatisfy({ $0 == nil }) {
            throw ValidationError("Who agreed needs --agreement-date, too.")
        }
        if let onBehalfOf, PersonName.problem(in: onBehalfOf) != nil {
            throw ValidationError("--on-behalf-of is a person's name.")
        }
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let material = try desk.accountMaterial()
        // Why nothing can be confirmed is said before anything else (R7, R16, R19).
        if agreementDate != nil { _ = try material.agreement.get() }
        if let reseller, material.resellers.isEmpty { throw Refusal.account(.noSuchReseller(reseller)) }
        var new = try form.newCustomer(
            in: material.circumstances(on: desk.clock().today, context.words.language.dateOrder),
            lines: try subscription.map { try $0.line(in: context.store.rulebook.catalogue) },
            personIsCustomers: personIsCustomers)
        new.onBehalfOf = onBehalfOf
        let skipping = Skipping(isWanted: skipConfirmation, mayAsk: !json, words: context.words)
        let added = try AccountRefused.retold {
            try skipping.go { skips in
                new.skipsConfirmation = skips
                return try desk.addCustomer(new)
            }
        }
        try output.added(added, try desk.answer(customerID: added.customerID), context, json: json)
    }

    private var form: CustomerForm {
        var form = CustomerForm()
        account.fill(&form)
        form[.domain] = domain
        form[.tenantID] = tenantID ?? ""
        form[.reseller] = reseller ?? ""
        guard let agreementDate else { return form }
        form[.accepted] = "yes"
        form[.dateAgreed] = agreementDate
        form[.agreedFirstName] = firstName ?? ""
        form[.agreedLastName] = lastName ?? ""
        form[.agreedEmail] = email ?? ""
        form[.agreedPhone] = phone ?? ""
        return form
    }
}
