import Foundation

/// The configuration's file, read whole.
enum ConfigurationFile {
    enum Content: Equatable {
        case missing
        case text(String)
        /// The system's own words.
        case failure(String)
    }

    /// Far more than any configuration has.
    private static let mostBytes = 65_536

    static func read(_ path: String) -> Content {
        // Not blocking: a pipe in its place must not hold the program up.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            return errno == ENOENT || errno == ENOTDIR ? .missing : .failure(String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: mostBytes + 1)
        var count = 0
        while count < bytes.count {
            let more = bytes[count...].withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if more < 0 { return .failure(String(cString: strerror(errno))) }
            if more == 0 { break }
            count += more
        }
        if count > mostBytes { return .failure(String(cString: strerror(EFBIG))) }
        guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
            return .failure(String(cString: strerror(EILSEQ)))
        }
        return .text(text)
    }
}
