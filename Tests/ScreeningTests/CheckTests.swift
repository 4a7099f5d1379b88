import Disclosures
import Testing

@testable import Screening

@Suite struct CheckTests {
  @Test(
    arguments: [
      // Name, country, answer, good it is read as.
      ("cotton", "Uzbekistan", "listed for other countries", "cotton"),
      ("Cotton", "Turkmenistan", "listed", "cotton"),
      ("prawns", "Bangladesh", "listed", "shrimp"),
      ("shrimp", "Thailand", "listed for other countries", "shrimp"),
      ("clothing", "Viet Nam", "listed", "garments"),
      ("Apparel", "CN", "listed", "garments"),
      ("maize", "Bolivia", "listed", "corn"),
      ("groundnuts", "Türkiye", "listed", "peanuts"),
      ("brick", "Nepal", "listed", "bricks"),
      ("Tin ore (casserite)", "DRC", "listed", "tin-ore-cassiterite"),
      ("solar panel", "China", "listed", "solar-modules"),
      ("lithium battery", "China", "listed", "lithium-ion-batteries"),
      ("tyres", "China", "country listed for other goods", nil),
      ("coffee", "Côte d’Ivoire", "listed", "coffee"),
      ("cocoa", "Ivory Coast", "listed", "cocoa"),
      ("peppers", "Mexico", "listed for other countries", "peppers"),
      ("bicycles", "Japan", "not listed", nil),
    ] as [(String, String, String, String?)])
  func `one good and one country`(good: String, country: String, answer: String, id: String?) throws {
    let check = try SampleLists.load().check(good: good, country: country)
    #expect(check.matches.first { $0.isTheGood }?.good.id == id)
    #expect(check.answer.rawValue == answer)
  }

  /// Things that share a word with a listed good, and goods that a word beside them hides.
  @Test(
    arguments: [
      ("brake shoes", "China", nil), ("work shoes", "China", "footwear"), ("alcohol-free lager", "Cambodia", nil),
      ("gluten-free beer", "Cambodia", "alcoholic-beverages"), ("root beer", "Cambodia", nil),
      ("clothes pegs", "China", nil), ("dog coat", "China", nil), ("rain coat", "China", "garments"),
      ("toffee apples", "Colombia", nil), ("silver birch", "Bolivia", nil), ("baking soda", "Brazil", nil),
      ("dog lead", "China", nil), ("charcoal suit", "India", "garments"), ("Apple iPhone 15", "China", "electronics"),
      ("chicken, free range", "Brazil", "poultry"), ("dairy-free yogurt", "India", nil),
    ] as [(String, String, String?)])
  func `what shares a word is told from the good`(good: String, country: String, id: String?) throws {
    let check = try SampleLists.load().check(good: good, country: country)
    #expect(check.matches.first { $0.isTheGood }?.good.id == id)
    #expect((check.answer == .pairListed) == (id != nil))
  }

  @Test(arguments: [
    ("Hong Kong SAR, China", ["HKG"]), ("China (Taiwan)", ["TWN"]), ("Indian Ocean", []), ("Peru, IN", []),
    ("Peru, MX", ["PER", "MEX"]), ("Chna", ["CHN"]), ("China, India", ["CHN", "IND"]),
  ])
  func `origins that hold a country's name are read with care`(text: String, codes: [String]) throws {
    #expect(try SampleLists.load().origin(text).countries.map(\.iso3) == codes)
  }

  @Test func `a misspelled country and a town's name are said to be so`() throws {
    #expect(try SampleLists.load().origin("Chna").problem == "\"Chna\" is read as China")
    #expect(try SampleLists.load().origin("Lebanon, OH").problem?.contains("town of the United States") == true)
    #expect(try SampleLists.load().origin("Lebanon").problem == nil)
  }

