import Core
import Interchange

extension JSONValue {
    /// Delivered facts that wait, with what has to be corrected as sentences.
    init(_ entry: DeliveryEntry, flaws: [String]) {
        let delivery = entry.delivery
        let form = delivery.form
        self = [
            "id": .integer(Int(delivery.id)),
            "customer": [
                "id": .string(entry.customer.tenantID.description), "companyName": .string(entry.customer.companyName),
                "domain": .string(entry.customer.domain), "agreementState": .string(entry.state.rawValue),
            ],
            "collectedFrom": .string(delivery.deliverer.name), "file": .string(delivery.deliverer.file),
            "line": .integer(delivery.deliverer.line), "collectedAt": .string(delivery.collectedAt.description),
            "collectedBy": .string(delivery.collectedBy), "type": .string(delivery.type.rawValue),
            "dateAgreed": .string(form.dateAgreed),
            "primaryContact": [
                "firstName": .string(form.firstName), "lastName": .string(form.lastName), "email": .string(form.email),
                "phoneNumber": .string(form.phone),
            ],
            "flaws": .array(flaws.map(JSONValue.string)),
        ]
    }
}
