import Foundation
import TestSupport
import Testing

@Suite struct CommandsSetupTests {
    @Test func aPartnerIsSetUpOnce() async throws {
        let desk = CommandDesk(empty: try Home())
        let first = try await desk.setUp()
        #expect(first.status == 0)
        #expect(first.output.hasPrefix("Contoso Distribution is set up: direct bill, sandbox."))
        #expect(first.errors.isEmpty)
        let second = try await desk.setUp()
        #expect(second.status == 4)
        #expect(second.output.isEmpty)
    }

    @Test func theStoreIsForItsOwnerAlone() async throws {
        let desk = CommandDesk(empty: try Home())
        _ = try await desk.setUp()
        let folder = desk.home.data.appending(path: "partner-desk")
        #expect(try mode(of: folder) == 0o700)
        #expect(try mode(of: folder.appending(path: "desk.sqlite")) == 0o600)
    }

    private func mode(of file: URL) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    }

    @Test(arguments: [
        ["--tenant-id", "not-a-guid"], ["--kind", "retail"], ["--cloud", "moon"], ["--name", " "],
        ["--admin-name", "Ana\u{1B}[31m"], ["--domain", "no domain"],
    ])
    func whatIsWrongIsAUsageError(arguments: [String]) async throws {
        #expect(try await CommandDesk(empty: Home()).setUp(arguments).status == 2)
    }

    @Test func severalPartnersAreKeptApart() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.setUp(["--name", "Fabrikam Été"], tenant: "0e2b6f8c-51c7-4f6b-9d0e-7a3f5f1d2c44")
        let either = try await desk.run(["customers"])
        #expect(either.status == 2)
        #expect(either.errors.contains("Fabrikam Été"))
        for partner in ["fabrikam ete", "ETE", "0E2B6F8C-51C7-4F6B-9D0E-7A3F5F1D2C44"] {
            let other = try await desk.run(["--partner", partner, "customers", "--json"])
            #expect(try JSONAnswer(other)["totalCount"].number == 0)
        }
        for (partner, status) in [("nobody", 1), ("", 1), ("CONTOSO", 0), ("é", 0)] {
            let outcome = try await desk.run(["--partner", partner, "customers"])
            #expect(outcome.status == status, "\(partner) \(outcome)")
        }
        let unknown = try await desk.run(["--partner", "nobody", "customers"]).errors
        #expect(unknown.contains("Contoso Distribution; Fabrikam Été"))
        let several = try await desk.run(["--partner", "T", "customers"])
        #expect(several.status == 2)
        #expect(several.errors.contains("Contoso Distribution; Fabrikam Été"))
    }

    @Test func whoIsNoUserOfThePartnerMayNotLook() async throws {
        let desk = CommandDesk(empty: try Home())
        _ = try await desk.setUp(["--admin", "marie", "--admin-name", "Marie Durand"])
        #expect(try await desk.run(["customers"]).status == 5)
        #expect(try await desk.run(["customers", "--user", "marie"]).status == 0)
    }

    @Test func productionIsNotWrittenAsOfAnotherDay() async throws {
        let desk = CommandDesk(empty: try Home())
        let rehearsed = try await desk.setUp(["--environment", "production", "--as-of", "2018-12-01"])
        #expect(rehearsed.status == 4)
        #expect(rehearsed.errors.contains("R16"))
    }
}
