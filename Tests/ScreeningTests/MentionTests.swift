import Disclosures
import Testing

@testable import Screening

@Suite struct MentionTests {
  private func mentions(_ text: String, _ kind: Passage.Kind = .paragraph) throws -> [Mention] {
    let passage = Passage(index: 0, kind: kind, range: 0..<text.utf8.count)
    return try SampleLists.load().mentions(in: Document(id: "d", text: text, passages: [passage]))
  }

  private func pairs(_ text: String, _ kind: Passage.Kind = .paragraph) throws -> [String] {
    try mentions(text, kind).map { "\($0.good)/\($0.country ?? "-") \($0.stance.rawValue)" }
  }

  @Test func `a pair in one sentence, with its listing and its quotation`() throws {
    let text = "We are family owned. Our mills buy cotton from Turkmenistan. We care."
    let found = try mentions(text)
    #expect(found.count == 1)
    #expect(found.first?.listing?.forcedLabor == .yes)
    #expect(found.first?.quotation.text == "Our mills buy cotton from Turkmenistan.")
    #expect(found.first?.quotation.range == 21..<60)
  }

  @Test func `good and country in two sentences are no pair`() throws {
    #expect(try pairs("We buy raw cotton. Our office is in India.") == ["cotton/- mentioned"])
  }

  @Test(arguments: [
    "Our Gold Coast office in Ghana is open.", "Black Diamond Group has a plant in Sierra Leone.",
    "Our team in Kenya meets every week.", "The glass door factory in India was sold.",
    "We had lunch in a tea room in India.", "A nail salon in Vietnam opened.", "We iron out problems in China.",
    "Our supply chain matches our values in India.", "Roast turkey is sold in China.",
  ])
  func `a name in another sense is no mention`(text: String) throws {
    #expect(try pairs(text) == [])
  }

  @Test(arguments: [
    "Coffee was offered to delegates from Colombia.", "Vietnam is a growing market for our shoes.",
    "Hazelnuts are sold in Turkey.", "Brazil's footwear association gave us a prize.",
    "Our goods, among them tea, are shipped to Kenya.", "A clove of garlic and Argentinian steak were served.",
  ])
  func `a good and a country that happen to share a sentence are no pair`(text: String) throws {
    #expect(try pairs(text).allSatisfy { $0.contains("/-") })
  }

  @Test(arguments: [
    ("Garlic is peeled by hand in China.", "garlic/CHN"), ("Red onions - Mexico", "onions/MEX"),
    ("Cocoa comes from Ghana and the Ivory Coast.", "cocoa/CIV"), ("Tea pickers in Uganda were heard.", "tea/UGA"),
    ("Migrants from Nepal sew garments at factories in Malaysia.", "garments/MYS"),
  ])
  func `what is made, grown or caught there is`(text: String, pair: String) throws {
    #expect(try pairs(text).contains("\(pair) mentioned"))
    #expect(try !pairs(text).contains { $0.contains("NPL") })
  }

