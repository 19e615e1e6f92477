/// Goes through the tabs, and to other days, as a person does.
struct ScreensMeasure {
    let desk: TerminalProgram
    let rounds: Int

    /// The program has to be at the list of customers, nothing typed; it is left there.
    func figures() throws -> [Figure] {
        [try tabs(), try activity(), try rehearsals(), try pastStates(), try pasting()].joined().compactMap(\.self)
    }

    private func tabs() throws -> [Figure?] {
        var figures: [Figure?] = []
        for tab in Tab.all {
            let first = try desk.press(.text(tab.key), until: tab.shows).toLast
            try desk.expect(tab.shows)
            var times: [Double] = []
            for _ in 1..<rounds {
                // The tab of customers lies between, so that each is opened anew.
                try desk.press(.text("2"))
                times.append(try desk.press(.text(tab.key)).toLast)
            }
            try desk.press(.text("2"))
            figures += [
                Figure("opening \(tab.name)", times, .milliseconds),
                Figure("opening \(tab.name) for the first time", first, .milliseconds),
            ]
        }
        return figures
    }

    private struct Tab {
        let key: String
        let name: String
        let shows: String

        static let all = [
            Tab(key: "1", name: "the overview", shows: "Confirmations"),
            Tab(key: "3", name: "the queue", shows: DashboardWord.domain),
            Tab(key: "5", name: "the activity log", shows: DashboardWord.activity),
        ]
    }

    private func activity() throws -> [Figure?] {
        var periods: [Double] = []
        var pages: [Double] = []
        var ends: [Double] = []
        var letters: [Double] = []
        try desk.press(.text("5"))
        for _ in 0..<rounds {
            // From the last month to everything, the fourth choice, and back.
            try desk.choose(place: 3)
            periods.append(try desk.press(.enter).toLast)
            pages += try (0..<5).map { _ in try desk.press(.pageDown).toLast }
            ends.append(try desk.press(.end).toLast)
            try desk.press(.home)
            try desk.press(.text("/"))
            for letter in "withdr" { letters.append(try desk.press(.text(String(letter))).toLast) }
            try desk.press(.escape)
            try desk.press(.escape)
            try desk.choose(place: 0)
            try desk.press(.enter)
        }
        try desk.press(.text("2"))
        return [
            Figure("activity: all of it instead of a month", periods, .milliseconds),
            Figure("activity: page down", pages, .milliseconds),
            Figure("activity: End", ends, .milliseconds),
            Figure("activity: letter", letters, .milliseconds),
        ]
    }

    private func rehearsals() throws -> [Figure?] {
        var away: [Double] = []
        var back: [Double] = []
        try desk.press(.text("6"))
        for _ in 0..<rounds {
            away.append(try rehearse("2020-02-01").toLast)
            back.append(try desk.press(.text("t"), until: DashboardWord.bar).toLast)
        }
        try desk.press(.text("2"))
        return [
            Figure("calendar: to 2020-02-01", away, .milliseconds),
            Figure("calendar: back to today", back, .milliseconds),
        ]
    }

    @discardableResult
    private func rehearse(_ day: String) throws -> Response {
        try desk.press(.text("d"))
        for letter in day { try desk.press(.text(String(letter))) }
        // That many are in another state shows in the bars.
        let response = try desk.press(.enter, until: DashboardWord.bar)
        try desk.expect("as of \(day)")
        return response
    }

    /// The list of each state, of a day when all of them are there.
    private func pastStates() throws -> [Figure?] {
        var figures: [Figure?] = []
        var ends: [Double] = []
        try desk.press(.text("6"))
        try rehearse("2021-06-01")
        try desk.press(.text("2"))
        for (place, state) in [(1, "confirmed"), (2, "to confirm"), (3, "outdated"), (4, "withdrawn")] {
            var times: [Double] = []
            for round in 0..<rounds {
                try desk.choose(place: place)
                times.append(try desk.press(.enter).toLast)
                if round == 0 { try desk.expect(state) }
                // A list that fits on the screen may have its end selected already.
                if let end = desk.pressLoosely(.end) { ends.append(end.toLast) }
                desk.pressLoosely(.home)
                try desk.choose(place: 0)
                try desk.press(.enter)
            }
            figures.append(Figure("a past day's list: \(state)", times, .milliseconds))
        }
        var queue: [Double] = []
        for _ in 0..<rounds {
            queue.append(try desk.press(.text("3")).toLast)
            try desk.press(.text("2"))
        }
        try desk.press(.text("6"))
        try desk.press(.text("t"))
        try desk.press(.text("2"))
        return figures + [
            Figure("a past day's list of a state: End", ends, .milliseconds),
            Figure("a past day's queue", queue, .milliseconds),
        ]
    }

    /// Forty letters that come at once are one question, not forty.
    private func pasting() throws -> [Figure?] {
        var pastes: [Response] = []
        try desk.press(.text("/"))
        for _ in 0..<rounds {
            pastes.append(try desk.press(.text("\u{1B}[200~Quixolux Nordwind Labs und viele Zeichen\u{1B}[201~")))
            try desk.press(.escape)
        }
        try desk.press(.escape)
        return [
            Figure("forty letters pasted", pastes.map(\.toLast), .milliseconds),
            Figure("forty letters pasted, drawings", pastes.map { Double($0.drawings) }, .count),
            Figure("forty letters pasted, written", pastes.map { Double($0.bytes.count) }, .bytes),
        ]
    }
}

extension TerminalProgram {
    /// Opens the question a list asks for its filter, and goes to one of its choices.
    fileprivate func choose(place: Int) throws {
        try press(.text("f"))
        // At the first already, nothing is drawn for this.
        pressLoosely(.home)
        for _ in 0..<place { try press(.down) }
    }

    /// Has the whole screen drawn anew, so that the words on it are written in one go.
    func expect(_ word: String) throws {
        let screen = try press(.control("l")).text
        guard screen.contains(word) else { throw BenchFailure.notShown(word, screen: screen) }
    }
}
