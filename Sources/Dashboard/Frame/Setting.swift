import Core
import Drawing
import Wording

/// What every screen may know besides its own state: who is looking, at what, on which day, in which language.
public struct Setting: Equatable, Sendable {
    public var words: Words
    public var glyphs: GlyphSet
    public var partner: Partner
    public var actor: Actor
    public var today: Day
    /// True when `today` was chosen with *as of* (R16).
    public var isSimulated: Bool
    /// True when the store was opened to be read only.
    public var isReadOnly: Bool
    public var rulebook: Rulebook
    /// The person at a designated account, once they said who they are.
    public internal(set) var employee: String?
    /// True where the store keeps other partners, too (R9).
    public var hasSeveralPartners = false
    /// False where the person does not want the terminal's clipboard written to.
    public var hasClipboard = true
    /// The size a screen is drawn in; the positions of the mouse count from its upper left corner.
    public internal(set) var body = Frame(.usual).body.size

    public init(
        words: Words, glyphs: GlyphSet = .unicode, partner: Partner, actor: Actor, today: Day,
        isSimulated: Bool = false,
        isReadOnly: Bool = false, rulebook: Rulebook
    ) {
        self.words = words
        self.glyphs = glyphs
        self.partner = partner
        self.actor = actor
        self.today = today
        self.isSimulated = isSimulated
        self.isReadOnly = isReadOnly
        self.rulebook = rulebook
    }

    /// The setting of a store without a partner: only the welcome is shown in it.
    public static func welcome(
        words: Words, glyphs: GlyphSet, login: String, name: String, today: Day, rulebook: Rulebook
    ) -> Setting {
        var generator = SystemRandomNumberGenerator()
        let nobody = Partner(
            id: 0, tenantID: .random(using: &generator), name: "", kind: .directBill, cloud: .public,
            environment: .production)
        return Setting(
            words: words, glyphs: glyphs, partner: nobody,
            actor: Actor(user: User(login: login, name: name, role: .globalAdmin), systemLogin: login), today: today,
            rulebook: rulebook)
    }

    /// True while there is no partner yet.
    var isWelcome: Bool { partner.id == 0 }

    /// True at a designated account until its person said who they are.
    var needsEmployee: Bool { actor.user.isDesignated && employee == nil }

    public var dateOrder: DateOrder { words.language.dateOrder }

    /// The rule in force today, by the dashboard (R16).
    public var rule: AgreementRule {
        rulebook.calendar.rule(on: today, channel: .dashboard, environment: partner.environment)
    }

    /// Why this user cannot do something here and now, or nil: the same check the store makes before it writes.
    public func refusal(of action: Action) -> Refusal? {
        do throws(Refusal) {
            if isReadOnly, action != .look { throw .storeIsReadOnly }
            if action == .confirm {
                try Confirming.mayConfirm(actor, partner, Moment(now: Instant(day: today), asOf: simulatedDay))
            } else {
                try actor.require(action)
                if action != .look {
                    try partner.requireWritable(at: Moment(now: Instant(day: today), asOf: simulatedDay))
                }
            }
            return nil
        } catch {
            return error
        }
    }

    private var simulatedDay: Day? { isSimulated ? today : nil }
}
