import ArgumentParser

/// A customer's subscriptions: listed unless the first word is one of the changes.
struct SubscriptionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subscriptions", abstract: .said("List a customer's subscriptions, or change one."),
        usage: """
            partner-desk subscriptions <customer> [--json | --csv]
            partner-desk subscriptions suspend|reactivate|cancel|renew <subscription>
            partner-desk subscriptions auto-renew <subscription> on|off
            """,
        discussion: .said(
            """
            EXAMPLES:
              partner-desk subscriptions tailwindtraders.example
              partner-desk subscriptions tailwindtraders.example --csv
              partner-desk subscriptions suspend 3f2504e0-4f89-41d3-9a0c-0305e82c3301
              partner-desk subscriptions auto-renew 3f2504e0-4f89-41d3-9a0c-0305e82c3301 off
            """),
        subcommands: [
            SubscriptionList.self, SubscriptionSuspend.self, SubscriptionReactivate.self, SubscriptionCancel.self,
            SubscriptionRenew.self, SubscriptionAutoRenew.self,
        ],
        defaultSubcommand: SubscriptionList.self)
}
