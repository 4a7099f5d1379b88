import Rubrics

/// Years that short texts name: words of links, addresses.
enum Year {
  /// The last year of this century that a text names, in four digits or as that of a business: "2024-25", "FY25", "'25".
  static func last(in text: String) -> Int? {
    // Most texts name no figure at all, unless in digits of other scripts.
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0x80 }) else { return nil }
    let digits = text.utf8.split { !(0x30...0x39).contains($0) }.filter { $0.count == 4 }
    let full = digits.compactMap { Int(String(decoding: $0, as: UTF8.self)) }.filter { (2000..<2100).contains($0) }
    return (full + short(in: text)).max()
  }

  /// The same, but for the year of the Act itself.
  static func ofStatement(in text: String) -> Int? { last(in: text.replacing("2010", with: "")) }

  /// A text without its years, so that two may be compared.
  static func without(_ text: String) -> [String] {
    WordTable.words(of: text).filter { last(in: $0) == nil && Int($0) == nil }
  }

  /// "FY25", "FY 25", "fiscal 25", "'25".
  private static func short(in text: String) -> [Int] {
    var years: [Int] = []
    var before = ""
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "\u{2019}" }) {
      let lower = word.lowercased()
      let number = lower.drop { !$0.isNumber }
      let lead = lower.prefix { !$0.isNumber }
      if number.utf8.count == 2, let year = Int(number), year >= least {
        let isYear = ["fy", "cy", "'", "\u{2019}"].contains(lead) || lead.isEmpty && ["fy", "fiscal"].contains(before)
        if isYear { years.append(2000 + year) }
      }
      before = lower
    }
    return years
  }

  /// The Act is of 2010.
  private static let least = 10
}
