/// Why there is nothing to measure.
enum BenchFailure: Error, CustomStringConvertible {
    case cannotStart(String, reason: String)
    case noTerminal(reason: String)
    case failed([String], output: String)
    case noAnswer(to: String, screen: String)
    case ended(after: String, screen: String)
    case notShown(String, screen: String)
    case store(String)

    var description: String {
        switch self {
        case .cannotStart(let program, let reason): "\(program) cannot be started: \(reason)"
        case .noTerminal(let reason): "there is no pseudo-terminal: \(reason)"
        case .failed(let arguments, let output): "`\(arguments.joined(separator: " "))` failed:\n\(output)"
        case .noAnswer(let key, let screen): "nothing was drawn after \(key); before, there was:\n\(excerpt(screen))"
        case .ended(let key, let screen): "the program ended after \(key):\n\(excerpt(screen))"
        case .notShown(let text, let screen): "the screen should show \(text), but shows:\n\(excerpt(screen))"
        case .store(let reason): "the store cannot be used: \(reason)"
        }
    }

    /// The end of what was drawn, without the space between its words.
    private func excerpt(_ screen: String) -> String {
        String(screen.split(separator: " ").joined(separator: " ").suffix(1000))
    }
}
