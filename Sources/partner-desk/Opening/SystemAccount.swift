import Foundation

/// The operating system's account behind this process; the environment has no say in it (R8).
struct SystemAccount: Sendable {
    let login: String
    /// The person's name where the system knows one, else the login.
    let name: String
    let number: uid_t

    static var current: SystemAccount {
        let number = getuid()
        // An account without an entry, as in a container, goes by its number.
        guard let entry = getpwuid(number) else {
            return SystemAccount(login: String(number), name: String(number), number: number)
        }
        let login = String(cString: entry.pointee.pw_name)
        let about = entry.pointee.pw_gecos.map { String(cString: $0) } ?? ""
        let name = about.prefix { $0 != "," }
        return SystemAccount(login: login, name: name.isEmpty ? login : String(name), number: number)
    }

    /// Whether the file belongs to this account.
    func owns(file path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_uid == number
    }
}
