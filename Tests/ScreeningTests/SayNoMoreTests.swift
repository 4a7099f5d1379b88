import Disclosures
import Testing

@testable import Screening

/// What a check must not say: more than the list says.
@Suite struct SayNoMoreTests {
  @Test(
    arguments: [
      ("sea cucumber", "Mexico"), ("water chestnuts", "Bolivia"), ("horse chestnuts", "Bolivia"),
      ("prickly pear", "Colombia"), ("custard apple", "Colombia"), ("toy poodle", "China"),
      ("American footballs", "India"), ("jelly beans", "Mexico"), ("Golf club set, iron 5-9", "China"),
      ("banana peppers", "Ecuador"), ("wild rice", "India"), ("steel wool", "Turkmenistan"),
    ])
  func `another thing that shares a word is not the good`(product: String, country: String) throws {
    let check = try SampleLists.load().check(good: product, country: country)
    #expect(!check.matches.contains { $0.isTheGood })
    #expect(check.answer != .pairListed)
  }

  @Test(
    arguments: [
      ("car parts", "China", "auto-parts-and-components-aluminum"),
      ("auto parts", "China", "auto-parts-and-components-aluminum"),
      ("cooking oil", "India", "cooking-oil-palm-oil-blends"), ("dog food", "Thailand", "animal-feed"),
      ("metal furniture", "China", "furniture-steel"), ("sugar", "Brazil", "sugarcane"),
      ("molasses", "Brazil", "sugarcane"), ("jaggery", "India", "sugarcane"),
      ("coca tea", "Peru", "coca-stimulant-plant"),
      ("tapioca starch", "Cambodia", "manioc-cassava"), ("vinyl flooring", "China", "polyvinyl-chloride"),
      ("plywood", "Brazil", "timber"), ("beef jerky", "Brazil", "beef"), ("gold jewelry", "Ghana", "gold"),
      ("aluminum foil", "China", "aluminum"), ("bauxite", "China", "aluminum"),

    ])
  func `a product that is wider than the listed good, or made from it, is led to it by a chain`(
    product: String, country: String, good: String
  ) throws {
    let check = try SampleLists.load().check(good: product, country: country)
    #expect(!check.matches.contains { $0.isTheGood && $0.good.id == good })
    #expect(check.answer != .pairListed)
    #expect(check.chains.contains { $0.match.good.id == good })
  }

  @Test func `goods that stand next to those words are still found`() throws {
    let lists = try SampleLists.load()
    for (product, good) in [
      ("cucumbers", "cucumbers"), ("chestnuts", "brazil-nuts-chestnuts"), ("pears", "fruit-pome-and-stone"),
      ("aluminum auto parts", "auto-parts-and-components-aluminum"), ("fish feed", "animal-feed"),
      ("aluminium car parts", "auto-parts-and-components-aluminum"),
      ("palm cooking oil", "cooking-oil-palm-oil-blends"),
      ("tuna steak", "fish"), ("slippers", "footwear"),
      ("sugar cane", "sugarcane"), ("turkey breast", "poultry"), ("Turkey slices", "poultry"),
      ("IC, microcontroller", "electronics"), ("Lion knocker brass", "brassware"), ("Haselnüsse", "hazelnuts"),
    ] {
      #expect(lists.goods(in: product).first { $0.isTheGood }?.good.id == good, "\(product)")
    }
  }

