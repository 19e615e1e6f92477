import Core
import Drawing
import Wording

extension Welcome {
    /// What is wrong with an entry.
    enum Problem: Equatable {
        case missing
        case tooLong(Int)
        case tenantID
        case domainHasAt
        case domain(EmailProblem)
        case spaces
    }

    func entry(_ field: Field) -> String { fields.text(field).trimmed }

    func problem(in field: Field) -> Problem? {
        if field.isChoice { return nil }
        let entry = entry(field)
        if entry.isEmpty { return field.isRequired ? .missing : nil }
        if entry.count > CustomerFacts.longestText { return .tooLong(entry.count) }
        switch field {
        case .tenantID: return TenantID(entry) == nil ? .tenantID : nil
        case .domain:
            if entry.contains("@") { return .domainHasAt }
            return EmailAddress.problem(in: "name@\(entry)").map(Problem.domain)
        case .login: return entry.contains(where: \.isWhitespace) ? .spaces : nil
        case .name, .userName, .kind, .cloud, .environment: return nil
        }
    }

    /// The partner that these entries describe; nil while any is wrong.
    var setup: PartnerSetup? {
        guard Field.allCases.allSatisfy({ problem(in: $0) == nil }), let tenantID = TenantID(entry(.tenantID))
        else { return nil }
        let domain = entry(.domain).lowercased()
        return PartnerSetup(
            name: entry(.name), tenantID: tenantID, kind: kind, cloud: cloud, environment: environment,
            domain: domain.isEmpty ? nil : domain, adminLogin: entry(.login), adminName: entry(.userName))
    }
}

// MARK: - Input

extension Welcome {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch input {
        case .key(let key): return edit(key, in: setting)
        case .paste(let text):
            guard page == .setup, !isWaiting, !fields.focus.isChoice else { return [] }
            return perform(.paste(text.trimmed), in: setting)
        case .mouse(let mouse): return click(mouse, in: setting)
        case .resize, .redraw: return nil
        }
    }

    private mutating func edit(_ key: Key, in setting: Setting) -> [Effect]? {
        if isWaiting { return [] }
        guard page == .setup else { return nil }
        if key == .enter, fields.isOnLast { return perform(.control("s"), in: setting) }
        if fields.focus.isChoice { return nil }
        guard let command = EditCommand(key) else { return nil }
        return perform(command, in: setting)
    }

    mutating func perform(_ command: EditCommand, in setting: Setting) -> [Effect] {
        let isRight = problem(in: fields.focus) == nil
        guard fields.perform(command, isRight: isRight) == .full else { return [] }
        return [.tell(Notice(.information, setting.words(FormWord.full)))]
    }

    private mutating func click(_ mouse: Mouse, in setting: Setting) -> [Effect] {
        guard !isWaiting, mouse.kind == .press || mouse.kind == .doubleClick else { return [] }
        switch target(at: mouse.position, in: setting) {
        case .offer(let offer):
            page = .choice(offer)
            return mouse.kind == .doubleClick ? takeOffer() : []
        case .field(let field): fields.move(to: field)
        case nil: break
        }
        return []
    }
}
