import Packing
import Testing

@Suite struct ZlibTests {
  /// "Harbor" in zlib's wrapping, stored without packing, with its checksum (RFC 1950, section 2.2).
  static let harbor: [UInt8] =
    [0x78, 0x01, 0x01, 6, 0, 0xF9, 0xFF] + Array("Harbor".utf8) + [0x07, 0xD9, 0x02, 0x5F]

  @Test func theEndIsFoundAndTheChecksumHeld() {
    let size = Self.harbor.count
    #expect(Zlib.lengths(of: Self.harbor[...], limit: 100)?.packed == size)
    #expect(Zlib.lengths(of: (Self.harbor + [1, 2, 3])[...], limit: 100)?.packed == size)
    #expect(Zlib.lengths(of: ([9] + Self.harbor)[1...], limit: 6)?.packed == size)
    #expect(Zlib.lengths(of: Self.harbor[...], limit: 6)?.unpacked == 6)
    #expect(Zlib.lengths(of: Self.harbor[...], limit: 5) == nil)
    #expect(Zlib.lengths(of: [], limit: 100) == nil)
    for cut in 0..<size { #expect(Zlib.lengths(of: Self.harbor[..<cut], limit: 100) == nil, "cut after \(cut)") }
    for place in 7..<size {
      var changed = Self.harbor
      changed[place] ^= 1
      #expect(Zlib.lengths(of: changed[...], limit: 100) == nil, "byte \(place)")
    }
  }
}
