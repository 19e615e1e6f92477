import Core
import Interchange

extension DeliveryRow {
    /// What a column says, white space around it apart.
    func text(_ column: DeliveredColumn) -> String {
        let column: DeliveryColumn =
            switch column {
            case .customer: .customer
            case .tenantID: .tenantID
            case .domain: .domain
            case .date: .date
            case .firstName: .firstName
            case .lastName: .lastName
            case .email: .email
            case .phone: .phone
            case .type: .type
            }
        return self[column].trimmed
    }
}
