import Disclosures
import Tabulating
import Testing

@testable import Screening

@Suite struct CatalogTests {
  private func screen(_ text: String) throws -> [CatalogRow] {
    let table = try Table.open(bytes: Array(text.utf8), columns: SampleLists.load().headers.catalogue)
    let screen = CatalogScreen(table, lists: try SampleLists.load())
    var rows: [CatalogRow] = []
    while let row = try screen.next() { rows.append(row) }
    return rows
  }

  private func answers(_ text: String) throws -> [String] {
    try screen(text).map { row in
      switch row {
      case .entry(let entry): entry.answer.rawValue
      case .broken(let line, _): "broken \(line)"
      }
    }
  }

  @Test func `the five answers, in any order of columns, with loose headers`() throws {
    let text = """
      HTS Code;Country of Origin;SKU;Item Name
      520100;Turkmenistan;A1;Raw cotton
      0306;Thailand;A2;Frozen shrimp
      8712;China;A3;Bicycle
      9999;Japan;A4;Bicycle
      ;;A5;
      """
    #expect(
      try answers(text + "x") == [
        "listed", "listed for other countries", "country listed for other goods", "not listed", "not listed",
      ])
  }

  /// Not "listed for other countries": no country was named, or the list is not known to name any.
  @Test(arguments: [
    ("tea", "", "listed, no country named"), ("tea", "Various", "listed, no country named"),
    ("nickel", "Indonesia", "listed, country not stated"), ("nickel", "", "listed, country not stated"),
    ("tea", "Japan", "listed for other countries"), ("bicycle", "", "not listed"),
  ])
  func `without a country on either side there are no other countries`(
    good: String, origin: String, answer: String
  ) throws {
    #expect(try answers("product,origin\n\(good),\(origin)\n") == [answer])
  }

  @Test func `a bad row is one row`() throws {
    let text = "product,origin\ncotton,\"India\nrice,India\nshoes,China,x\n,China\ntea,Kenya\n"
    #expect(try answers(text) == ["broken 2", "listed", "broken 4", "not read", "listed"])
  }

  @Test(arguments: [
    ("Various", "\"Various\" names no country"), ("Narnia", "\"Narnia\" is no country that we know"),
  ])
  func `an origin that is no country is a note`(origin: String, note: String) throws {
    guard case .entry(let entry) = try screen("product,origin\ncotton,\(origin)\n").first else { return }
    #expect(entry.answer == .listedNoCountryNamed)
    #expect(entry.notes.contains(note))
  }

  @Test(
    arguments: [
      ("T-shirt", "6109.10.00", "agrees", nil),
      ("T-shirt", "6109AB", "", "\"6109AB\" is no HS code; digits were expected"),
      ("Model 33-B", "610910", "suggests Garments", nil), ("T-shirt", "870323", "does not agree", nil),
    ] as [(String, String, String, String?)])
  func `an HS code is a hint`(product: String, code: String, hint: String, note: String?) throws {
    guard case .entry(let entry) = try screen("product,origin,hs code\n\(product),China,\(code)\n").first else {
      Issue.record("no entry")
      return
    }
    #expect(entry.hsHint.hasPrefix(hint) && entry.hsHint.isEmpty == hint.isEmpty)
    if let note { #expect(entry.notes.contains(note)) }
  }

  @Test func `the good may stand in the description only`() throws {
    guard case .entry(let entry) = try screen("title,description,origin\nSummer breeze,Women's dress shirts,BD\n").first
    else { return }
    #expect(entry.match?.good.id == "garments")
    #expect(entry.answer == .pairListed)
  }

  @Test func `chains and removals are said`() throws {
    guard case .entry(let cocoa) = try screen("product,origin\ncocoa powder,Ghana\n").first else { return }
    #expect(cocoa.answer == .countryListedForOtherGoods)
    #expect(cocoa.chains == ["made from Cocoa (listed)"])
    guard case .entry(let salt) = try screen("product,origin\nsalt,Cambodia\n").first else { return }
    #expect(salt.notes.contains("Salt from Cambodia was taken off in 2024"))
  }

  @Test func `a row of cells fits the header and names the list`() throws {
    let lists = try SampleLists.load()
    let table = try Table.open(
      bytes: Array("product,origin\ncotton,Turkmenistan\n".utf8), columns: SampleLists.load().headers.catalogue)
    let screen = CatalogScreen(table, lists: lists)
    guard case .entry(let entry) = try screen.next() else { return }
    let cells = entry.cells(screen.reference)
    #expect(cells.count == CatalogEntry.columns.count)
    #expect(Array(cells[4...10]) == ["listed", "Cotton", "name", "yes", "yes", "direct", "2014 or before"])
    #expect(cells.suffix(2) == ["2022 edition plus part of 2024", "no"])
  }

  @Test func `an empty catalogue and one without products are refused`() {
    #expect(throws: TableError.self) { try Table.open(bytes: [], columns: SampleLists.load().headers.catalogue) }
    let error = #expect(throws: TableError.self) {
      try Table.open(bytes: Array("foo,bar\n1,2\n".utf8), columns: SampleLists.load().headers.catalogue)
    }
    #expect(error?.kind == .missingColumn)
  }

  @Test func `a row of a broader good names that good`() throws {
    guard case .entry(let entry) = try screen("product,origin\ngranite,India\n").first else { return }
    let cells = entry.cells(try SampleLists.load().reference("tvpra"))
    #expect(Array(cells[4...6]) == ["listed", "Stones", "kind: granite"])
    #expect(entry.notes.contains { $0.hasPrefix("what is listed is Stones: Granite is a kind of Stones") })
  }

  @Test(arguments: [("Iron-on patch", "North Korea"), ("Vegan leather wallet", "India")])
  func `a false friend is no good`(product: String, origin: String) throws {
    guard case .entry(let entry) = try screen("product,origin\n\(product),\(origin)\n").first else { return }
    #expect(entry.match == nil)
    #expect(entry.answer == .countryListedForOtherGoods)
    #expect(entry.chains.allSatisfy { !$0.contains("Iron") })
  }

  @Test func `bars part cells, and what has no origin says so`() throws {
    #expect(try answers("product|origin\ncotton|Turkmenistan\n") == ["listed"])
    let notes = try screen("product,origin\ncotton,\n,China\n").map { row -> [String] in
      if case .entry(let entry) = row { return entry.notes }
      return []
    }
    #expect(notes.first?.contains("no origin is given") == true)
    #expect(notes.last == ["no product is named"])
  }

  @Test(arguments: [
    ("product\ncotton\n", "1: there is no column of origins"),
    ("product,origin,Origin\ncotton,China,India\n", "1: the column \"origin\" is there twice"),
    ("product,origin\ncotton,China\n", ""),
  ])
  func `a header that lacks or repeats the origin is told`(text: String, message: String) throws {
    let table = try Table.open(bytes: Array(text.utf8), columns: SampleLists.load().headers.catalogue)
    let messages = CatalogScreen(table, lists: try SampleLists.load()).messages
    #expect(messages.count == (message.isEmpty ? 0 : 1))
    #expect(messages.allSatisfy { $0.hasPrefix(message) })
  }
}
