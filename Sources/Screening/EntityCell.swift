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

  static func parties(_ cell: String, _ words: NameWords) -> [Party] {
    let cell = EntityNames.withOneMark(ImportReader.clean(cell), words)
    if cell.hasPrefix("Fishing Vessel:") {
      return [Party(kind: .vessel, name: ImportReader.clean(String(cell.dropFirst("Fishing Vessel:".count))))]
    }
    if cell.hasPrefix("All products harvested by fishing vessels ") {
      return vessels(String(cell.dropFirst("All products harvested by fishing vessels ".count)))
    }
    if cell.hasPrefix("Fishing Vessels owned by ") {
      return party(String(cell.dropFirst("Fishing Vessels owned by ".count)))
    }
    if classes.contains(where: cell.hasPrefix) { return [Party(kind: .goodsClass, name: cell)] }
    return firms(cell, words).flatMap(party)
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
  private static func firms(_ cell: String, _ words: NameWords) -> [String] {
    var found: [String] = []
    for var part in EntityNames.pieces(of: cell) {
      // "X; Y; and Z" is three firms, "X; and its subsidiaries" one.
      if !part.hasPrefix("and its "), !part.hasPrefix("and their "), !part.hasPrefix("and wholly") {
        for word in ["and ", "& ", "or "] where part.hasPrefix(word) { part.removeFirst(word.count) }
      }
      if let last = found.last,
        part.hasPrefix("and its ") || part.hasPrefix("and their ") || part.hasPrefix("and wholly")
      {
        found[found.count - 1] = last + " " + part
      } else if let last = found.last, last.contains("a/k/a"), !part.contains("a/k/a") {
        found[found.count - 1] = last + ", a/k/a " + part
      } else if found.isEmpty || part.contains(" ") || !part.hasSuffix(".") {
        // "...; Kathmandu." is where they are.
        found.append(part)
      }
    }
    return found.flatMap { joined($0) ?? apart($0, words) }
  }

  /// "A Sdn Bhd, B Sdn Bhd, and C": each of two words at least, so that "Agriculture, Industry, and Trade" stays one.
  private static func joined(_ text: String) -> [String]? {
    if text.contains("a/k/a") || !text.contains(", and ") || text.contains(", and its ") { return nil }
    var text = text.replacing(", and ", with: ", ")
    for form in ["Ltd", "Inc", "LLC", "Limited", "S.A", "S.R.L"] {
      text = text.replacing(", \(form)", with: "\u{1}\(form)")
    }
    var depth = 0
    let pieces = text.split { character in
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      return character == "," && depth == 0
    }
    let parts = pieces.map { ImportReader.clean(String($0).replacing("\u{1}", with: ", ")) }
    return parts.count > 2 && parts.allSatisfy { $0.contains(" ") } ? parts : nil
  }

  /// "X Co., Ltd. and Y Co., Ltd." are two; "X Cotton and Linen Co., Ltd." is one.
  private static func apart(_ text: String, _ words: NameWords) -> [String] {
    let ends = [
      "Ltd. and ", "Ltd and ", "Limited and ", "Inc. and ", "LLC and ", "S.A. de C.V. and ", "Bhd and ", "Bhd. and ",
      "Berhad and ",
    ]
    if let (first, rest) = EntityNames.twoFirms(text, words) { return [first] + apart(rest, words) }
    for end in ends {
      guard let place = text.range(of: end) else { continue }
      let rest = String(text[place.upperBound...])
      if rest.hasPrefix("its ") || rest.hasPrefix("their ") || rest.hasPrefix("wholly") || rest.hasPrefix("Subs") {
        continue
      }
      let first = String(text[..<place.upperBound]).dropLast(" and ".count)
      return [String(first)] + apart(rest, words)
    }
    return [text]
  }

  private static func party(_ text: String) -> [Party] {
    var main = text
    var subsidiaries: [String] = []
    for mark in [" and Subsidiaries", " and its ", " and their ", " and wholly", ", and its "] {
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
    guard let first = names.first else { return [] }
    let (name, short) = apartFromBrackets(first)
    return [Party(kind: .entity, name: name, aliases: short + names.dropFirst())]
      + subsidiaries.filter { !$0.isEmpty }.map { Party(kind: .entity, name: $0, parent: name) }
  }
}

extension EntityCell {
  /// "British American Tobacco Malawi (BAT Malawi)": what stands in brackets at the end of a name is another name where
  /// it shortens it, and none where it says where the firm is ("of Nagoya, Japan"). Anything else is part of the name.
  static func apartFromBrackets(_ text: String) -> (name: String, aliases: [String]) {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else { return (text, []) }
    let name = ImportReader.clean(String(text[..<open]))
    let inside = ImportReader.clean(String(text[text.index(after: open)...].dropLast()))
    if inside.hasPrefix("of ") { return (name, []) }
    if inside.hasPrefix("collectively") {
      let group = inside.split(separator: ",").dropFirst().joined(separator: ",")
      return (name, group.isEmpty ? [] : [ImportReader.clean(group)])
    }
    return shortens(inside, name) ? (name, [inside]) : (text, [])
  }

  /// Whether every word is one of the name's, or the first letters of words that follow each other in it.
  private static func shortens(_ short: String, _ name: String) -> Bool {
    let words = name.split(separator: " ")
    let initials = String(words.compactMap(\.first)).uppercased()
    let parts = short.split(separator: " ")
    return !parts.isEmpty
      && parts.allSatisfy { part in
        words.contains(part) || part.count > 1 && part.allSatisfy(\.isUppercase) && initials.contains(part)
      } && parts.contains { !words.contains($0) }
  }
}

extension String {
  fileprivate func trimmingDot() -> String {
    hasSuffix(".") && !hasSuffix("Ltd.") && !hasSuffix("Co.") ? String(dropLast()) : self
  }
}
