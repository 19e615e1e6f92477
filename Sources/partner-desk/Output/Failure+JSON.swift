import Core
import Interchange
import Wording

extension Failure {
    /// `{"error":{"code":…,"rule":…,"message":…}}`: the API's code and our rule, null where there is none.
    var json: JSONValue {
        let refusal = (error as? ChangeRefused)?.refusal ?? error as? Refusal
        var members: [(String, JSONValue)] = [
            ("code", JSONValue(refusal?.code)), ("rule", JSONValue(refusal?.rule?.rawValue)),
            ("message", .string(sentence)),
        ]
        switch refusal {
        case .form(let problems):
            let fields = problems.inOrder.map { ($0.field.rawValue, JSONValue.string(words.sentence(for: $0.problem))) }
            members.append(("fields", .object(fields)))
        case .account(.form(let problems)):
            let fields = problems.inOrder.map { ($0.field.rawValue, JSONValue.string(words.sentence(for: $0.problem))) }
            members.append(("fields", .object(fields)))
        case .ambiguousCustomer(_, let candidates, let total):
            members.append(("totalCandidates", .integer(total)))
            members.append(("candidates", .array(candidates.map { .object(JSONValue.identity(of: $0)) })))
        default: break
        }
        return ["error": .object(members)]
    }
}
