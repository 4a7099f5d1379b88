import Testing

@testable import Tabulating

@Suite struct TableTests {
  private let columns = ColumnNames()
    .with("name", "company", "company name", required: true)
    .with("website", "url", "web site")
    .with("country")

  private func table(_ text: String) throws -> Table { try Table(CSVReader(bytes: Array(text.utf8)), columns: columns) }

  @Test(arguments: ["Company Name,URL", "NAME,Web-Site", " company ,\"url\"", "company_name,website"])
  func `header names are matched loosely`(header: String) throws {
    let table = try table("\(header)\n Acme ,acme.example\n")
    guard case .row(let row) = try table.next() else { throw TableError(.empty, "") }
    #expect(row["name"] == "Acme")
    #expect(row["website"] == "acme.example")
    #expect(row["country"] == "")
    #expect(row.line == 2)
  }

  @Test func `the preferred name wins when a table has two`() throws {
    let table = try table("Company,Name,Country\nAcme,Jo,Peru\n")
    #expect(table.header.places == ["name": 1, "country": 2])
  }

  @Test func `a title above the header is passed over`() throws {
    let table = try table("Our suppliers 2024\n\ncountry,company\nPeru,Acme\n")
    #expect(table.headerLine == 3)
  }

  @Test func `a header that cannot be read is not passed over in silence`() {
    let error = #expect(throws: TableError.self) { try table("company\0,country\nAcme,Peru\n") }
    #expect(error?.kind == .missingColumn)
    #expect(error?.description.contains("line 1 cannot be read: ") == true, "\(error as Any)")
  }

  @Test func `a column that is missing is named, with what was found`() {
    let error = #expect(throws: TableError.self) { try table("supplier,country\nAcme,Peru\n") }
    #expect(error?.kind == .missingColumn)
    #expect(
      error?.description
        == "No header row with the column \"name\" was found. The first row has \"supplier\", \"country\".")
  }

  @Test func `an empty table says so`() {
    #expect(throws: TableError(.empty, "The table is empty: not even a header row was found.")) { try table("\n") }
  }

  @Test func `a row with too many cells is broken, one with too few is not`() throws {
    let table = try table("name,website\nAcme, Inc,acme.example\nBeta\n")
    #expect(
      try table.next()
        == .broken(
          BrokenRecord(
            line: 2, reason: "3 cells where the header has 2; put a cell that contains the separator between quotes")))
    guard case .row(let row) = try table.next() else { throw TableError(.empty, "") }
    #expect(row["name"] == "Beta")
    #expect(try table.next() == nil)
  }

  @Test(arguments: ["", "a", "product\ncotton\n", String(repeating: "product\n", count: 20_000)])
  func `bytes that were looked at first are still read`(text: String) throws {
    let source = ByteSource(Array(text.utf8))
    #expect(try Array(source.peek(4)) == Array(text.utf8.prefix(4)))
    #expect(try source.rest() == Array(text.utf8))
    #expect(try source.read(4).isEmpty)
  }

  @Test func `a table is opened from a source that can be read once`() throws {
    let columns = ColumnNames().with("product", required: true)
    let table = try Table.open(ByteSource(Array("product\ncotton\n".utf8)), columns: columns)
    guard case .row(let row) = try table.next() else {
      Issue.record("no row")
      return
    }
    #expect(row["product"] == "cotton")
  }
}
