/// The same letters typed at `fzf --exact` over the same customers as text.
struct FuzzyFinderPeer {
    static let name = "fzf --exact"

    let program: String
    let text: String
    let customers: Int
    let rounds: Int

    func figures() throws -> [Figure] {
        let script = "exec \"$1\" --exact < \"$2\""
        // It collects what it reads and finds for up to a tenth of a second before it draws.
        let finder = try TerminalProgram(["/bin/sh", "-c", script, "sh", program, text], quiet: .milliseconds(250))
        let loaded = "\(customers)/\(customers)"
        guard let whenLoaded = finder.opening.time(until: { $0.contains(loaded) }) else {
            throw BenchFailure.notShown(loaded, screen: finder.opening.text)
        }
        let whenUseful = finder.opening.time { $0.contains("@") }
        var figures = [
            Figure("start to the first full screen", of: Self.name, [whenUseful].compactMap(\.self), .milliseconds),
            Figure("start until all is loaded", of: Self.name, whenLoaded, .milliseconds),
        ]
        let arrows = try (0..<25).map { _ in try finder.press(.up).toLast }
        figures.append(Figure("arrow", of: Self.name, arrows, .milliseconds))
        var times = LetterTimes()
        for _ in 0..<rounds {
            for query in Query.all {
                for (place, letter) in query.text.enumerated() {
                    times.add(try finder.press(.text(String(letter))), place: place + 1, of: query)
                }
                try finder.press(.control("u"))
            }
        }
        figures += times.figures(of: Self.name)
        if let peak = ProcessFigures(finder.process)?.peakMemory {
            figures.append(Figure("peak memory", of: Self.name, Double(peak) / 1024, .mebibytes))
        }
        finder.leave(with: .control("c"))
        return figures.compactMap(\.self)
    }
}
