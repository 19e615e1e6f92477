/// How much of a CSV file is held in memory at most, whatever the file says. In bytes of UTF-8.
struct CSVLimits: Sendable {
    var field = 64 * 1024
    var record = 256 * 1024
}
