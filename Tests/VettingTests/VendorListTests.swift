import Tabulating
import Testing

@testable import Vetting

@Suite struct VendorListTests {
  @Test func columnsAreFoundByLooseNames() throws {
    let text = "Vendor Name;File;Commodity;Country of origin\nTarn;a.txt;\"Shirts; cotton\";India\n"
    let list = try VendorList(bytes: Array(text.utf8))
    #expect(list.broken.isEmpty)
    #expect(
      list.rows == [VendorRow(vendor: "Tarn", path: "a.txt", product: "Shirts; cotton", origin: "India", line: 2)])
  }

  @Test func badRowsAreNamedByLineAndTheRestGoesOn() throws {
    let text = "vendor,document,product\nTarn,a.txt,Shirts\n,b.txt,Radios\nYarrow,c.txt,Pens,too,many\nZinc,d.txt,\n"
    let list = try VendorList(bytes: Array(text.utf8))
    #expect(list.rows.map(\.vendor) == ["Tarn", "Zinc"])
    #expect(list.broken.map(\.line) == [3, 4])
  }

  @Test func aTableWithoutDocumentsIsRefused() {
    #expect(throws: TableError.self) { try VendorList(bytes: Array("vendor,product\nTarn,Shirts\n".utf8)) }
    #expect(throws: TableError.self) { try VendorList(bytes: []) }
  }

  @Test func aColumnThatIsThereTwiceIsNotReadByHalf() {
    let list = "vendor,document,product,Document\nTarn,a.pdf,rugs,b.pdf\n"
    let error = #expect(throws: TableError.self) { try VendorList(bytes: Array(list.utf8)) }
    #expect(error?.description.hasPrefix("line 1: the column \"document\" is there twice") == true, "\(error as Any)")
  }
}
