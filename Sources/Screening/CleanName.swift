import Foundation
import Matching

/// Words that carry little in a firm's name, by kind.
struct NameWords: Sendable {
  var legal: Set<String> = []
  var stop: Set<String> = []
  var generic: Set<String> = []
  var places: Set<String> = []
  /// Words of one trade that are taken for each other: "apparel" for "garment". Such names are near, not the same.
  var trades: [String: String] = [:]
  /// Other spellings of a word: "hotan" for "hetian".
  var variants: [String: String] = [:]
  /// Legal forms with which a name ends; "co" stands within names as often.
  var endings: Set<String> = []
  /// "Group", "industry": with or without them a name is that of one firm.
  var additions: Set<String> = []
  /// "First" for "1".
  var ordinals: [String: String] = [:]
  /// "Seven" and "VII" for "7", behind "no." only.
  var numerals: [String: String] = [:]
  /// "No", "nr": what stands before a number.
  var numberSigns: Set<String> = []
  /// "Also known as": what another name of the same firm follows.
  var aliasMarks: [String] = []
  /// Chinese words of firms' names in English, longest first: "有限公司" for "co ltd".
  var han: [(text: String, english: String)] = []

  /// Whether a token is a long legal form with one letter wrong: "corporaton".
  func isMisspelledForm(_ token: String) -> Bool {
    guard token.utf8.count > 6, !generic.contains(token), !places.contains(token) else { return false }
    return legal.contains { $0.utf8.count > 6 && editDistance($0, token, limit: 1) == 1 }
  }

  /// The spelling that is compared: "hotan" as "hetian".
  func spelling(_ token: String) -> String {
    var token = token
    for _ in 0..<3 {
      if let other = variants[token] { token = other } else { break }
    }
    let one = singular(token)
    if one == token || !generic.contains(one) && variants[one] == nil { return token }
    return variants[one] ?? one
  }
}

/// A firm's name as it is compared: in Latin letters, without accents, legal forms and stop words.
struct CleanName: Sendable, Hashable {
  /// In the order of the name.
  var tokens: [String]
  /// Numbers in the name, in order: plants and camps differ by nothing else.
  var numbers: [String]
  /// Words of a trade as they stand, where another may stand for them.
  var trades: [String]
  /// Whether the name says who it is: a token that is neither a number nor a general word nor a place.
  var isTelling: Bool

  var joined: String { tokens.joined() }

  /// Whether anything is left that a listed name could be: "Co., Ltd." and "The Trading Company" say nothing.
  var isComparable: Bool { isTelling || tokens.count > 1 || !numbers.isEmpty }

  /// Why a name that is not telling found nothing.
  var shortfall: String {
    if tokens.isEmpty { return "is legal forms and such words alone: no name is left to be compared" }
    return isComparable
      ? "is so general a name that it is met whole or not at all" : "is too general a name to be compared"
  }

  /// The tokens, each once.
  var distinct: [String] {
    var seen: Set<String> = []
    return tokens.filter { seen.insert($0).inserted }
  }

  init(_ name: String, _ words: NameWords) {
    self.init(written: Self.tokens(Self.latin(name, words)), words)
  }

  /// The name with syllables put together: "jing wei da" is read as "jingweida" where that is a known word; nil where
  /// there are none such.
  init?(_ name: String, _ words: NameWords, puttingTogether known: Set<String>) {
    let apart = Self.tokens(Self.latin(name, words))
    let whole = Self.together(apart, known)
    guard whole.count < apart.count else { return nil }
    self.init(written: whole, words)
  }

  private init(written: [String], _ words: NameWords) {
    var found: [String] = []
    var exchanged: [String] = []
    for (place, token) in written.enumerated() {
      // "Hua Li No. 8" is Hua Li 8, "First Prison" the prison no. 1.
      let next = place + 1 < written.count ? written[place + 1] : ""
      let isBeforeNumber = next.first?.isNumber == true || words.numerals[next] != nil
      if isBeforeNumber, words.numberSigns.contains(token) { continue }
      let isNumeral = place > 0 && words.numberSigns.contains(written[place - 1])
      let token = words.ordinals[token] ?? (isNumeral ? words.numerals[token] : nil) ?? words.spelling(token)
      if words.stop.contains(token) || words.legal.contains(token) || words.isMisspelledForm(token) { continue }
      let trade = words.trades[token] ?? words.trades[singular(token)]
      if let trade {
        exchanged.append(singular(token))
        found.append(trade)
      } else {
        if words.trades.values.contains(token) { exchanged.append(token) }
        found.append(token)
      }
    }
    tokens = found
    trades = exchanged
    numbers = found.filter { $0.utf8.allSatisfy { (48...57).contains($0) } }
    isTelling = found.contains { token in
      token.utf8.count > 1 && !token.utf8.allSatisfy { (48...57).contains($0) } && !words.generic.contains(token)
        && !words.places.contains(token)
    }
  }

  /// The name with two words that follow each other as one: "Hua Fu" as "Huafu".
  var joinedNeighbours: [CleanName] {
    tokens.indices.dropLast().compactMap { place in
      guard tokens[place].utf8.count < 6, tokens[place + 1].utf8.count < 6 else { return nil }
      var copy = self
      copy.tokens.replaceSubrange(place...place + 1, with: [tokens[place] + tokens[place + 1]])
      return copy
    }
  }

