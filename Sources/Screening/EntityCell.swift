import Foundation

/// A cell of the CBP list, which is prose: "X, a/k/a Y, a/k/a Z", "; " between firms, " and " both between firms and
/// within names, "and its subsidiaries", "Fishing Vessel: ...", or a whole class of goods.
enum EntityCell {
  struct Party: Hashable {
    var kind: Order.Kind
    var name: String
    var aliases: [String] = []
    var parent = ""
  }

  static func parties(_ cell: String) -> [Party] {
    let cell = ImportReader.clean(cell)
    if cell.hasPrefix("Fishing Vessel:") {
      return [Party(kind: .vessel, name: ImportReader.clean(String(cell.dropFirst("Fishing Vessel:".count))))]
    }
    if cell.hasPrefix("All products harvested by fishing vessels ") {
      return vessels(String(cell.dropFirst("All products harvested by fishing vessels ".count)))
    }
    if classes.contains(where: cell.hasPrefix) { return [Party(kind: .goodsClass, name: cell)] }
    return firms(cell).flatMap(party)
  }

  private static let classes = ["All ", "Tobacco produced", "Artisanal ", "Cotton ", "Goods ", "Tomatoes "]

  private static func vessels(_ text: String) -> [Party] {
    text.replacing(" or ", with: " ").split(separator: ",").map { name in
      let name = ImportReader.clean(String(name))
      return Party(kind: name.contains("Fishing") ? .entity : .vessel, name: name)
    }
  }

  /// Firms of a cell. After a semicolon stands another firm, or another name where the first has some already and the
  /// second has none.
  private static func firms(_ cell: String) -> [String] {
    var found: [String] = []
    for part in cell.split(separator: ";").map({ ImportReader.clean(String($0)) }) where !part.isEmpty {
      if let last = found.last, last.contains("a/k/a"), !part.contains("a/k/a") {
        found[found.count - 1] = last + ", a/k/a " + part
      } else {
        found.append(part)
      }
    }
    return found.flatMap(apart)
  }

  /// "X Co., Ltd. and Y Co., Ltd." are two; "X Cotton and Linen Co., Ltd." is one.
  private static func apart(_ text: String) -> [String] {
    let ends = ["Ltd. and ", "Ltd and ", "Limited and ", "Inc. and ", "LLC and "]
    for end in ends {
      guard let place = text.range(of: end) else { continue }
      let rest = String(text[place.upperBound...])
      if rest.hasPrefix("its ") || rest.hasPrefix("their ") || rest.hasPrefix("wholly") { continue }
      let first = String(text[..<place.upperBound]).dropLast(" and ".count)
      return [String(first)] + apart(rest)
    }
    return [text]
  }

  private static func party(_ text: String) -> [Party] {
    var main = text
    var subsidiaries: [String] = []
    for mark in [" and its ", " and their ", " and wholly", ", and its "] {
      guard let place = main.range(of: mark) else { continue }
      let tail = String(main[place.upperBound...])
      main = String(main[..<place.lowerBound])
      // "its two subsidiaries from China, X and Y Limited."
      if let comma = tail.firstIndex(of: ",") {
        subsidiaries = tail[tail.index(after: comma)...].replacing(" and ", with: "|").split(separator: "|").map {
          ImportReader.clean(String($0)).trimmingDot()
        }
      }
    }
    let names = main.replacing(" a/k/a ", with: "|").split(separator: "|").map {
      var name = ImportReader.clean(String($0))
      while name.hasSuffix(",") { name.removeLast() }
      return name
    }.filter { !$0.isEmpty }
    guard let name = names.first else { return [] }
    return [Party(kind: .entity, name: name, aliases: Array(names.dropFirst()))]
      + subsidiaries.filter { !$0.isEmpty }.map { Party(kind: .entity, name: $0, parent: name) }
  }
}

extension String {
  fileprivate func trimmingDot() -> String {
    hasSuffix(".") && !hasSuffix("Ltd.") && !hasSuffix("Co.") ? String(dropLast()) : self
  }
}
