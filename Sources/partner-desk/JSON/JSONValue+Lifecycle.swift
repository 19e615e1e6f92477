import Core
import Interchange
import Persistence

extension JSONValue {
    init(_ retraction: Retraction) {
        self = [
            "retractedAt": .string(retraction.retractedAt.description), "userId": .string(retraction.retractedBy),
            "reason": .string(retraction.reason),
        ]
    }

    /// What `undo` did.
    init(_ taken: TakenBack) {
        self = .object(
            JSONValue.identity(of: taken.customer) + [
                ("agreement", JSONValue(taken.confirmation, isInForce: false, retraction: taken.retraction)),
                ("inForceAgain", taken.inForceAgain.map { JSONValue($0, isInForce: true) } ?? .null),
                ("waitsAgain", taken.waitsAgain.map { .integer(Int($0.id)) } ?? .null),
            ])
    }

    /// What `withdraw` did.
    ///
    /// - Parameter answer: what is known of the customer since.
    init(withdrawalIn answer: CustomerAnswer, cancelled: [Subscription]) {
        let ids = Set(cancelled.map(\.id))
        let ended = answer.subscriptions.filter { ids.contains($0.id) }
        self = .object(
            JSONValue.identity(of: answer.customer) + [
                ("withdrawal", answer.history.withdrawals.last.map { JSONValue($0) } ?? .null),
                ("cancelledSubscriptions", .array(ended.map { JSONValue($0) })),
            ])
    }
}
