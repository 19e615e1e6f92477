import Interchange

extension Output {
    /// One JSON value, laid out to be read.
    func json(_ value: JSONValue) throws {
        try write { bytes in
            JSONWriter(.pretty).write(value, to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
    }
}
