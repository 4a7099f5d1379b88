public import Tabulating

/// The list of vendors: a CSV with the columns vendor, document, product and origin, by whatever name.
public struct VendorList: Sendable {
  public var rows: [VendorRow]
  /// Rows that cannot be used, with their lines; the others can.
  public var broken: [BrokenRecord]

  /// - Throws: `TableError` when there is no table or no column of vendors or documents, or two of a kind.
  public init(bytes: [UInt8]) throws(TableError) {
    (rows, broken) = ([], [])
    let table = try Table(CSVReader(bytes: bytes), columns: Self.columns)
    try table.refuseRepeatedColumns()
    while let row = try table.next() {
      switch row {
      case .broken(let record): broken.append(record)
      case .row(let row):
        let (vendor, path) = (row["vendor"], row["document"])
        if vendor.isEmpty {
          broken.append(BrokenRecord(line: row.line, reason: "the row names no vendor"))
        } else if path.unicodeScalars.contains(where: { $0.value < 0x20 }) {
          broken.append(BrokenRecord(line: row.line, reason: "the document's name holds control characters"))
        } else {
          rows.append(
            VendorRow(vendor: vendor, path: path, product: row["product"], origin: row["origin"], line: row.line))
        }
      }
    }
  }

  private static let columns = ColumnNames()
    .with(
      "vendor", "vendor name", "name", "company", "company name", "contractor", "supplier", "bidder", "firm",
      required: true
    )
    .with(
      "document", "file", "path", "certification", "certificate", "document path", "file name", "filename",
      "attachment",
      required: true
    )
    .with("product", "good", "goods", "products", "item", "items", "commodity", "description")
    .with("origin", "country", "country of origin", "countries", "made in", "source country")
}