  @Test func `cotton of Uzbekistan through the editions`() throws {
    let lists = try SampleLists.load()
    func flags(_ day: String) -> [String] {
      let check = lists.check(good: "Uzbek cotton", country: "Uzbekistan", asOf: day)
      return check.answer == .pairListed
        ? check.listings.map { "\($0.childLabor.rawValue)/\($0.forcedLabor.rawValue) \($0.list.edition)" } : []
    }
    #expect(flags("2016-01-01") == ["yes/yes 2014 edition"])
    #expect(flags("2019-01-01") == ["no/yes 2018 edition"])
    let check = lists.check(good: "cotton", country: "Uzbekistan")
    #expect(check.answer == .listedForOtherCountries)
    #expect(check.removed.map(\.removedIn) == ["2022"])
    #expect(check.removed.map(\.since) == ["2014 or before"])
    #expect(check.sentences.contains("Cotton from Uzbekistan was listed from 2014 or before and taken off in 2022."))
  }

  @Test func `what 2024 removed is not listed and said to be removed`() throws {
    let check = try SampleLists.load().check(good: "shrimp", country: "Thailand")
    #expect(check.answer == .listedForOtherCountries)
    #expect(check.removed.map(\.removedIn) == ["2024"])
    #expect(check.executiveOrder.isEmpty)
    let before = try SampleLists.load().check(good: "shrimp", country: "Thailand", asOf: "2024-09-04")
    #expect(before.answer == .pairListed)
    #expect(before.executiveOrder.map(\.iso3) == ["THA"])
  }

