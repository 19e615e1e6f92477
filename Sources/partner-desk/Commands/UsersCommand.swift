import ArgumentParser
import Core
import Dashboard
import Interchange
import Persistence
import Wording

/// The partner's users, listed unless the first word is one of the changes; changing them is a global admin's (R8).
struct UsersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "users", abstract: .said("List the partner's users, or change them (a global admin only, R8)."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk users
              partner-desk users list --role sales-agent --sort name --csv
              partner-desk users add mdurand --role sales-agent --name 'Marie Durand'
              partner-desk users add counter --role sales-agent --name 'Counter' --designated
              partner-desk users role mdurand admin-agent
              partner-desk users remove mdurand
            """),
        subcommands: [UserList.self, UserAdd.self, UserRole.self, UserRemove.self],
        defaultSubcommand: UserList.self)
}

struct UserList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: .said("List the partner's users."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk users list
              partner-desk users list --search durand
              partner-desk users list --role helpdesk-agent --sort name
              partner-desk users list --designated --csv
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Option(help: .said("Contained in the login, the name or the role.")) var search = ""
    @Option(help: .said("Only users with this role (R8).")) var role: Role?
    @Flag(help: .said("Only accounts that several people confirm through.")) var designated = false
    @Option(help: .said("What the list is sorted by.")) var sort = UserQuery.Order.login
    @Flag var format: ListFormat?

    var writesJSON: Bool { format == .json }

    func validate() throws {
        if designated, role != nil { throw ValidationError("Give --role or --designated, not both.") }
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let words = context.words
        let part = role.map(UserQuery.Part.role) ?? (designated ? .designated : nil)
        let source = ExportSource.users(UserQuery(text: search, part: part, order: sort))
        guard let format else {
            var table = TextTable([
                (words(TeamWord.login), .left), (words(TeamWord.name), .left), (words(TeamWord.role), .left),
            ])
            var shown = 0
            try source.forEach(desk, words: words, limit: nil) { item in
                guard case .user(let user) = item else { return }
                shown += 1
                try table.add([user.login, user.name, words.standing(of: user)], to: output)
            }
            try table.finish(on: output)
            try output.flush()
            return Messages.say(words(TeamWord.userCount, count: shown))
        }
        try source.write(as: format.exported, from: desk, words: words, to: output)
    }
}

struct UserAdd: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: .said("Add a user, or bring a removed one back."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The login on this computer.")) var login: String
    @Option(help: .said("What the user may do (R8).")) var role: Role
    @Option(help: .said("The person's name (default: the login).")) var name: String?
    @Flag(help: .said("People without an account of their own confirm through this one, and name themselves."))
    var designated = false
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func validate() throws {
        try requirePlain(login, "The login")
        if login.contains(where: \.isWhitespace) { throw ValidationError("A login has no spaces.") }
        if let name { try requirePlain(name, "--name") }
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let user = try context.desk().addUser(login: login, name: name, role: role, isDesignated: designated)
        try output.user(user, as: .added, context.words, json: json)
    }
}

struct UserRole: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "role", abstract: .said("Give a user another role."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The user's login.")) var login: String
    @Argument(help: .said("What the user may do from now on (R8).")) var role: Role
    @Flag(
        inversion: .prefixedNo, help: .said("Whether people without an account of their own confirm through this one."))
    var designated: Bool?
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let user = try context.desk().setRole(role, isDesignated: designated, of: login)
        try output.user(user, as: .roleGiven, context.words, json: json)
    }
}

struct UserRemove: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: .said("Remove a user; the history keeps the name."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The user's login.")) var login: String
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let user = try context.desk().removeUser(login)
        try output.user(user, as: .removed, context.words, json: json)
    }
}
