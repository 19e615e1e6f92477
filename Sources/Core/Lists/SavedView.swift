/// A list's filters and order under a name, kept for one user of one partner.
public struct SavedView: Equatable, Sendable {
    /// As it was typed; two names that differ in case and accents alone are the same.
    public let name: String
    public let query: CustomerQuery

    public init(name: String, query: CustomerQuery) {
        self.name = name
        self.query = query
    }

    /// The most letters a name may have.
    public static let longestName = 60

    public func isNamed(_ name: String) -> Bool {
        SearchText.fold(self.name) == SearchText.fold(name.trimmed)
    }
}
