/// A code of the Harmonized System as people write it: "6109.10", "HS 6109 10 00", "90121" (its first zero lost in a
/// spreadsheet), with the digits of a national tariff behind it.
struct TariffCode {
  /// At least two; nil when the cell is empty or holds no code.
  var digits: String?
  /// What a person should know about the cell.
  var problem: String?

  init(_ cell: String) {
    var text = cell.lowercased()
    for prefix in ["hscode", "htsus", "hts", "hsn", "hs", "taric", "cn", "code", "tariff", "ex"] {
      let start = text.drop { !$0.isLetter && !$0.isNumber }
      guard start.hasPrefix(prefix), !start.dropFirst(prefix.count).allSatisfy(\.isLetter) else { continue }
      text = String(start.dropFirst(prefix.count))
    }
    let kept = text.filter { !$0.isWhitespace && !".-:#/'".contains($0) }
    if kept.isEmpty { return }
    if let short = Self.unfolded(text) {
      digits = short
      problem = "\"\(cell)\" was read as HS \(short)"
      return
    }
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

  /// "9.503E+03", as a spreadsheet shows a number: as many of its digits, two at a time, as it still tells. Nil for
  /// any other text.
  private static func unfolded(_ text: String) -> String? {
    let parts = text.filter { !$0.isWhitespace }.split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let power = Int(parts[1]), (1...13).contains(power) else { return nil }
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let told = parts[0].filter { $0 != "." }
    guard mantissa.count < 3, mantissa[0].count == 1, told.utf8.allSatisfy({ (48...57).contains($0) }),
      told.first != "0"
    else { return nil }
    // A code of an odd number of digits has lost its first zero.
    let digits = ((power + 1).isMultiple(of: 2) ? "" : "0") + told
    let whole = digits.count > power + 1 + (digits.first == "0" ? 1 : 0) ? nil : digits
    return whole.map { String($0.prefix($0.count - $0.count % 2)) }.flatMap { $0.count < 2 ? nil : $0 }
  }

  /// What its subheading is linked to; if nothing, its heading, then its chapter.
  func links(in headings: [String: [HSLink]]) -> [HSLink] {
    guard let digits else { return [] }
    return [6, 4, 2].lazy.compactMap { headings[String(digits.prefix($0))] }.first ?? []
  }
}
