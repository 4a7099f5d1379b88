import Disclosures

/// Cuts text into words: letters and digits, with an apostrophe inside (`d'Ivoire`). Hyphens and all other marks cut.
struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int

  /// The first eight letters of the last word in lower case, noughts behind them; 0 where not all of them are letters or
  /// digits of ASCII.
  private(set) var beginning: UInt64 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Bytes of the next word; nil at the end.
  @inline(__always)
  mutating func next() -> Range<Int>? {
    // Most words stand behind a single blank, and are a few letters of ASCII.
    var start = position
    if start < end, bytes[start] == 0x20 { start &+= 1 }
    guard end &- start >= 8 else { return tail(from: word(from: start)) }
    var eight = EightBytes(bytes, at: start)
    var count = EightBytes.count(of: eight.areLetters)
    if count > 0, count < 8, bytes[start &+ count] == 0x20 {
      beginning = eight.small.first(count)
      position = start &+ count
      return start..<position
    }
    count = EightBytes.count(of: eight.areLetters | eight.areDigits)
    if count == 0 {
      start = word(from: start)
      guard end &- start >= 8 else { return tail(from: start) }
      eight = EightBytes(bytes, at: start)
      count = EightBytes.count(of: eight.areLetters | eight.areDigits)
    }
    beginning = eight.small.first(count)
    position = start &+ count
    if count == 8 {
      goOn()
    } else if bytes[position] >= 0x80 || bytes[position] == UInt8(ascii: "'") {
      goOn()
      if position != start &+ count { beginning = 0 }
    }
    return start..<position
  }

  /// Bytes of the next word that a sieve does not tell off; nil at the end. Most words are told off, and few of their
  /// letters are looked at one by one.
  mutating func next(in sieve: PrefixSieve.Reader) -> Range<Int>? {
    var place = position
    while end &- place > 8 {
      let start = bytes[place] == 0x20 ? place &+ 1 : place
      let eight = EightBytes(bytes, at: start)
      let count = EightBytes.count(of: eight.areLetters)
      place = start &+ count
      var more = count
      while more == 8, end &- place >= 8 {
        more = EightBytes.count(of: EightBytes(bytes, at: place).areLetters)
        place &+= more
      }
      if more < 8, Self.isMark(bytes[place]) {
        if count == 0 {
          place &+= 1
        } else if sieve.mayContain(eight.small.first(count)) {
          (beginning, position) = (eight.small.first(count), place)
          return start..<place
        }
        continue
      }
      position = start
      guard let word = next() else { return nil }
      if sieve.mayContain(beginning) { return word }
      place = position
    }
    position = place
    while let word = next() {
      if sieve.mayContain(beginning) { return word }
    }
    return nil
  }

  /// Whether a byte that is no letter ends a word, or is of none; an apostrophe may be either.
  @inline(__always)
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte < 0x80 && byte != UInt8(ascii: "'") && byte &- 0x30 >= 10
  }

  /// Where the next word begins from a place on, or the end.
  private func word(from start: Int) -> Int {
    var place = start
    while place < end, !Self.isPlain(bytes[place]) {
      if bytes[place] < 0x80 {
        place &+= 1
      } else if letter(at: place) == nil {
        place += scalarWidth(bytes[place])
      } else {
        break
      }
    }
    return place
  }

  /// To the end of a word that is long, or holds an apostrophe or letters that are none of ASCII.
  private mutating func goOn() {
    while position < end {
      while position < end, Self.isPlain(bytes[position]) { position &+= 1 }
      guard position < end, let next = goesOn(at: position) else { return }
      position = next
    }
  }

  /// A word that begins within the last few bytes; nil at the end.
  private mutating func tail(from start: Int) -> Range<Int>? {
    position = start
    guard start < end else { return nil }
    goOn()
    let count = position - start
    let letters = EightBytes(bytes, at: start, count: min(8, count))
    let isPlain = EightBytes.count(of: letters.areLetters | letters.areDigits) == min(8, count)
    beginning = isPlain ? letters.small.first(min(8, count)) : 0
    return start..<position
  }

  /// Behind the character at a place, where it is no letter of ASCII and yet belongs to the word; nil where the word
  /// ends.
  private func goesOn(at place: Int) -> Int? {
    let byte = bytes[place]
    if byte < 0x80, byte != UInt8(ascii: "'") { return nil }
    if let width = letter(at: place) { return place + width }
    guard let width = apostrophe(at: place), letter(at: place + width) != nil else { return nil }
    return place + width
  }

  /// Width of the character at a place when it belongs to a word.
  private func letter(at position: Int) -> Int? {
    guard position < end else { return nil }
    let byte = bytes[position]
    if byte < 0x80 { return Self.isPlain(byte) ? 1 : nil }
    let width = scalarWidth(byte)
    guard position + width <= end else { return nil }
    if byte == 0xC2 { return bytes[position + 1] == 0xAA || bytes[position + 1] == 0xBA ? 2 : nil }
    // General punctuation, arrows and the like, CJK punctuation and full-width marks.
    if byte == 0xE2 { return nil }
    if byte == 0xE3, bytes[position + 1] == 0x80 { return nil }
    if byte == 0xEF { return nil }
    if byte == 0xC3, bytes[position + 1] == 0x97 || bytes[position + 1] == 0xB7 { return nil }
    return width
  }

  /// A letter or a digit of ASCII.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  private func apostrophe(at position: Int) -> Int? {
    if bytes[position] == UInt8(ascii: "'") { return 1 }
    let isCurly =
      position + 2 < end && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && (bytes[position + 2] == 0x99 || bytes[position + 2] == 0x98)
    return isCurly ? 3 : nil
  }

  private func scalarWidth(_ byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}
