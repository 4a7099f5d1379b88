import Foundation
import Matching

/// Listed firms and vessels under all their names, with what each word of them is worth.
struct PartyIndex {
  struct Entry {
    var order: Order
    /// The listed name or alias that is compared.
    var name: String
    var clean: CleanName
    /// Its words, each once.
    var tokens: [String]
    var weights: [Double]
    var length: Double
  }

  /// Least score of a name that lacks a telling word in front of those it has.
  private static let headless = 0.92

  private(set) var entries: [Entry] = []
  private var exact: [String: [Int]] = [:]
  private var sorted: [[String]: [Int]] = [:]
  private var frequency: [String: Int] = [:]
  private var vocabulary: [String: [Int]] = [:]
  /// Words of listed names and places, which a name may write in pieces.
  private let known: Set<String>
  private let words: NameWords

  init(_ orders: [Order], _ words: NameWords) {
    self.words = words
    var named: [(Order, String, CleanName)] = []
    for order in orders where order.kind == .entity || order.kind == .vessel {
      for name in [order.name] + order.aliases {
        for form in Self.forms(name) {
          let clean = CleanName(form, words)
          // The name or alias of a vessel, a prison or a firm may be all places and general words, two at least: such a
          // one is met whole or not at all.
          guard clean.isTelling || clean.tokens.count > 1 else { continue }
          if !named.contains(where: { $0.0.id == order.id && $0.2 == clean }) { named.append((order, name, clean)) }
        }
      }
    }
    for (_, _, clean) in named { for token in Set(clean.tokens) { frequency[token, default: 0] += 1 } }
    known = words.places.union(words.variants.keys).union(frequency.keys).subtracting(words.generic)
    for (order, name, clean) in named {
      let tokens = clean.distinct
      let weights = tokens.map(weight)
      let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
      exact[clean.joined, default: []].append(entries.count)
      sorted[core(clean).sorted(), default: []].append(entries.count)
      for token in Set(clean.tokens) { vocabulary[token, default: []].append(entries.count) }
      entries.append(
        Entry(order: order, name: name, clean: clean, tokens: tokens, weights: weights, length: length))
    }
  }

