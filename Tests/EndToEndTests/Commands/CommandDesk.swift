import Foundation
import TestSupport
import Testing

/// A home with a sandbox partner and three customers in its store, and the program to run there.
struct CommandDesk {
    let home: Home
    /// While the Cloud Agreement is required by the dashboard.
    static let asOf = "2018-12-01"
    static let tailwind = "f6fadfa7-e5c1-4b62-9362-da5cc13da58a"
    static let officeE3 = "796b6b5f-613c-4e24-a17c-eba730d49c02"
    static let essentials = "bd938f12-058f-4927-bba3-ae36b1d2501c"
    static let acceptance = [
        "--date", "2018-11-30", "--first-name", "Ana", "--last-name", "Bowman",
        "--email", "ana.bowman@tailwindtraders.example",
    ]

    static let customers = """
        Microsoft ID,Company name,Primary domain name,Relationship,First name,Last name,Email
        \(tailwind),Tailwind Traders,tailwindtraders.example,Reseller,Ana,Bowman,ana.bowman@tailwindtraders.example
        a78beb7e-0787-40de-af96-0063bc67ba94,Adventure Works,adventureworks.example,Reseller,,,
        53a12945-a932-48ef-b777-682c5796a670,Adventure Works Cycles,adventureworkscycles.example,Reseller,,,

        """

    init() async throws {
        home = try Home()
        try #require(try await setUp().status == 0)
        let imported = try await run(["import", try file("customers.csv", CommandDesk.customers)])
        try #require(imported.status == 0, "\(imported)")
    }

    init(empty home: Home) {
        self.home = home
    }

    func setUp(_ extra: [String] = [], tenant: String = "5b1c7e0a-3f0d-4c55-9a6e-2d8f41c7b903") async throws -> Outcome
    {
        try await run(
            [
                "setup", "--name", "Contoso Distribution", "--tenant-id", tenant, "--kind", "direct-bill",
                "--environment", "sandbox", "--domain", "contoso.example",
            ] + extra)
    }

    func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) async throws -> Outcome {
        try await runProgram(arguments, home: home, environment: environment, input: input)
    }

    /// As of the day on which the Cloud Agreement is required.
    func rehearse(_ arguments: String..., language: String = "en") async throws -> Outcome {
        try await run(["--as-of", CommandDesk.asOf, "--language", language] + arguments)
    }

    func confirmTailwind(_ extra: [String] = []) async throws -> Outcome {
        try await run(["confirm", "tailwind", "--as-of", CommandDesk.asOf] + CommandDesk.acceptance + extra)
    }

    /// Writes a file into the home and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        let file = home.folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    func text(of name: String) throws -> String {
        try String(contentsOf: home.folder.appending(path: name), encoding: .utf8)
    }
}
