import Core
import Interchange

extension JSONValue {
    /// A confirmation as the API's resource `Agreement`; what follows `userId` is ours. Its date is a day, `YYYY-MM-DD`.
    init(_ confirmation: Confirmation, isInForce: Bool, retraction: Retraction? = nil) {
        let person = confirmation.acceptance.person
        self = [
            "templateId": .string(confirmation.templateID),
            "type": .string(confirmation.type.rawValue),
            "dateAgreed": .string(confirmation.acceptance.dateAgreed.description),
            "primaryContact": [
                "firstName": .string(person.firstName), "lastName": .string(person.lastName),
                "email": .string(person.email), "phoneNumber": person.phone.isEmpty ? .null : .string(person.phone),
            ],
            "userId": .string(confirmation.confirmedBy),
            "onBehalfOf": JSONValue(confirmation.onBehalfOf),
            "confirmedAt": .string(confirmation.confirmedAt.description),
            "channel": .string(confirmation.channel.rawValue),
            "inForce": .bool(isInForce),
            "retraction": retraction.map { JSONValue($0) } ?? .null,
        ]
    }

    init(_ withdrawal: Withdrawal) {
        self = [
            "withdrawnAt": .string(withdrawal.withdrawnAt.description), "userId": .string(withdrawal.withdrawnBy),
            "reason": .string(withdrawal.reason),
        ]
    }
}
