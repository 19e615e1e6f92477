/// One thing that was measured.
struct Figure: Codable {
    /// The program measured.
    var program: String
    var name: String
    var unit: Unit
    var median: Double
    /// Nil, as `p99`, for what is measured once.
    var p95: Double?
    var p99: Double?
    var samples: Int
    /// What to reach, in words.
    var goal: String?

    enum Unit: String, Codable {
        case milliseconds = "ms"
        case seconds = "s"
        case rowsPerSecond = "rows/s"
        case mebibytes = "MiB"
        case bytes = "bytes"
        case times = "×"
        case count = ""
    }

    /// What a single measurement gave.
    init(_ name: String, of program: String = ours, _ value: Double, _ unit: Unit, goal: String? = nil) {
        self.program = program
        self.name = name
        self.unit = unit
        self.goal = goal
        median = value
        samples = 1
    }

    /// What many measurements gave; nil when there were none.
    init?(_ name: String, of program: String = ours, _ values: [Double], _ unit: Unit, goal: String? = nil) {
        guard let median = values.percentile(50) else { return nil }
        self.init(name, of: program, median, unit, goal: goal)
        samples = values.count
        guard samples > 1 else { return }
        p95 = values.percentile(95)
        p99 = values.percentile(99)
    }

    static let ours = "partner-desk"
}

extension [Double] {
    /// The smallest value that so many of a hundred values do not exceed; nil where there are none.
    func percentile(_ percent: Int) -> Double? {
        guard !isEmpty else { return nil }
        let rank = (count * percent + 99) / 100
        return sorted()[Swift.max(1, rank) - 1]
    }
}
