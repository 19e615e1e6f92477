import Core
import Drawing
import Wording

/// The question where to export to; then it shows how far the export is.
struct ExportDialog: Equatable, Sendable {
    enum Stage: Equatable, Sendable {
        case typing
        /// A file of this name is there.
        case asking(path: String)
        case running(rows: Int)
    }

    let source: ExportSource
    var line: TextLine
    var format = ExportFormat.csv
    var stage = Stage.typing

    init(_ source: ExportSource, in setting: Setting) {
        self.source = source
        let words = setting.words
        let name =
            switch source {
            case .customers: words(ExportWord.customersFile, setting.today.description)
            case .queue: words(ExportWord.queueFile, setting.today.description)
            case .activity: words(ExportWord.activityFile, setting.today.description)
            case .orders(let query):
                words(
                    query.kind == .placed ? ExportWord.ordersFile : .waitingFile, setting.today.description)
            case .subscriptions(_, let domain, _):
                // A domain came from outside; only what every file system takes is left of it.
                words(ExportWord.subscriptionsFile, domain.filter(\.isPlainInNames), setting.today.description)
            case .users: words(ExportWord.usersFile, setting.today.description)
            case .offers: words(ExportWord.offersFile, setting.today.description)
            }
        line = TextLine(name + ExportFormat.csv.suffix, limit: 1000)
    }
}

extension Character {
    fileprivate var isPlainInNames: Bool { isLetter || isNumber || self == "." || self == "-" }
}

// MARK: - Keys

extension ExportDialog {
    /// What a key or a paste comes to.
    enum Result: Equatable {
        case stays([Effect])
        case closes([Effect])
    }

    mutating func handle(_ input: Input, in setting: Setting) -> Result {
        switch (stage, input) {
        case (.running, .key(.escape)), (.running, .key(.control("c"))): return .stays([.ask(.stopExport)])
        case (.running, _): return .stays([])
        case (.asking, .key(.character("y"))), (.asking, .key(.character("o"))): return begin(replacing: true)
        case (.asking, .key):
            stage = .typing
            return .stays([])
        case (.typing, .key(.escape)), (.typing, .key(.control("c"))): return .closes([])
        case (.typing, .key(.tab)), (.typing, .key(.backTab)):
            changeFormat()
            return .stays([])
        case (.typing, .key(.enter)): return enter(in: setting)
        case (.typing, .key(let key)):
            if let command = EditCommand(key) { edit(command) }
            return .stays([])
        case (.typing, .paste(let text)):
            edit(.paste(text.trimmed))
            return .stays([])
        default: return .stays([])
        }
    }

    /// A name that ends like one of the formats means that format.
    private mutating func edit(_ command: EditCommand) {
        _ = line.perform(command)
        let name = line.text.trimmed.lowercased()
        format = ExportFormat.allCases.first { name.hasSuffix($0.suffix) } ?? format
    }

    private mutating func enter(in setting: Setting) -> Result {
        guard !line.text.trimmed.isEmpty else {
            return .stays([.tell(Notice(.refused, setting.words(ExportWord.nameMissing)))])
        }
        return begin(replacing: false)
    }

    private mutating func begin(replacing: Bool) -> Result {
        stage = .running(rows: 0)
        let order = ExportOrder(source: source, format: format, path: line.text.trimmed, replaces: replacing)
        return .stays([.ask(.export(order))])
    }

    /// The other format; the end of the file's name goes with it where it was that of the format.
    private mutating func changeFormat() {
        let former = format
        format = format == .csv ? .json : .csv
        let text = line.text
        guard text.lowercased().hasSuffix(former.suffix) else { return }
        _ = line.perform(.replace(text.dropLast(former.suffix.count) + format.suffix))
    }

    /// How it goes; the notice that says it is over.
    mutating func take(_ report: ExportReport, in setting: Setting) -> Result {
        let words = setting.words
        switch report {
        case .underWay(let rows): stage = .running(rows: rows)
        case .exists(let path): stage = .asking(path: path)
        case .failed(let sentence):
            stage = .typing
            return .stays([.tell(Notice(.refused, sentence))])
        case .stopped: return .closes([.tell(Notice(.information, words(ExportWord.stopped)))])
        case .done(let rows, let path):
            return .closes([.tell(Notice(.done, words(ExportWord.done, count: rows, path)))])
        }
        return .stays([])
    }
}

// MARK: - Drawing

extension ExportDialog {
    /// The keys that mean something just now.
    func footer(_ words: Words) -> [(Key, CommandWord)] {
        switch stage {
        case .typing: [(.enter, .export), (.escape, .cancel)]
        case .asking: [(.character(words.language == .french ? "o" : "y"), .replace), (.escape, .back)]
        case .running: [(.escape, .cancel)]
        }
    }

    private var title: ExportWord {
        switch source {
        case .customers: .customers
        case .queue: .queue
        case .activity: .activity
        case .orders(let query): query.kind == .placed ? .orders : .waiting
        case .subscriptions: .subscriptions
        case .users: .users
        case .offers: .offers
        }
    }

    func draw(on canvas: inout Canvas, in body: Rect, setting: Setting) {
        let words = setting.words
        let width = min(72, body.width - 2)
        let below = sentence(in: setting).map { TextFlow.lines($0, width: width - 4) } ?? []
        let rect = body.centered(Size(width: width, height: 4 + below.count))
        canvas.fill(rect)
        canvas.box(rect, title: words(title))
        let inside = rect.inset(horizontally: 2, vertically: 1)
        let labels = [words(ExportWord.file), words(ExportWord.format)]
        let labelWidth = (labels.map { Columns.width(of: $0) }.max() ?? 0) + 2
        for (row, label) in labels.enumerated() { canvas.write(label, at: inside.row(row).origin, style: .label) }
        drawFile(on: &canvas, in: inside.row(0).splitLeft(labelWidth).rest)
        drawFormats(on: &canvas, in: inside.row(1).splitLeft(labelWidth).rest, setting: setting)
        for (row, line) in below.enumerated() {
            canvas.write(line, at: inside.row(2 + row).origin, style: stage == .typing ? .secondary : .value)
        }
    }

    private func drawFile(on canvas: inout Canvas, in field: Rect) {
        let isTyping = stage == .typing
        if isTyping { canvas.fill(field, .focused) }
        let shown = line.visible(columns: field.width) { Columns.width(of: $0) }
        canvas.write(shown.text, at: field.origin, style: isTyping ? .focused : .value, limit: field.width)
        canvas.cursor = Point(x: field.x + (isTyping ? shown.cursorColumn : 0), y: field.y)
    }

    private func drawFormats(on canvas: inout Canvas, in line: Rect, setting: Setting) {
        var x = line.x
        for (choice, word) in [(ExportFormat.csv, ExportWord.csv), (.json, .json)] {
            let sign = choice == format ? setting.glyphs.checked : setting.glyphs.unchecked
            let style: Style = choice == format ? .value : .secondary
            x += canvas.write("\(sign) \(setting.words(word))", at: Point(x: x, y: line.y), style: style) + 3
        }
    }

    private func sentence(in setting: Setting) -> String? {
        switch stage {
        case .typing: setting.words(ExportWord.keys)
        case .asking(let path): setting.words(ExportWord.exists, path)
        case .running(let rows): setting.words(ExportWord.underWay, count: rows)
        }
    }
}
