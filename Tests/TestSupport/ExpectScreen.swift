import Drawing
import Foundation
import Testing

/// Compares the canvas with the picture `Pictures/NAME.txt` in the folder of the test's own file.
///
/// With `RECORD_PICTURES=1` in the environment it writes the picture instead, and fails, so that nobody records by
/// accident: run the tests again to see them pass.
public func expectScreen(
    _ canvas: Canvas, matches name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let isRecording = ProcessInfo.processInfo.environment["RECORD_PICTURES"] == "1"
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Pictures")
    let complaint = complaint(about: canvas, name: name, in: folder, isRecording: isRecording)
    if let complaint { Issue.record(Comment(rawValue: complaint), sourceLocation: sourceLocation) }
}

/// What keeps the canvas from matching its picture in the folder, as lines to read; nil when it matches.
func complaint(about canvas: Canvas, name: String, in folder: URL, isRecording: Bool) -> String? {
    let actual = picture(of: canvas)
    let url = folder.appendingPathComponent(name + ".txt")
    if isRecording {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: url)
            return "Recorded \(name); run again without RECORD_PICTURES."
        } catch {
            return "Cannot record \(name): \(error)"
        }
    }
    do {
        let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        if expected == actual { return nil }
        return "The screen is not \(name).txt:\n" + difference(expected: expected, actual: actual)
    } catch {
        return "There is no picture \(name).txt; RECORD_PICTURES=1 records it. The screen is:\n\(actual)"
    }
}
