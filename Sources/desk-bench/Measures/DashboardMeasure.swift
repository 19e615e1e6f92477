/// Uses the dashboard as a person does, and times it.
struct DashboardMeasure {
    let program: String
    let store: String
    let effort: Effort

    func figures() throws -> [Figure] {
        var figures = [
            try starts("start to the first full screen", goal: "20") { try TerminalProgram([program], store: store) },
            try starts("the same, the store named by an option") {
                try TerminalProgram([program, "--database", store])
            },
        ]
        let desk = try TerminalProgram([program], store: store)
        figures += try movements(desk)
        figures += try letters(desk)
        figures.append(try openings(desk))
        figures += try ScreensMeasure(desk: desk, rounds: effort.rounds * 2).figures()
        figures += try idling(desk)
        if let peak = ProcessFigures(desk.process)?.peakMemory {
            figures.append(Figure("peak memory", Double(peak) / 1024, .mebibytes, goal: "40"))
        }
        desk.leave(with: .text("q"))
        return figures.compactMap(\.self)
    }

    private func starts(
        _ name: String, goal: String? = nil, _ start: () throws -> TerminalProgram
    ) throws -> Figure? {
        let times = try (0..<effort.starts).map { _ in
            let desk = try start()
            defer { desk.leave(with: .text("q")) }
            let time = desk.opening.time {
                $0.contains(DashboardWord.footer)
                    && PlainText.count(DashboardWord.row, in: $0) >= DashboardWord.fullScreen
            }
            guard let time else { throw BenchFailure.notShown("a full list", screen: desk.opening.text) }
            return time
        }
        return Figure(name, times, .milliseconds, goal: goal)
    }

    private func movements(_ desk: TerminalProgram) throws -> [Figure?] {
        var bars: [Response] = []
        var scrolls: [Response] = []
        var pages: [Response] = []
        var ends: [Response] = []
        var homes: [Response] = []
        var jumps: [Response] = []
        for _ in 0..<effort.rounds {
            bars += try (0..<25).map { _ in try desk.press(.down) }
            bars += try (0..<25).map { _ in try desk.press(.up) }
            for _ in 0..<40 { try desk.press(.down) }
            scrolls += try (0..<25).map { _ in try desk.press(.down) }
            try desk.press(.home)
            pages += try (0..<20).map { _ in try desk.press(.pageDown) }
            for _ in 0..<10 {
                ends.append(try desk.press(.end))
                homes.append(try desk.press(.home))
            }
            for letter in ["n", "s", "e", "w", "k"] {
                // The question what to jump to is drawn first; the letter jumps at once.
                try desk.press(.text("'"))
                jumps.append(try desk.press(.text(letter)))
                try desk.press(.enter)
            }
            try desk.press(.home)
        }
        return [
            Figure("arrow", bars.map(\.toLast), .milliseconds, goal: "0.9 / – / 2"),
            Figure("arrow that scrolls", scrolls.map(\.toLast), .milliseconds),
            Figure("arrow, written", bars.map { Double($0.bytes.count) }, .bytes, goal: "400"),
            Figure("arrow that scrolls, written", scrolls.map { Double($0.bytes.count) }, .bytes),
            Figure("page down", pages.map(\.toLast), .milliseconds, goal: "2 / – / 6"),
            Figure("End", ends.map(\.toLast), .milliseconds),
            Figure("Home", homes.map(\.toLast), .milliseconds),
            Figure("jump to a letter", jumps.map(\.toLast), .milliseconds),
        ]
    }

    private func letters(_ desk: TerminalProgram) throws -> [Figure] {
        var times = LetterTimes()
        try desk.press(.text("/"))
        for round in 0..<effort.queries {
            for query in Query.all {
                for (place, letter) in query.text.enumerated() {
                    times.add(try desk.press(.text(String(letter))), place: place + 1, of: query)
                }
                if round == 0 { try desk.expect(query.shows) }
                try desk.press(.escape)
            }
        }
        try desk.press(.escape)
        return times.figures(of: Figure.ours)
    }

    private func openings(_ desk: TerminalProgram) throws -> Figure? {
        let times = try (0..<effort.openings).map { round in
            try desk.press(.down)
            let answer = try desk.press(.enter)
            if round == 0 { try desk.expect(DashboardWord.answer) }
            try desk.press(.escape)
            return answer.toLast
        }
        return Figure("opening a customer", times, .milliseconds, goal: "5")
    }

    /// Once what the opened queue holds is counted, which goes on behind the screen.
    private func idling(_ desk: TerminalProgram) throws -> [Figure?] {
        let begin = Monotonic.now
        while let switches = contextSwitches(of: desk, in: 500), switches != 0,
            Monotonic.now - begin < Self.longestCount
        {}
        let counted = Monotonic.now - begin - .milliseconds(500)
        let switches = contextSwitches(of: desk, in: 3000).map { Double($0) }
        return [
            Figure("counting behind the screen", counted.milliseconds, .milliseconds),
            switches.map { Figure("context switches in 3 idle seconds", $0, .count, goal: "0") },
        ]
    }

    private static let longestCount = Int64.milliseconds(60_000)

    private func contextSwitches(of desk: TerminalProgram, in milliseconds: Int) -> Int? {
        guard let before = ProcessFigures(desk.process) else { return nil }
        desk.rest(milliseconds: milliseconds)
        return ProcessFigures(desk.process).map { $0.contextSwitches - before.contextSwitches }
    }
}