  @Test func `denials and remedies are told apart`() throws {
    #expect(try pairs("We stopped buying Uzbek cotton in 2012.") == ["cotton/UZB denied"])
    #expect(try pairs("We do not source mica from India.") == ["mica/IND denied"])
    #expect(try pairs("We fund schools for cocoa farmers in Ghana.") == ["cocoa/GHA remedied"])
    #expect(
      try pairs("We no longer buy cotton from Uzbekistan, but we buy cotton from India.")
        == ["cotton/UZB denied", "cotton/IND mentioned"])
  }

  @Test(arguments: [
    ("We have not visited growers of fresh cut flowers from Kenya.", "flowers/KEN mentioned"),
    ("We do not know the mines behind our battery packs from China.", "lithium-ion-batteries/CHN mentioned"),
    ("We do not stock fresh cut flowers from Kenya.", "flowers/KEN denied"),
  ])
  func `a word that is part of a name is no verb of trade`(text: String, pair: String) throws {
    #expect(try pairs(text) == [pair])
  }

  private func pairs(of passages: [(Passage.Kind, String)]) throws -> [String] {
    var (text, found) = ("", [Passage]())
    for (kind, part) in passages {
      found.append(Passage(index: found.count, kind: kind, range: text.utf8.count..<text.utf8.count + part.utf8.count))
      text += part + "\n"
    }
    return try SampleLists.load().mentions(in: Document(id: "d", text: text, passages: found))
      .map { "\($0.good)/\($0.country ?? "-") \($0.stance.rawValue)" }
  }

  @Test func `a lead-in that denies is said of each item of its list`() throws {
    let items: [(Passage.Kind, String)] = [(.listItem, "Cotton from Turkmenistan"), (.listItem, "Jade from Myanmar")]
    #expect(
      try pairs(of: [(.paragraph, "We do not buy from the following:")] + items)
        == ["cotton/TKM denied", "jade/MMR denied"])
    #expect(try pairs(of: [(.heading, "Prohibited materials")] + items) == ["cotton/TKM denied", "jade/MMR denied"])
    #expect(
      try pairs(of: [(.paragraph, "We have not yet stopped buying the following:")] + items)
        == ["cotton/TKM mentioned", "jade/MMR mentioned"])
    #expect(
      try pairs(of: [(.paragraph, "We ban child labor. We buy:")] + items)
        == ["cotton/TKM mentioned", "jade/MMR mentioned"])
  }

  @Test(arguments: ["keep:", "We take:", "What we cut:", "It is not made in:", "None of it was ever grown in:"])
  func `a lead-in may end with its verb`(lead: String) throws {
    let items: [(Passage.Kind, String)] = [(.listItem, "Cotton from Turkmenistan")]
    #expect(try pairs(of: [(.paragraph, lead)] + items).map { $0.prefix { $0 != " " } } == ["cotton/TKM"])
  }

  @Test func `an answer says whether what the question asks is so`() throws {
    #expect(
      try pairs(of: [(.heading, "Is your cotton from Uzbekistan?"), (.paragraph, "No, we buy none there.")])
        == ["cotton/UZB denied"])
    #expect(
      try pairs(of: [(.heading, "Is your cotton from Uzbekistan?"), (.paragraph, "Yes, some of it.")])
        == ["cotton/UZB mentioned"])
  }

  @Test func `a contrast denies what follows it, and nothing else`() throws {
    #expect(
      try pairs("We source cotton from India, not from Uzbekistan.")
        == ["cotton/IND mentioned", "cotton/UZB denied"])
    #expect(
      try pairs("Instead of Uzbek cotton we now spin Indian cotton.")
        == ["cotton/UZB denied", "cotton/IND mentioned"])
  }

  @Test func `goods and countries are paired in turn`() throws {
    #expect(
      try pairs("We source cotton from India and cocoa from Ghana.") == ["cotton/IND mentioned", "cocoa/GHA mentioned"])
    #expect(
      try pairs("Ghanaian and Ivorian cocoa makes up our blend.") == ["cocoa/GHA mentioned", "cocoa/CIV mentioned"])
    #expect(
      try pairs("Coffee is bought in Honduras, Guatemala and Mexico.") == [
        "coffee/HND mentioned", "coffee/GTM mentioned", "coffee/MEX mentioned",
      ])
  }

  @Test func `a table row is one unit`() throws {
    #expect(try pairs("Cotton | India | 3 suppliers", .tableRow) == ["cotton/IND mentioned"])
  }

  @Test func `boilerplate is passed over`() throws {
    #expect(try pairs("We buy cotton from India.", .boilerplate) == [])
  }

  @Test(arguments: [
    ("Our garments are produced by partners in Bangladesh.", ["garments/BGD mentioned"]),
    ("Our tomatoes come from partners in Mexico.", ["tomatoes/MEX mentioned"]),
    ("We work with our partners in India to trace cotton.", ["cotton/- mentioned"]),
    ("Factory partners in Bangladesh sew our garments.", ["garments/BGD mentioned"]),
    ("Strategic partners in Vietnam make most of our furniture.", ["furniture/VNM mentioned"]),
    ("Footwear made with partners in Vietnam.", ["footwear/VNM mentioned"]),
    ("Our partners in Brazil told us about cotton prices.", ["cotton/- mentioned"]),
    ("Phones are made in China.", ["electronics/CHN mentioned"]),
    ("Call our phone line in China.", []),
    ("Shoes made in Italy are sold in China and India.", ["footwear/ITA mentioned"]),
    ("Avocados come from Mexico, and coffee from Uganda.", ["coffee/UGA mentioned"]),
    ("Diamonds from Botswana, not Angola.", ["diamonds/BWA mentioned", "diamonds/AGO denied"]),
    ("Our diamonds come from Botswana, not Angola.", ["diamonds/BWA mentioned", "diamonds/AGO denied"]),
  ])
  func `who makes it, where it is sold and what is denied are told apart`(text: String, expected: [String]) throws {
    #expect(try pairs(text).sorted() == expected.sorted())
  }

  @Test func `a mention under a broader good names the good that is listed`() throws {
    let found = try mentions("Our granite comes from India.")
    #expect(found.map(\.goodName) == ["Stones (Granite is a kind, not named itself)"])
    #expect(found.first?.listing?.good == "stones")
  }

  /// Ways of speaking that later rounds of sentences brought up.
  @Test(arguments: [
    ("Cocoa from Côte d'Ivoire and Ghana is in most of our bars.", ["cocoa/CIV mentioned", "cocoa/GHA mentioned"]),
    ("The cotton of Egypt is used.", ["cotton/EGY mentioned"]),
    ("Coltan of North Kivu, DRC, is in our capacitors.", ["tantalum-ore-coltan/COD mentioned"]),
    ("Textiles of Chinese and Ethiopian mills are bought.", ["textiles/CHN mentioned", "textiles/ETH mentioned"]),
    ("Sheets of mica are peeled apart by hand in Madagascar.", ["mica/MDG mentioned"]),
    ("Salt raked from Lac Rose in Senegal seasons the nuts.", ["salt/SEN mentioned"]),
    ("Electronics are soldered in Huizhou, China.", ["electronics/CHN mentioned"]),
    ("None of their cotton is bought in Turkmenistan.", ["cotton/TKM denied"]),
    ("Our bananas are Guatemalan, our pineapples Costa Rican.", ["bananas/GTM mentioned", "pineapples/CRI mentioned"]),
    ("One of our teas is Rwandan.", ["tea/RWA mentioned"]),
    ("River sand scooped in Kenya went into the concrete.", ["sand/KEN mentioned"]),
  ])
  func `a country that is said of the good is paired with it`(text: String, expected: [String]) throws {
    #expect(Set(try pairs(text)).isSuperset(of: expected))
  }

  @Test(arguments: [
    "The lead auditor in China was heard.", "Our lead is Chinese by birth.",
    "The price of tea of all kinds rose in Kenya.",
    "We won the football cup in Colombia.", "Rice is grown along the Niger.", "China's toy safety law was explained.",
  ])
  func `what only resembles such a sentence is no pair`(text: String) throws {
    #expect(try pairs(text).allSatisfy { $0.contains("/-") })
  }
}
