import Testing

@testable import Persistence

/// Texts by name, as the log keeps the facts of an entry.
@Suite struct StoredTextsTests {
    @Test(arguments: [
        [:], ["new": ""], ["": "x"],
        ["new": "2026-11-01, Ana Bowman, ana@x.example", "type": "MicrosoftCloudAgreement"],
        ["reason": "says \"no\"", "old": "a\\b"], ["old": "1/2", "new": "é漢\u{1F600}"],
        ["new": "\u{1}\n\u{2028}{},:"],
    ])
    func whatIsKeptIsReadAgain(texts: [String: String]) throws {
        #expect(try Stored.texts(from: try Stored.encode(texts)) == texts)
    }

    @Test(arguments: [
        "", "{", #"{"a":"b""#, #"{"a":"b"]"#, #"["a":"b"]"#, #"{"a":1}"#, #"{"a","b"}"#, #"{"a":"b";"c":"d"}"#,
        #""a":"b""#, #"{"a":"b"}x"#,
    ])
    func whatWasTamperedWithIsRefused(text: String) {
        #expect(throws: (any Error).self) { try Stored.texts(from: text) }
    }
}
