import Disclosures
import Tabulating

extension VendorReport {
  /// One row a vendor in the order of the list (RFC 4180, UTF-8 after a byte order mark, as in `CSVFile`); cells that a
  /// spreadsheet would run are defused.
  public var csv: [UInt8] {
    var writer = CSVWriter()
    writer.write([
      "line", "vendor", "document", "answer", "missing", "in_doubt", "reasons", "product", "origin", "goods_answer",
      "goods_notice", "lists", "checklist", "as_of",
    ])
    for answer in answers {
      writer.write([
        String(answer.line), answer.vendor, answer.path, answer.answer.rawValue, answer.missing.joined(separator: " "),
        answer.elements.filter { $0.state == .doubtful }.map(\.id).joined(separator: " "),
        answer.reasons.joined(separator: " "), answer.product, answer.origin, answer.goods?.answer.rawValue ?? "",
        answer.notice == nil ? "" : answer.goods?.note ?? "",
        (answer.goods?.lists ?? []).map { "\($0.title): \(Wording.edition($0))" }.joined(separator: "; "),
        "\(checklist.id) \(checklist.version)", asOf,
      ])
    }
    for row in brokenRows {
      let empty = [String](repeating: "", count: 7)
      writer.write([String(row.line), "", "", "not read", "", "", row.reason] + empty)
    }
    return CSVFile.byteOrderMark + writer.bytes
  }
}
