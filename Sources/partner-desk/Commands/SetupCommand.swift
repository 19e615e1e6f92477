import ArgumentParser
import Core
import Persistence

struct SetupCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup",
        abstract: .said("Set your company up as the partner; makes the store where there is none."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk setup --name 'Contoso Distribution' --kind direct-bill \\
                --tenant-id 5b1c7e0a-3f0d-4c55-9a6e-2d8f41c7b903
              partner-desk --database rehearsal.sqlite setup --name Rehearsal --kind indirect-provider \\
                --tenant-id 0e2b6f8c-51c7-4f6b-9d0e-7a3f5f1d2c44 --environment sandbox
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Option(help: .said("The company's name.")) var name: String
    @Option(help: ArgumentHelp(.said("The company's tenant id (Microsoft ID)."), valueName: "guid")) var tenantId:
        TenantID
    @Option(help: .said("How it takes part in the programme (R7).")) var kind: PartnerKind
    @Option(help: .said("Microsoft's cloud; nothing is confirmed in a national one (R19).")) var cloud = Cloud.public
    @Option(help: .said("A sandbox can be written as of another day, production cannot (R16)."))
    var environment = Environment.production
    @Option(help: ArgumentHelp(.said("The global admin's login (default: your own)."), valueName: "login")) var admin:
        String?
    @Option(help: .said("The global admin's name.")) var adminName: String?
    @Option(help: .said("The company's own mail domain: its staff cannot accept for a customer (R6).")) var domain:
        String?

    var writesJSON: Bool { false }

    func validate() throws {
        for (option, text) in [("name", name), ("admin", admin), ("admin-name", adminName), ("domain", domain)] {
            if let text { try requirePlain(text, "--\(option)") }
        }
        if let domain, !domain.contains("."), domain.contains(where: { $0.isWhitespace || $0 == "@" }) {
            throw ValidationError("--domain is a domain such as contoso.com.")
        }
    }

    func perform(_ output: Output) throws {
        if global.demo { throw UsageProblem.setUpInDemo }
        let context = try Context(global, creates: true)
        let moment = context.clock.moment
        if moment.isSimulated, environment == .production { throw Refusal.productionAsOf(moment.today) }
        let login = admin ?? context.account.login
        let isOneself = login == context.account.login
        let setup = PartnerSetup(
            name: name, tenantID: tenantId, kind: kind, cloud: cloud, environment: environment, domain: domain,
            adminLogin: login, adminName: adminName ?? (isOneself ? context.account.name : login))
        let partner = try context.store.setUp(setup, systemLogin: context.account.login, at: moment)
        try output.line(
            context.words(
                CommandLineWord.setUp, partner.name, context.words.name(of: partner.kind),
                context.words.name(of: partner.environment), login))
    }
}
