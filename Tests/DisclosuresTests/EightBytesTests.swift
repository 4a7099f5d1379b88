import Disclosures
import Testing

/// Expected by looking at the bytes one by one.
@Suite struct EightBytesTests {
  private static let texts: [[UInt8]] = [
    Array("We audit".utf8), Array("a\"b\\c\nd ".utf8), Array("\u{20AC}9:/@[".utf8), Array("!\" !\" !\"".utf8),
    [0, 1, 0x1F, 0x20, 0x21, 0x7F, 0x80, 0xFF], [0x80, 0x2F, 0x30, 0x39, 0x3A, 0x40, 0x41, 0x5A],
    [0xC1, 0x5B, 0x60, 0x61, 0x7A, 0x7B, 0xDA, 0xE1], Array("Z.9 z?0!".utf8),
  ]

  @Test(arguments: texts)
  func theFirstByteOfAKindIsFound(_ text: [UInt8]) {
    let eight = text.withUnsafeBufferPointer { EightBytes($0, at: 0) }
    for byte in UInt8(0)..<0x80 {
      #expect(EightBytes.count(before: eight.are(byte)) == text.firstIndex(of: byte) ?? 8, "\(byte)")
    }
    for bound in UInt8(0)...0x80 {
      #expect(EightBytes.count(before: eight.areBelow(bound)) == text.firstIndex { $0 < bound } ?? 8, "\(bound)")
    }
  }

  @Test(arguments: texts)
  func kindsOfBytesAreToldOfEach(_ text: [UInt8]) {
    let eight = text.withUnsafeBufferPointer { EightBytes($0, at: 0) }
    func marks(_ isMarked: (UInt8) -> Bool) -> UInt64 {
      text.indices.reduce(0) { $0 | (isMarked(text[$1]) ? 0x80 << UInt64(8 * $1) : 0) }
    }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    #expect(eight.areWide == marks { $0 >= 0x80 })
    #expect(eight.areLetters == marks { $0 < 0x80 && letters.contains($0 | 0x20) })
    #expect(eight.areDigits == marks { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
  }

  @Test func aBeginningHasNoughtsBehindIt() {
    let text = Array("supply chains".utf8)
    for place in text.indices {
      for count in 0...min(8, text.count - place) {
        let expected = text[place..<place + count].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let eight = text.withUnsafeBufferPointer { EightBytes($0, at: place, count: count) }
        #expect(eight.bits == expected, "\(count) from \(place)")
      }
    }
  }

  @Test func aRunIsCountedToItsEnd() {
    let eight = Array("gold-rim".utf8).withUnsafeBufferPointer { EightBytes($0, at: 0) }
    #expect(EightBytes.count(of: eight.areLetters) == 4)
    let whole = Array("supplier".utf8).withUnsafeBufferPointer { EightBytes($0, at: 0) }
    #expect(EightBytes.count(of: whole.areLetters) == 8)
  }
}
