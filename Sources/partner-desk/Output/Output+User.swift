import Core
import Interchange
import Wording

extension Output {
    /// What became of a user: as JSON the user, else a sentence.
    func user(_ user: User, as word: TeamWord, _ words: Words, json: Bool) throws {
        if json { return try self.json(JSONValue(user)) }
        try line(words(word, user.name, user.login, words.standing(of: user)))
    }
}
