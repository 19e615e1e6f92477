import Interchange

extension Output {
    /// One JSON value, laid out to be read.
    func json(_ value: JSONValue) throws {
        try write { bytes in
            JSONWriter(.pretty).write(value, to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    /// `{"totalCount":…,"items":[…]}`, an item at a time: `items` hands each to the function it is given.
    func jsonList(totalCount: Int, _ items: ((JSONValue) throws -> Void) throws -> Void) throws {
        var array = JSONArrayWriter()
        try write { $0 += "{\"totalCount\":\(totalCount),\"items\":".utf8 }
        try items { item in try write { array.write(item, to: &$0) } }
        try write { bytes in
            array.finish(to: &bytes)
            bytes += "}\n".utf8
        }
    }
}
