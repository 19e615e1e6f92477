import Drawing
import Foundation
import Testing

@testable import TestSupport

@Suite struct PictureTests {
    private var canvas: Canvas {
        var canvas = Canvas(size: Size(width: 8, height: 2))
        canvas.write("株 ab", at: Point(x: 0, y: 0))
        canvas.fill(Rect(x: 0, y: 1, width: 8, height: 1), .selected)
        canvas.write("cd", at: Point(x: 6, y: 1), style: .match)
        canvas.cursor = Point(x: 1, y: 1)
        return canvas
    }

    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pictures-\(UUID())")

    @Test func aPictureShowsTextStylesAndCursor() {
        let expected = """
            +--------+
            |株 ab   |
            |      cd|
            +--------+
            1 styles: 0-5 selected, 6-7 match
            cursor: 1,1

            """
        #expect(picture(of: canvas) == expected)
    }

    @Test func recordingComplainsAndTheNextRunMatches() throws {
        defer { try? FileManager.default.removeItem(at: folder) }  // Nothing to clean where nothing was written.
        #expect(complaint(about: canvas, name: "one", in: folder, isRecording: false)?.contains("no picture") == true)
        #expect(complaint(about: canvas, name: "one", in: folder, isRecording: true)?.contains("Recorded") == true)
        #expect(complaint(about: canvas, name: "one", in: folder, isRecording: false) == nil)
        var other = canvas
        other.write("c!", at: Point(x: 6, y: 1), style: .match)
        let shown = try #require(complaint(about: other, name: "one", in: folder, isRecording: false))
        #expect(shown.contains("- |      cd|\n+ |      c!|\n"))
    }
}
