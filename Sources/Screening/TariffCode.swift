/// A code of the Harmonized System as people write it: "6109.10", "HS 6109 10 00", "90121" (its first zero lost in a
/// spreadsheet), with the digits of a national tariff behind it.
struct TariffCode {
  /// At least two; nil when the cell is empty or holds no code.
  var digits: String?
  /// What a person should know about the cell.
  var problem: String?

  init(_ cell: String) {
    var text = cell.lowercased()
    for prefix in ["hscode", "htsus", "hts", "hsn", "hs", "taric", "cn", "code", "tariff"] {
      let start = text.drop { !$0.isLetter && !$0.isNumber }
      guard start.hasPrefix(prefix), !start.dropFirst(prefix.count).allSatisfy(\.isLetter) else { continue }
      text = String(start.dropFirst(prefix.count))
    }
    let kept = text.filter { !$0.isWhitespace && !".-:#/'".contains($0) }
    if kept.isEmpty { return }
    guard kept.utf8.allSatisfy({ (48...57).contains($0) }), kept.utf8.count >= 2, kept.utf8.count <= 14 else {
      problem = "\"\(cell)\" is no HS code; digits were expected"
      return
    }
    guard kept.utf8.count % 2 == 1 else {
      digits = kept
      return
    }
    // A spreadsheet drops the zeros of a number: 6109.10 becomes 6109.1, 0901 becomes 901.
    let isDecimal = text.split(separator: ".").map(\.count) == [4, 1]
    let whole = isDecimal ? kept + "0" : "0" + kept
    digits = whole
    problem = "\"\(cell)\" was read as HS \(whole)"
  }

  /// What its subheading is linked to; if nothing, its heading, then its chapter.
  func links(in headings: [String: [HSLink]]) -> [HSLink] {
    guard let digits else { return [] }
    return [6, 4, 2].lazy.compactMap { headings[String(digits.prefix($0))] }.first ?? []
  }
}
