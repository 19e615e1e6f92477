extension CaseIterable where Self: Equatable, AllCases == [Self] {
    /// A value further on or back; after the last comes the first.
    func turned(by steps: Int) -> Self {
        guard let index = Self.allCases.firstIndex(of: self) else { return self }
        return Self.allCases[(index + steps + Self.allCases.count) % Self.allCases.count]
    }
}
