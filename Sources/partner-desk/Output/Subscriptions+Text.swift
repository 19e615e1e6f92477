import Core
import Wording

extension [Subscription] {
    /// A table for people; nothing for none.
    func write(to output: Output, on day: Day, words: Words) throws {
        var table = TextTable([
            (words(CommandLineWord.subscriptionID), .left), (words(CommandLineWord.subscription), .left),
            (words(CommandLineWord.seats), .right), (words(CommandLineWord.status), .left),
            (words(CommandLineWord.endsOn), .left), (words(CommandLineWord.autoRenew), .left),
        ])
        for subscription in self {
            let cells = [
                subscription.id, subscription.name, words.number(subscription.seats),
                words.standing(of: subscription, on: day), subscription.endsOn.description,
                words(subscription.autoRenews ? CommandLineWord.yes : CommandLineWord.no),
            ]
            try table.add(cells, to: output)
        }
        try table.finish(on: output)
    }
}