  @Test func `a good that is held without a country is not ruled out for one`() throws {
    let check = try SampleLists.load().check(good: "PVC pipes", country: "China")
    #expect(check.chains.map(\.match.good.id) == ["polyvinyl-chloride"])
    #expect(
      check.sentences.contains {
        $0.contains(
          "is made from Polyvinyl Chloride, which is listed, country not stated in what we hold; whether for China")
      })
    #expect(!check.sentences.contains { $0.contains("not listed here") })
  }

  @Test(
    arguments: [
      ("lithium", "Lithium"), ("lithium carbonate", "Lithium"), ("lithium hydroxide", "Lithium"),
      ("shrimp", "Seafood"), ("metallurgical silicon", "Silica-based products (including polysilicon)"),
      ("PVC pipes", "Polyvinyl chloride (PVC)"), ("vinyl siding", "Polyvinyl chloride (PVC)"),
      ("aluminium cans", "Aluminum"), ("steel", "Steel"), ("tomatoes", "Tomatoes and downstream products"),
    ])
  func `a sector holds what is made of its goods`(product: String, sector: String) throws {
    let lists = try SampleLists.load()
    #expect(lists.check(good: product, country: "China").sectors.map(\.name).contains(sector))
    #expect(lists.check(good: product, country: "Vietnam").sectors.isEmpty)
  }

  @Test func `without a country there are no other countries`() throws {
    let lists = try SampleLists.load()
    let cotton = lists.check(good: "cotton")
    let count = Set(cotton.listings.compactMap(\.country)).count
    #expect(cotton.headline == "listed for \(count) countries")
    #expect(lists.check(good: "nickel").headline == "listed, country not stated in what we hold")
    #expect(lists.check(good: "cotton", country: "Uzbekistan").headline == "listed for other countries")
  }

  @Test(
    arguments: [
      ("Uzbek cotton", ["UZB"]), ("cotton from Xinjiang", ["CHN"]), ("Xinjiang cotton", ["CHN"]),
      ("cotton from Turkmenistan", ["TKM"]), ("Turkey slices", []), ("Panama hats", []), ("brazil nuts", []),
      ("china plates", []), ("cotton not from Xinjiang", []), ("Cuban heel boots", []), ("Turkish towel", []),
    ] as [(String, [String])])
  func `an origin in the product's own words is asked for`(product: String, countries: [String]) throws {
    let check = try SampleLists.load().check(good: product)
    #expect(check.origin?.countries.map(\.iso3) ?? [] == countries)
    #expect(check.saysOrigin != countries.isEmpty)
  }

  @Test func `a tariff code is no product`() throws {
    let lists = try SampleLists.load()
    let check = lists.check(good: "6109.10", country: "Bangladesh")
    #expect(check.answer == .notRead)
    #expect(check.sentences.count == 1)
    #expect(check.sentences[0].hasPrefix("\"6109.10\" is a tariff code, not a product"))
    #expect(lists.check(good: "cotton 100", country: "Benin").answer == .pairListed)
  }

  @Test(arguments: ["kettle", "peat", "firewood"])
  func `another word is no misspelling`(word: String) throws {
    #expect(try SampleLists.load().check(good: word).suggestions.isEmpty)
  }

  @Test func `the source of the executive order is of the day that was asked for`() throws {
    let lists = try SampleLists.load()
    let then = lists.check(good: "cotton", country: "Uzbekistan", asOf: "2018-01-01")
    #expect(
      then.lists.first { $0.id == "eo13126" }?.edition
        == "as it stood on 2018-01-01, last change that we hold on 2014-12-01")
    let now = lists.check(good: "bricks", country: "Burma")
    #expect(now.lists.first { $0.id == "eo13126" }?.edition == lists.reference("eo13126").edition)
  }

  @Test func `no synonym names less than the parenthesis of its good`() throws {
    // What these goods are of is part of what is listed: "Auto Parts and Components (Aluminum)".
    let narrow = [
      "auto-parts-and-components-aluminum": ["aluminum"], "furniture-steel": ["steel"],
      "garments-cotton": ["cotton"], "cooking-oil-palm-oil-blends": ["palm"], "textiles-hand-woven": ["woven", "loom"],
      "jute-textiles": ["jute", "burlap", "gunny", "hessian"],
    ]
    let text = String(decoding: SampleLists.files["synonyms.csv"] ?? [], as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) where !line.hasSuffix(",text") {
      let cells = line.split(separator: ",").map { $0.lowercased() }
      guard cells.count > 1, let words = narrow[cells[0]] else { continue }
      let name = cells[1].replacing("aluminium", with: "aluminum")
      #expect(words.contains { name.contains($0) }, "\(line)")
    }
  }
}

/// Orders against firms are pointed to where a good is asked about, and said of no company.
@Suite struct FirmsUnderOrdersTests {
  @Test(arguments: [
    ("salt", "South Korea", "Taepyung Salt Farm (WRO since 2025-04-02)"),
    ("bidis", "India", "Mangalore Ganesh Beedi Works (WRO since 1999-11-23)"), ("squid", "Peru", nil),
  ])
  func `a firm whose order or name speaks of the good is pointed to`(good: String, country: String, firm: String?)
    throws
  {
    let check = try SampleLists.load().check(good: good, country: country)
    #expect((check.firmSentence != nil) == (firm != nil))
    if let firm { #expect(check.firmSentence?.contains(firm) == true) }
    #expect(check.firmLists.map(\.id) == (firm == nil ? [] : ["cbp"]))
    #expect(check.silentLists.map(\.id).contains("cbp") == (firm == nil))
    #expect(!check.goodsAnswer.note.contains("by their names"))
    #expect(!check.goodsAnswer.lists.contains { $0.id == "cbp" })
  }

  @Test func `an order that did not hold yet is pointed to by no answer of that day`() throws {
    #expect(try SampleLists.load().check(good: "salt", country: "South Korea", asOf: "2025-04-01").firms.isEmpty)
  }
}