  /// The name, and the name without what stands in brackets.
  private static func forms(_ name: String) -> [String] {
    guard name.contains("(") else { return [name] }
    let without = name.replacing(/\([^)]*\)/, with: " ")
    // "Xinsheng (New Life) Rubber Factory" is known under either word.
    let translated = name.replacing(/[^\s(]+ \(([^)]*)\)/) { String($0.output.1) }
    return [name.replacing(/\(or [^)]*\)/, with: " "), without, translated]
  }

  /// Rare words count most; general words a quarter, places half (idf of W. Cohen, P. Ravikumar and S. Fienberg,
  /// "A Comparison of String Distance Metrics for Name-Matching Tasks", 2003).
  private func weight(_ token: String) -> Double {
    let idf = 1 + log(Double(max(frequency.count, 1)) / Double(frequency[token] ?? 1))
    return idf * (words.generic.contains(token) ? 0.25 : words.places.contains(token) ? 0.5 : 1)
  }

  /// A name whose syllables stand apart, with the listed words and places that they make; nil where they make none.
  func putTogether(_ name: String, _ clean: CleanName) -> CleanName? {
    guard let whole = CleanName(name, words, puttingTogether: known) else { return nil }
    return whole == clean || !whole.isComparable ? nil : whole
  }

  /// Entries of the same name once cleaned, blanks and all left aside.
  func same(as clean: CleanName) -> [Entry] { (exact[clean.joined] ?? []).map { entries[$0] } }

  /// Entries of the same words in another order, with or without words such as "group"; at least three words must
  /// agree, or two and nothing else.
  func turned(_ clean: CleanName) -> [Entry] {
    let core = core(clean).sorted()
    return (sorted[core] ?? []).map { entries[$0] }.filter {
      core.count > (clean.isTelling ? 1 : 2) || $0.clean.tokens.sorted() == clean.tokens.sorted()
    }
  }

  /// Entries of one long word that is one letter off: "Supermaxx" for "Supermax".
  func misspelled(_ clean: CleanName) -> [(entry: Entry, score: Double)] {
    guard clean.tokens.count == 1, let token = clean.tokens.first, token.utf8.count > 6, clean.isTelling else {
      return []
    }
    return entries.filter { entry in
      guard entry.tokens.count == 1, let other = entry.tokens.first, other.utf8.count > 6 else { return false }
      return editDistance(other, token, limit: 1) == 1
    }.map { ($0, jaroWinkler(Array(token.utf8), Array(($0.tokens.first ?? "").utf8))) }
  }

  private func core(_ clean: CleanName) -> [String] { clean.tokens.filter { !words.additions.contains($0) } }

  /// Entries whose name goes on where a name ends: "Henan Yumian" begins those of two firms. A name of general words has
  /// three at least, and begins them word for word.
  func begun(by clean: CleanName) -> [Entry] {
    let core = core(clean)
    guard clean.tokens.count > (clean.isTelling ? 1 : 2), core.count > 1 else { return [] }
    return entries.filter { entry in
      if !clean.isTelling {
        return entry.clean.tokens.count > clean.tokens.count && entry.clean.tokens.starts(with: clean.tokens)
      }
      let own = self.core(entry.clean)
      return own.count > core.count && own.starts(with: core)
    }
  }

  /// Entries of one telling word, which is the whole of a name, and at most one general word beside it: "Paakumsuk" for
  /// Paakumsuk Industrial.
  func begun(byWord clean: CleanName) -> [Entry] {
    guard clean.tokens.count == 1, let token = clean.tokens.first, token.utf8.count > 4, clean.isTelling else {
      return []
    }
    return entries.filter { entry in
      guard entry.clean.tokens.first == token, entry.clean.tokens.count > 1 else { return false }
      let rest = core(entry.clean).dropFirst()
      return rest.count < 2 && !rest.contains(where: isTelling)
    }
  }

  /// Entries of general words, three at least, with which a name begins that has only such words beside them.
  func extended(by clean: CleanName) -> [Entry] {
    if clean.isTelling { return [] }
    return entries.filter { entry in
      entry.tokens.count > 2 && !entry.clean.isTelling && entry.clean.tokens.count < clean.tokens.count
        && clean.tokens.starts(with: entry.clean.tokens)
    }
  }

  /// Entries of one telling word, six letters at least, that a name begins with and goes on in general words and places:
  /// "Supermax Trading".
  func extended(byWords clean: CleanName) -> [Entry] {
    guard clean.tokens.count > 1, let first = clean.tokens.first, first.utf8.count > 5, isTelling(first),
      !clean.tokens.dropFirst().contains(where: isTelling)
    else { return [] }
    return entries.filter { core($0.clean) == [first] && $0.clean.numbers == clean.numbers }
  }

  /// Entries whose telling words and places a name and an address hold together. The name has a telling word and none
  /// that is not the entry's; the address adds a word or a place.
  func completed(_ clean: CleanName, by address: CleanName) -> [Entry] {
    let (name, there) = (Set(clean.tokens), Set(address.tokens))
    let telling = name.filter(isTelling)
    if telling.isEmpty { return [] }
    return entries.filter { entry in
      let own = Set(entry.tokens)
      let needed = own.filter { isTelling($0) || words.places.contains($0) }
      guard telling.isSubset(of: own), needed.isSubset(of: name.union(there)), entry.clean.numbers == clean.numbers
      else {
        return false
      }
      return !needed.subtracting(name).isEmpty
    }
  }

  /// Soft TF-IDF of the two names: the cosine of their words' weights, where words count as the same from a
  /// Jaro-Winkler similarity of 0.92 on.
  ///
  /// Two words at least must be common, and where both names have words of their own beside them they are two
  /// parties ("Taida Electronics", "Hetian Taida Apparel"). A name that is the whole beginning of a listed one may
  /// score down to `shortened`.
  func similar(to clean: CleanName, atLeast threshold: Double, shortened: Double) -> [(entry: Entry, score: Double)] {
    // A word that a name says twice ("China Cotton Group Hongtai Cotton") counts once.
    let tokens = clean.distinct
    var best: [Int: [String: (position: Int, value: Double)]] = [:]
    for (position, token) in tokens.enumerated() {
      for (other, value) in near(token) {
        for place in vocabulary[other] ?? [] where value > best[place]?[other]?.value ?? 0 {
          best[place, default: [:]][other] = (position, value)
        }
      }
    }
    let weights = tokens.map(weight)
    var found: [(entry: Entry, score: Double)] = []
    for (place, matched) in best {
      let entry = entries[place]
      var sum = 0.0
      var own = weights
      var used: Set<Int> = []
      for (index, token) in entry.tokens.enumerated() {
        guard let match = matched[token], used.insert(match.position).inserted else { continue }
        own[match.position] = entry.weights[index]
        sum += entry.weights[index] * entry.weights[index] * match.value
      }
      let isWhole = used.count == tokens.count
      // Places and general words alone are no name: "Baoding Trade and Business".
      guard used.contains(where: { isTelling(tokens[$0]) }) else { continue }
      // "Taepyung Sea Salt", "Taepyung Salt Farm": they share a trade, and what either has of its own are general words.
      let trades = used.count { !words.places.contains(tokens[$0]) && !words.additions.contains(tokens[$0]) }
      let isAllTelling =
        trades > 1 && tokens.indices.allSatisfy { used.contains($0) || words.generic.contains(tokens[$0]) }
        && entry.tokens.allSatisfy { matched[$0] != nil || words.generic.contains($0) }
      guard used.count > 1, isWhole || used.count == entry.tokens.count || isAllTelling else { continue }
      let length = own.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let score = min(sum / (length * entry.length), 1)
      let isBeginning = begins(entry, matched)
      // "JA Solar Technology" is not "Donghai JA Solar Technology": a telling word before the rest is another firm's.
      let least = isBeginning ? (isWhole && used.count > 2 ? shortened : threshold) : max(threshold, Self.headless)
      if score >= least {
        found.append((entry, score))
      }
    }
    return found.sorted { ($1.score, $0.entry.order.id, $0.entry.name) < ($0.score, $1.entry.order.id, $1.entry.name) }
  }

  /// Whether the words of an entry that are matched begin it, places and general words between them left aside.
  private func begins(_ entry: Entry, _ matched: [String: (position: Int, value: Double)]) -> Bool {
    let tokens = entry.tokens
    guard let last = tokens.lastIndex(where: { matched[$0] != nil }) else { return false }
    return tokens[...last].allSatisfy { matched[$0] != nil || !isTelling($0) }
  }

  private func isTelling(_ token: String) -> Bool {
    !words.generic.contains(token) && !words.places.contains(token) && token.utf8.contains { !(48...57).contains($0) }
  }

  /// Least Jaro-Winkler similarity of two spellings of one word.
  private static let sameWord = 0.92

  /// "Anan" for "annan", "kogio" for "kogyo", "heifei" for "hefei": one letter off in a word too short for Jaro-Winkler.
  /// A consonant more, less or other makes another word ("yumian", "yutian"): only vowels and doubled letters slip.
  private func isSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) < 2 else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
    if a.count == b.count {
      return a.count > 4 && start > 0 && start + end == a.count - 1 && isVowel(a[start]) && isVowel(b[start])
    }
    let (long, short) = a.count > b.count ? (a, b) : (b, a)
    guard long.count == short.count + 1, start > 0, start + end >= short.count else { return false }
    return long[start] == long[start - 1] || short.count > 4 && isVowel(long[start])
  }

  private func near(_ token: String) -> [(String, Double)] {
    if token.utf8.count < 4 || token.utf8.allSatisfy({ (48...57).contains($0) }) {
      return vocabulary[token] == nil ? [] : [(token, 1)]
    }
    let bytes = Array(token.utf8)
    return vocabulary.keys.compactMap { other in
      if other == token { return (other, 1) }
      if other.utf8.count < 4 || abs(other.utf8.count - bytes.count) > 3 { return nil }
      let letters = Array(other.utf8)
      let value = jaroWinkler(bytes, letters)
      if value >= Self.sameWord {
        // "Xinyang" is not "xinya": with another end it is another syllable.
        return token == other + "ng" || other == token + "ng" ? nil : (other, value)
      }
      // A slip leaves the first letter as it is.
      return letters[0] == bytes[0] && isSlip(bytes, letters) ? (other, Self.sameWord) : nil
    }
  }
}
