import Disclosures
import Testing

@testable import Screening

@Suite struct SilenceAndRiskTests {
  private func document(_ text: String) -> Document {
    Document(id: "d", text: text, passages: [Passage(index: 0, kind: .paragraph, range: 0..<text.utf8.count)])
  }

  private func silences(_ goods: [String], _ countries: [String], _ text: String) throws -> [String] {
    let lists = try SampleLists.load()
    return lists.silences(goods: lists.screen(goods: goods, countries: countries), document: document(text))
  }

  @Test func `a listed good that the statement never names is a question`() throws {
    let questions = try silences(["cotton", "bicycles"], ["India"], "We audit our suppliers.")
    #expect(questions.count == 1)
    #expect(questions.first?.hasSuffix("What does the company do about it?") == true)
    #expect(questions.first?.contains("listed for India") == true)
    #expect(questions.first?.contains("2022 edition plus part of 2024") == true)
  }

  @Test(arguments: [
    "Our cotton is certified.", "We visit our suppliers in India each year.", "Apparel mills use Indian cotton.",
    "We sell cotton shirts and socks.",
  ])
  func `naming the good or its country is no silence`(text: String) throws {
    #expect(try silences(["cotton"], ["India"], text).isEmpty)
  }

  @Test func `a name that only looks like the good's leaves the silence`() throws {
    #expect(try silences(["cotton"], ["India"], "Our buyers met at the Cotton Hotel with cotton candy.").count == 1)
  }

  @Test func `naming an input of the good is no silence`() throws {
    #expect(try silences(["solar panels"], ["China"], "We trace the polysilicon we use.").isEmpty)
    #expect(try silences(["solar panels"], ["China"], "We trace the steel we use.").count == 1)
  }

  @Test(arguments: [[], ["Various"]])
  func `a listed good is asked about where the row names no country`(countries: [String]) throws {
    let questions = try silences(["gold", "granite"], countries, "We audit our suppliers in Peru.")
    #expect(questions.count == 2)
    #expect(questions.first?.contains("deals in gold (Gold, listed, the row names no country; ") == true)
    #expect(questions.first?.contains("other countries than the row names") == false)
    #expect(try silences(["gold"], countries, "Our jewellery uses gold ore from certified mines.").isEmpty)
    #expect(try silences(["bicycles"], countries, "We audit.").isEmpty)
  }

  @Test func `of several countries the pairs that are listed are named, whatever their order`() throws {
    for countries in [["Japan", "India"], ["India", "Japan"]] {
      let questions = try silences(["granite"], countries, "We audit our suppliers.")
      #expect(questions.count == 1)
      #expect(questions.first?.contains("deals in granite (Stones, listed for India; ") == true)
    }
  }

  @Test func `a good from elsewhere than listed is no silence when that country is named`() throws {
    #expect(try silences(["cotton"], ["Japan"], "We visit our suppliers in Japan.").isEmpty)
    #expect(try silences(["cotton"], ["Japan"], "We visit our suppliers in Peru.").count == 1)
  }

  @Test func `the question is of the day`() throws {
    let lists = try SampleLists.load()
    func asked(_ day: String) -> Int {
      let goods = lists.screen(goods: ["polysilicon"], countries: ["China"], asOf: day)
      return lists.silences(goods: goods, document: document("We audit."), asOf: day).count
    }
    #expect(asked("2021-06-23") == 0)
    #expect(asked("2021-06-24") == 1)
  }

  @Test func `goods that are not listed, and companies without a statement, raise no question`() throws {
    #expect(try silences(["bicycles"], ["Japan"], "We audit.").isEmpty)
    let lists = try SampleLists.load()
    #expect(lists.silences(goods: lists.screen(goods: ["cotton"], countries: ["India"]), document: nil).isEmpty)
  }

  @Test func `the risk map counts rows, largest first`() throws {
    let lists = try SampleLists.load()
    func rows(_ good: String, _ country: String) -> [Listing] {
      let check = lists.check(good: good, country: country)
      return check.answer == .pairListed ? check.listings : []
    }
    let map = RiskMap(
      [rows("cotton", "Turkmenistan"), rows("cotton", "India"), rows("tea", "India"), rows("bicycles", "Japan")],
      sector: { lists.goods[$0]?.sector ?? "" }, list: lists.reference("tvpra"))
    #expect(map.rows == 4)
    #expect(map.listedRows == 3)
    #expect(
      map.byCountry == [
        RiskMap.Bar(name: "India", listed: 2, forced: 1), RiskMap.Bar(name: "Turkmenistan", listed: 1, forced: 1),
      ])
    #expect(map.byGood.map(\.name) == ["Cotton", "Tea"])
    #expect(map.bySector == [RiskMap.Bar(name: "Agriculture", listed: 3, forced: 2)])
    #expect(map.table.count == 6)
    #expect(map.svg.hasPrefix("<svg") && map.svg.contains(">Turkmenistan</text>"))
  }

  @Test func `the longest common name is whole, the colors are told, and orders have a block of their own`() throws {
    let lists = try SampleLists.load()
    let cobalt = lists.check(good: "gold", country: "DRC").listings
    let map = RiskMap(
      [cobalt, []], orders: [[], ["Turkmenistan", "Turkmenistan"]], sector: { _ in "Mining" },
      list: lists.reference("tvpra"))
    #expect(map.byCountry.map(\.name) == ["Democratic Republic of the Congo"])
    #expect(map.svg.contains(">Democratic Republic of the Congo</text>"))
    #expect(map.svg.contains(">listed for forced labor</text>") && map.svg.contains(">listed otherwise</text>"))
    #expect(map.byOrder == [RiskMap.Bar(name: "Turkmenistan", listed: 1, forced: 0)])
    #expect(map.svg.contains(">Turkmenistan</text>"))
    #expect(map.table.last == ["country of an order", "Turkmenistan", "1", ""])
  }

  @Test func `names in the picture are escaped`() throws {
    var row = try #require(try SampleLists.load().check(good: "tea", country: "India").listings.first)
    row.countryName = "<script>&"
    let map = RiskMap([[row]], sector: { _ in "" }, list: row.list)
    #expect(!map.svg.contains("<script>"))
    #expect(map.bySector.map(\.name) == ["sector not stated"])
  }
}
