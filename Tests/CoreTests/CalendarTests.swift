import Core
import Testing

/// R16: every row, on the day before, the day, and the day after, for both channels and environments.
@Suite struct CalendarTests {
    struct Row: CustomTestStringConvertible {
        let day: String
        let channel: Channel
        let environment: Environment
        let demand: Demand
        /// Keys of what can be confirmed, and of what opens the gate.
        let confirmable: Set<String>
        let satisfying: Set<String>

        var testDescription: String { "R16 \(day) \(channel) \(environment)" }

        init(
            _ day: String, _ channel: Channel, _ environment: Environment, _ demand: Demand, _ confirmable: Set<String>,
            _ satisfying: Set<String>
        ) {
            self.day = day
            self.channel = channel
            self.environment = environment
            self.demand = demand
            self.confirmable = confirmable
            self.satisfying = satisfying
        }
    }

    static let rows: [Row] = {
        var rows: [Row] = []
        func both(
            _ days: [String], _ channels: [Channel], _ environments: [Environment], _ demand: Demand,
            _ confirmable: Set<String>, _ satisfying: Set<String>
        ) {
            for day in days {
                for channel in channels {
                    for environment in environments {
                        rows.append(Row(day, channel, environment, demand, confirmable, satisfying))
                    }
                }
            }
        }
        let all = Channel.allCases
        let everywhere = Environment.allCases
        let cloud: Set = ["cloud"]
        let either: Set = ["cloud", "customer"]
        both(["2018-08-06"], all, everywhere, .none, [], [])
        both(["2018-08-07", "2018-08-08", "2018-11-06"], all, everywhere, .optional, cloud, cloud)
        both(["2018-11-07", "2018-11-08"], [.dashboard], everywhere, .required, cloud, cloud)
        both(["2018-11-07", "2018-11-08", "2019-03-10"], [.api], everywhere, .optional, cloud, cloud)
        both(["2019-03-10", "2019-03-11", "2019-03-12"], [.dashboard], everywhere, .required, cloud, cloud)
        both(["2019-03-11", "2019-03-12"], [.api], [.sandbox], .required, cloud, cloud)
        both(["2019-03-11", "2019-03-12", "2019-03-21"], [.api], [.production], .optional, cloud, cloud)
        both(["2019-03-21", "2019-03-22", "2019-03-23"], [.dashboard], everywhere, .required, cloud, cloud)
        both(["2019-03-21", "2019-03-22", "2019-03-23"], [.api], [.sandbox], .required, cloud, cloud)
        both(["2019-03-22", "2019-03-23"], [.api], [.production], .required, cloud, cloud)
        both(["2019-07-31"], all, everywhere, .required, cloud, cloud)
        both(["2019-08-01", "2019-08-02", "2019-09-02"], [.dashboard], [.sandbox], .required, either, cloud)
        both(["2019-08-01", "2019-08-02", "2019-09-02"], [.api], everywhere, .required, cloud, cloud)
        both(["2019-08-01", "2019-08-02", "2019-09-02"], [.dashboard], [.production], .required, cloud, cloud)
        both(["2019-09-03", "2019-09-04", "2019-09-30"], all, [.sandbox], .required, either, cloud)
        both(["2019-09-03", "2019-09-04", "2019-09-30"], all, [.production], .required, cloud, cloud)
        both(["2019-10-01", "2019-10-02", "2020-01-31"], all, everywhere, .required, either, either)
        both(["2020-02-01", "2020-02-02", "2026-11-23"], all, everywhere, .required, ["customer"], ["customer"])
        return rows
    }()

    @Test(arguments: rows)
    func theRuleInForce(row: Row) {
        let rule = calendar.rule(on: day(row.day), channel: row.channel, environment: row.environment)
        #expect(rule.demand == row.demand)
        #expect(Set(rule.confirmable.map(\.key)) == row.confirmable)
        #expect(Set(rule.satisfying.map(\.key)) == row.satisfying)
    }

    @Test func aNewTemplateIsANewRow() throws {
        let templates = "old\tid-1\tSomeAgreement\tlink\t0\nnew\tid-2\tSomeAgreement\tlink\t1\n"
        let milestones = """
            2030-01-01\told\tconfirmable\tboth\tboth
            2030-01-01\told\tsatisfies\tboth\tboth
            2030-01-01\tgate\trequired\tboth\tboth
            2031-01-01\tnew\tconfirmable\tboth\tboth
            2031-01-01\tnew\tsatisfies\tboth\tboth
            2031-01-01\told\tunsupported\tboth\tboth
            """
        let calendar = try AgreementCalendar(templates: templates, milestones: milestones)
        let standing = Standing(templateIDs: ["id-1"])
        func state(_ date: String) -> AgreementState {
            calendar.rule(on: day(date), channel: .dashboard, environment: .production).state(of: standing, in: .public)
        }
        #expect(state("2029-12-31") == .notApplicable)
        #expect(state("2030-12-31") == .confirmed)
        #expect(state("2031-01-01") == .outdated)
    }

    @Test(arguments: [
        "2018-13-01\tgate\toptional\tboth\tboth", "2018-01-01\tnobody\tconfirmable\tboth\tboth",
        "2018-01-01\tgate\tperhaps\tboth\tboth", "2018-01-01\tgate\toptional\tpost\tboth", "2018-01-01\tgate",
    ])
    func aBrokenTableSaysWhere(row: String) {
        #expect(throws: TableProblem.self) {
            try AgreementCalendar(templates: "", milestones: "# a comment\n\(row)\n")
        }
    }
}
