import Interchange

/// Where rows go as bytes: standard output or a file.
protocol ByteSink: AnyObject {
    /// Takes what `append` puts, exactly.
    func write(_ append: (inout [UInt8]) -> Void) throws
}

extension ByteSink {
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

extension Output: ByteSink {}
