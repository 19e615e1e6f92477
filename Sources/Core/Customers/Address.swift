/// Where a customer is. The country is the customer's own.
public struct Address: Hashable, Sendable, Codable {
    public var line1: String
    public var line2: String
    public var city: String
    /// The post office's code where the country has such, else as written; may be empty.
    public var state: String
    public var postalCode: String

    public init(line1: String, line2: String = "", city: String, state: String = "", postalCode: String = "") {
        self.line1 = line1
        self.line2 = line2
        self.city = city
        self.state = state
        self.postalCode = postalCode
    }

    /// As it is said in one line, without what is not known.
    public var oneLine: String {
        let place = [state, postalCode].filter { !$0.isEmpty }.joined(separator: " ")
        return [line1, line2, city, place].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
