import Disclosures
import Tabulating
import Testing

@testable import Screening

/// Headers and cells as buyers write them.
@Suite struct HeaderTests {
  private func entries(_ text: String) throws -> [CatalogEntry] {
    let table = try Table.open(bytes: Array(text.utf8), columns: SampleLists.load().headers.catalogue)
    let screen = CatalogScreen(table, lists: try SampleLists.load())
    var found: [CatalogEntry] = []
    while let row = try screen.next() { if case .entry(let entry) = row { found.append(entry) } }
    return found
  }

  @Test(arguments: [
    "Mfg Country", "Mfr country", "Factory country", "Vendor country", "Sourced From", "Place of manufacture",
    "Production location", "Country of the plant", "Maker Country", "Assembly country (ISO)", "Origin (declared)",
  ])
  func `an origin by other headers`(header: String) throws {
    #expect(try entries("Product,\(header)\ncotton,Turkmenistan\n").map(\.answer) == [.pairListed])
  }

  @Test(arguments: ["Destination country", "Country of sale", "Ship-to country", "Customer Country"])
  func `where goods go is no origin`(header: String) throws {
    #expect(try entries("Product,\(header)\ncotton,Turkmenistan\n").first?.countries == [])
    #expect(try entries("Product,\(header),COO\ncotton,Peru,Turkmenistan\n").map(\.answer) == [.pairListed])
  }

  @Test(arguments: [
    "Style", "Style description", "Item desc", "Product type", "Product category", "Bid item", "Material desc.",
    "Line Item Description",
  ])
  func `a product by other headers`(header: String) throws {
    #expect(try entries("\(header),Country\ncotton,Turkmenistan\n").map(\.answer) == [.pairListed])
  }

  @Test func `of two columns the one that says more is the product`() throws {
    let style = try entries("Style,Style description,Origin\n4711,cotton shirt,China\n")
    #expect(style.map(\.product) == ["cotton shirt"] && style.map(\.article) == ["4711"])
    let item = try entries("Item,Description,Origin\n100-22,cotton shirt,China\nTea,for babies,Kenya\n")
    #expect(item.map(\.product) == ["cotton shirt", "Tea"])
    #expect(item.map(\.article) == ["100-22", ""])
  }

  @Test(arguments: [
    ("Jeans", "cotton from Xinjiang", "Vietnam", ["China"]), ("Xinjiang cotton jeans", "", "Vietnam", ["China"]),
    ("Jeans", "60% Turkmen cotton, 40% polyester", "Italy", ["Turkmenistan"]), ("Jeans", "cotton", "Vietnam", []),
    ("Jeans", "Xinjiang-free cotton", "Vietnam", []), ("Lamb skewers", "Xinjiang style", "Germany", []),
    ("Hami melons", "", "China", []), ("Carpet", "Turkmen wool", "Germany", []),
  ])
  func `what a product is made of brings the orders on it`(
    product: String, composition: String, origin: String, countries: [String]
  ) throws {
    let entry = try #require(
      try entries("Product,Composition,Origin\n\(product),\"\(composition)\",\(origin)\n").first)
    #expect(entry.orderCountries == countries)
    #expect(entry.orders.count == countries.count)
  }

  @Test(arguments: ["", "EU", "Various"])
  func `an order on a country's goods is a question where no country is known`(origin: String) throws {
    let entry = try #require(try entries("Product,Origin\ncotton shirt,\(origin)\n").first)
    #expect(entry.orders.isEmpty && entry.orderCountries.isEmpty)
    #expect(entry.notes.contains { $0.hasPrefix("WRO 2018-05-18 if it is from Turkmenistan") })
  }

  @Test func `a province beside the origin is read where it is under an order`() throws {
    let rows = try entries("Product,Origin,Province\nshoes,China,Xinjiang\nshoes,China,Fujian\nshoes,Peru,XJ\n")
    #expect(rows.map(\.orderCountries) == [["China"], [], []])
    #expect(rows.map(\.origin) == ["China, Xinjiang", "China", "Peru"])
  }

  @Test(arguments: ["Country of factory", "Factory Country", "Mfr. country"])
  func `a supplier's country by other headers`(header: String) throws {
    let table = try Table.open(
      bytes: Array("Factory legal name,\(header),Materials\nAlba,Turkmenistan,cotton\n".utf8),
      columns: SampleLists.load().headers.suppliers)
    guard case .row(let row) = try table.next() else { throw TableError(.empty, "") }
    let answer = SupplierScreen(lists: try SampleLists.load()).answer(SupplierScreen.supplier(row))
    #expect(answer.answer == .underOrder)
  }
}
