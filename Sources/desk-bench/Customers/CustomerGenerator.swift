/// Makes the customers of a bench, always the same for the same number of them.
///
/// About a tenth of the names have accents, six of a hundred are East Asian, three of a hundred have *Solutions* in
/// them. One is *Quixolux Nordwind Labs*; `zzqqzzqq` stands nowhere.
struct CustomerGenerator {
    /// Part of the names of kept files: raised with every change of what is generated.
    static let version = 1
    static let header = Array(
        "Microsoft ID,Company name,Primary domain name,Relationship,Country,First name,Last name,Email,Phone\n".utf8)

    private let parts = NameParts()
    private let count: Int
    private var random = SplitMix64(seed: 20_240_601)
    private var index = 0

    init(count: Int) {
        self.count = count
    }

    /// Appends the next customer as a line of the CSV file, and as a line of plain text; false when all were made.
    mutating func next(csv: inout [UInt8], text: inout [UInt8]) -> Bool {
        guard index < count else { return false }
        let name = companyName()
        let first = random.choice(parts.firstNames)
        let last = random.choice(parts.lastNames)
        var domain = Array(name[0].ascii.prefix(14))
        domain.append(contentsOf: String(index, radix: 16).utf8)
        domain.append(UInt8(ascii: "."))
        domain.append(contentsOf: random.choice(parts.topLevels).written)
        let email = first.ascii + [UInt8(ascii: ".")] + last.ascii + [UInt8(ascii: "@")] + domain
        let company = Array(name.map(\.written).joined(separator: [UInt8(ascii: " ")]))
        let tenant = tenantID()
        let country = random.choice(parts.countries).written

        let fields = [
            tenant, company, domain, Self.relationship, country, first.written, last.written, email, phone(),
        ]
        Self.append(fields, separator: UInt8(ascii: ","), to: &csv)
        Self.append([company, domain, tenant, first.written, last.written, email], separator: 9, to: &text)
        index += 1
        return true
    }

    private static let relationship = Array("Cloud Reseller".utf8)

    private mutating func companyName() -> [NamePart] {
        let dice = random.below(1000)
        let isPlanted = index == count * 9 / 10
        if isPlanted { return parts.planted }
        if dice < 60 {
            return (0..<(dice < 30 ? 3 : 2)).map { _ in random.choice(parts.eastAsian) }
        }
        var name = [dice < 700 ? coined() : random.choice(parts.words)]
        if dice >= 300 { name.append(random.choice(parts.words)) }
        name.append(random.choice(parts.kinds))
        if dice >= 550 { name.append(random.choice(parts.forms)) }
        return name
    }

    private mutating func coined() -> NamePart {
        var letters: [UInt8] = []
        for _ in 0..<2 {
            let nuclei = random.below(25) == 0 ? parts.accentedNuclei : parts.nuclei
            for choices in [parts.onsets, nuclei, parts.codas] {
                letters.append(contentsOf: random.choice(choices).written)
            }
        }
        return NamePart(String(decoding: letters, as: UTF8.self).capitalizedFirst)
    }

    private mutating func tenantID() -> [UInt8] {
        var digits: [UInt8] = []
        digits.reserveCapacity(36)
        for half in 0..<2 {
            var bits = random.next()
            for place in 0..<16 {
                if (half, place) == (0, 8) || (half, place) == (0, 12) || half == 1 && (place == 0 || place == 4) {
                    digits.append(UInt8(ascii: "-"))
                }
                digits.append(Self.hexadecimal[Int(bits & 15)])
                bits >>= 4
            }
        }
        return digits
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)

    private mutating func phone() -> [UInt8] {
        Array("+\(1 + random.below(99)) \(10 + random.below(990)) \(100_000 + random.below(900_000))".utf8)
    }

    private static func append(_ fields: [[UInt8]], separator: UInt8, to line: inout [UInt8]) {
        for (place, field) in fields.enumerated() {
            if place > 0 { line.append(separator) }
            line.append(contentsOf: field)
        }
        line.append(UInt8(ascii: "\n"))
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
