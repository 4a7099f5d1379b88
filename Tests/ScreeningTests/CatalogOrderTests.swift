import Disclosures
import Tabulating
import Testing

@testable import Screening

/// What the product is where an "and", a comma or the order of the words says so. The rows stand in `catalog-order.txt`,
/// and in `catalog-order-blind.txt` those that no rule was fitted to.
@Suite struct CatalogOrderTests {
  private func entry(_ product: String, _ origin: String, _ code: String = "") throws -> CatalogEntry {
    let lists = try SampleLists.load()
    let table = try Table.open(bytes: Array("product\n".utf8), columns: lists.headers.catalogue)
    return CatalogScreen(table, lists: lists).entry(line: 2, product: product, origin: origin, hsCode: code)
  }

  private func cell(_ name: String, of entry: CatalogEntry) throws -> String {
    let place = try #require(CatalogEntry.columns.firstIndex(of: name))
    return entry.cells(try SampleLists.load().reference("tvpra"))[place]
  }

  private static let letters: [Character: GoodsAnswer.Kind] = [
    "P": .pairListed, "O": .listedForOtherCountries, "C": .countryListedForOtherGoods, "N": .notListed, "X": .notRead,
    "G": .listedNoCountryNamed, "U": .listedCountryNotStated,
  ]

  /// Nil where the entry is as the line says.
  private func fault(_ line: String) throws -> String? {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let lists = try SampleLists.load()
    let entry = try entry(parts[0], parts[2], parts[1])
    let goods = Set(entry.things.map(\.good.id))
    var holds = parts[3].contains { Self.letters[$0] == entry.answer }
    for wanted in parts[4].split(separator: "+").map(String.init) {
      if wanted == "-" {
        holds = holds && goods.isEmpty
      } else if wanted.hasPrefix("!") {
        let id = String(wanted.dropFirst())
        let name = lists.goods[id]?.name ?? id
        holds = holds && !goods.contains(id) && !entry.chains.contains { $0.contains(name) }
      } else {
        holds = holds && goods.contains(wanted)
      }
    }
    return holds ? nil : "\(line): \(entry.answer.rawValue), \(goods.sorted()), \(entry.chains)"
  }

