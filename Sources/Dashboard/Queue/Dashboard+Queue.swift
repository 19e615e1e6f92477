import Core
import Drawing

/// Save-and-next: from one form of the queue to the next.
extension Dashboard {
    /// After a form that was opened from the queue comes the next customer's.
    mutating func goOnInQueue(after customer: Customer) -> [Effect] {
        guard let queue = screens.last?.as(ToConfirm.self) else { return [] }
        let words = setting.words
        let left = words.number(queue.left ?? queue.window.rows.count)
        let notice = Effect.tell(Notice(.done, words(QueueWord.confirmedLeft, customer.companyName, left)))
        guard let next = queue.selected, setting.refusal(of: .confirm) == nil else {
            typedAhead = []
            return [notice]
        }
        return [.go(.form(next.id)), notice]
    }
}
