import Core
import Foundation
import Persistence
import Wording

/// The acceptance form asked line by line, for screen readers and terminals that cannot show more.
///
/// Questions and problems go to standard error. The end of input breaks off, and nothing is written.
struct Questions {
    private let words: Words
    private let today: Day

    init(words: Words, today: Day) {
        self.words = words
        self.today = today
    }

    /// True where a question can be seen and answered.
    static var areAnswerable: Bool { isatty(STDIN_FILENO) == 1 && Messages.isTerminal }

    /// True on a terminal whose user wants lines: `ACCESSIBLE` is set, or `TERM` is `dumb`.
    static var arePossible: Bool {
        Messages.arePlain && isatty(STDIN_FILENO) == 1
    }

    /// The form with every field right: those that were not given, or wrong, are asked for until they are.
    ///
    /// An empty answer takes what stands in brackets: the primary contact's (R5).
    func fill(
        _ form: AcceptanceForm, given: Set<AcceptanceForm.Field>, material: FormMaterial, template: AgreementTemplate
    ) throws -> AcceptanceForm {
        var form = form
        let contact = AcceptanceForm(contact: material.customer.contact)
        Messages.say(words(CommandLineWord.askHeading, material.customer.companyName, words.name(of: template.type)))
        for field in AcceptanceForm.Field.allCases {
            let isFixed = given.contains(field)
            if isFixed, problem(field, form) == nil { continue }
            if isFixed { tell(problem(field, form)) }
            let offered = isFixed ? "" : contact[field]
            repeat {
                let answer = try ask(prompt(field, offered))
                form[field] = answer.isEmpty ? offered : answer
                tell(problem(field, form))
            } while problem(field, form) != nil
            if field == .dateAgreed { tellDate(form) }
        }
        return form
    }

    /// R6: the explicit yes where the mail domain is the partner's own or the reseller's.
    func isCustomersOwn(_ person: Contact, _ customer: Customer, _ partner: Partner) throws -> Bool {
        guard let outsider = Confirming.outsider(person, customer, partner) else { return false }
        return try agrees(words(CommandLineWord.askPersonIsCustomers, outsider.domain, outsider.name))
    }

    /// A question to be answered with yes or no; anything else is no.
    func agrees(_ question: String) throws -> Bool {
        let answer = SearchText.fold(try ask(question))
        return [words(CommandLineWord.yes), words(CommandLineWord.yesLetter)].contains(answer)
    }

    /// The name of the person at a designated account; asked until it is one.
    func employee(at account: User) throws -> String {
        while true {
            let answer = try ask(words(CommandLineWord.askEmployee, account.name))
            guard let problem = PersonName.problem(in: answer) else { return answer.trimmed }
            tell(.name(problem))
        }
    }

    private func ask(_ question: String) throws -> String {
        Messages.ask(question)
        signal(SIGINT) { _ in
            // Whatever comes next shall not stand behind the question.
            write(STDERR_FILENO, "\n", 1)
            _exit(Outcome.interrupted.rawValue)
        }
        defer { signal(SIGINT, SIG_DFL) }
        guard let answer = readLine() else {
            Messages.say("")
            throw Interruption()
        }
        return answer.trimmingCharacters(in: .whitespaces)
    }

    private func prompt(_ field: AcceptanceForm.Field, _ offered: String) -> String {
        let name = words.name(of: field)
        if !offered.isEmpty { return words(CommandLineWord.askOffered, name, offered) }
        return words(field == .phone ? CommandLineWord.askOptional : .ask, name)
    }

    private func problem(_ field: AcceptanceForm.Field, _ form: AcceptanceForm) -> FieldProblem? {
        form.problem(in: field, today: today, order: words.language.dateOrder)
    }

    private func tell(_ problem: FieldProblem?) {
        if let problem { Messages.say(words(CommandLineWord.askAgain, words.sentence(for: problem))) }
    }

    private func tellDate(_ form: AcceptanceForm) {
        let date = DateReading.read(form.dateAgreed, today: today, order: words.language.dateOrder)
        if case .success(let date) = date { Messages.say(words.longDate(date)) }
    }
}
