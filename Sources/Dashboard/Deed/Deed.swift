import Core
import Drawing
import Wording

/// Something that must not be done by accident. ``DeedScreen`` shows what it will do, asks for the reason where one is
/// kept, and does it on a key of its own; the next such thing only has to say these.
protocol Deed: Equatable, Sendable {
    /// Whether a reason is asked for, which stays in the history.
    static var keepsReason: Bool { get }
    /// What its key is called in the footer and the key help.
    static var command: CommandWord { get }

    func title(in setting: Setting) -> String
    /// The rule it goes by, if any.
    var rule: Rule? { get }
    /// What it will do, line by line.
    func lines(width: Int, in setting: Setting) -> [PageLine]
    /// What its key does, as a sentence beside it.
    func promise(in setting: Setting) -> String
    /// Why it cannot be done just now, as a sentence; nil when it can.
    func hindrance(in setting: Setting) -> String?

    func request(reason: String) -> Request
    /// What to ask for to see how things stand now.
    var present: Request { get }
    /// Takes in how things stand now.
    mutating func refresh(with answer: Answer)
    /// What to tell when the answer says that it is done; nil for any other answer.
    func news(of answer: Answer, in setting: Setting) -> String?
}

/// The lines of a deed, put together from sentences and facts.
struct DeedLines {
    private(set) var lines: [PageLine] = []
    private let width: Int

    init(width: Int) {
        self.width = width
    }

    /// A sentence with a sign before it.
    mutating func add(_ sign: Character? = nil, _ text: String, _ style: Style = .plain) {
        for (row, line) in TextFlow.lines(text, width: width - 2).enumerated() {
            let mark = row == 0 ? sign.map(String.init) ?? " " : " "
            lines.append(PageLine(runs: [("\(mark) ", style), (line, style)]))
        }
    }

    mutating func add(_ rows: [PageLine]) {
        lines += rows.map { PageLine(runs: [("  ", .plain)] + $0.runs) }
    }

    mutating func addBlank() {
        lines.append(PageLine())
    }

    /// Facts with their labels in one column.
    mutating func add(_ facts: [(label: String, text: String)]) {
        let column = facts.map { Columns.width(of: $0.label) }.max() ?? 0
        for fact in facts {
            for (row, line) in TextFlow.lines(fact.text, width: width - column - 4).enumerated() {
                let label = row == 0 ? fact.label : ""
                let gap = String(repeating: " ", count: column + 2 - Columns.width(of: label))
                lines.append(PageLine(runs: [("  \(label)\(gap)", .label), (line, .value)]))
            }
        }
    }
}
