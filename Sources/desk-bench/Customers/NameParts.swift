import Foundation

/// A piece of a name: as it is written, and as it stands in a domain or an address.
struct NamePart {
    let written: [UInt8]
    let ascii: [UInt8]

    init(_ text: some StringProtocol) {
        written = Array(text.utf8)
        let plain = text.lowercased().replacing("ø", with: "o").replacing("ł", with: "l").replacing("ı", with: "i")
            .decomposedStringWithCanonicalMapping
        let letters = plain.utf8.filter { ($0 &- UInt8(ascii: "a")) < 26 }
        ascii = letters.isEmpty ? Array("kk".utf8) : letters
    }
}

/// What the names of the generated customers are put together from.
struct NameParts {
    let onsets = parts("b br c ch d dr f fl g gr h j k kl l m n p pr r s sch st t tr v w z")
    let nuclei = parts("a e i o u a e i o ei au ia")
    let accentedNuclei = parts("å ä ö é ü ø")
    let codas = parts("n r l s t nd rt lk ck m x nt rg")
    let words = parts(
        """
        Adventure Alpine Apex Arctic Atlas Aurora Baltic Beacon Bright Bridge Capital Cascade Central Citadel Clear \
        Cloud Coastal Continental Copper Crescent Crystal Delta Digital Dynamic Eastern Echo Edge Element Ember \
        Évolution Fjord Forge Frontier Fusion Galaxy General Glacier Global Golden Granite Green Harbour Harmony \
        Helix Horizon Île Imperial Infinity Inter Iron Junction Keystone Lakeside Legacy Liberty Light Lunar \
        Maritime Meridian Metro Midland Modern Monarch Mountain National Neptune New Noble Nordic Northern Oak Ocean \
        Olympic Omega Orbit Pacific Panorama Peak Pioneer Polar Premier Prime Quantum Rapid Red Regional River Royal \
        São Santé Silver Sky Smart Solar Southern Spectrum Stellar Sterling Stone Summit Sun Synergy Terra Titan \
        Trident Über United Universal Urban Valley Vanguard Vector Verde Vertex Victoria Vision Vista Wave Western
        """)
    let kinds = parts(
        """
        Solutions Systems Services Consulting Partners Logistics Foods Energy Media Software Networks Health \
        Industries Holdings Bank Insurance Studio Labs Motors Textiles Pharma Retail Design Engineering Works Trading \
        Electronics Education Shipping Farms Construction Marine Analytics
        """)
    let forms = parts("Ltd GmbH AB AS Oy S.A. SARL B.V. Inc LLC Kft s.r.o. Sp.z.o.o. SpA")
    let eastAsian = parts(
        "東京 大阪 北京 上海 서울 부산 株式会社 商事 電機 食品 科技 物流 銀行 建設 集团 전자 화학 製作所 通信 国際")
    let firstNames = parts(
        """
        Åsa Anna Björn Carlos Chloé Dariusz Elif Émile Fatima François Giulia Håkon Inés Jana João Jürgen Katarzyna \
        Lars Léa Mária Mateo Noor Olga Øyvind Priya Renée Sofía Søren Tomáš Ulla Vít Wei Xavier Yuki Łukasz 健 美咲 민준
        """)
    let lastNames = parts(
        """
        Andersen Bergström Çelik Dubois Eriksson Fernández García Hübner Ivanova Jørgensen Kowalski Lefèvre Müller \
        Novák Ödegård Petrov Quintana Rossi Sánchez Šimek Tóth Ueda Vasquez Wójcik Xu Yılmaz Zieliński 田中 佐藤 김
        """)
    let countries = parts("DE FR GB SE NO DK FI NL BE PL CZ SK HU IT ES PT AT CH IE US CA BR JP KR CN IN AU NZ")
    let topLevels = parts("com com com net org eu io de fr co.uk se no nl pl it es jp")
    /// Stands once in every file, at nine tenths of it.
    let planted = parts("Quixolux Nordwind Labs")

    private static func parts(_ text: String) -> [NamePart] {
        text.split(separator: " ").map { NamePart($0) }
    }
}
