import Glibc

/// The character set of the user's terminal, from the environment.
public enum TerminalLocale {
    /// Whether text is UTF-8. Asking sets the C library's character set, which ncurses needs before it starts.
    public static let isUTF8: Bool = {
        // Only the character set: numbers and dates of the C library stay as the rest of the program expects them.
        if setlocale(LC_CTYPE, "") == nil, wantsUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
        guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
        return String(cString: codeset) == "UTF-8"
    }()

    /// Whether the environment asks for UTF-8, be it in a locale that this system does not have, as happens when one
    /// is carried over by SSH.
    private static var wantsUTF8: Bool {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { (name: String) in
            getenv(name).map { String(cString: $0) }
        }
        guard let name = names.first(where: { !$0.isEmpty })?.lowercased() else { return false }
        return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
    }
}
