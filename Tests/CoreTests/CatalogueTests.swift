import Core
import Resources
import Testing

@Suite struct CatalogueTests {
    private func catalogue() throws -> Catalogue { try Catalogue(table: Embedded.offers) }

    @Test func theCatalogueIsLargeEnoughAndSound() throws {
        let offers = try catalogue().offers
        #expect(offers.count >= 20)
        #expect(Set(offers.map { $0.id.lowercased() }).count == offers.count)
        #expect(Set(offers.map(\.name)).count == offers.count)
        #expect(offers.allSatisfy { !$0.unit.isEmpty && $0.descriptions["en"] != nil && $0.descriptions["fr"] != nil })
    }

    @Test(arguments: ["796b6b5f-613c-4e24-a17c-eba730d49c02", "796B6B5F-613C-4E24-A17C-EBA730D49C02"])
    func anOfferIsFoundByItsID(id: String) throws {
        #expect(try catalogue().offer(id: id)?.name == "Office 365 E3")
    }

    @Test func anOfferIsSearchedByNameCategoryAndTheBeginningOfItsID() throws {
        let catalogue = try catalogue()
        func found(_ text: String) -> [Offer] { OfferQuery(text: text).offers(of: catalogue) }
        #expect(found("OFFICE 365 e3").map(\.name) == ["Office 365 E3"])
        #expect(found("dynamics").allSatisfy { $0.category.contains("Dynamics") })
        #expect(found("796b").map(\.name) == ["Office 365 E3"])
        #expect(found("").count == catalogue.offers.count)
        #expect(found("zzqq").isEmpty)
    }

    /// Code 2002 at the edges.
    @Test(arguments: [(0, false), (1, true), (300, true), (301, false), (-1, false), (Int.max, false)])
    func seatsHaveLimits(seats: Int, isAllowed: Bool) throws {
        let offer = try #require(try catalogue().offers.first { $0.seats == 1...300 })
        if isAllowed {
            try offer.require(seats: seats)
        } else {
            let refusal = #expect(throws: Refusal.self) { try offer.require(seats: seats) }
            #expect(refusal?.code == 2002)
        }
    }
}
