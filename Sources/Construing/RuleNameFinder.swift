import Disclosures
import Matching

/// Finds the names that a text gives to its company's rules against slavery: "the Ashdale Workplace Standard (the
/// "Standard") does not accept forced labor" makes rules against slavery of "the Standard" everywhere in the text.
///
/// A name is a run of capitalized words with a head such as "Code" or "Standards" in it, or what stands for one in
/// parentheses behind it. It is tied to slavery by a sentence that has both, by a list that such a sentence opens, or by
/// one of the two sentences after it that takes it up with a pronoun.
struct RuleNameFinder {
  let text: [UInt8]
  let tokens: [Token]
  let words: RuleWords

  /// Where the names of rules against slavery stand, in the order of the text.
  func places() -> [Range<Int>] {
    let names = self.names()
    guard !names.isEmpty, tokens.contains(where: words.matters.contains) else { return [] }
    let stretches = self.stretches(names)
    var tied = Set<Key>(minimumCapacity: 8)
    for name in names where !tied.contains(key(name)) && isTied(name, stretches) { tied.insert(key(name)) }
    let aliases = self.aliases(of: names, in: stretches, tied: &tied)
    spread(&tied, among: names)
    let told = (names + aliases).filter { tied.contains(key($0)) }
    var last = -1
    return told.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }.filter { place in
      defer { last = max(last, place.upperBound) }
      return place.lowerBound >= last
    }
  }

  /// A number that a name has wherever it is written alike, made of the letters of its words.
  private typealias Key = UInt64

  private func key(_ name: Range<Int>) -> Key { name.reduce(0) { ($0 ^ key(ofWord: $1)) &* 0x9E37_79B9_7F4A_7C15 } }

  private func key(ofWord token: Int) -> Key {
    var key: Key = 0xcbf2_9ce4_8422_2325
    for byte in Int(tokens[token].start)..<Int(tokens[token].end) {
      key = (key ^ UInt64(text[byte])) &* 0x100_0000_01b3
    }
    return key
  }

  // MARK: Names

  private static let longest = 9
  /// "of", "for", "and": words as short as that stand within a name.
  private static let linkLength = 3

  private func names() -> [Range<Int>] {
    var names: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      guard isTitle(index) else {
        index += 1
        continue
      }
      let run = index..<end(ofRunFrom: index)
      if let name = name(in: run) { names.append(name) }
      index = run.upperBound
    }
    return names
  }

  private func isTitle(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.shape != .lower && token.shape != .number && !words.openers.contains(token)
  }

  private func end(ofRunFrom start: Int) -> Int {
    var end = start + 1
    while end < tokens.count, tokens[end].gap == .blank {
      if isTitle(end) || tokens[end].shape == .number {
        end += 1
      } else if end + 1 < tokens.count, tokens[end].shape == .lower, tokens[end + 1].gap == .blank, isTitle(end + 1),
        tokens[end].end - tokens[end].start <= Self.linkLength
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// The run, when it has a head and no word of a law; a single word only where no sentence begins.
  private func name(in run: Range<Int>) -> Range<Int>? {
    guard run.count <= Self.longest, !run.contains(where: { words.laws.contains(tokens[$0]) }),
      run.contains(where: { isTitle($0) && words.heads.contains(tokens[$0]) })
    else { return nil }
    return run.count > 1 || tokens[run.lowerBound].gap == .blank && run.lowerBound > 0 ? run : nil
  }

  // MARK: What they are tied to

  private func isTied(_ name: Range<Int>, _ stretches: Stretches) -> Bool {
    var number = stretches.number(of: name.lowerBound)
    if isOnSlavery(stretches[number].range) { return true }
    // "The Standard bars: - forced labor": items.
    var item = number + 1
    while item < stretches.count, item <= number + Self.items, stretches[item].isItem {
      if isOnSlavery(stretches[item].range) { return true }
      item += 1
    }
    for _ in 0..<Self.sentences {
      number += 1
      guard number < stretches.count, !stretches[number].hasName, hasPronoun(stretches[number].range) else {
        return false
      }
      if isOnSlavery(stretches[number].range) { return true }
    }
    return false
  }

  private static let items = 8
  private static let sentences = 2

  private func stretches(_ names: [Range<Int>]) -> Stretches {
    var stretches = Stretches()
    stretches.all.reserveCapacity(tokens.count / 16 + 1)
    var start = 0
    for end in 1...tokens.count where end == tokens.count || tokens[end].gap >= .bullet {
      stretches.all.append(Stretches.Stretch(range: start..<end, isItem: tokens[start].isItem))
      start = end
    }
    for name in names { stretches.all[stretches.number(of: name.lowerBound)].hasName = true }
    return stretches
  }

  private func hasPronoun(_ stretch: Range<Int>) -> Bool { stretch.contains { words.pronouns.contains(tokens[$0]) } }

  /// "does not address slavery" is silence.
  private func isOnSlavery(_ stretch: Range<Int>) -> Bool {
    stretch.contains { words.matters.contains(tokens[$0]) }
      && !stretch.contains { index in
        words.denials.contains(tokens[index])
          && (index..<min(stretch.upperBound, index + 4)).contains { words.says.contains(tokens[$0]) }
      }
  }

  // MARK: Other names of the same rules

  /// What stands in parentheses behind a name, "(the "Standard")", and the number in it, "Procedure CP-114". A sentence
  /// on slavery with the one of them ties the other.
  private func aliases(
    of names: [Range<Int>], in stretches: Stretches, tied: inout Set<Key>
  ) -> [Range<Int>] {
    var rules: [(name: Key, alias: Key)] = []
    var aliases: [Range<Int>] = []
    for name in names {
      for alias in [inParentheses(after: name), number(of: name)].compactMap({ $0 }) {
        rules.append((key(name), key(alias)))
        aliases.append(alias)
      }
    }
    let mentions = self.mentions(of: aliases)
    for place in mentions where isOnSlavery(stretches[stretches.number(of: place.lowerBound)].range) {
      tied.insert(key(place))
    }
    for rule in rules where tied.contains(rule.name) || tied.contains(rule.alias) {
      tied.formUnion([rule.name, rule.alias])
    }
    return mentions
  }

  private func inParentheses(after name: Range<Int>) -> Range<Int>? {
    var start = name.upperBound
    guard start < tokens.count, tokens[start].gap == .parenthesis else { return nil }
    while start < min(tokens.count, name.upperBound + 2),
      words.openers.contains(tokens[start]) || tokens[start].shape == .lower
    {
      start += 1
    }
    var end = start
    while end < tokens.count, end - start < Self.aliasLength, end == start || tokens[end].gap == .blank,
      tokens[end].shape != .lower
    { end += 1 }
    return end > start && end < tokens.count && tokens[end].gap >= .parenthesis && isTitle(start) ? start..<end : nil
  }

  private static let aliasLength = 4

  /// "CP-114" of "Procedure CP-114".
  private func number(of name: Range<Int>) -> Range<Int>? {
    guard let last = name.last, tokens[last].shape == .number, last > name.lowerBound,
      tokens[last - 1].shape == .capitals, !words.heads.contains(tokens[last - 1])
    else { return nil }
    return last - 1..<last + 1
  }

  /// So many names of its rules a page has at most; each is held against each, and a page may be hostile.
  private static let most = 200

  /// "The Principles" are the "Group Principles of Conduct", when no other name holds them.
  private func spread(_ tied: inout Set<Key>, among names: [Range<Int>]) {
    guard !tied.isEmpty else { return }
    var seen = Set<Key>(minimumCapacity: names.count)
    let names = names.map { (place: $0, key: key($0)) }.filter { seen.insert($0.key).inserted }
    guard names.count > 1, names.count <= Self.most else { return }
    var more: [Key] = []
    for short in names {
      let longer = names.filter { $0.place.count > short.place.count && holds($0.place, short.place) }
      if longer.contains(where: { tied.contains($0.key) }) { more.append(short.key) }
      if tied.contains(short.key), longer.count == 1, let long = longer.first { more.append(long.key) }
    }
    tied.formUnion(more)
  }

  /// Whether the words of a name stand together in a longer one.
  private func holds(_ long: Range<Int>, _ short: Range<Int>) -> Bool {
    (0...(long.count - short.count)).contains { offset in
      zip(long.dropFirst(offset), short).allSatisfy { isSame($0, $1) }
    }
  }

  private func isSame(_ word: Int, _ other: Int) -> Bool {
    let (word, other) = (tokens[word], tokens[other])
    return word.end - word.start == other.end - other.start
      && text[Int(word.start)..<Int(word.end)].elementsEqual(text[Int(other.start)..<Int(other.end)])
  }

  private func mentions(of aliases: [Range<Int>]) -> [Range<Int>] {
    guard !aliases.isEmpty else { return [] }
    let keys = Set(aliases.map(key))
    let lengths = Set(aliases.map(\.count)).sorted(by: >)
    return tokens.indices.compactMap { start in
      guard isTitle(start) else { return nil }
      return lengths.lazy.map { start..<min(tokens.count, start + $0) }.first { keys.contains(key($0)) }
    }
  }
}

/// Runs of tokens between full stops, line breaks and bullets.
private struct Stretches {
  struct Stretch {
    var range: Range<Int>
    var isItem: Bool
    var hasName = false
  }

  var all: [Stretch] = []

  var count: Int { all.count }
  subscript(number: Int) -> Stretch { all[number] }

  func number(of token: Int) -> Int { max(0, all.partitioningIndex { $0.range.lowerBound > token } - 1) }
}
