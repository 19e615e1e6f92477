/// How long typed letters took, in milliseconds.
struct LetterTimes {
    /// The figure of all letters together.
    static let name = "letter"

    private(set) var all: [Double] = []
    private(set) var echoes: [Double] = []
    private var byPlace: [Int: [Double]] = [:]
    private var byQuery: [String: [Double]] = [:]

    /// - Parameter place: Which letter of the query it was, from 1.
    mutating func add(_ response: Response, place: Int, of query: Query) {
        let time = response.toLast
        all.append(time)
        echoes.append(response.toFirst)
        byPlace[min(place, 9), default: []].append(time)
        byQuery[query.text, default: []].append(time)
    }

    func figures(of program: String) -> [Figure] {
        let isOurs = program == Figure.ours
        var figures = [
            Figure(Self.name, of: program, all, .milliseconds, goal: isOurs ? "5 / 16 / 33" : nil),
            Figure("letter, first sign of it", of: program, echoes, .milliseconds),
        ]
        for (place, name) in [(1, "letter, the first"), (2, "letter, the second"), (8, "letter, the eighth")] {
            figures.append(Figure(name, of: program, byPlace[place] ?? [], .milliseconds))
        }
        for query in Query.all {
            let name = "letter of \(query.text) (\(query.kind))"
            figures.append(Figure(name, of: program, byQuery[query.text] ?? [], .milliseconds))
        }
        return figures.compactMap(\.self)
    }
}