  /// Syllables that stand apart put together, longest first, where they make a known word: pinyin is written either way
  /// ("An Hui Xin Ya", "Anhui Xinya").
  private static func together(_ apart: [String], _ known: Set<String>) -> [String] {
    var found: [String] = []
    var place = 0
    while place < apart.count {
      let syllables = apart[place...].prefix(4).prefix { token in
        token.utf8.count <= longestSyllable && token.allSatisfy(\.isLetter)
      }
      let whole = (2...4).reversed().lazy.filter { $0 <= syllables.count }.map { syllables.prefix($0) }
        .first { $0.joined().utf8.count >= shortestWord && known.contains($0.joined()) }
      found.append(whole?.joined() ?? apart[place])
      place += whole?.count ?? 1
    }
    return found
  }

  /// "Zhuang" and "chuang" are the longest syllables of pinyin.
  private static let longestSyllable = 6
  private static let shortestWord = 4

  /// The name without the places in it.
  func withoutPlaces(_ words: NameWords) -> CleanName {
    var copy = self
    copy.tokens.removeAll { words.places.contains($0) }
    return copy
  }

  /// The name without its numbers.
  var withoutNumbers: CleanName {
    var copy = self
    copy.tokens.removeAll { numbers.contains($0) }
    copy.numbers = []
    return copy
  }

  /// Other scripts are written in Latin letters by the rules of CLDR; Chinese words that firms' names are made of are
  /// written in English first, and what is left of them as one word ("泰达" as "taida"). A name given in two scripts is
  /// compared in Latin.
  private static func latin(_ name: String, _ words: NameWords) -> String {
    let others = name.unicodeScalars.filter { !isLatin($0) }
    if others.isEmpty { return unaccented(name) }
    var latin = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { latin.append(isLatin(scalar) ? scalar : " ") }
    if latin.count(where: { $0.properties.isAlphabetic }) >= 6 { return unaccented(String(latin)) }
    var text = name
    for (han, english) in words.han where text.contains(han) { text = text.replacing(han, with: " \(english) ") }
    let parts = text.split(separator: " ").map { part in
      let isHan = part.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
      let written = String(part).applyingTransform(.toLatin, reverse: false) ?? String(part)
      return isHan ? written.filter { !$0.isWhitespace } : written
    }
    return unaccented(parts.joined(separator: " "))
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) || (0x2000...0x206F).contains(scalar.value)
  }

  /// Letters and digits; single letters with full stops or strokes between them are one word ("D.O.O.", "A/S", "F/V").
  private static func tokens(_ name: String) -> [String] {
    var found: [String] = []
    var current = ""
    var letters = ""
    func isSingle() -> Bool { current.utf8.count == 1 && current.first?.isLetter == true }
    func close(dot: Bool) {
      if isSingle(), dot || !letters.isEmpty {
        letters += current
      } else {
        if !letters.isEmpty { found.append(letters) }
        letters = ""
        if !current.isEmpty { found.append(current) }
      }
      current = ""
      if !dot, !letters.isEmpty {
        found.append(letters)
        letters = ""
      }
    }
    for character in name {
      if character.isLetter || character.isNumber {
        current.append(character)
      } else if character == "'" {
        continue
      } else if character == "." || character == "/" && (isSingle() || !letters.isEmpty) {
        if current.isEmpty { continue }
        close(dot: true)
      } else {
        close(dot: false)
      }
    }
    close(dot: false)
    return found.flatMap(split)
  }

  /// "no.4prison" and "No4" part between letters and digits; "1st" is the number.
  private static func split(_ token: String) -> [String] {
    let digits = token.prefix { $0.isNumber }
    if !digits.isEmpty, ["st", "nd", "rd", "th"].contains(token.dropFirst(digits.count)) { return [String(digits)] }
    var parts: [String] = []
    var current = ""
    for character in token {
      if let last = current.last, last.isNumber != character.isNumber {
        parts.append(current)
        current = ""
      }
      current.append(character)
    }
    if !current.isEmpty { parts.append(current) }
    return parts
  }
}

/// Jaro similarity with Winkler's bonus for a common beginning, 0 to 1 (W. E. Winkler, "String Comparator Metrics",
/// 1990): prefix of at most four letters, scaling factor 0.1.
func jaroWinkler(_ a: [UInt8], _ b: [UInt8]) -> Double {
  if a == b { return 1 }
  if a.isEmpty || b.isEmpty { return 0 }
  let window = max(max(a.count, b.count) / 2 - 1, 0)
  var isTaken = [Bool](repeating: false, count: b.count)
  var left: [UInt8] = []
  for (i, byte) in a.enumerated() {
    let lower = max(0, i - window), upper = min(b.count, i + window + 1)
    guard lower < upper, let j = (lower..<upper).first(where: { !isTaken[$0] && b[$0] == byte }) else { continue }
    isTaken[j] = true
    left.append(byte)
  }
  if left.isEmpty { return 0 }
  let right = b.indices.lazy.filter { isTaken[$0] }.map { b[$0] }
  let moved = zip(left, right).count { $0 != $1 }
  let common = Double(left.count)
  let jaro = (common / Double(a.count) + common / Double(b.count) + (common - Double(moved) / 2) / common) / 3
  let prefix = zip(a, b).prefix(4).prefix { $0 == $1 }.count
  return jaro + Double(prefix) * 0.1 * (1 - jaro)
}
