import Foundation

/// A file, a pipe or bytes in memory, read a chunk at a time. Closes what it opened.
struct ByteSource: ~Copyable, Sendable {
    static let usualChunkSize = 256 * 1024

    private enum Origin: Sendable {
        case descriptor(Int32, start: off_t)
        case memory([UInt8])
    }

    private let origin: Origin
    private let chunkSize: Int
    private let ownsDescriptor: Bool

    /// Bytes handed out since the beginning, or since ``rewind()``.
    private(set) var bytesRead = 0
    /// Nil for a pipe, whose end nobody knows.
    let totalBytes: Int?

    /// `isPipe` makes the bytes come as from a pipe: once only, and with no word about how many.
    init(bytes: [UInt8], chunkSize: Int = usualChunkSize, isPipe: Bool = false) {
        origin = .memory(bytes)
        self.chunkSize = max(1, chunkSize)
        ownsDescriptor = false
        totalBytes = isPipe ? nil : bytes.count
    }

    /// `-` is standard input. A named pipe blocks until somebody writes to it.
    init(path: String, chunkSize: Int = usualChunkSize) throws(InterchangeError) {
        let isStandardInput = path == "-"
        let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            if !isStandardInput { close(descriptor) }
            throw .cannotOpen(path: path, code: code)
        }
        let kind = status.st_mode & S_IFMT
        guard kind != S_IFDIR else {
            if !isStandardInput { close(descriptor) }
            throw .isDirectory(path: path)
        }
        // Standard input may be a file that somebody else has begun to read.
        let start = kind == S_IFREG ? max(0, lseek(descriptor, 0, SEEK_CUR)) : 0
        origin = .descriptor(descriptor, start: start)
        self.chunkSize = max(1, chunkSize)
        ownsDescriptor = !isStandardInput
        totalBytes = kind == S_IFREG ? max(0, Int(status.st_size) - Int(start)) : nil
    }

    deinit {
        if ownsDescriptor, case .descriptor(let descriptor, _) = origin { close(descriptor) }
    }

    var canRewind: Bool { totalBytes != nil }

    /// Goes back to the first byte; only where ``canRewind``.
    mutating func rewind() throws(InterchangeError) {
        if case .descriptor(let descriptor, let start) = origin, lseek(descriptor, start, SEEK_SET) < 0 {
            throw .cannotRead(code: errno)
        }
        bytesRead = 0
    }

    /// Replaces `chunk` by the bytes that follow; false at the end, when there are none.
    mutating func read(into chunk: inout [UInt8]) throws(InterchangeError) -> Bool {
        chunk.removeAll(keepingCapacity: true)
        switch origin {
        case .memory(let bytes):
            chunk.append(contentsOf: bytes[bytesRead..<min(bytesRead + chunkSize, bytes.count)])
        case .descriptor(let descriptor, _):
            let code = Self.fill(&chunk, upTo: chunkSize, from: descriptor)
            guard code == 0 else { throw .cannotRead(code: code) }
        }
        bytesRead += chunk.count
        return !chunk.isEmpty
    }

    /// Zero, or the `errno` of the failure.
    private static func fill(_ chunk: inout [UInt8], upTo size: Int, from descriptor: Int32) -> Int32 {
        var code: Int32 = 0
        chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            var got = -1
            repeat { got = Foundation.read(descriptor, buffer.baseAddress, size) } while got < 0 && errno == EINTR
            code = got < 0 ? errno : 0
            count = max(0, got)
        }
        return code
    }
}
