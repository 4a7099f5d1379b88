/// The stem of a plain word as it stands in a text: found without a string, to tell most words of a text off by their
/// `WordSieve.place`.
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
    let plural = PluralEnding(of: UnsafeBufferPointer(rebasing: text[word]))
    let end = word.upperBound - plural.length
    var form = WordSieve.Hash()
    guard Self.add(text[word.lowerBound..<end], to: &form) else { return nil }
    var stem = form
    if plural.becomesY { stem.add(UInt8(ascii: "y")) }
    guard Self.add(text[end..<word.upperBound], to: &form) else { return nil }
    self.form = form.place
    self.stem = stem.place
    self.word = word
    self.plural = plural
  }

  /// The word in lower case.
  func form(_ text: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: word.count) { buffer in
      for offset in 0..<word.count { buffer[offset] = Self.lower(text[word.lowerBound + offset]) }
      return word.count
    }
  }

  /// The stem of a plural in lower case.
  func stem(_ text: UnsafeBufferPointer<UInt8>) -> String {
    let length = word.count - plural.length
    return String(unsafeUninitializedCapacity: length + 1) { buffer in
      for offset in 0..<length { buffer[offset] = Self.lower(text[word.lowerBound + offset]) }
      if plural.becomesY { buffer[length] = UInt8(ascii: "y") }
      return plural.becomesY ? length + 1 : length
    }
  }

  /// False at a letter that makes no plain word.
  @inline(__always)
  private static func add(_ letters: Slice<UnsafeBufferPointer<UInt8>>, to hash: inout WordSieve.Hash) -> Bool {
    for byte in letters {
      guard byte < 0x80, byte != UInt8(ascii: "'") else { return false }
      hash.add(lower(byte))
    }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Where "'s" begins at the end of a word, straight or curly; the end itself without one.
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

  init(of form: UnsafeBufferPointer<UInt8>) {
    let count = form.count
    guard count > 3 else { return }
    func ends(_ suffix: StaticString) -> Bool {
      let start = count - suffix.utf8CodeUnitCount
      guard start >= 0 else { return false }
      for index in start..<count where form[index] | 0x20 != suffix.utf8Start[index - start] { return false }
      return true
    }
    if ends("ie") {
      (length, becomesY) = (2, true)
    } else if !ends("s") {
      length = 0
    } else if ends("ies") {
      if count > 4 { (length, becomesY) = (3, true) }
    } else if ends("ss") || ends("us") || ends("is") {
      length = 0
    } else if ends("ches") || ends("shes") || ends("sses") || ends("xes") || ends("oes") && count > 5 {
      length = 2
    } else {
      length = 1
    }
  }
}
