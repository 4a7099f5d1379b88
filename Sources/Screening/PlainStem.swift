import Disclosures
import Matching

/// The stem of a plain word as it stands in a text: found without a string, to tell most words of a text off by their
/// `WordSieve.place`, and to look the others up.
struct PlainStem {
  /// Place of the word without a possessive "'s", and of its stem, in lower case.
  let form: Int
  let stem: Int
  /// Bytes without a possessive "'s".
  let word: Range<Int>
  let plural: PluralEnding

  /// Nil for a word with an apostrophe inside, or other letters than those of ASCII.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) {
    let word = word.lowerBound..<Self.possessive(text, word)
    guard let form = Self.place(text, word) else { return nil }
    let plural = PluralEnding(of: text, word)
    self.form = form
    self.word = word
    self.plural = plural
    if plural.length == 0 {
      stem = form
    } else {
      let rest = word.lowerBound..<word.upperBound - plural.length
      guard let stem = Self.place(text, rest, beforeY: plural.becomesY) else { return nil }
      self.stem = stem
    }
  }

  private init(form: Int, stem: Int, word: Range<Int>, plural: PluralEnding) {
    (self.form, self.stem, self.word, self.plural) = (form, stem, word, plural)
  }

  /// That of a word whose scanner has told its beginning, which is all of it for most words.
  ///
  /// - Parameter beginning: `WordScanner.beginning`.
  @inline(__always)
  static func of(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, beginning: UInt64) -> PlainStem? {
    if beginning == 0 || word.count > 8 { return PlainStem(text, word) }
    let plural = PluralEnding(of: text, word)
    let form = WordSieve.Hash.of(beginning).place
    if plural.length == 0 { return PlainStem(form: form, stem: form, word: word, plural: plural) }
    let rest = UInt64(truncatingIfNeeded: 8 * (word.count - plural.length))
    let y = plural.becomesY ? UInt64(UInt8(ascii: "y")) &<< rest : 0
    let stem = WordSieve.Hash.of(beginning & (1 &<< rest - 1) | y).place
    return PlainStem(form: form, stem: stem, word: word, plural: plural)
  }

  var isSingular: Bool { plural.length == 0 }

  /// The numbers of the stem and of the word itself; `Vocabulary.unknown` for what is not in the vocabulary.
  func findStem(in words: Vocabulary, _ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    plural.becomesY
      ? words.find(stem(text)) : words.find(text, word.lowerBound..<word.upperBound - plural.length)
  }

  /// The number of the stem of a word in lower case, given to it where it has none.
  func insertStem(into words: inout Vocabulary, _ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    plural.becomesY
      ? words.insert(stem(text))
      : words.insert(text.extracting(word.lowerBound..<word.upperBound - plural.length))
  }

  func findForm(in words: Vocabulary, _ text: UnsafeBufferPointer<UInt8>) -> Int32 { words.find(text, word) }

  /// The word in lower case.
  func form(_ text: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: word.count) { buffer in
      for offset in 0..<word.count { buffer[offset] = text[word.lowerBound + offset] | 0x20 }
      return word.count
    }
  }

  /// The stem of a plural in lower case.
  func stem(_ text: UnsafeBufferPointer<UInt8>) -> String {
    let length = word.count - plural.length
    return String(unsafeUninitializedCapacity: length + 1) { buffer in
      for offset in 0..<length { buffer[offset] = text[word.lowerBound + offset] | 0x20 }
      if plural.becomesY { buffer[length] = UInt8(ascii: "y") }
      return plural.becomesY ? length + 1 : length
    }
  }

  /// `WordSieve.place` of letters and digits of ASCII in lower case; nil for others. Digits have the bit already that
  /// makes letters small.
  ///
  /// - Parameter beforeY: whether a "y" follows that does not stand there.
  @inline(__always)
  private static func place(
    _ text: UnsafeBufferPointer<UInt8>, _ letters: Range<Int>, beforeY: Bool = false
  ) -> Int? {
    var hash = WordSieve.Hash()
    var start = letters.lowerBound
    while letters.upperBound - start >= 8 {
      let eight = EightBytes(text, at: start, count: 8)
      if eight.areWide | eight.are(UInt8(ascii: "'")) != 0 { return nil }
      hash.add(eight.bits | EightBytes.all(0x20))
      start += 8
    }
    let count = letters.upperBound - start
    if count == 0, !beforeY { return hash.place }
    let rest = EightBytes(text, at: start, count: count)
    if rest.areWide | rest.are(UInt8(ascii: "'")) != 0 { return nil }
    let small = EightBytes.all(0x20) & (1 &<< UInt64(8 * count) - 1)
    hash.add(rest.bits | small | (beforeY ? UInt64(UInt8(ascii: "y")) &<< UInt64(8 * count) : 0))
    return hash.place
  }

  /// Where "'s" begins at the end of a word, straight or curly; the end itself without one.
  @inline(__always)
  private static func possessive(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Int {
    let end = word.upperBound
    guard text[end - 1] | 0x20 == UInt8(ascii: "s") else { return end }
    if word.count > 2, text[end - 2] == UInt8(ascii: "'") { return end - 2 }
    let isCurly = word.count > 4 && text[end - 4] == 0xE2 && text[end - 3] == 0x80 && text[end - 2] | 1 == 0x99
    return isCurly ? end - 4 : end
  }
}

/// What marks a word as a plural, as English forms them; in any case.
struct PluralEnding {
  /// Bytes to take off; 0 for a singular.
  var length = 0
  var becomesY = false

  init(of form: UnsafeBufferPointer<UInt8>) { self.init(of: form, 0..<form.count) }

  init(of text: UnsafeBufferPointer<UInt8>, _ form: Range<Int>) {
    guard form.count > 3 else { return }
    func letter(_ fromEnd: Int) -> UInt8 { text[form.upperBound - fromEnd] | 0x20 }
    let before = letter(2)
    if letter(1) == UInt8(ascii: "e"), before == UInt8(ascii: "i") { (length, becomesY) = (2, true) }
    guard letter(1) == UInt8(ascii: "s") else { return }
    switch (letter(4), letter(3), before) {
    case (_, UInt8(ascii: "i"), UInt8(ascii: "e")): if form.count > 4 { (length, becomesY) = (3, true) }
    case (_, _, UInt8(ascii: "s")), (_, _, UInt8(ascii: "u")), (_, _, UInt8(ascii: "i")): length = 0
    case (UInt8(ascii: "c"), UInt8(ascii: "h"), UInt8(ascii: "e")),
      (UInt8(ascii: "s"), UInt8(ascii: "h"), UInt8(ascii: "e")),
      (UInt8(ascii: "s"), UInt8(ascii: "s"), UInt8(ascii: "e")), (_, UInt8(ascii: "x"), UInt8(ascii: "e")):
      length = 2
    case (_, UInt8(ascii: "o"), UInt8(ascii: "e")): length = form.count > 5 ? 2 : 1
    default: length = 1
    }
  }
}
