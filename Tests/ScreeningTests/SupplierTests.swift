import Disclosures
import Tabulating
import Testing

@testable import Screening

@Suite struct SupplierTests {
  private func answer(
    _ name: String, country: String = "", region: String = "", goods: String = "", address: String = "",
    asOf: String? = nil, decisions: Decisions = Decisions()
  ) throws -> SupplierAnswer {
    SupplierScreen(lists: try SampleLists.load(), asOf: asOf, decisions: decisions).answer(
      Supplier(line: 2, name: name, country: country, region: region, goods: goods, address: address))
  }

  @Test(arguments: [
    ("11420 CORP.", true), ("Ltd.", false), ("The Trading Company", false), ("123", true), ("Co., Ltd.", false),
    ("A.B. Inc", false), ("Ab Zeta Inc", true), ("China Trading Co., Ltd.", true),
  ])
  func `legal forms and general words never match anything, and alone are no name`(name: String, isName: Bool) throws {
    let answer = try answer(name, country: "China")
    #expect(answer.candidates.isEmpty)
    #expect(answer.answer == (isName ? .notListed : .notRead))
    #expect(!answer.notes.isEmpty || name == "Ab Zeta Inc")
  }

  @Test(arguments: [
    ("Henan Yumian", ["uflpa-018", "uflpa-019"]), ("Henan Yumian Group", ["uflpa-018", "uflpa-019"]),
    ("China Cotton Group", ["uflpa-013", "uflpa-014", "uflpa-015", "uflpa-016"]),
    ("China Cotton Group Xinjiang", ["uflpa-016"]), ("China Cotton", []), ("Xinjiang Nonferrous", []),
    ("Heze Cotton & Linen Trading", ["uflpa-021", "uflpa-022"]), ("Henan Yumian Warehousing", []),

  ])
  func `a name that several listed ones begin with shows them all, and none as the same`(
    name: String, orders: [String]
  ) throws {
    let answer = try answer(name, country: "China")
    #expect(answer.candidates.map(\.order.id).sorted() == orders)
    #expect(answer.answer == (orders.isEmpty ? .notListed : .similar))
    #expect(try self.answer(name, country: "Brazil").candidates.isEmpty)
  }

  @Test(arguments: [
    ("Linglong Tire", "Serbia", "Zrenjanin", "cbp-062"), ("Linglong Tire", "Serbia", "Belgrade", ""),
    ("Linglong Tire", "China", "Zrenjanin Road, Zhaoyuan", ""), ("Zrenjanin Tire", "Serbia", "Zrenjanin", ""),
    ("Haolin Hair Accessories", "China", "Hotan, Xinjiang", "cbp-034"),
  ])
  func `what a name leaves out of a listed one may stand in the address`(
    name: String, country: String, address: String, order: String
  ) throws {
    let answer = try answer(name, country: country, address: address)
    #expect(answer.candidates.first?.order.id ?? "" == order)
    #expect(answer.candidates.allSatisfy { !$0.isSameName })
  }

  @Test(arguments: [
    ("Yunnan First Prison", "cbp-004"), ("Yunnan No. 1 Prison", "cbp-004"), ("Yunnan Prison Nr 1", "cbp-004"),
    ("云南省第一监狱", "cbp-004"), ("Yunnan Second Prison", ""), ("Shenyang Second Laogai Detachment", "cbp-011"),
    ("Zhen Fa No. Seven", "cbp-059"), ("Zhen Fa No. VII", "cbp-059"), ("Zhen Fa No. Eight", ""),
    ("Guangzhou First Reeducation Through Labor Camp", "cbp-015"),
  ])
  func `ordinal words are numbers`(name: String, order: String) throws {
    #expect(try answer(name, country: "China").candidates.first?.order.id ?? "" == order)
  }

  @Test(arguments: [
    ("Taepyung Sea Salt", "South Korea", "cbp-064"), ("Hua Fu Aksu Textile", "China", "uflpa-003"),
    ("Supermax Trading", "Malaysia", "cbp-054"), ("Supermax Trading", "Spain", ""),
    ("Star Supermax Trading", "Malaysia", ""),
    ("Camel Foods", "China", ""), ("Taepyung Ocean Shipping", "South Korea", ""),
  ])
  func `general words of its own make no other firm`(name: String, country: String, order: String) throws {
    let answer = try answer(name, country: country)
    #expect(answer.candidates.first?.order.id ?? "" == order)
    #expect(answer.candidates.allSatisfy { !$0.isSameName })
  }

  @Test(arguments: [
    ("Paakumsuk", "North Korea", "cbp-036"), ("Paakumsuk", "Germany", ""), ("Paakumsuk", "", ""),
    ("Giant", "Taiwan", "cbp-060"), ("Giant", "USA", ""), ("Hongchang", "China", ""),
  ])
  func `one telling word is near where the country is the same`(name: String, country: String, order: String) throws {
    let answer = try answer(name, country: country)
    #expect(answer.candidates.first?.order.id ?? "" == order)
    #expect(answer.answer == (order.isEmpty ? .notListed : .similar))
  }

