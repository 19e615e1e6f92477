import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct PartnersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partners", abstract: .said("List the partners that the store keeps apart (R9)."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk partners
              partner-desk --partner 'Contoso Distribution' customers
            """),
        subcommands: [PartnerList.self], defaultSubcommand: PartnerList.self)
}

struct PartnerList: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: .said("List the store's partners."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let partners = try context.store.partners()
        let words = context.words
        if json {
            return try output.jsonList(totalCount: partners.count) { write in
                for partner in partners { try write(JSONValue(partner)) }
            }
        }
        var table = TextTable([
            (words(TeamWord.partner), .left), (words.name(of: Core.CustomerColumn.tenantID), .left),
            (words(TeamWord.kind), .left), (words(TeamWord.cloud), .left), (words(TeamWord.environment), .left),
        ])
        for partner in partners {
            let cells = [
                partner.name, partner.tenantID.description, words.name(of: partner.kind),
                words.name(of: partner.cloud), words.name(of: partner.environment),
            ]
            try table.add(cells, to: output)
        }
        try table.finish(on: output)
        try output.flush()
        Messages.say(words(TeamWord.partnerCount, count: partners.count))
    }
}
