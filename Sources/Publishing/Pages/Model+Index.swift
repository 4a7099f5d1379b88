import Disclosures

/// What the front page needs of one company; small, so that a run of any length fits into memory.
struct IndexRow: Sendable {
  var company: Company
  var outcome: Outcome
  var reason: String
  var disclosure: Grade?
  var conduct: Grade?
  var foundAt: String?
  var goods: Int
  var listed: Int
  /// Goods under an order that no list names for the countries of the row.
  var ordered: Int

  init(_ card: Scorecard) {
    company = card.company
    outcome = card.outcome
    reason = card.reason
    disclosure = card.shownDisclosure
    conduct = card.shownConduct
    foundAt = card.outcome.isGraded ? card.foundAt : nil
    goods = card.askedGoods
    listed = card.listedGoods
    ordered = card.orderedGoods
  }

  var model: Model {
    [
      "name": Shown.text(company.name), "sort_name": Shown.text(company.name),
      "page": SitePath.company(company.id), "disclosure": Self.letter(disclosure), "conduct": Self.letter(conduct),
      "outcome": Wording.title(outcome), "why": outcome.isGraded ? false : Shown.optional(reason),
      "link": foundAt.flatMap(WebAddress.link) ?? false as Any, "found": Shown.text(Self.short(foundAt ?? "")),
      "goods": goods == 0 ? "none given" : "\(listed) of \(goods)",
      "orders": ordered == 0 ? false : "an order against \(ordered) more" as Any,
      // A cell without a key stays last, whichever way the column is sorted.
      "goods_sort": goods == 0 ? "" : "\(listed)",
    ]
  }

  private static func letter(_ grade: Grade?) -> Model {
    guard let grade else { return ["letter": "–", "class": "none", "sort": "", "bounds": false] }
    let isOpen = grade.worst != grade.best
    return [
      "letter": grade.letter.rawValue, "class": grade.letter.rawValue,
      "sort": "\(grade.letter.rawValue) \(10_000 - grade.points.hundredths)",
      "bounds": isOpen ? "\(grade.worst.rawValue) to \(grade.best.rawValue)" : false as Any,
    ]
  }

  /// Without the scheme, and not longer than a cell bears.
  private static func short(_ address: String) -> String {
    var shown = Substring(address)
    for scheme in ["https://", "http://"] where shown.hasPrefix(scheme) { shown = shown.dropFirst(scheme.count) }
    return ShownText.cut(String(shown), to: 60)
  }
}

enum SitePath {
  /// "companies/harrow-finch.html".
  static func company(_ id: String) -> String { "companies/\(name(id)).html" }

  /// "pictures/harrow-finch.png".
  static func picture(_ id: String) -> String { "pictures/\(name(id)).png" }

  /// Names of devices, which Windows opens in the place of a file, with whatever ending ("Naming Files, Paths, and
  /// Namespaces", Microsoft); and that of the page that servers show for a folder.
  private static let isTaken = Set(
    ["con", "prn", "aux", "nul", "index"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Ids are safe by their definition, but for names that are taken; whatever else came would be written out in hex.
  private static func name(_ id: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var name: [UInt8] = []
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        name.append(byte)
      default: name += [UInt8(ascii: "_"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    let text = String(decoding: name, as: UTF8.self)
    return isTaken.contains(text) ? text + "_" : text
  }
}
