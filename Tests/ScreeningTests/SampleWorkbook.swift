import Foundation
import Packing

/// Small workbooks, written for a test.
enum SampleWorkbook {
  /// - Parameter sheets: names and rows; a cell that begins with "=" is a formula without a stored value.
  static func bytes(_ sheets: [(name: String, rows: [[String]])]) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let names = sheets.enumerated().map { place, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" r:id=\"r\(place)\"/>"
    }
    let links = sheets.indices.map {
      "<Relationship Id=\"r\($0)\" Type=\"\(types)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    var parts = [
      "_rels/.rels":
        "<Relationships><Relationship Id=\"r1\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
      "xl/workbook.xml":
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(types)\"><sheets>\(names.joined())</sheets></workbook>",
      "xl/_rels/workbook.xml.rels": "<Relationships>\(links.joined())</Relationships>",
    ]
    for (place, sheet) in sheets.enumerated() {
      let rows = sheet.rows.map { "<row>\($0.map(cell).joined())</row>" }
      parts["xl/worksheets/sheet\(place).xml"] =
        "<worksheet xmlns=\"\(main)\"><sheetData>\(rows.joined())</sheetData></worksheet>"
    }
    let path = FileManager.default.temporaryDirectory.appending(path: "fairlead-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ZipWriter.write(
      parts.sorted { $0.key < $1.key }.map { ZipWriter.Member(name: $0.key, content: .bytes(Array($0.value.utf8))) },
      to: path)
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  private static func cell(_ text: String) -> String {
    text.hasPrefix("=") ? "<c><f>\(text.dropFirst())</f></c>" : "<c t=\"str\"><v>\(text)</v></c>"
  }
}
