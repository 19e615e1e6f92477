import Foundation
import Testing

@testable import Interchange

struct ByteSourceTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("interchange-\(UUID())")

    private func withFolder(_ body: (URL) throws -> Void) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        try body(folder)
    }

    @Test func readsAFileTwiceAndSaysHowFarItIs() throws {
        try withFolder { folder in
            let path = folder.appendingPathComponent("file").path
            try Data("abcde".utf8).write(to: URL(fileURLWithPath: path))
            var source = try ByteSource(path: path, chunkSize: 2)
            #expect(source.totalBytes == 5)
            for _ in 1...2 {
                var chunk: [UInt8] = []
                var chunks: [String] = []
                while try source.read(into: &chunk) { chunks.append(String(decoding: chunk, as: UTF8.self)) }
                #expect(chunks == ["ab", "cd", "e"])
                let reached = source.bytesRead
                #expect(reached == 5)
                try source.rewind()
            }
        }
    }

    @Test func readsAPipeOnce() throws {
        try withFolder { folder in
            let path = folder.appendingPathComponent("pipe").path
            #expect(mkfifo(path, 0o600) == 0)
            // Opened both ways by the test itself, so that neither side waits for the other.
            let writer = open(path, O_RDWR)
            defer { if writer >= 0 { close(writer) } }
            let header = "Microsoft ID;Nom;Nom de domaine principal;Relation\n"
            let bytes = Array(header.utf8) + Array("1;Caf".utf8) + [0xE9] + Array(";cafe.fr;Revendeur\n".utf8)
            #expect(write(writer, bytes, bytes.count) == bytes.count)
            var file = try CustomerFile.open(path)
            #expect(file.totalBytes == nil)
            let event = try file.next()
            #expect(
                event
                    == .row(
                        CustomerRow(
                            line: 2, tenantID: "1", companyName: "Café", domain: "cafe.fr", relationship: "Revendeur")))
            let encoding = file.encoding
            #expect(encoding == .windows1252)
        }
    }

    @Test func saysWhyAFileCannotBeOpened() throws {
        try withFolder { folder in
            let missing = folder.appendingPathComponent("missing").path
            #expect(throws: InterchangeError.cannotOpen(path: missing, code: ENOENT)) {
                _ = try ByteSource(path: missing)
            }
            #expect(throws: InterchangeError.isDirectory(path: folder.path)) {
                _ = try ByteSource(path: folder.path)
            }
        }
    }
}
