import Foundation
import TestSupport
import Testing

/// Several processes on one store, and one that is killed in the middle of a write.
@Suite struct ProcessesTests {
    private let setUp = [
        "setup", "--name", "Contoso", "--tenant-id", "5b1c7e0a-3f0d-4c55-9a6e-2d8f41c7b903", "--kind", "direct-bill",
        "--environment", "sandbox",
    ]

    @Test func manyWriteAtOnceAndNothingIsLost() async throws {
        let home = try Home()
        #expect(try await runProgram(setUp, home: home).status == 0)
        let file = home.folder.appending(path: "customers.csv")
        try Data(customers(count: 12).utf8).write(to: file)
        #expect(try await runProgram(["import", file.path], home: home).status == 0)
        try await withThrowingTaskGroup(of: Int32.self) { group in
            for number in 0..<12 {
                group.addTask {
                    try await runProgram(
                        [
                            "confirm", "customer\(number).example", "--date", "2026-11-01", "--first-name", "Ana",
                            "--last-name", "Bowman", "--email", "ana@customer\(number).example",
                        ], home: home
                    ).status
                }
            }
            for try await status in group { #expect(status == 0) }
        }
        let confirmed = try await runProgram(["customers", "--state", "confirmed", "--csv"], home: home)
        #expect(confirmed.output.split(whereSeparator: \.isNewline).count == 13)
    }

    @Test func anImportKilledHalfWayLeavesNothing() async throws {
        let home = try Home()
        #expect(try await runProgram(setUp, home: home).status == 0)
        // Rows come through a pipe that stays open: the import is surely in the middle when it is killed.
        let pipe = home.folder.appending(path: "pipe")
        #expect(mkfifo(pipe.path, 0o600) == 0)
        try await withTerminal(home: home) { terminal in
            try await terminal.run("partner-desk import \(pipe.path)")
            let end = try FileHandle(forWritingTo: pipe)
            try end.write(contentsOf: Data(customers(count: 5000).utf8))
            try await terminal.signal(SIGKILL)
            _ = try await terminal.waitForPrompt()
            try end.close()
        }
        let left = try await runProgram(["customers", "--csv"], home: home)
        #expect(left.status == 0)
        #expect(left.output.split(whereSeparator: \.isNewline).count == 1)
    }

    private func customers(count: Int) -> String {
        (0..<count).reduce(into: "Microsoft ID,Company name,Primary domain name,Relationship\n") { text, number in
            let digits = String(number + 1, radix: 16)
            let id = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
            text += "\(id),Customer \(number),customer\(number).example,Reseller\n"
        }
    }
}
