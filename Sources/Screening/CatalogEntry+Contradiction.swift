import Disclosures

extension CatalogEntry {
  /// Says that the tariff code is of another thing than the words: the flags of what the words name stand in a note, and
  /// not as the product's.
  ///
  /// - Parameters:
  ///   - goods: what the code names instead; empty where it names no listed good.
  ///   - words: what the lists say of the goods that the words name.
  mutating func addContradiction(_ code: TariffCode, _ goods: [Good], _ words: GoodsCheck, title: String) {
    let suggested = goods.map(\.name).joined(separator: " or ")
    hsHint =
      "does not agree" + (title.isEmpty ? "" : ": \(title)") + (suggested.isEmpty ? "" : "; suggests \(suggested)")
    let names = words.matches.filter(\.isTheGood).map(\.good.name)
    let rows = words.answer == .pairListed ? words.listings : []
    let flags = rows.map { row in
      "\(row.goodName) is listed for \(row.countryName ?? "?"), child labor: \(row.childLabor.rawValue), forced labor: "
        + row.forcedLabor.rawValue
    }
    notes.append(
      "its words name \(names.joined(separator: " and "))"
        + (flags.isEmpty ? ", \(words.answer.rawValue)" : " (\(flags.joined(separator: "; ")))")
        + "; HS \(code.digits ?? "") is of something else: ask which it is")
  }
}

extension GoodMatch {
  /// The same good as one that the words only name.
  var besideTheProduct: GoodMatch {
    isTheGood ? GoodMatch(good: good, text: text, way: .part) : self
  }
}

extension GoodsCheck {
  /// "direct", "downstream of Cocoa (Ghana)"; empty without a row.
  func relation(of row: Listing?) -> String {
    switch row?.relation {
    case .downstream(let input, let codes):
      let places = (codes ?? "").split(separator: "|").map { inputNames[String($0)] ?? String($0) }
      return "downstream of \(inputNames[input] ?? input)"
        + (places.isEmpty ? "" : " (\(places.joined(separator: ", ")))")
    case .direct: return "direct"
    case nil: return ""
    }
  }
}
