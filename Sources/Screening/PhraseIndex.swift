import Matching

/// Many phrases, looked for all at once: the longest one at each place wins.
///
/// Words are numbered, and a step of the tree is one look-up under (node, word).
struct PhraseIndex<Meaning: Sendable>: Sendable {
  /// First words of phrases.
  private var beginnings = WordSieve()
  /// Tells off most words of a text; nil where whole texts are not looked through.
  private var prefixes: PrefixSieve?
  /// Last words of phrases of several words.
  private var lasts = WordSieve()
  private var numbers = Vocabulary()
  /// By the number of a word in the lexicon: that in `numbers`.
  private var ownNumbers: [Int32] = []
  /// By the number of a word in the lexicon: the node to which it leads from the root; 0 where it begins no phrase.
  private var firstNodes: [Int32] = []
  /// By node: whether phrases end or go on there.
  private var kinds: [NodeKind] = [[]]
  private var steps = PhraseSteps()
  /// By node: what all phrases that end there mean. The first node is the root.
  private var meanings: [[Meaning]] = [[]]
  /// By node: where in `letters` the phrase stands that ends there, in the words of `Word.form`, a zero between two.
  private var texts: [Range<Int>] = [0..<0]
  private var letters: [UInt8] = []
  /// By node: the phrases that end there, where they are not all written alike.
  private var endings: [[Ending]] = [[]]
  /// Nodes of phrases by their words written as one: "eyeshadow", "bedsheet". Only where they are asked for.
  private var joined: [String: Int32] = [:]
  private var joinedBeginnings = WordSieve()
  private let joins: Bool

  /// - Parameters:
  ///   - joins: whether "eye shadow" finds "eyeshadow", and the other way round.
  ///   - isAskedOfTexts: whether whole texts will be looked through for `beginnings(in:_:)`.
  init(joins: Bool = false, isAskedOfTexts: Bool = false) {
    self.joins = joins
    prefixes = isAskedOfTexts ? PrefixSieve() : nil
  }

  /// Phrases that are written alike: as the text in `letters`.
  private struct Ending: Sendable {
    var text: Range<Int>
    var meanings: [Meaning]
  }

  private struct NodeKind: OptionSet {
    let rawValue: UInt8
    static var ends: NodeKind { NodeKind(rawValue: 1) }
    static var goesOn: NodeKind { NodeKind(rawValue: 2) }
    /// The phrases that end there are not all written alike.
    static var varies: NodeKind { NodeKind(rawValue: 4) }
  }

  /// A phrase found: the words it covers and all that it may mean.
  struct Found {
    var words: Range<Int>
    var meanings: [Meaning]
  }

