import Foundation
import Testing

@testable import Interchange

struct JSONWriterTests {
    static let values: [(JSONValue, String)] = [
        (nil, "null"), (true, "true"), (false, "false"), (0, "0"), (-12, "-12"),
        (.integer(.min), "-9223372036854775808"),
        ("", "\"\""), ([], "[]"), ([:], "{}"),
        ([1, "a", nil, [true]], "[1,\"a\",null,[true]]"),
        (["z": 1, "a": ["m": 2, "b": nil]], "{\"z\":1,\"a\":{\"m\":2,\"b\":null}}"),
        ("\"\\/", "\"\\\"\\\\/\""),
        ("\n\r\t\u{8}\u{C}", "\"\\n\\r\\t\\b\\f\""),
        ("\0\u{1B}\u{7F}\u{9B}", "\"\\u0000\\u001b\\u007f\\u009b\""),
        ("\u{2028}\u{2029}", "\"\\u2028\\u2029\""),
        ("é東🏢", "\"é東🏢\""),
        (JSONValue(String?.none), "null"), (JSONValue("x" as String?), "\"x\""), (JSONValue(3 as Int?), "3"),
        ("\(1 + 1) seats", "\"2 seats\""),
    ]

    @Test(arguments: values)
    func compact(value: JSONValue, text: String) {
        #expect(JSONWriter().string(value) == text)
    }

    @Test func pretty() {
        let value: JSONValue = ["name": "Contoso", "agreements": [["type": "MCA"], []], "contact": [:]]
        let expected = """
            {
              "name": "Contoso",
              "agreements": [
                {
                  "type": "MCA"
                },
                []
              ],
              "contact": {}
            }
            """
        #expect(JSONWriter(.pretty).string(value) == expected)
    }

    @Test func theOrderOfKeysCounts() {
        let value: JSONValue = ["a": 1, "b": 2]
        #expect(value == ["a": 1, "b": 2])
        #expect(value != ["b": 2, "a": 1])
        #expect(value != ["a": 1, "b": 3])
        #expect(JSONValue.string("1") != 1)
    }

    @Test func everyLetterIsReadBackByFoundation() throws {
        let scalars = (0...0x2FFF).compactMap(Unicode.Scalar.init)
        let text = String(String.UnicodeScalarView(scalars))
        for layout in [JSONWriter.Layout.compact, .pretty] {
            var bytes: [UInt8] = []
            JSONWriter(layout).write([["text": .string(text)]], to: &bytes)
            let read = try JSONDecoder().decode([[String: String]].self, from: Data(bytes))
            #expect(read.first?["text"]?.unicodeScalars.elementsEqual(scalars) == true)
        }
    }

    @Test func anArrayIsWrittenAnElementAtATime() {
        func written(_ elements: [JSONValue]) -> String {
            var writer = JSONArrayWriter()
            var bytes: [UInt8] = []
            for element in elements { writer.write(element, to: &bytes) }
            writer.finish(to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(written([]) == "[]\n")
        #expect(written([["a": 1], 2]) == "[\n{\"a\":1},\n2\n]\n")
    }
}
