/// Many phrases, looked for all at once: the longest one at each place wins.
///
/// Words are numbered, and a step of the tree is one look-up under (node, word).
struct PhraseIndex<Meaning: Sendable>: Sendable {
  private var beginnings = WordSieve()
  private var numbers: [String: UInt32] = [:]
  private var steps: [UInt64: UInt32] = [:]
  private var endings: [UInt32: [Ending]] = [:]
  private var nodes: UInt32 = 1
  /// Nodes of phrases by their words written as one: "eyeshadow", "bedsheet". Only where they are asked for.
  private var joined: [String: UInt32] = [:]
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
    var node: UInt32 = 0
    for word in words {
      let number = numbers[word.stem, default: UInt32(numbers.count + 1)]
      numbers[word.stem] = number
      let step = UInt64(node) << 32 | UInt64(number)
      if let next = steps[step] {
        node = next
      } else {
        steps[step] = nodes
        node = nodes
        nodes += 1
      }
    }
    endings[node, default: []].append(Ending(forms: words.map(\.form), meaning: meaning))
    guard joins else { return }
    let whole = words.map(\.stem).joined()
    // Short names fall apart into words that mean something else: "car pet".
    if whole.utf8.count >= 7, joined[whole] == nil {
      joined[whole] = node
      joinedBeginnings.insert(String(whole.prefix(3)))
    }
  }

  /// Where in a text phrases begin: first bytes, ascending. Most sentences have none, and need not be made into words
  /// at all.
  func beginnings(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int] {
    var scanner = WordScanner(bytes, range)
    let british = britishWords
    var found: [Int] = []
    while let written = scanner.next() {
      // What may be British spelling is not told from its bytes.
      if let plain = PlainStem(bytes, written), !british.mayContain(place: plain.form),
        !beginnings.mayContain(place: plain.stem)
      {
        continue
      }
      if begins(at: written, scanner, bytes) { found.append(written.lowerBound) }
    }
    return found
  }

  /// - Parameter rest: goes on behind the word.
  private func begins(
    at first: Range<Int>, _ rest: WordScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var rest = rest
    var node: UInt32 = 0
    var next: Range<Int>? = first
    while let written = next, let number = numbers[word(bytes, written).stem],
      let step = steps[UInt64(node) << 32 | UInt64(number)]
    {
      node = step
      if endings[node] != nil { return true }
      next = rest.next()
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
    if let node = joined[words[start].stem], let all = endings[node] {
      return Found(words: start..<start + 1, meanings: all.map(\.meaning))
    }
    guard start + 1 < words.count, let node = joined[words[start].form + words[start + 1].stem],
      let all = endings[node]
    else { return nil }
    return Found(words: start..<start + 2, meanings: all.map(\.meaning))
  }

  private func separate(in words: [Word], at start: Int) -> Found? {
    guard start < words.count, beginnings.mayContain(place: words[start].sievePlace) else { return nil }
    var node: UInt32 = 0
    var position = start
    var best: (end: Int, node: UInt32)?
    while position < words.count, let number = numbers[words[position].stem],
      let next = steps[UInt64(node) << 32 | UInt64(number)]
    {
      node = next
      position += 1
      if endings[node] != nil { best = (position, node) }
    }
    guard let best, let all = endings[best.node] else { return nil }
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
