import Foundation

extension ProcessInfo {
    /// The environment the program began with, read once: each reading copies all of it.
    static let startEnvironment = processInfo.environment
}
