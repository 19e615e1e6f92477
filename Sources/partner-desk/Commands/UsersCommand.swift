import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

/// The partner's users, listed unless the first word is one of the changes; changing them is a global admin's (R8).
struct UsersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "users", abstract: "List the partner's users, or change them (a global admin only, R8).",
        discussion: """
            EXAMPLES:
              partner-desk users
              partner-desk users add mdurand --role sales-agent --name 'Marie Durand'
              partner-desk users add counter --role sales-agent --name 'Counter' --designated
              partner-desk users role mdurand admin-agent
              partner-desk users remove mdurand
            """,
        subcommands: [UserList.self, UserAdd.self, UserRole.self, UserRemove.self],
        defaultSubcommand: UserList.self)
}

struct UserList: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the partner's users.")

    @OptionGroup(title: "Global options") var global: GlobalOptions
    @Flag(help: "Write JSON.") var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let users = try context.desk().users()
        let words = context.words
        if json {
            return try output.jsonList(totalCount: users.count) { write in
                for user in users { try write(JSONValue(user)) }
            }
        }
        var table = TextTable([
            (words(TeamWord.login), .left), (words(TeamWord.name), .left), (words(TeamWord.role), .left),
        ])
        for user in users { try table.add([user.login, user.name, words.standing(of: user)], to: output) }
        try table.finish(on: output)
        try output.flush()
        Messages.say(words(TeamWord.userCount, count: users.count))
    }
}

struct UserAdd: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a user, or bring a removed one back.")

    @OptionGroup(title: "Global options") var global: GlobalOptions
    @Argument(help: "The login on this computer.") var login: String
    @Option(help: "What the user may do (R8).") var role: Role
    @Option(help: "The person's name (default: the login).") var name: String?
    @Flag(help: "People without an account of their own confirm through this one, and name themselves.")
    var designated = false
    @Flag(help: "Write JSON.") var json = false

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
    static let configuration = CommandConfiguration(commandName: "role", abstract: "Give a user another role.")

    @OptionGroup(title: "Global options") var global: GlobalOptions
    @Argument(help: "The user's login.") var login: String
    @Argument(help: "What the user may do from now on (R8).") var role: Role
    @Flag(inversion: .prefixedNo, help: "Whether people without an account of their own confirm through this one.")
    var designated: Bool?
    @Flag(help: "Write JSON.") var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let user = try context.desk().setRole(role, isDesignated: designated, of: login)
        try output.user(user, as: .roleGiven, context.words, json: json)
    }
}

struct UserRemove: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a user; the history keeps the name.")

    @OptionGroup(title: "Global options") var global: GlobalOptions
    @Argument(help: "The user's login.") var login: String
    @Flag(help: "Write JSON.") var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let user = try context.desk().removeUser(login)
        try output.user(user, as: .removed, context.words, json: json)
    }
}
