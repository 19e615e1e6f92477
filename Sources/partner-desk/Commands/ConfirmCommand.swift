import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct ConfirmCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: .said("Record that a customer accepted the agreement: who, and when."),
        discussion: .said(
            """
            With ACCESSIBLE=1 or TERM=dumb, on a terminal, what is not given is asked for line by line.

            EXAMPLES:
              partner-desk confirm tailwindtraders.example --date 2018-11-30 --first-name Ana --last-name Bowman \\
                --email ana.bowman@tailwindtraders.example
              ACCESSIBLE=1 partner-desk confirm tailwindtraders.example
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("A Microsoft ID, a domain, or an unambiguous part of the name.")) var customer: String
    @Option(help: .said("When the person agreed: 2018-11-30, or as the dashboard's form takes it.")) var date: String?
    @Option(help: .said("Of the person at the customer who agreed.")) var firstName: String?
    @Option(help: .said("Of the person at the customer who agreed.")) var lastName: String?
    @Option(help: .said("Of the person at the customer who agreed; only its form is checked (R3).")) var email: String?
    @Option(help: .said("Of the person at the customer who agreed.")) var phone: String?
    @Option(
        help: ArgumentHelp(
            .said("Which agreement (default: the one that opens the gate)."), valueName: "cloud|customer"))
    var agreement: String?
    @Flag(help: .said("The person is the customer's, though the mail domain is a partner's or reseller's (R6)."))
    var personIsCustomers = false
    @Option(help: ArgumentHelp(.said("Your name, where you confirm through a designated account."), valueName: "name"))
    var onBehalfOf: String?
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func validate() throws {
        if let onBehalfOf, PersonName.problem(in: onBehalfOf) != nil {
            throw ValidationError("--on-behalf-of is a person's name.")
        }
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        try desk.requireMay(.confirm)
        let material = try desk.formMaterial(customerID: try desk.find(customer))
        let template = try template(material, in: context.store.rulebook.calendar)
        let questions = Questions(words: context.words, today: desk.clock().today)
        var form = AcceptanceForm(
            dateAgreed: date ?? "", firstName: firstName ?? "", lastName: lastName ?? "", email: email ?? "",
            phone: phone ?? "")
        let asks = Questions.arePossible && [date, firstName, lastName, email].contains(nil)
        if asks { form = try questions.fill(form, given: given, material: material, template: template) }
        let acceptance: Acceptance
        switch form.check(today: desk.clock().today, order: context.words.language.dateOrder) {
        case .success(let checked): acceptance = checked
        case .failure(let problems): throw Refusal.form(problems)
        }
        var request = ConfirmationRequest(
            customerID: material.customer.id, acceptance: acceptance, templateID: template.id,
            personIsCustomers: personIsCustomers, onBehalfOf: onBehalfOf)
        if asks, onBehalfOf == nil, desk.actor.user.isDesignated {
            request.onBehalfOf = try questions.employee(at: desk.actor.user)
        }
        if asks, !personIsCustomers {
            request.personIsCustomers = try questions.isCustomersOwn(acceptance.person, material.customer, desk.partner)
        }
        let confirmation = try desk.recordConfirmation(request)
        try write(confirmation, of: material.customer, words: context.words, to: output)
    }

    private var given: Set<AcceptanceForm.Field> {
        let options: [(AcceptanceForm.Field, String?)] = [
            (.dateAgreed, date), (.firstName, firstName), (.lastName, lastName), (.email, email), (.phone, phone),
        ]
        return Set(options.filter { $0.1 != nil }.map(\.0))
    }

    private func template(_ material: FormMaterial, in calendar: AgreementCalendar) throws -> AgreementTemplate {
        guard let agreement else { return material.template }
        guard let template = calendar.templates.first(where: { $0.key == agreement }) else {
            throw Refusal.unknownAgreement(agreement)
        }
        return template
    }

    private func write(_ confirmation: Confirmation, of customer: Customer, words: Words, to output: Output) throws {
        if json { return try output.json(JSONValue(confirmation, isInForce: true)) }
        try output.line(
            words(
                CommandLineWord.confirmed, customer.companyName, words.name(of: confirmation.type),
                confirmation.acceptance.person.fullName, words.date(confirmation.acceptance.dateAgreed)))
    }
}
