import Disclosures
import Tabulating
import Testing

@testable import Screening

/// Formulas for which a workbook holds no value.
@Suite struct FormulaTests {
  @Test func `each of them is told in its row`() throws {
    let bytes = try SampleWorkbook.bytes([
      (
        name: "Goods",
        rows: [
          ["Product", "Origin", "HS code"], ["Coffee", "=B9", "0901"], ["=A9", "Peru", ""], ["Tea", "Kenya", "=C9"],
          ["=A9", "=B9", "=C9"], ["Cotton", "India", "5201"],
        ]
      )
    ])
    let lists = try SampleLists.load()
    let table = try Table.open(bytes: bytes, columns: lists.headers.catalogue)
    let screen = CatalogScreen(table, lists: lists)
    var notes: [[String]] = []
    var answers: [String] = []
    while let row = try screen.next() {
      guard case .entry(let entry) = row else { continue }
      notes.append(entry.notes.filter { $0.contains("formula") || $0.contains("no origin") })
      answers.append(entry.answer.rawValue)
    }
    #expect(
      notes == [
        ["the origin is a formula without a stored value"], ["the product is a formula without a stored value"],
        ["the HS code is a formula without a stored value"],
        [
          "the product is a formula without a stored value", "the origin is a formula without a stored value",
          "the HS code is a formula without a stored value",
        ], [],
      ])
    #expect(answers == ["listed, no country named", "not read", "listed", "not read", "listed"])
    #expect(table.formulasWithoutValue == 6)
    #expect(table.rowsOfFormulasWithoutValue == [2...5])
  }

  @Test func `a supplier's row says it too`() throws {
    let bytes = try SampleWorkbook.bytes([
      (name: "Suppliers", rows: [["Supplier", "Country", "Goods"], ["Alba Works", "=B9", "cotton"]])
    ])
    let lists = try SampleLists.load()
    let table = try Table.open(bytes: bytes, columns: lists.headers.suppliers)
    guard case .row(let row) = try table.next() else { return #expect(Bool(false)) }
    let answer = SupplierScreen(lists: lists).answer(SupplierScreen.supplier(row))
    #expect(answer.notes == ["the country is a formula without a stored value"])
  }
}
