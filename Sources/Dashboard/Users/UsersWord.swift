import Wording

/// What the screens of the partner's people say.
enum UsersWord: String, WordSet {
    static let section = "users"

    case title, addTitle, removeTitle, you, loginRequired, designated, designatedMeaning, yes, no, turn
    case toCorrect, whichRole, removeQuestion, removeAnswer
    case searchHint, filterTitle, everybody, designatedOnly, byLogin, byName, byRole, copied
    case employeeTitle, employeeMeaning, employeeName, employeeKept, recordedBy
}
