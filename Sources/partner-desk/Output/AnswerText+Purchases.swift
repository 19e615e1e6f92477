import Core
import Wording

extension AnswerText {
    func writePurchases(to output: Output) throws {
        if !answer.subscriptions.isEmpty {
            try output.line()
            try answer.subscriptions.write(to: output, on: day, words: words)
        }
        guard !answer.orders.isEmpty || answer.cart != nil else { return }
        try output.line()
        for order in answer.orders {
            let buyer = answer.name(of: order.placedBy)
            let lines = text(of: order.lines)
            try output.line(
                words(CommandLineWord.orderEntry, order.number, words.date(order.placedAt.day), buyer, lines))
        }
        if let cart = answer.cart {
            try output.line(
                words(cart.isWaiting ? CommandLineWord.cartWaiting : .cartOpen, text(of: cart.lines)))
        }
    }

    private func text(of lines: [OrderLine]) -> String {
        words.list(lines.map { "\(catalogue.offer(id: $0.offerID)?.name ?? $0.offerID) × \(words.number($0.seats))" })
    }
}
