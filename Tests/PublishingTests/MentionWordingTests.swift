import Disclosures
import Testing

@testable import Publishing

@Suite struct MentionWordingTests {
  private func mention(_ country: String?, _ standing: Mention.GoodStanding?, _ listing: Listing? = nil) -> Mention {
    Mention(
      good: "cotton", goodName: "Cotton", country: country, countryName: country,
      quotation: Quotation(text: "Cotton", passage: 0, range: 0..<6), listing: listing, stance: .mentioned,
      standing: standing)
  }

  @Test func aGoodWithoutACountryIsNotSaidToBeUnlisted() {
    let alone = mention(nil, .listed(countries: 16))
    #expect(Wording.answer(alone) == "listed, no country named")
    #expect(Wording.standing(alone) == "listed for 16 countries, none named beside it")
    #expect(Wording.standing(mention(nil, .listed(countries: 1))).hasPrefix("listed for 1 country,"))
    #expect(Wording.standing(mention(nil, .countryNotStated)) == "listed, country not stated")
    // Runs of before the standing was kept.
    #expect(Wording.answer(mention(nil, nil)) == "no country named")
  }

  @Test func aPairThatIsNotListedIsSaidToBeNone() {
    #expect(Wording.answer(mention("POL", .listed(countries: 16))) == "not listed")
    #expect(Wording.answer(mention(nil, .notListed)) == "not listed")
    #expect(Wording.standing(mention("POL", nil)) == "not listed")
    #expect(Wording.answer(mention("IDN", .countryNotStated)) == "listed, country not stated")
    #expect(Wording.answer(mention("UZB", .listed(countries: 16), Samples.cotton)) == "no longer listed")
    #expect(Wording.answer(mention("CHN", .listed(countries: 16), Samples.thread)) == "listed")
  }
}
