import Matching

/// Many phrases, looked for all at once: the longest one at each place wins.
///
/// Words are numbered, and a step of the tree is one look-up under (node, word).
struct PhraseIndex<Meaning: Sendable>: Sendable {
  /// First words of phrases, and those that follow others.
  private var beginnings = WordSieve()
  private var followers = WordSieve()
  private var numbers = Vocabulary()
  private var steps = PhraseSteps()
  /// By node: the phrases that end there. The first node is the root.
  private var endings: [[Ending]] = [[]]
  /// Nodes of phrases by their words written as one: "eyeshadow", "bedsheet". Only where they are asked for.
  private var joined: [String: Int32] = [:]
  private var joinedBeginnings = WordSieve()
  private let joins: Bool

  /// - Parameter joins: whether "eye shadow" finds "eyeshadow", and the other way round.
  init(joins: Bool = false) { self.joins = joins }

  private struct Ending: Sendable {
    var forms: [String]
    var meaning: Meaning
  }

  /// A phrase found: the words it covers and all that it may mean.
  struct Found {
    var words: Range<Int>
    var meanings: [Meaning]
  }

  mutating func insert(_ phrase: String, _ meaning: Meaning) {
    let words = words(of: phrase)
    guard let first = words.first else { return }
    beginnings.insert(first.stem)
    for word in words.dropFirst() { followers.insert(word.stem) }
    var node: Int32 = 0
    for word in words {
      let number = numbers.insert(word.stem)
      if let next = steps.next(node, number) {
        node = next
      } else {
        let new = Int32(endings.count)
        steps.insert(node, number, new)
        endings.append([])
        node = new
      }
    }
    endings[Int(node)].append(Ending(forms: words.map(\.form), meaning: meaning))
    guard joins else { return }
    let whole = words.map(\.stem).joined()
    // Short names fall apart into words that mean something else: "car pet".
    if whole.utf8.count >= 7, joined[whole] == nil {
      joined[whole] = node
      joinedBeginnings.insert(String(whole.prefix(3)))
    }
  }

  /// Every phrase as it was written, with what it means.
  var phrases: some Sequence<(text: String, meaning: Meaning)> {
    endings.lazy.joined().map { ($0.forms.joined(separator: " "), $0.meaning) }
  }

  /// Where in a text phrases begin: first bytes, ascending. Most sentences have none, and need not be made into words
  /// at all.
  func beginnings(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int] {
    var scanner = WordScanner(bytes, range)
    var found: [Int] = []
    while let written = scanner.next() {
      if Self.isNone(of: beginnings, bytes, written) { continue }
      if begins(at: written, scanner, bytes) { found.append(written.lowerBound) }
    }
    return found
  }

  /// Whether a word is surely none of those in a sieve. What may be British spelling is not told from its bytes.
  @inline(__always)
  private static func isNone(of sieve: WordSieve, _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    guard let plain = PlainStem(bytes, word) else { return false }
    return !sieve.mayContain(place: plain.stem) && !britishWords.mayContain(place: plain.form)
  }

  /// - Parameter rest: goes on behind the word.
  private func begins(
    at first: Range<Int>, _ rest: WordScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var rest = rest
    var node: Int32 = 0
    var next: Range<Int>? = first
    while let written = next, let step = steps.next(node, numbers.find(word(bytes, written).stem)) {
      node = step
      if !endings[Int(node)].isEmpty { return true }
      next = rest.next().flatMap { Self.isNone(of: followers, bytes, $0) ? nil : $0 }
    }
    return false
  }

  /// The longest phrase that starts at a word. Of phrases that differ in number only ("pepper", "peppers"), those
  /// written as in the text go first.
  func longest(in words: [Word], at start: Int) -> Found? {
    separate(in: words, at: start) ?? (joins ? together(in: words, at: start) : nil)
  }

  /// A phrase whose words are joined or parted otherwise than in the table.
  private func together(in words: [Word], at start: Int) -> Found? {
    guard start < words.count, words[start].stem.utf8.count > 2,
      joinedBeginnings.mayContain(String(words[start].form.prefix(3)))
    else { return nil }
    if let node = joined[words[start].stem] {
      return Found(words: start..<start + 1, meanings: endings[Int(node)].map(\.meaning))
    }
    guard start + 1 < words.count, let node = joined[words[start].form + words[start + 1].stem] else { return nil }
    return Found(words: start..<start + 2, meanings: endings[Int(node)].map(\.meaning))
  }

  private func separate(in words: [Word], at start: Int) -> Found? {
    guard start < words.count, beginnings.mayContain(place: words[start].sievePlace) else { return nil }
    var node: Int32 = 0
    var position = start
    var best: (end: Int, node: Int32)?
    while position < words.count, let next = steps.next(node, numbers.find(words[position].stem)) {
      node = next
      position += 1
      if !endings[Int(node)].isEmpty { best = (position, node) }
    }
    guard let best else { return nil }
    let all = endings[Int(best.node)]
    let range = start..<best.end
    let same = all.filter { $0.forms.elementsEqual(words[range].lazy.map(\.form)) }
    return Found(words: range, meanings: (same.isEmpty ? all : same).map(\.meaning))
  }

  /// All phrases, longest first from left to right, none overlapping.
  func all(in words: [Word]) -> [Found] {
    var found: [Found] = []
    var position = 0
    while position < words.count {
      if let next = longest(in: words, at: position) {
        found.append(next)
        position = next.words.upperBound
      } else {
        position += 1
      }
    }
    return found
  }
}
