import Core
import Drawing
import Wording

extension Welcome {
    /// What a click can mean.
    enum Target: Equatable {
        case offer(Offer)
        case field(Field)
    }

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        switch page {
        case .choice(let offer): draw(offer, on: &canvas, in: rect, setting)
        case .setup: drawSetup(on: &canvas, in: rect, setting)
        }
    }

    func target(at point: Point, in setting: Setting) -> Target? {
        let inside = Welcome.inside(Rect(setting.body))
        guard inside.contains(point) else { return nil }
        if page == .setup {
            let page = setupPage(width: inside.width, setting)
            guard case .field(let field) = page.target(atRow: point.y - inside.y, of: inside.height) else { return nil }
            return .field(field)
        }
        return offers(in: inside, setting).first { $0.rect.contains(point) }.map { .offer($0.offer) }
    }

    private static func inside(_ box: Rect) -> Rect { box.inset(horizontally: 2, vertically: 1) }
}

// MARK: - The two offers

extension Welcome {
    private struct OfferLines {
        let offer: Offer
        let rect: Rect
        let title: String
        let meaning: [String]
    }

    private func offers(in inside: Rect, _ setting: Setting) -> [OfferLines] {
        let words = setting.words
        var y = inside.y + TextFlow.lines(words(WelcomeWord.introduction), width: inside.width).count + 1
        return Offer.allCases.map { offer in
            let meaning = words(offer == .sample ? WelcomeWord.sampleMeaning : WelcomeWord.setupMeaning)
            let lines = TextFlow.lines(meaning, width: inside.width - 4)
            let rect = Rect(x: inside.x, y: y, width: inside.width, height: lines.count + 1)
            y += lines.count + 2
            return OfferLines(
                offer: offer, rect: rect, title: words(offer == .sample ? WelcomeWord.sample : WelcomeWord.setup),
                meaning: lines)
        }
    }

    private func draw(_ selected: Offer, on canvas: inout Canvas, in rect: Rect, _ setting: Setting) {
        let words = setting.words
        let offers = offers(in: Welcome.inside(rect), setting)
        let end = (offers.last?.rect.maxY ?? rect.y) + (isWaiting ? 2 : 0)
        let box = Rect(x: rect.x, y: rect.y, width: rect.width, height: min(rect.height, end - rect.y + 1))
        canvas.box(box, title: words(WelcomeWord.title))
        let inside = Welcome.inside(box)
        for (row, line) in TextFlow.lines(words(WelcomeWord.introduction), width: inside.width).enumerated() {
            canvas.write(line, at: Point(x: inside.x, y: inside.y + row), limit: inside.width)
        }
        for offer in offers where offer.rect.y < inside.maxY {
            let isSelected = offer.offer == selected
            let title = Rect(x: inside.x + 2, y: offer.rect.y, width: inside.width - 2, height: 1)
            if isSelected {
                canvas.write(canvas.glyphs.prompt, at: offer.rect.origin, style: .accent)
                canvas.fill(title, .selected)
                canvas.cursor = title.origin
            }
            canvas.write(offer.title, at: title.origin, style: isSelected ? .selected : .heading, limit: title.width)
            for (row, line) in offer.meaning.enumerated() where title.y + 1 + row < inside.maxY {
                canvas.write(line, at: Point(x: title.x + 2, y: title.y + 1 + row), style: .secondary)
            }
        }
        if isWaiting {
            canvas.write(
                words(WelcomeWord.opening), at: Point(x: inside.x, y: inside.maxY - 1), style: .notice,
                limit: inside.width)
        }
    }
}

// MARK: - Setting up

extension Welcome {
    private func drawSetup(on canvas: inout Canvas, in rect: Rect, _ setting: Setting) {
        let page = setupPage(width: Welcome.inside(rect).width, setting)
        let box = page.box(in: rect)
        canvas.box(box, title: setting.words(WelcomeWord.setupTitle))
        page.draw(on: &canvas, in: Welcome.inside(box))
    }

    private func setupPage(width: Int, _ setting: Setting) -> FormPage<Field> {
        let words = setting.words
        var page = FormPage(width: width, labels: Field.allCases.map { label($0, words) }, focus: fields.focus)
        page.add(words(WelcomeWord.setupIntroduction), .plain)
        page.addBlank()
        for field in Field.allCases {
            let choice = choice(field, words)
            page.add(
                field, label: label(field, words),
                choice.map { .choice($0.name) } ?? .text(fields.line(field), placeholder: "", columns: nil),
                remark: field == fields.focus ? choice?.position ?? "" : "")
            if fields.checked.contains(field), let problem = problem(in: field) {
                page.addNote("\(setting.glyphs.invalid) \(sentence(for: problem, words))", .invalid)
            }
            if field == fields.focus { page.addNote(words(hint(field)), .secondary) }
        }
        if isWaiting {
            page.addBlank()
            page.add(words(WelcomeWord.opening), .notice)
        }
        return page
    }

    private func label(_ field: Field, _ words: Words) -> String {
        let name: WelcomeWord =
            switch field {
            case .name: .name
            case .tenantID: .tenantID
            case .kind: .kind
            case .cloud: .cloud
            case .environment: .environment
            case .domain: .domain
            case .login: .login
            case .userName: .userName
            }
        return field.isRequired ? words(WelcomeWord.required, words(name)) : words(name)
    }

    private func choice(_ field: Field, _ words: Words) -> (name: String, position: String)? {
        func position<Value: CaseIterable & Equatable>(_ value: Value) -> String where Value.AllCases == [Value] {
            let index = Value.allCases.firstIndex(of: value) ?? 0
            return words(WelcomeWord.position, words.number(index + 1), words.number(Value.allCases.count))
        }
        return switch field {
        case .kind: (words.name(of: kind), position(kind))
        case .cloud: (words.name(of: cloud), position(cloud))
        case .environment: (words.name(of: environment), position(environment))
        case .name, .tenantID, .domain, .login, .userName: nil
        }
    }

    private func hint(_ field: Field) -> WelcomeWord {
        switch field {
        case .name: .nameHint
        case .tenantID: .tenantIDHint
        case .kind: kind.mayConfirm ? .kindHint : .resellerHint
        case .cloud: cloud.isNational ? .nationalHint : .cloudHint
        case .environment: environment == .production ? .productionHint : .sandboxHint
        case .domain: .domainHint
        case .login: .loginHint
        case .userName: .userNameHint
        }
    }

    private func sentence(for problem: Problem, _ words: Words) -> String {
        switch problem {
        case .missing: words(WelcomeWord.missing)
        case .tooLong(let count):
            words(WelcomeWord.tooLong, words.number(count), words.number(CustomerFacts.longestText))
        case .tenantID: words(WelcomeWord.wrongTenantID)
        case .domainHasAt: words(WelcomeWord.domainHasAt)
        case .domain(let problem): words.sentence(for: problem)
        case .spaces: words(WelcomeWord.spaces)
        }
    }
}
