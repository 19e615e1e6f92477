import Foundation
import TestSupport
import Testing

/// A JSON value looked at by path, as in `answer["error"]["code"]`; what is not there is null.
struct JSONAnswer: CustomStringConvertible {
    private let value: Any?

    /// The whole of a program's standard output, which must be one JSON value.
    init(_ outcome: Outcome) throws {
        value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    }

    private init(value: Any?) {
        self.value = value
    }

    subscript(key: String) -> JSONAnswer { JSONAnswer(value: (value as? [String: Any])?[key]) }

    subscript(index: Int) -> JSONAnswer {
        let items = value as? [Any] ?? []
        return JSONAnswer(value: items.indices.contains(index) ? items[index] : nil)
    }

    var text: String? { value as? String }
    var number: Int? { value as? Int }
    var flag: Bool? { value as? Bool }
    var count: Int { (value as? [Any])?.count ?? 0 }
    var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
    var isNull: Bool { value == nil || value is NSNull }
    var description: String { value.map { "\($0)" } ?? "nothing" }
}
