import Disclosures

/// Bytes of UTF-8 to tokens.
///
/// ASCII letters are folded to lower case; bytes above 0x7F count as letters except for the punctuation that web pages
/// use (curly quotes, dashes, bullets, the no-break blank). A possessive "'s" belongs to no token; a hyphen parts two.
public struct Tokenizer: Sendable {
  public let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  public func tokens(of text: [UInt8]) -> [Token] {
    text.withUnsafeBufferPointer { bytes in
      // Behind each word but the last one stands a byte at least that is of none.
      let room = bytes.count / 2 + 1
      return [Token](unsafeUninitializedCapacity: room) { tokens, count in
        let keys = UnsafeMutableBufferPointer<Vocabulary.Key>.allocate(capacity: room)
        defer { keys.deallocate() }
        var scanner = Scanner(bytes: bytes, tokens: tokens, keys: keys)
        while let gap = scanner.gap() { scanner.addWord(after: gap) }
        count = scanner.count
        // Looked up one behind the other, since most of it is waiting for memory: so they wait together.
        vocabulary.read { words in
          for place in 0..<scanner.count where keys[place].length <= Scanner.longestWord {
            let word = Int(tokens[place].start)..<Int(tokens[place].end)
            tokens[place].word = words.find(bytes, word, keys[place])
          }
        }
      }
    }
  }
}

private struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Those so far, not looked up yet, and what they are looked up by. Both have room for all there can be.
  let tokens: UnsafeMutableBufferPointer<Token>
  let keys: UnsafeMutableBufferPointer<Vocabulary.Key>
  var count = 0
  var place = 0
  /// A bullet was passed before the present token.
  var isItem = false

  /// Longer words are none of the vocabulary's.
  static let longestWord = 48

  /// What stands before the next word, which is come to; nil at the end.
  @inline(__always)
  mutating func gap() -> Token.Gap? {
    isItem = false
    // Before most words there is a blank and nothing else.
    if place &+ 1 < bytes.count, bytes[place] == 0x20, Self.isASCIILetter(bytes[place &+ 1]) {
      place &+= 1
      return .blank
    }
    return marks()
  }

  private mutating func marks() -> Token.Gap? {
    var gap = Token.Gap.blank
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x20 {
        place += 1
      } else if byte >= 0x80 {
        guard let (mark, length) = mark(at: place) else { break }
        gap = max(gap, mark)
        if mark == .bullet { isItem = true }
        place += length
      } else if Self.isASCIILetter(byte) || Self.isDigit(byte) {
        break
      } else {
        if byte == 0x2A {
          if isNoteMark(at: place) {
            place += 1
            continue
          }
          isItem = true
        }
        gap = max(gap, byte == 0x2E && !endsSentence(at: place) ? .blank : Self.gap(of: byte))
        place += 1
      }
    }
    return place < bytes.count ? gap : nil
  }

  /// "slavery.* We", "suppliers* for": an asterisk that hangs on a word is the mark of a note, and no bullet, unless another
  /// one before it opens what the two put in italics.
  private func isNoteMark(at place: Int) -> Bool {
    guard place > 0, bytes[place - 1] > 0x20, bytes[place - 1] != 0x2A,
      place + 1 == bytes.count || [0x20, 0x0A, 0x2C, 0x2E, 0x29].contains(bytes[place + 1])
    else { return false }
    return !bytes[max(0, place - Self.italics)..<place].reversed().prefix { $0 != 0x0A }.contains(0x2A)
  }

  /// So many bytes may be put in italics.
  private static let italics = 120

  /// A point ends a sentence before a blank, a quotation mark or a capital that follows a small letter
  /// ("laws.Suppliers", as pages that lost their breaks have it); not in "U.S.", "Inc. of", "3.5" or an address.
  private func endsSentence(at place: Int) -> Bool {
    guard place + 1 < bytes.count else { return true }
    let next = bytes[place + 1]
    if Self.isASCIILetter(next) || Self.isDigit(next) {
      return next >= 0x41 && next <= 0x5A && place > 0 && bytes[place - 1] >= 0x61
    }
    var ahead = place + 1
    while ahead < bytes.count, bytes[ahead] == 0x20 { ahead += 1 }
    if ahead < bytes.count, bytes[ahead] >= 0x61, bytes[ahead] <= 0x7A { return false }
    var first = place
    while first > 0, place - first < 5, Self.isASCIILetter(bytes[first - 1]) { first -= 1 }
    // "No. 5" and "No. DGS-26" are numbers; "Audits: no." is an answer.
    if place - first == 2, bytes[first] | 0x20 == 0x6E, bytes[first + 1] | 0x20 == 0x6F {
      return !bytes[ahead...].prefix { $0 != 0x20 }.contains(where: Self.isDigit)
    }
    return !Self.isAbbreviation(bytes[first..<place])
  }

  private static func isAbbreviation(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if word.count == 1 { return true }
    return abbreviations.contains(number(of: word))
  }

  private static let abbreviations = [
    "inc", "corp", "co", "ltd", "llc", "cal", "civ", "pub", "cont", "mr", "ms", "dr", "st",
  ].map { number(of: $0.utf8) }

  /// A word of at most eight letters of ASCII as one number, in lower case.
  private static func number(of word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }

  @inline(__always)
  mutating func addWord(after gap: Token.Gap) {
    let start = place
    // Most words are a few letters of ASCII, and what stands behind them is no part of them.
    if bytes.count &- start >= 8 {
      let eight = EightBytes(bytes, at: start)
      let letters = eight.areLetters
      let length = EightBytes.count(of: letters)
      if length < 8, !Self.mayGoOn(bytes[start &+ length]) {
        place = start &+ length
        let isSmall = EightBytes(bits: letters & eight.bits << 2).first(length) != 0
        let shape: Token.Shape =
          bytes[start] &- 0x41 >= 26 ? .lower : !isSmall && length > 1 ? .capitals : .capitalized
        add(from: start, gap, shape, Vocabulary.Key(length: length, hash: WordHash.of(eight, count: length)))
        return
      }
    }
    addOtherWord(after: gap)
  }

  /// Whether a word may go on with a byte that is no letter of ASCII, or whether it may be a possessive.
  @inline(__always)
  private static func mayGoOn(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == 0x27 || isDigit(byte) }

  @inline(__always)
  private mutating func add(from start: Int, _ gap: Token.Gap, _ shape: Token.Shape, _ key: Vocabulary.Key) {
    let token = Token(
      start: Int32(truncatingIfNeeded: start), end: Int32(place), word: Vocabulary.unknown, gap: gap, shape: shape,
      isItem: isItem)
    assert(count < tokens.count && count < keys.count)
    tokens.initializeElement(at: count, to: token)
    keys.initializeElement(at: count, to: key)
    count &+= 1
  }

  private mutating func addOtherWord(after gap: Token.Gap) {
    let start = place
    var hash = WordHash()
    let isLarge = bytes[start] &- 0x41 < 26
    // Bits that are set where letters are small, and where there is anything else than digits.
    var (small, others): (UInt64, UInt64) = (0, 0)
    // Letters and digits of ASCII, eight at a time.
    while bytes.count &- place >= 8 {
      let eight = EightBytes(bytes, at: place)
      let areLetters = eight.areLetters
      let count = EightBytes.count(of: areLetters | eight.areDigits)
      let letters = EightBytes(bits: areLetters).first(count)
      small |= letters & eight.bits << 2
      others |= letters
      hash.add(eight, count: count)
      place &+= count
      if count < 8 { break }
    }
    var length = place - start
    // Some go on with an apostrophe or a letter beyond ASCII; and what the text ends with is less than eight bytes.
    if bytes.count &- place < 8 || bytes[place] == 0x27 || bytes[place] >= 0x80 {
      while place < bytes.count {
        let byte = bytes[place]
        if Self.isASCIILetter(byte) {
          small |= UInt64(byte & 0x20)
          hash.add(byte | 0x20)
        } else if Self.isDigit(byte) {
          hash.add(byte)
        } else if byte == 0x27 {
          guard continues(after: place + 1) else { break }
          hash.add(byte)
        } else if byte < 0x80 {
          break
        } else if isApostrophe(at: place), continues(after: place + 3) {
          hash.add(0x27)
          place += 2
        } else if mark(at: place) != nil {
          break
        } else {
          hash.add(byte)
        }
        if !Self.isDigit(byte) { others = 1 }
        length += 1
        place += 1
      }
    }
    let shape: Token.Shape =
      others == 0 ? .number : !isLarge ? .lower : small == 0 && length > 1 ? .capitals : .capitalized
    add(from: start, gap, shape, Vocabulary.Key(length: length, hash: hash.value))
    if place < bytes.count, bytes[place] == 0x27 || bytes[place] == 0xE2 { skipPossessive() }
  }

  /// "'s" at the end of a word belongs to no token.
  private mutating func skipPossessive() {
    let mark = place < bytes.count && bytes[place] == 0x27 ? 1 : isApostrophe(at: place) ? 3 : 0
    let letter = place + mark
    guard mark > 0, letter < bytes.count, bytes[letter] | 0x20 == 0x73,
      letter + 1 == bytes.count || !Self.isLetter(bytes[letter + 1])
    else { return }
    place = letter + 1
  }

  /// An apostrophe stays within a word ("don't") unless it opens the possessive "'s".
  private func continues(after place: Int) -> Bool {
    guard place < bytes.count, Self.isLetter(bytes[place]) else { return false }
    if bytes[place] | 0x20 == 0x73 {
      return place + 1 < bytes.count && Self.isLetter(bytes[place + 1])
    }
    return true
  }

  private func isApostrophe(at place: Int) -> Bool {
    place + 2 < bytes.count && bytes[place] == 0xE2 && bytes[place + 1] == 0x80
      && (bytes[place + 2] == 0x99 || bytes[place + 2] == 0x98)
  }

  /// Punctuation beyond ASCII, with its length in bytes; nil for a letter.
  private func mark(at place: Int) -> (Token.Gap, Int)? {
    let byte = bytes[place]
    if byte == 0xC2, place + 1 < bytes.count {
      switch bytes[place + 1] {
      case 0xB7: return (.bullet, 2)
      case 0xA0...0xBF: return (.blank, 2)
      default: return nil
      }
    }
    guard byte >= 0xE2, place + 2 < bytes.count else { return nil }
    if byte == 0xE2 {
      switch (bytes[place + 1], bytes[place + 2]) {
      case (0x80, 0x90...0x91): return (.blank, 3)
      case (0x80, 0x92...0x95): return (.dash, 3)
      case (0x80, 0xA2), (0x80, 0xA3): return (.bullet, 3)
      case (0x80, _): return (.blank, 3)
      // Raised figures.
      case (0x81, 0xB0...0xB9): return (.blank, 3)
      case (0x84, _): return (.blank, 3)
      case (0x86...0xBF, _): return (.bullet, 3)
      default: return nil
      }
    }
    if byte == 0xEF { return (bytes[place + 1] == 0x82 ? .bullet : .blank, 3) }
    return nil
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || isASCIILetter(byte) }

  private static func gap(of byte: UInt8) -> Token.Gap {
    switch byte {
    case 0x2E, 0x3F, 0x21: .stop
    case 0x0A, 0x0D: .line
    case 0x2A: .bullet
    case 0x3B: .semicolon
    case 0x3A: .colon
    case 0x28, 0x29, 0x5B, 0x5D: .parenthesis
    case 0x2C: .comma
    default: .blank
    }
  }
}
