import TestSupport

extension TmuxTerminal {
    /// Waits until the sample's list of customers is drawn whole, with its figures, in English.
    @discardableResult
    func waitForSampleList(fileID: String = #fileID, line: Int = #line) async throws -> Screen {
        try await wait(for: "the whole list", fileID: fileID, line: line) { screen in
            ["Adventure Works", "200 customers", "To confirm 80", "q quit"].allSatisfy { screen.contains($0) }
        }
    }
}
