/// A plain word as bytes: lower case, straight apostrophes, without the possessive "'s".
struct FoldedForm {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(_ text: UnsafeBufferPointer<UInt8>, _ written: WordScanner.Written) { read(text, written) }

  /// Takes another word; the memory stays.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ written: WordScanner.Written) {
    bytes.removeAll(keepingCapacity: true)
    var place = written.range.lowerBound
    while place < written.range.upperBound {
      let byte = text[place]
      if byte < 0x80 {
        bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        place += 1
      } else {
        // The only other mark of a plain word is the curly apostrophe, three bytes long.
        bytes.append(UInt8(ascii: "'"))
        place += 3
      }
    }
    if bytes.count > 2, bytes[bytes.count - 1] == UInt8(ascii: "s"), bytes[bytes.count - 2] == UInt8(ascii: "'") {
      bytes.removeLast(2)
    }
  }

  /// Turns the form into its stem.
  mutating func makeSingular() {
    let plural = PluralEnding(of: bytes)
    bytes.removeLast(plural.length)
    if plural.becomesY { bytes.append(UInt8(ascii: "y")) }
  }
}

/// What marks a word as a plural, as English forms them.
struct PluralEnding {
  /// Bytes to take off; 0 for a singular.
  var length = 0
  var becomesY = false

  init(of form: [UInt8]) {
    let count = form.count
    guard count > 3 else { return }
    func ends(_ suffix: StaticString) -> Bool {
      let start = count - suffix.utf8CodeUnitCount
      guard start >= 0 else { return false }
      for index in start..<count where form[index] != suffix.utf8Start[index - start] { return false }
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