  mutating func insert(_ phrase: String, _ meaning: Meaning) {
    var phrase = phrase
    phrase.withUTF8 { written in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: written.count) { small in
        for (place, byte) in written.enumerated() { small[place] = byte &- 65 < 26 ? byte | 0x20 : byte }
        insert(UnsafeBufferPointer(small), meaning)
      }
    }
  }

  /// - Parameter bytes: letters of ASCII are small.
  private mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, _ meaning: Meaning) {
    let start = letters.count
    var scanner = WordScanner(bytes, 0..<bytes.count)
    var (node, count, last, whole): (Int32, Int, Int, String) = (0, 0, 0, "")
    while let written = scanner.next() {
      if count > 0 { letters.append(0) }
      let (word, place) = add(bytes, written)
      if count == 0 {
        beginnings.insert(place: place)
        if prefixes != nil, steps.next(0, word) == nil { prefixes?.insert(numbers.word(word)) }
      }
      if joins { whole += numbers.word(word) }
      node = self.node(behind: node, word)
      last = place
      count += 1
    }
    if count == 0 { return }
    if count > 1 { lasts.insert(place: last) }
    end(Int(node), start..<letters.count, meaning)
    // Short names fall apart into words that mean something else: "car pet".
    if joins, whole.utf8.count >= 7, joined[whole] == nil {
      joined[whole] = node
      joinedBeginnings.insert(place: Self.opening(whole))
    }
  }

  /// Puts the form of a word behind `letters`. Gives the number of its stem, and the place of that in sieves.
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ written: Range<Int>) -> (stem: Int32, place: Int) {
    guard let plain = PlainStem(bytes, written), !britishWords.mayContain(place: plain.form) else {
      let word = otherWord(bytes, written)
      letters += word.form.utf8
      return (numbers.insert(word.stem), word.sievePlace)
    }
    letters += bytes.extracting(plain.word)
    return (plain.insertStem(into: &numbers, bytes), plain.stem)
  }

  /// The node to which a word leads from another, made where there is none.
  private mutating func node(behind node: Int32, _ word: Int32) -> Int32 {
    if let next = steps.next(node, word) { return next }
    let new = Int32(kinds.count)
    steps.insert(node, word, new)
    kinds[Int(node)].insert(.goesOn)
    kinds.append([])
    meanings.append([])
    texts.append(0..<0)
    endings.append([])
    return new
  }

  /// - Parameter text: the phrase in `letters`, at their end.
  private mutating func end(_ node: Int, _ text: Range<Int>, _ meaning: Meaning) {
    kinds[node].insert(.ends)
    if meanings[node].isEmpty {
      texts[node] = text
      meanings[node] = [meaning]
      return
    }
    if endings[node].isEmpty, isSame(text, texts[node]) {
      letters.removeLast(text.count)
    } else {
      if endings[node].isEmpty { endings[node] = [Ending(text: texts[node], meanings: meanings[node])] }
      kinds[node].insert(.varies)
      if let known = endings[node].firstIndex(where: { isSame($0.text, text) }) {
        endings[node][known].meanings.append(meaning)
        letters.removeLast(text.count)
      } else {
        endings[node].append(Ending(text: text, meanings: [meaning]))
      }
    }
    meanings[node].append(meaning)
  }

  private func isSame(_ text: Range<Int>, _ other: Range<Int>) -> Bool {
    text.count == other.count
      && letters.withUnsafeBufferPointer { $0.extracting(text).elementsEqual($0.extracting(other)) }
  }

  /// Puts all words into the lexicon, so that a word that has a number there need not be looked for again.
  mutating func join(_ lexicon: inout Lexicon) {
    for own in 1..<max(1, Int32(numbers.count)) {
      let number = numbers.letters(of: own).withUnsafeBufferPointer { lexicon.insert($0) }
      while ownNumbers.count <= number { ownNumbers.append(Vocabulary.unknown) }
      ownNumbers[number] = own
    }
    firstNodes = ownNumbers.map { steps.next(0, $0) ?? 0 }
  }

  /// Whether a phrase begins with the word of that number in the lexicon.
  func opens(_ number: Int) -> Bool { number < firstNodes.count && firstNodes[number] != 0 }

  @inline(__always)
  private func number(of word: Word) -> Int32 {
    if word.number < 0 { return numbers.find(word.stem) }
    return word.number < ownNumbers.count ? ownNumbers[Int(word.number)] : Vocabulary.unknown
  }

  /// Every phrase as it was written, with what it means.
  var phrases: some Sequence<(text: String, meaning: Meaning)> {
    meanings.indices.lazy.flatMap { node in
      let endings = endings[node].isEmpty ? [Ending(text: texts[node], meanings: meanings[node])] : endings[node]
      return endings.lazy.flatMap { ending in
        let text = String(decoding: letters[ending.text].map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
        return ending.meanings.lazy.map { (text: text, meaning: $0) }
      }
    }
  }

  /// Where in a text phrases begin: first bytes, ascending. Most sentences have none, and need not be made into words
  /// at all.
  func beginnings(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int] {
    var scanner = WordScanner(bytes, range)
    var found: [Int] = []
    func look(at written: Range<Int>) {
      if begins(at: written, scanner, bytes) { found.append(written.lowerBound) }
    }
    guard let prefixes else {
      while let written = scanner.next() { look(at: written) }
      return found
    }
    prefixes.read { prefixes in
      while let written = scanner.next(in: prefixes) { look(at: written) }
    }
    return found
  }

  /// - Parameter rest: has just read the word, and goes on behind it.
  private func begins(
    at first: Range<Int>, _ rest: WordScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var rest = rest
    var node: Int32 = 0
    var next: Range<Int>? = first
    while let written = next, let step = steps.next(node, number(of: written, rest.beginning, bytes)) {
      node = step
      if kinds[Int(node)].contains(.ends) { return true }
      next = rest.next()
    }
    return false
  }

  /// The number of a word's stem, as the word stands in a text.
  ///
  /// - Parameter beginning: `WordScanner.beginning`.
  private func number(of written: Range<Int>, _ beginning: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard let plain = PlainStem.of(bytes, written, beginning: beginning), !britishWords.mayContain(place: plain.form)
    else {
      return numbers.find(word(bytes, written).stem)
    }
    return plain.findStem(in: numbers, bytes)
  }

  /// False for a word that surely ends no phrase of several words.
  func mayEnd(with word: Word) -> Bool { lasts.mayContain(place: word.sievePlace) }

  /// The longest phrase that starts at a word. Of phrases that differ in number only ("pepper", "peppers"), those
  /// written as in the text go first.
  func longest(in words: [Word], at start: Int) -> Found? {
    guard start < words.count else { return nil }
    let node = firstNode(words[start])
    return (node == 0 ? nil : separate(in: words, at: start, from: node))
      ?? (joins ? together(in: words, at: start) : nil)
  }

  /// A phrase whose words are joined or parted otherwise than in the table.
  private func together(in words: [Word], at start: Int) -> Found? {
    guard start < words.count, words[start].stem.utf8.count > 2,
      joinedBeginnings.mayContain(place: Self.opening(words[start].form))
    else { return nil }
    if let node = joined[words[start].stem] {
      return Found(words: start..<start + 1, meanings: meanings[Int(node)])
    }
    guard start + 1 < words.count, let node = joined[words[start].form + words[start + 1].stem] else { return nil }
    return Found(words: start..<start + 2, meanings: meanings[Int(node)])
  }

  /// A place in sieves by no more than the first three letters.
  private static func opening(_ word: String) -> Int {
    var word = word
    return word.withUTF8 { WordSieve.place($0.extracting(0..<min(3, $0.count))) }
  }

  @inline(__always)
  private func firstNode(_ word: Word) -> Int32 {
    if word.number >= 0 { return word.number < firstNodes.count ? firstNodes[Int(word.number)] : 0 }
    return beginnings.mayContain(place: word.sievePlace) ? steps.next(0, numbers.find(word.stem)) ?? 0 : 0
  }

  /// - Parameter first: the node to which the first word leads.
  private func separate(in words: [Word], at start: Int, from first: Int32) -> Found? {
    var node = first
    var position = start + 1
    var best: (end: Int, node: Int32)? = kinds[Int(node)].contains(.ends) ? (position, node) : nil
    while position < words.count, kinds[Int(node)].contains(.goesOn),
      let next = steps.next(node, number(of: words[position]))
    {
      node = next
      position += 1
      if kinds[Int(node)].contains(.ends) { best = (position, node) }
    }
    guard let best else { return nil }
    let range = start..<best.end
    // Most phrases are written in one way only, and need not be held against what is written here.
    if kinds[Int(best.node)].contains(.varies),
      let same = endings[Int(best.node)].first(where: { isWritten($0.text, words[range]) })
    {
      return Found(words: range, meanings: same.meanings)
    }
    return Found(words: range, meanings: meanings[Int(best.node)])
  }

  /// Whether words are written as a phrase is.
  private func isWritten(_ text: Range<Int>, _ words: ArraySlice<Word>) -> Bool {
    letters.withUnsafeBufferPointer { letters in
      var place = text.lowerBound
      for index in words.indices {
        for byte in words[index].form.utf8 {
          guard place < text.upperBound, letters[place] == byte else { return false }
          place += 1
        }
        guard place == text.upperBound || letters[place] == 0 else { return false }
        place += 1
      }
      return place > text.upperBound
    }
  }

  /// All phrases, longest first from left to right, none overlapping.
  func all(in words: [Word]) -> [Found] {
    var found: [Found] = []
    forEach(in: words) { found.append($0) }
    return found
  }

  func forEach(in words: [Word], _ body: (Found) -> Void) {
    var position = 0
    while position < words.count {
      if let next = longest(in: words, at: position) {
        body(next)
        position = next.words.upperBound
      } else {
        position += 1
      }
    }
  }
}