  @Test(arguments: [
    ("Hoshine Silicone Industries", SupplierAnswer.Kind.similar), ("Hoshine Silicon Industries", .named),
    ("Inner Mongolia Xuanda Foods", .named), ("Heze Cotton and Flax Co", .similar),
  ])
  func `another word is not the same name, another number of it is`(name: String, kind: SupplierAnswer.Kind) throws {
    #expect(try answer(name, country: "China").answer == kind)
  }

  @Test(arguments: [
    ("Altay, 836500", "China", true), ("Altay", "China", true), ("12 Jiefang Rd, 844000", "China", true),
    ("12 Jiefang Rd, 250000", "China", false), ("Barnaul, Altai", "Russia", false), ("836500", "India", false),
    ("Tel. 8365001234", "China", false), ("Altay Road 5, Jinan", "China", false),
  ])
  func `postal codes and names that others have too tell the region where the country is known`(
    address: String, country: String, isThere: Bool
  ) throws {
    let answer = try answer("Blue Harbor Foods", country: country, address: address)
    #expect(answer.orders.contains { $0.region == "CN-XJ" } == isThere)
  }

  @Test func `what a candidate rests on is told as what it is`() throws {
    func features(_ name: String) throws -> String? { try answer(name, country: "China").candidates.first?.features }
    #expect(
      try features("Biotech Union Hangzhou")
        == "same words in another order, or but for one such as group; country same")
    #expect(try features("Henan Yumian Logistics Park")?.hasPrefix("soft TF-IDF 0.") == true)
  }

  @Test(arguments: ["Union Biotech", "Tianjin No. 2 Prison", "Union Biotech Co., Ltd."])
  func `a listed alias of general words is met whole`(name: String) throws {
    let answer = try answer(name, country: "China")
    #expect(answer.answer == .named)
    #expect(try self.answer(name, country: "Brazil").answer != .named)
  }

  @Test(arguments: [
    ("Biotech Union Hangzhou", "China"), ("Sunrise Trading (Xinjiang Joinworld Co., Ltd.)", "China"),
    ("Century Sunshine Group", "Hong Kong"), ("骆驼集团股份有限公司", "China"), ("JA Solar Donghai Technology", "China"),
  ])
  func `other orders, brackets, brands in Chinese and Hong Kong find the party`(name: String, country: String) throws {
    #expect(try answer(name, country: country).candidates.count == 1)
  }

  @Test(arguments: [
    ("denim made with Turkmen cotton", "Turkey", true), ("sportswear from Xinjiang cotton", "China", true),
    ("t-shirts; yarn of cotton from Turkmenistan", "Pakistan", true), ("Xinjiang-free cotton shirts", "China", false),
    ("no Turkmen cotton", "Turkey", false), ("Turkmen carpets", "Germany", false),
    ("cotton not from Xinjiang", "Italy", false),
    ("Turkmen cotton yarn", "Turkey", true),
    ("Chinese cotton shirts", "Italy", false), ("Turkish cotton towels", "Portugal", false),
  ])
  func `an origin within the goods brings the orders on what they are made of`(
    goods: String, country: String, isUnderOrder: Bool
  ) throws {
    let answer = try answer("Blue Harbor Apparel", country: country, goods: goods)
    #expect((answer.answer == .underOrder) == isUnderOrder)
    #expect(Set(answer.orders.map(\.id)).count == answer.orders.count)
  }

  @Test func `a party found by an alias is shown under its listed name`() throws {
    let answer = try answer("Xinjiang Joinworld Co., Ltd.", country: "China")
    #expect(answer.cells[4] == "Xinjiang Zhonghe Co., Ltd. (as Xinjiang Joinworld Co., Ltd.)")
    #expect(try self.answer("Kashi Construction Engineering Group", country: "China").candidates.count == 1)
    #expect(
      try self.answer("Guangzhou No.1 Re-education Through Labour Camp", country: "China").candidates.count == 1)
    #expect(try self.answer("Aral XPCC Spinning Mill", country: "China").answer == .underOrder)
    #expect(try self.answer("Hoshine Silicon (Shanshan)", country: "China").candidates.count == 1)
  }

  @Test func `a parent that lacks the telling first word is another firm`() throws {
    #expect(try answer("JA Solar Technology Co., Ltd.", country: "China").candidates.isEmpty)
  }

  @Test func `the same name, also under an alias, a former name and in another script`() throws {
    for name in ["Ninestar Corporation", "NINESTAR CORP.", "Ashele Copper", "Tianjin Sanhe Fruit & Vegetable Co Ltd"] {
      let answer = try answer(name, country: "China")
      #expect(answer.answer == .named)
      #expect(answer.candidates.map(\.isSameName) == [true])
    }
    #expect(CleanName("ООО Ромашка", NameWords(legal: ["ooo"])).tokens == ["romaska"])
    #expect(CleanName("新疆 Daqo", NameWords()).tokens == ["xinjiang", "daqo"])
  }

  @Test func `the same name in another country is shown, but as similar only`() throws {
    let answer = try answer("Camel Group Ltd", country: "Germany")
    #expect(answer.answer == .similar)
    #expect(answer.candidates.map(\.country) == [.differs])
    #expect(answer.candidates.first?.features == "same name once cleaned; country other country")
  }

  @Test func `a party of two lists is two candidates`() throws {
    let answer = try answer("Hotan Haolin Hair Accessories Co Ltd", country: "China")
    #expect(answer.candidates.map(\.order.action) == [.withhold, .uflpa])
  }

  @Test func `a subsidiary says whose it is`() throws {
    let answer = try answer("Western Gold Co Ltd", country: "China")
    #expect(answer.candidates.first?.order.parent == "Xinjiang Nonferrous Metals Industry Group Co., Ltd.")
  }

  @Test func `an order that has ended, or not begun, does not hold`() throws {
    #expect(try answer("Top Glove Corporation Bhd", country: "Malaysia").answer == .notListed)
    #expect(try answer("Top Glove Corporation Bhd", country: "Malaysia", asOf: "2021-08-01").answer == .named)
    #expect(try answer("Ninestar Corporation", country: "China", asOf: "2023-06-11").answer == .notListed)
  }

  @Test func `what a person decided is remembered`() throws {
    let lists = try SampleLists.load()
    let id = try #require(try answer("Hetian Taida Garment Factory", country: "China").candidates.first?.order.id)
    var decisions = Decisions()
    decisions.append(
      Decisions.Entry(
        supplier: "HETIAN TAIDA GARMENT FACTORY LTD", country: "CN", order: id, verdict: .different, by: "jo",
        on: "2024-10-01"))
    let read = try Decisions(Table.open(bytes: decisions.csv, columns: Decisions.columns))
    #expect(read.entries == decisions.entries)
    let answer = SupplierScreen(lists: lists, decisions: read).answer(
      Supplier(line: 1, name: "Hetian Taida Garment Factory", country: "China"))
    #expect(answer.answer == .notListed)
    #expect(answer.candidates.map(\.decision) == [.different])
  }

  @Test func `a decision file with a wrong verdict reports the row`() throws {
    let text = "supplier,order,verdict\nAcme,uflpa-001,maybe\nBeta,uflpa-002,same\n"
    let read = try Decisions(Table.open(bytes: Array(text.utf8), columns: Decisions.columns))
    #expect(read.entries.map(\.supplier) == ["Beta"])
    #expect(read.broken.map(\.line) == [2])
  }

  @Test func `classes of goods and regions apply by country, region and address`() throws {
    #expect(try answer("Bayram Textile", country: "Turkmenistan", goods: "cotton yarn").orders.count == 1)
    #expect(try answer("Bayram Textile", country: "Turkmenistan", goods: "carpets").orders.isEmpty)
    #expect(try answer("Acme Fruit", country: "China", region: "Xinjiang").answer == .underOrder)
    #expect(try answer("Acme Fruit", country: "China", address: "12 Renmin Rd, Korla").answer == .underOrder)
    #expect(try answer("Acme Fruit", country: "China", address: "12 Renmin Rd, Ningbo").answer == .notListed)
    #expect(try answer("Acme Gold", country: "DRC", goods: "gold", address: "Bukavu").orders.count == 1)
    #expect(try answer("Acme Gold", country: "DRC", goods: "gold", address: "Kinshasa").orders.isEmpty)
    #expect(try answer("Acme Leaf", country: "Malawi", goods: "tobacco").answer == .underOrder)
  }

  @Test func `goods of a supplier are checked too, and a bad country is a note`() throws {
    let answer = try answer("Acme", country: "Atlantis", goods: "cotton; bicycles")
    #expect(answer.goods.map(\.answer) == [.listedNoCountryNamed, .notListed])
    #expect(answer.notes.contains { $0.contains("no country that we know") })
    #expect(try self.answer("").answer == .notRead)
  }

  @Test(arguments: [
    ("MARTHA", "MARHTA", 0.961), ("DWAYNE", "DUANE", 0.840), ("DIXON", "DICKSONX", 0.813), ("A", "B", 0),
  ])
  func `Jaro-Winkler as published`(a: String, b: String, value: Double) {
    #expect(abs(jaroWinkler(Array(a.utf8), Array(b.utf8)) - value) < 0.0006)
  }

  @Test func `an order that has ended is a note and no answer`() throws {
    let answer = try answer("TOP GLOVE CORP. BERHAD", country: "Malaysia")
    #expect(answer.answer == .notListed)
    #expect(answer.notes.count == 1)
    #expect(answer.notes.first?.contains("Top Glove Corporation Bhd held from 2021-07-15 until") == true)
    let then = SupplierScreen(lists: try SampleLists.load(), asOf: "2021-08-01")
      .answer(Supplier(line: 1, name: "Top Glove Corp Bhd", country: "MY"))
    #expect(then.answer == .named)
    #expect(then.notes.isEmpty)
  }

  @Test(arguments: [
    ("12 Xinjiang Road, Shanghai", false), ("No. 88 Xinjiang North Rd, Qingdao, Shandong", false),
    ("Hotan Road 4, Beijing", false), ("Aksu, Xinjiang", true), ("5 Renmin Road, Korla", true),
    ("8 Beijing Road, Urumqi", true),
  ])
  func `a street named after a region lies elsewhere`(address: String, isThere: Bool) throws {
    let answer = try answer("Blue Sea Imports", country: "China", address: address)
    #expect(answer.answer == (isThere ? .underOrder : .notListed))
  }

  @Test(arguments: [
    ("Ninestar Corporaton", "China", "Ninestar Corporation"),
    ("Supermaxx Corporation Bhd", "Malaysia", "Supermax Corporation Berhad"),
    ("Chenguang Biotec Group", "China", "Chenguang Biotech Group Co., Ltd."),
  ])
  func `a letter wrong in a short name is still near`(name: String, country: String, party: String) throws {
    #expect(try answer(name, country: country).candidates.first?.order.name == party)
  }

  @Test func `another word of the trade is near, not the same`() throws {
    #expect(try answer("Natchi Apparel Pvt Ltd", country: "India").answer == .named)
    let clothing = try answer("Natchi Clothing", country: "India")
    #expect(clothing.answer == .similar)
    #expect(clothing.candidates.first?.order.name == "Natchi Apparel")
    #expect(try answer("Natchi Clothing", country: "Peru").candidates.isEmpty)
  }

  @Test(arguments: [
    ("granite", "India", "granite: listed, what is listed is Stones: Granite is a kind of Stones, not named itself"),
    ("tilapia", "Thailand", "tilapia: listed, what is listed is Fish: Tilapia (fish) is a kind of Fish"),
  ])
  func `a supplier's good names the broader one that is listed, as goods check does`(
    good: String, country: String, cell: String
  ) throws {
    let lists = try SampleLists.load()
    let answer = SupplierScreen(lists: lists).answer(
      Supplier(line: 2, name: "Alba Works", country: country, goods: good))
    let place = try #require(SupplierAnswer.columns.firstIndex(of: "goods"))
    #expect(answer.cells[place].hasPrefix(cell))
    #expect(lists.check(good: good, country: country).kinshipNotes.allSatisfy { answer.cells[place].contains($0) })
    #expect(answer.json.contains("not named itself for this country"))
    let plain = SupplierScreen(lists: lists).answer(
      Supplier(line: 2, name: "Alba Works", country: "India", goods: "cotton"))
    #expect(plain.cells[place] == "cotton: listed")
  }

  @Test(arguments: [
    ("F/V HUA LI NO. 8", "cbp-039", SupplierAnswer.Kind.named), ("MV Hua Li 8", "cbp-039", .named),
    ("Lu Rong Yuan Yu 956", "cbp-042", .similar), ("LURONGYUANYU 959", "cbp-042", .similar),
  ])
  func `a vessel is known with its prefix, and by its fleet`(name: String, order: String, kind: SupplierAnswer.Kind)
    throws
  {
    let answer = SupplierScreen(lists: try SampleLists.load()).answer(Supplier(line: 2, name: name, country: "China"))
    #expect(answer.candidates.map(\.order.id) == [order])
    #expect(answer.answer == kind)
  }

  @Test(arguments: ["Hua Li 9", "Hua Li 18", "Da Wang 7 Noodle House"])
  func `a boat with another number is another boat`(name: String) throws {
    let answer = SupplierScreen(lists: try SampleLists.load()).answer(Supplier(line: 2, name: name, country: "China"))
    #expect(answer.candidates.isEmpty)
  }

  @Test(arguments: [
    ("Tientsin Malleable Iron Works", "cbp-026"), ("Chinghai Hide and Garment Fty", "cbp-008"),
    ("Shanghai Hua Dong Electrical Welding Machine Works", "cbp-023"),
  ])
  func `old spellings of places and other words for a factory are read`(name: String, order: String) throws {
    let answer = SupplierScreen(lists: try SampleLists.load()).answer(Supplier(line: 2, name: name, country: "China"))
    #expect(answer.candidates.map(\.order.id) == [order])
  }
}