  @Test(arguments: [("catalog-order.txt", 85, 2), ("catalog-order-blind.txt", 30, 1)])
  func `the thing is told from the order of the words`(_ file: String, _ least: Int, _ mostWrong: Int) throws {
    let lines = try Fixture.text(file).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("# ") }
    let faults = try lines.compactMap(fault)
    #expect(lines.count >= least)
    #expect(faults.count <= mostWrong, "\(faults.joined(separator: "\n"))")
  }

  @Test(arguments: [
    ("rice and beans", "beans and rice", "India"), ("shrimp & fish", "fish & shrimp", "Bangladesh"),
    ("cocoa, coffee", "coffee, cocoa", "Honduras"), ("salt/pepper", "pepper/salt", "Bangladesh"),
    ("carrots or garlic", "garlic or carrots", "Argentina"),
  ])
  func `of two goods in a row neither order loses the listed one`(one: String, other: String, origin: String) throws {
    let (first, second) = (try entry(one, origin), try entry(other, origin))
    #expect(first.answer == .pairListed && second.answer == .pairListed)
    #expect(first.match?.good == second.match?.good)
    #expect(Set(first.things.map(\.good.id)) == Set(second.things.map(\.good.id)) && first.things.count == 2)
  }

  @Test func `each of two goods is named with its own flags`() throws {
    let entry = try entry("salt and pepper", "Bangladesh")
    #expect(try cell("good", of: entry) == "Salt; Pepper")
    #expect(try cell("child_labor", of: entry) == "Salt: yes")
    #expect(entry.notes.contains("Pepper from Bangladesh: not listed"))
    let check = try SampleLists.load().check(good: "salt and pepper", country: "Bangladesh")
    let verdict = try #require(check.sentences.first { $0.hasPrefix("Salt from Bangladesh: listed") })
    #expect(verdict.hasSuffix("Pepper from Bangladesh: not listed."))
  }

  /// Cotton is listed for India for child labor and for Pakistan for forced labor.
  @Test(arguments: [
    ("India; Pakistan", "India: yes; Pakistan: no", "India: no; Pakistan: yes"), ("Pakistan", "no", "yes"),
    ("India; Japan", "India: yes", "India: no"),
  ])
  func `flags of several origins are joined only where the list says them of each`(
    origin: String, child: String, forced: String
  ) throws {
    let entry = try entry("cotton", origin)
    #expect(try cell("child_labor", of: entry) == child)
    #expect(try cell("forced_labor", of: entry) == forced)
  }

  @Test(arguments: ["#REF!", "N/A", "TBD", "12345", "0", "  ", "???", "not available"])
  func `a cell that names nothing is not read, whatever was asked before`(product: String) throws {
    let lists = try SampleLists.load()
    let table = try Table.open(
      bytes: Array("product,origin\nthing,China\n\(product),China\n".utf8), columns: lists.headers.catalogue)
    let screen = CatalogScreen(table, lists: lists)
    _ = try screen.next()
    guard case .entry(let entry) = try screen.next() else { return }
    #expect(entry.answer == .notRead)
    #expect(entry.notes.contains { $0.contains("product") })
  }

  @Test func `a description stands in for a cell that names nothing`() throws {
    let table = try Table.open(
      bytes: Array("item,description,origin\nTBC,Cotton shirts,India\n".utf8),
      columns: SampleLists.load().headers.catalogue)
    guard case .entry(let entry) = try CatalogScreen(table, lists: SampleLists.load()).next() else { return }
    #expect(entry.answer == .pairListed)
  }

  @Test func `a row that ends too early is not read, and keeps what it says`() throws {
    let table = try Table.open(
      bytes: Array("sku,product,origin\nA1,cotton India\nA2,cotton,India\nA3,cotton,\n".utf8),
      columns: SampleLists.load().headers.catalogue)
    let screen = CatalogScreen(table, lists: try SampleLists.load())
    var entries: [CatalogEntry] = []
    while case .entry(let entry) = try screen.next() { entries.append(entry) }
    #expect(entries.map(\.answer) == [.notRead, .pairListed, .listedNoCountryNamed])
    #expect(entries.map(\.line) == [2, 3, 4])
    #expect(entries[0].article == "A1" && entries[0].product == "cotton India")
    #expect(entries[0].notes == ["2 cells where the header has 3; an empty cell needs its separator too"])
  }

  @Test(arguments: [
    ("coffee, cocoa; tea", ["coffee", "cocoa", "tea"]), ("gloves, latex", ["gloves, latex", "latex"]),
    ("gloves, nitrile, powder free, M; rice", ["gloves, nitrile, powder free, M", "rice"]),
    ("flowers, artificial, roses | shoes", ["flowers, artificial", "roses", "shoes"]), (" , ;", []),
    ("cotton, yarn", ["cotton", "yarn"]), ("leather, gloves", ["leather", "gloves"]),
    ("gold, jewelry", ["gold", "jewelry"]), ("fish, dried", ["fish, dried"]),
    ("cotton / yarn", ["cotton", "yarn"]),
  ])
  func `a supplier's cell falls into its products`(cell: String, products: [String]) throws {
    #expect(try SampleLists.load().products(inCell: cell) == products)
  }

  @Test(arguments: [
    ("shrimp & fish", "Bangladesh"), ("gloves, latex", "Malaysia"), ("gloves, rubber", "Malaysia"),
    ("cotton, yarn", "Pakistan"), ("rubber, gloves", "Indonesia"), ("tobacco, cigarettes", "Brazil"),
  ])
  func `a supplier of two goods or of one written noun first is told`(goods: String, country: String) throws {
    let supplier = Supplier(line: 2, name: "Blue Heron Trading", country: country, goods: goods)
    let answer = SupplierScreen(lists: try SampleLists.load()).answer(supplier)
    #expect(answer.answer == .goodsListed)
  }

  @Test func `a part of the list is refused as a part`() throws {
    let bytes = Array("Country;Good;Child Labor;Forced Labor\nChina;Cotton;X;X\n".utf8)
    let error = #expect(throws: ImportError.self) {
      try ListImport(files: SampleLists.files).plan(bytes, edition: "2024")
    }
    #expect(error?.kind == .loss)
    #expect(error?.description.hasPrefix("The file has 1 pair of good and country") == true)
  }
}
