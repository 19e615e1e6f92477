import Core
import Interchange
import Wording

extension JSONValue {
    /// An entry of the log; the facts keep the log's own names and values.
    init(_ entry: ActivityEntry) {
        let customer = entry.customer.map { customer -> JSONValue in
            .object(JSONValue.identity(customer.tenantID, domain: customer.domain, name: customer.name))
        }
        self = [
            "id": .integer(Int(entry.id)), "dateTime": .string(entry.at.description), "customer": customer ?? .null,
            "action": .string(entry.action.rawValue), "partnerUser": .string(entry.userName ?? entry.login),
            "partnerUserLogin": .string(entry.login), "systemUser": .string(entry.systemLogin),
            "details": .object(entry.details.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }),
        ]
    }

    /// What came of checking the log.
    init(_ verification: ActivityVerification, words: Words) {
        let problems = verification.problems.map { problem -> JSONValue in
            var members: [(String, JSONValue)] = []
            switch problem {
            case .altered(let number, let at): members = JSONValue.place("altered", number, at)
            case .misplaced(let number, let at): members = JSONValue.place("misplaced", number, at)
            case .added(let number, let at): members = JSONValue.place("added", number, at)
            case .endAltered(let number): members = JSONValue.place("endAltered", number, nil)
            case .missing(let numbers, let next):
                members = JSONValue.place("missing", numbers.lowerBound, nil)
                members += [("lastId", .integer(Int(numbers.upperBound))), ("nextDateTime", JSONValue(next))]
            }
            return .object(members + [("message", .string(words.sentence(for: problem)))])
        }
        self = [
            "isIntact": .bool(verification.isIntact), "entries": .integer(verification.entries),
            "head": .string(verification.head), "problemCount": .integer(verification.problemCount),
            "problems": .array(problems),
        ]
    }

    private static func place(_ kind: String, _ number: Int64, _ at: String?) -> [(String, JSONValue)] {
        [("kind", .string(kind)), ("id", .integer(Int(number))), ("dateTime", JSONValue(at))]
    }
}
