import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

/// One of the commands that change a subscription: they differ in the change alone.
protocol SubscriptionChanging: DeskCommand {
    var subscription: String { get }
    var json: Bool { get }
    var skipConfirmation: Bool { get }
    var change: SubscriptionChange { get }
}

extension SubscriptionChanging {
    var writesJSON: Bool { json }
    var skipConfirmation: Bool { false }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let changed = try Skipping(isWanted: skipConfirmation, mayAsk: !json, words: context.words).go { skips in
            do {
                return try desk.change(change, subscriptionID: subscription, skipsConfirmation: skips)
            } catch Refusal.gateShut(let closing, let customer) {
                throw ChangeRefused(word: LifecycleWord.renewalRefused, closing: closing, customer: customer)
            }
        }
        if json { return try output.json(JSONValue(changed)) }
        try output.line(context.words.sentence(for: change, of: changed))
    }
}

struct SubscriptionSuspend: SubscriptionChanging {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: .said("Suspend a subscription; never needs a confirmation (R15)."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The subscription's id, as `subscriptions` lists it.")) var subscription: String
    @Flag(help: .said("Write JSON.")) var json = false

    var change: SubscriptionChange { .suspend }
}

struct SubscriptionReactivate: SubscriptionChanging {
    static let configuration = CommandConfiguration(
        commandName: "reactivate",
        abstract: .said("Make a suspended subscription active; never needs a confirmation (R15)."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The subscription's id, as `subscriptions` lists it.")) var subscription: String
    @Flag(help: .said("Write JSON.")) var json = false

    var change: SubscriptionChange { .reactivate }
}

struct SubscriptionCancel: SubscriptionChanging {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: .said("Cancel a subscription for good; never needs a confirmation (R15)."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The subscription's id, as `subscriptions` lists it.")) var subscription: String
    @Flag(help: .said("Write JSON.")) var json = false

    var change: SubscriptionChange { .cancel }
}

struct SubscriptionRenew: SubscriptionChanging {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: .said("Renew a subscription by hand, for one more term: exit code 4 at a shut gate."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The subscription's id, as `subscriptions` lists it.")) var subscription: String
    @Flag(help: .said("Go on without a confirmation while it is optional (R17).")) var skipConfirmation = false
    @Flag(help: .said("Write JSON.")) var json = false

    var change: SubscriptionChange { .renew }
}

struct SubscriptionAutoRenew: SubscriptionChanging {
    static let configuration = CommandConfiguration(
        commandName: "auto-renew",
        abstract: .said("Say whether a subscription renews itself; never needs a confirmation (R15)."))

    enum Setting: String, CaseIterable, ExpressibleByArgument {
        case on, off
    }

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The subscription's id, as `subscriptions` lists it.")) var subscription: String
    @Argument(help: .said("Whether it renews itself at the end of its term.")) var setting: Setting
    @Flag(help: .said("Write JSON.")) var json = false

    var change: SubscriptionChange { .autoRenew(setting == .on) }
}
