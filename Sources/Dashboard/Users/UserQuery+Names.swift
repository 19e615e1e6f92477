import Core
import Drawing
import Wording

extension UserQuery: NamedQuery {
    static func names(of user: User, _ words: Words) -> [String] { words.names(of: user) }

    static func parts(of all: [User]) -> [Part] { Role.allCases.map(Part.role) + [.designated] }

    static func name(of part: Part, _ setting: Setting) -> (text: String, style: Style) {
        switch part {
        case .role(let role): (setting.words.name(of: role), .value)
        case .designated: (setting.words(UsersWord.designatedOnly), .value)
        }
    }

    static func name(of order: Order, _ words: Words) -> String {
        switch order {
        case .login: words(UsersWord.byLogin)
        case .name: words(UsersWord.byName)
        case .role: words(UsersWord.byRole)
        }
    }

    static func question(_ words: Words) -> (title: String, everything: String) {
        (words(UsersWord.filterTitle), words(UsersWord.everybody))
    }
}
