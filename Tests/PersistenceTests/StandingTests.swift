import Core
import Persistence
import Testing

/// What the sums by month and day and the indexes say is what looking at every customer says.
@Suite struct StandingTests {
    @Test func countsAndFiltersAgreeWithEveryCustomerOnEveryDay() throws {
        var generator = SeededGenerator(seed: 11)
        let test = try TestDesk()
        try test.load(
            (0..<60).map {
                CustomerFacts(tenantID: tenant(200 + $0), companyName: "Customer \($0)", domain: "c\($0).example")
            })
        var takenBack = 0
        var ids: [Int64] = []
        try test.desk().forEachCustomer(CustomerQuery()) { ids.append($0.id) }
        let days = ["2018-09-01", "2019-05-05", "2019-05-31", "2019-11-11", "2020-01-31", "2020-02-01", "2021-06-01"]
        for index in 0..<160 {
            // Not in the order of the days: a rehearsal may go back behind what was recorded.
            guard let date = days.randomElement(using: &generator), let id = ids.randomElement(using: &generator)
            else { continue }
            let desk = test.desk(on: date)
            if index % 7 == 0 {
                do {
                    try desk.withdraw(customerID: id, reason: "test")
                } catch Refusal.withdrawal(.nothing) {
                    continue
                }
            } else {
                let isLate = date >= "2020-02-01" || date >= "2019-10-01" && Bool.random(using: &generator)
                let template = isLate ? customerTemplate : cloudTemplate
                _ = try desk.recordConfirmation(
                    ConfirmationRequest(
                        customerID: id, acceptance: acceptance(date, email: "ana\(index)@customer.example"),
                        templateID: template))
                // Noon has no before and after: whatever is at that moment can be taken back.
                if index % 5 == 0 { takenBack += try takeBack(desk) }
            }
        }
        #expect(takenBack > 10)
        for date in ["2018-08-01", "2018-08-31", "2019-05-30", "2019-06-01"] + days + ["2026-11-23"] {
            let desk = test.desk(on: date)
            var byLooking: [AgreementState: Int] = [:]
            var byState: [AgreementState: [String]] = [:]
            try desk.forEachCustomer(CustomerQuery()) { row in
                let answer = try desk.answer(customerID: row.id)
                #expect(answer.state == row.state)
                byLooking[answer.state, default: 0] += 1
                byState[answer.state, default: []].append(row.companyName)
            }
            let counts = try desk.counts()
            for state in AgreementState.allCases {
                #expect(counts[state] == byLooking[state] ?? 0, "\(state) on \(date)")
                var filtered: [String] = []
                try desk.forEachCustomer(CustomerQuery(states: [state])) { filtered.append($0.companyName) }
                #expect(filtered == byState[state] ?? [], "\(state) on \(date)")
                var searched: [String] = []
                try desk.forEachCustomer(CustomerQuery(text: "customer 1", states: [state])) {
                    searched.append($0.companyName)
                }
                #expect(searched == (byState[state] ?? []).filter { $0.hasPrefix("Customer 1") })
            }
        }
    }

    /// How many: what a rehearsal on a later day overtook stays.
    private func takeBack(_ desk: Desk) throws -> Int {
        do {
            _ = try desk.takeBackLastConfirmation(reason: "test")
            return 1
        } catch Refusal.undo {
            return 0
        }
    }

    @Test func severalStatesAtOnceKeepTheOrderOfNames() throws {
        let test = try TestDesk()
        let ids = try test.add("Alpha", "Bravo", "Charlie", "Delta", "Echo")
        for id in [ids[1], ids[3]] {
            _ = try test.desk().recordConfirmation(
                ConfirmationRequest(customerID: id, acceptance: acceptance("2026-11-20"), templateID: customerTemplate))
        }
        try test.desk().withdraw(customerID: ids[3], reason: "left")
        var names: [String] = []
        try test.desk().forEachCustomer(CustomerQuery(states: [.toConfirm, .withdrawn])) {
            names.append($0.companyName)
        }
        #expect(names == ["Alpha", "Charlie", "Delta", "Echo"])
    }
}