  @Test func `a chain is said to be a chain`() throws {
    let check = try SampleLists.load().check(good: "cocoa powder", country: "Ghana")
    #expect(check.answer == .countryListedForOtherGoods)
    #expect(check.chains.map(\.match.good.id) == ["cocoa"])
    #expect(check.chains.first?.listings.map(\.country) == ["GHA"])
    #expect(
      check.sentences.contains(
        "\"cocoa powder\" is made from Cocoa, which is listed for Ghana (child labor: yes, forced labor: no)."))
  }

  @Test func `a downstream row has its input and no flags`() throws {
    let check = try SampleLists.load().check(good: "solar panels", country: "China")
    #expect(check.listings.map(\.relation) == [.downstream(input: "polysilicon", inputCountry: "CHN")])
    #expect(check.listings.first?.forcedLabor == .notStated)
    #expect(check.sentences.contains { $0.contains("listed as made with Polysilicon of China") })
  }

  @Test func `not listed never reads as clean`() throws {
    for (good, country) in [("bicycles", "Japan"), ("cotton", "Portugal"), ("salt", "Cambodia")] {
      let check = try SampleLists.load().check(good: good, country: country)
      #expect(check.answer != .pairListed)
      #expect(check.sentences.contains { $0.contains("does not mean clean") })
    }
  }

  @Test func `generic words match the generic good and tell of narrower ones`() throws {
    let check = try SampleLists.load().check(good: "bricks", country: "Cambodia")
    #expect(check.listings.map(\.good) == ["bricks"])
    let granite = try SampleLists.load().check(good: "crushed granite", country: "Nigeria")
    #expect(granite.matches.first?.good.id == "granite-crushed")
    #expect(granite.broader.map(\.good).contains("granite"))
  }

  @Test func `what is listed as a whole is listed in its parts, but not the other way round`() throws {
    let lists = try SampleLists.load()
    let shirts = lists.check(good: "cotton t-shirts", country: "Bangladesh")
    #expect(shirts.answer == .pairListed)
    #expect(shirts.listings.map(\.good) == ["garments"])
    #expect(shirts.matches.first?.good.id == "garments-cotton")
    let sandals = lists.check(good: "sandals", country: "China")
    #expect(sandals.listings.map(\.good) == ["footwear"])
    // Benin is listed for crushed granite, not for granite.
    let granite = lists.check(good: "granite", country: "Benin")
    #expect(granite.answer == .listedForOtherCountries)
    #expect(granite.narrower.map(\.good) == ["granite-crushed"])
  }

  @Test func `region, class orders and sectors`() throws {
    let lists = try SampleLists.load()
    let xinjiang = lists.check(good: "cotton", country: "Hotan, Xinjiang")
    #expect(xinjiang.origin?.regions.map(\.id) == ["CN-XJ"])
    #expect(xinjiang.orders.map(\.action) == [.uflpa])
    #expect(xinjiang.sectors.map(\.name) == ["Cotton and cotton products"])
    let turkmen = lists.check(good: "cotton garments", country: "Turkmenistan")
    #expect(turkmen.orders.map(\.name) == ["Cotton of Turkmenistan and products made with it"])
    #expect(lists.check(good: "cotton", country: "China").orders.isEmpty)
    #expect(lists.check(good: "cotton", country: "Turkmenistan", asOf: "2018-05-17").orders.isEmpty)
  }

  @Test(arguments: [
    ("Various", "\"Various\" names no country"), ("Atlantis", "\"Atlantis\" is no country that we know"),
    ("Vietnm", "\"Vietnm\" is no country that we know; did you mean Vietnam?"),
    ("Congo", "\"Congo\" may be either of two countries; write DRC or Republic of the Congo"),
  ])
  func `an origin that is no country is said to be none, and the good is still looked up`(
    country: String, problem: String
  ) throws {
    let check = try SampleLists.load().check(good: "cotton", country: country)
    #expect(check.origin?.problem == problem)
    #expect(check.answer == .listedNoCountryNamed)
  }

  @Test(arguments: [
    ("US", ["USA"]), ("uk", ["GBR"]), ("DRC", ["COD"]), ("Turkey (Türkiye)", ["TUR"]), ("Korea, South", ["KOR"]),
    ("Congo, Democratic Republic of the", ["COD"]), ("Guinea-Bissau", ["GNB"]), ("Niger", ["NER"]),
    ("China / Vietnam", ["CHN", "VNM"]), ("Made in Nigeria", ["NGA"]), ("Papua New Guinea", ["PNG"]),
    ("CHN", ["CHN"]), ("Burma", ["MMR"]), ("Swaziland", ["SWZ"]), ("Shenzhen, CN", ["CHN"]), ("Tajikstan", ["TJK"]),
    ("Cote d'Ivoire", ["CIV"]), ("South Sudan", ["SSD"]), ("Eswatini", ["SWZ"]), ("Republic of Türkiye", ["TUR"]),
  ])
  func `countries are read in any usual writing`(text: String, codes: [String]) throws {
    #expect(try SampleLists.load().origin(text).countries.map(\.iso3) == codes)
  }

  @Test(arguments: [
    ("Men's cotton t-shirt, blue, XL", "garments-cotton"), ("Tin of biscuits", "baked-goods"), ("Rice 5kg", "rice"),
    ("Bag of rice", "rice"),
    ("shrimp, frozen, 31/40", "shrimp"), ("ACME, Dark chocolate 70%", "chocolate"),
    ("Nitrile gloves (box of 100)", "rubber-gloves"),
    ("Arabica coffee beans whole", "coffee"), ("Steel nails 50 mm", "nails"), ("Palm oil", "crude-palm-oil"),
    ("Açaí berries", "acai-berries"), ("Garlic - peeled - 1 kg", "garlic"),
  ])
  func `the head of a product's words is what it is`(product: String, id: String) throws {
    #expect(try SampleLists.load().goods(in: product).first { $0.isTheGood }?.good.id == id)
  }

  @Test(
    arguments: [
      ("phone case", nil), ("desk lamp gold", "gold"), ("rice steamer", "rice"), ("cotton candy", nil),
      ("gold plated cable", "gold"), ("case for tablets", nil),
      ("glass door", "glass"), ("sugar-free gum", nil), ("brick wall poster", nil), ("cotton swabs", "cotton"),
    ] as [(String, String?)])
  func `a good named beside the product is no more than that`(product: String, part: String?) throws {
    let matches = try SampleLists.load().goods(in: product)
    #expect(!matches.contains { $0.isTheGood })
    if let part { #expect(matches.map(\.good.id).contains(part)) } else { #expect(matches.isEmpty) }
  }

  @Test func `a name spelled wrong is asked back, not answered`() throws {
    let check = try SampleLists.load().check(good: "cotten")
    #expect(check.answer == .notListed)
    #expect(check.suggestions == ["Cotton"])
  }

  @Test(
    arguments: [
      ("shirmp", "Shrimp"), ("cocao", "Cocoa"), ("prwans", "prawns"), ("hazlenuts", "hazelnuts"),
      ("choclate", "Chocolate"), ("tobaco", "Tobacco"),
    ])
  func `a letter left out, doubled or swapped leads to the name`(asked: String, name: String) throws {
    let check = try SampleLists.load().check(good: asked)
    #expect(check.suggestions.contains { $0.lowercased() == name.lowercased() }, "\(check.suggestions)")
    #expect(check.sentences.first?.hasPrefix("Did you mean ") == true)
  }

  @Test func `a name that nothing is near to is said to be unknown, not only unlisted`() throws {
    let check = try SampleLists.load().check(good: "asdf")
    #expect(check.suggestions.isEmpty)
    #expect(check.sentences.first?.hasPrefix("We know no good of the lists by \"asdf\"") == true)
  }

  @Test(
    arguments: [
      ("clothing", "Bangladesh", "child labor: yes, forced labor: yes (said since 2022), since 2014 or before."),
      ("textiles", "China", "child labor: yes, forced labor: yes (said since 2020), since 2014 or before."),
      ("cotton", "Turkmenistan", "child labor: yes, forced labor: yes, since 2014 or before."),
    ])
  func `a flag that came later than its row has its own edition`(good: String, country: String, end: String) throws {
    let sentences = try SampleLists.load().check(good: good, country: country).sentences
    #expect(sentences.contains { $0.contains(end) }, "\(sentences)")
  }

  @Test func `a product whose own row has no flags keeps those of the wider row`() throws {
    let check = try SampleLists.load().check(good: "cotton t-shirt", country: "China")
    #expect(check.answer == .pairListed)
    #expect(check.listings.contains { $0.good == "garments" && $0.forcedLabor == .yes })
  }

  @Test func `a pair taken off the list of Executive Order 13126 is told with its day`() throws {
    let lists = try SampleLists.load()
    let now = lists.check(good: "shrimp", country: "Thailand")
    #expect(now.executiveOrder.isEmpty)
    #expect(now.executiveOrderRemoved.map(\.day) == ["2024-09-05"])
    #expect(now.sentences.contains { $0.contains("Executive Order 13126 for Thailand until 2024-09-05") })
    let before = lists.check(good: "shrimp", country: "Thailand", asOf: "2024-09-04")
    #expect(before.executiveOrder.map(\.iso3) == ["THA"] && before.executiveOrderRemoved.isEmpty)
  }

  @Test(
    arguments: [
      ("honey", "Ethiopia", ["eo13126", "cbp", "uflpa", "uflpa-sectors"]),
      ("cotton", "Turkmenistan", ["eo13126", "uflpa", "uflpa-sectors"]),
    ])
  func `every list that was asked is named, also when it says nothing`(
    good: String, country: String, silent: [String]
  ) throws {
    #expect(try SampleLists.load().check(good: good, country: country).silentLists.map(\.id) == silent)
  }

  @Test(
    arguments: [
      ("granite", "India", "listed as Stones"), ("cotton", "Turkmenistan", "listed"),
      ("gold", "Xinjiang", "listed for other countries; under an order"),
      ("cocoa powder", "Ghana", "country listed for other goods; what it is made from is listed (Cocoa)"),
      ("honey", "Ethiopia", "country listed for other goods"), ("cotton", "Egypt", "listed"),
      ("cotton", "Japan", "listed for other countries"),
    ])
  func `the headline says the nearest that the lists say`(good: String, country: String, headline: String) throws {
    #expect(try SampleLists.load().check(good: good, country: country).headline == headline)
  }

  @Test func `a day before the first edition has no answer`() throws {
    let check = try SampleLists.load().check(good: "cotton", country: "China", asOf: "2010-01-01")
    #expect(check.answer == .notRead)
    #expect(check.sentences.first?.contains("1 December 2014") == true)
  }

  @Test func `a company's goods with all its countries`() throws {
    let answers = try SampleLists.load().screen(goods: ["cotton", "tea"], countries: ["China", "Japan"])
    #expect(
      answers.map(\.answer.rawValue) == [
        "listed", "listed for other countries", "listed for other countries", "listed for other countries",
      ])
    #expect(answers.allSatisfy { $0.lists.first?.edition == "2022 edition plus part of 2024" })
    #expect(
      try SampleLists.load().screen(goods: [], countries: ["Ghana", "Various"]).map(\.answer) == [
        .countryListedForOtherGoods, .notRead,
      ])
    #expect(try SampleLists.load().screen(goods: [], countries: []).isEmpty)
  }

  @Test func `steel is a sector of the UFLPA and no good of the list`() throws {
    let lists = try SampleLists.load()
    #expect(lists.check(good: "steel", country: "China").sectors.map(\.name) == ["Steel"])
    #expect(lists.check(good: "steel", country: "China", asOf: "2025-01-01").sectors.isEmpty)
    #expect(lists.check(good: "steel", country: "India").sectors.isEmpty)
  }

  @Test(arguments: [
    ("granite", "India", "Stones from India: listed", "Granite is a kind of Stones, not named itself"),
    ("cattle", "Pakistan", "Bovines from Pakistan: listed", "Cattle is a kind of Bovines, not named itself"),
  ])
  func `a row of the broader good says that it does not name its parts`(
    good: String, country: String, row: String, kinship: String
  ) throws {
    let check = try SampleLists.load().check(good: good, country: country)
    #expect(check.sentences.contains { $0.hasPrefix(row) && $0.contains(kinship) })
    #expect(check.json.contains(kinship))
  }

  @Test func `a row of the good itself says nothing of kinds`() throws {
    let check = try SampleLists.load().check(good: "cattle", country: "Brazil")
    #expect(!check.sentences.contains { $0.contains("is a kind of") })
  }

  @Test(arguments: ["nickel", "PVC", "squid"])
  func `a good listed without a country contradicts itself nowhere`(good: String) throws {
    let lists = try SampleLists.load()
    for country in [nil, "China"] {
      let sentences = lists.check(good: good, country: country).sentences
      #expect(sentences.contains { $0.contains("listed, country not stated in what we hold") })
      #expect(!sentences.contains { $0.contains("0 other") })
    }
  }

  @Test(arguments: ["n.a.", "NA", "na", "n/a", "N/A", "ex-China", "ex China"])
  func `what may be no country is none`(text: String) throws {
    let origin = try SampleLists.load().origin(text)
    #expect(origin.countries.isEmpty)
    #expect(origin.problem?.contains("may mean") == true)
  }

  @Test(arguments: [("New Mexico", ["USA"]), ("Niger Delta", ["NGA"]), ("Namibia", ["NAM"]), ("Korea", ["KOR"])])
  func `a place with a country's name in it is where it is`(text: String, codes: [String]) throws {
    let origin = try SampleLists.load().origin(text)
    #expect(origin.countries.map(\.iso3) == codes)
    #expect((origin.problem != nil) == (text == "Korea"))
  }

  @Test func `a chain goes on until a link is listed, and says no more than it knows`() throws {
    let lists = try SampleLists.load()
    let silk = lists.check(good: "silk fabric", country: "Uzbekistan")
    #expect(silk.chains.map(\.match.good.id) == ["silk-thread", "silk-cocoons"])
    #expect(
      silk.sentences.contains(
        "\"Silk Thread\" is made from Silk Cocoons, which is listed for Uzbekistan (child labor: no, forced labor: yes)."
      ))
    let cane = lists.check(good: "sugarcane", country: "Brazil")
    #expect(!cane.chains.contains { $0.match.good.id == "sugar-beets" })
    #expect(lists.check(good: "sugar", country: "Brazil").chains.contains { $0.match.good.id == "sugar-beets" })
    #expect(!lists.check(good: "copper ore").sentences.contains { $0.contains("now named") })
    #expect(lists.check(good: "espresso", country: "Brazil").answer == .pairListed)
  }

  @Test(arguments: [
    ("New Jersey", "USA"), ("Georgia, USA", "USA"), ("Georgia", "GEO"), ("Jersey", "JEY"), ("Dahomey", "BEN"),
    ("Nyasaland", "MWI"), ("Dom. Republic", "DOM"), ("RCI", "CIV"), ("中国", "CHN"),
  ])
  func `an origin by an old name, a state or another script`(text: String, iso3: String) throws {
    #expect(try SampleLists.load().origin(text).countries.map(\.iso3) == [iso3])
  }

  @Test(arguments: ["E.U.", "EU", "West Africa", "South America", "see label", "USSR"])
  func `a region of the world is no country, and none is guessed`(text: String) throws {
    let origin = try SampleLists.load().origin(text)
    #expect(origin.countries.isEmpty)
    #expect(origin.problem == "\"\(text)\" names no country")
  }
}
