import Core
import Interchange

extension JSONValue {
    /// A customer of the queue: the row of the list, and why it stands where it does.
    init(_ item: QueueItem) {
        self = .object(
            JSONValue.entries(of: item.customer) + [
                ("urgency", .string(item.urgency.rawValue)), ("dueDate", JSONValue(item.dueDate?.description)),
                ("collectedFrom", JSONValue(item.deliveredBy)),
            ])
    }
}
