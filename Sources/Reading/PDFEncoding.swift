import Foundation

/// What the simple fonts of a PDF call their signs themselves (`/Encoding`, `/Differences`: PDF 1.7, section 9.6.6), beside
/// what `/ToUnicode` says that they are to be read as (9.10.2). A reader takes the one and draws by the other.
enum PDFEncoding {
  /// A copy of the file in which such fonts have no `/ToUnicode`, at the same length; nil where there is none.
  static func withoutReadings(_ bytes: [UInt8]) -> [UInt8]? {
    var copy = bytes
    var isChanged = false
    let isEmbedded = MediaType.contains(bytes[...], "/FontFile")
    for place in places(of: key, in: bytes) {
      let start = last(of: " obj", before: place, in: bytes) ?? 0
      let end = first(of: "endobj", from: place, in: bytes) ?? bytes.count
      guard namesItsSigns(bytes[start..<end], isEmbedded: isEmbedded) else { continue }
      copy[place + 1] = UInt8(ascii: "X")
      isChanged = true
    }
    return isChanged ? copy : nil
  }

  /// Whether some of the keys are written so that they cannot be told in the file's own bytes.
  static func isHidden(_ bytes: [UInt8], spelled: [UInt8]) -> Bool {
    places(of: key, in: bytes).count != places(of: key, in: spelled).count
  }

  /// Letters and digits of a text, ligatures taken apart; other signs have more than one reading.
  static func core(_ text: [UInt8]) -> [UInt8] {
    String(decoding: text, as: UTF8.self).precomposedStringWithCompatibilityMapping.utf8.filter {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
  }

  private static let key = Array("/ToUnicode".utf8)

  /// A font of one byte a sign whose codes are not its own: an embedded part of a font may number its signs at will, and
  /// one whose signs are numbered names ("/g23") has no other names.
  private static func namesItsSigns(_ font: ArraySlice<UInt8>, isEmbedded: Bool) -> Bool {
    guard ["/Type1", "/TrueType", "/MMType1"].contains(where: { MediaType.contains(font, $0) }),
      !["/Type0", "/CIDFont"].contains(where: { MediaType.contains(font, $0) })
    else { return false }
    guard MediaType.contains(font, "/Encoding") else { return !isEmbedded }
    let font = Array(font)
    guard let differences = first(of: "/Differences", from: 0, in: font) else { return true }
    let names = font.dropFirst(differences).drop { $0 != UInt8(ascii: "[") }.prefix { $0 != UInt8(ascii: "]") }
      .split(separator: UInt8(ascii: "/")).dropFirst()
    let numbered = names.count { name in
      name.prefix { $0 > 0x20 }.contains { (0x30...0x39).contains($0) }
    }
    return numbered * 2 <= names.count
  }

  private static func places(of wanted: [UInt8], in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    var start = 0
    while let next = bytes[start...].firstIndex(of: wanted[0]) {
      if bytes[next...].starts(with: wanted) { places.append(next) }
      start = next + 1
    }
    return places
  }

  private static func first(of wanted: String, from start: Int, in bytes: [UInt8]) -> Int? {
    let wanted = Array(wanted.utf8)
    var start = start
    while start < bytes.count, let next = bytes[start...].firstIndex(of: wanted[0]) {
      if bytes[next...].starts(with: wanted) { return next }
      start = next + 1
    }
    return nil
  }

  private static func last(of wanted: String, before end: Int, in bytes: [UInt8]) -> Int? {
    let wanted = Array(wanted.utf8)
    var end = end
    while let next = bytes[..<end].lastIndex(of: wanted[0]) {
      if bytes[next...].starts(with: wanted) { return next }
      end = next
    }
    return nil
  }
}
