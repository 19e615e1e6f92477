import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

/// The user's own views of the list of customers.
struct ViewsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "views", abstract: .said("List your saved views of the customers, save one, or remove one."),
        discussion: .said(
            """
            A view is a search, a state, a reseller and an order under a name; it is yours alone.

            EXAMPLES:
              partner-desk views
              partner-desk views save 'my large ones' --reseller 'Fourth Wave' --state to-confirm --sort domain
              partner-desk customers --view 'my large ones'
              partner-desk views remove 'my large ones'
            """),
        subcommands: [ViewList.self, ViewSave.self, ViewRemove.self], defaultSubcommand: ViewList.self)
}

struct ViewList: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: .said("List your saved views."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let views = try desk.views()
        let names = Dictionary(uniqueKeysWithValues: try desk.resellers().map { ($0.id, $0.name) })
        if json {
            return try output.jsonList(totalCount: views.count) { write in
                for view in views { try write(JSONValue(view, reseller: view.query.resellerID.flatMap { names[$0] })) }
            }
        }
        for view in views { try output.line(view.name) }
        try output.flush()
        Messages.say(context.words(CommandLineWord.viewCount, count: views.count))
    }
}

struct ViewSave: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: .said("Save a view, in place of one of the same name."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The view's name.")) var name: String
    @OptionGroup(title: .said("What it shows")) var filters: CustomerFilters

    var writesJSON: Bool { false }

    func validate() throws {
        try requirePlain(name, "The name")
        if name.count > SavedView.longestName {
            throw ValidationError("A name has at most \(SavedView.longestName) characters.")
        }
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let view = SavedView(name: name.trimmed, query: try filters.query(CustomerQuery(), desk))
        try desk.save(view)
        Messages.say(context.words(CommandLineWord.viewSaved, view.name))
    }
}

struct ViewRemove: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: .said("Remove a saved view."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The view's name.")) var name: String

    var writesJSON: Bool { false }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        try context.desk().removeView(name)
        Messages.say(context.words(CommandLineWord.viewRemoved, name))
    }
}
