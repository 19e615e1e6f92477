import Core
import Interchange

extension JSONValue {
    /// A saved view, in the words of the command's options.
    init(_ view: SavedView, reseller: String?) {
        let states = view.query.states.map { states in
            JSONValue.array(states.map(\.rawValue).sorted().map(JSONValue.string))
        }
        let order = OrderArgument.allCases.first { $0.order == view.query.order }
        self = [
            "name": .string(view.name), "search": .string(view.query.text), "states": states ?? .null,
            "reseller": JSONValue(reseller), "sort": JSONValue(order?.rawValue),
        ]
    }
}
