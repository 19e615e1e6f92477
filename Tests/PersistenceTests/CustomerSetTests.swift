import Testing

@testable import Persistence

@Suite struct CustomerSetTests {
    /// Whatever number a store has for a customer, it is neither another's nor too large.
    @Test func eachNumberIsItsOwn() {
        let numbers: [Int64] = [.min, -65, -64, -1, 0, 1, 63, 64, 65, 1_000_000, 1 << 40, .max]
        var set = CustomerSet()
        var rest = CustomerSet.everybody
        for (place, number) in numbers.enumerated() {
            #expect(!set.contains(number))
            set.insert(number)
            set.insert(number)
            #expect(numbers.filter { set.contains($0) } == Array(numbers[...place]))
            let removals = [rest.remove(number), rest.remove(number)]
            #expect(removals == [true, false])
            #expect(numbers.filter { rest.contains($0) } == Array(numbers[(place + 1)...]))
        }
        for (place, number) in numbers.enumerated() {
            let removals = [set.remove(number), set.remove(number)]
            #expect(removals == [true, false])
            #expect(numbers.filter { set.contains($0) } == Array(numbers[(place + 1)...]))
        }
    }
}
