import Disclosures
import Foundation
import Parsing

/// Bytes of any common encoding to UTF-8.
enum Charset {
  /// Decodes by byte order mark, then the server's word, then the page's own (WHATWG HTML, 13.2.3.2); without any, or
  /// when the word is no encoding, UTF-8 if the bytes are that and Windows-1252 if not.
  ///
  /// - Returns: UTF-8 without byte order mark. What a page's own encoding cannot explain becomes U+FFFD.
  static func decode(_ bytes: [UInt8], _ charset: String?) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), littleEndian: false) }
    guard bytes.contains(where: { $0 >= 0x80 || $0 == 0 }) else { return bytes }
    switch charset ?? declared(in: bytes.prefix(1024)) ?? "" {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": return utf8(bytes)
    case "utf-16le", "utf-16", "unicode", "iso-10646-ucs-2", "ucs-2":
      // A page that could be read far enough to say so cannot be UTF-16 (13.2.3.3, step 2.5).
      return looksWide(bytes) ? utf16(bytes[...], littleEndian: true) : utf8(bytes)
    case "utf-16be": return looksWide(bytes) ? utf16(bytes[...], littleEndian: false) : utf8(bytes)
    case let name:
      if let encoding = foreign[name],
        let text = String(data: Data(bytes), encoding: encoding)
      {
        return Array(text.utf8)
      }
      if name.isEmpty || !latin.contains(name), isUTF8(bytes) { return bytes }
      return Windows1252.utf8(bytes)
    }
  }

  /// Labels that the standard reads as Windows-1252: pages that say Latin-1 mean it (WHATWG Encoding, section 4.2).
  private static let latin: Set<String> = [
    "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "latin1", "latin-1",
    "l1", "us-ascii", "ascii", "ansi_x3.4-1968", "cp819",
  ]

  private static let foreign: [String: String.Encoding] = [
    "windows-1250": .windowsCP1250, "windows-1251": .windowsCP1251, "windows-1253": .windowsCP1253,
    "windows-1254": .windowsCP1254, "iso-8859-9": .windowsCP1254, "iso-8859-2": .isoLatin2, "shift_jis": .shiftJIS,
    "shift-jis": .shiftJIS, "sjis": .shiftJIS, "euc-jp": .japaneseEUC,
  ]

  /// Labelled UTF-8, or nothing better known. A page that is nowhere UTF-8 although it says so is Windows-1252.
  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if isUTF8(bytes) { return bytes }
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let ascii = bytes.count { $0 < 0x80 }
    let replaced = repaired.count - ascii
    // Every U+FFFD takes three bytes: when nothing else is left beside ASCII, no sequence was UTF-8.
    let marks = String(decoding: repaired, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
    return marks * 3 == replaced ? Windows1252.utf8(bytes) : repaired
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer(UTF8.isWellFormed)
  }

  private static func looksWide(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(512)
    return start.count { $0 == 0 } * 3 > start.count
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (low, high) = littleEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      units.append(UInt16(high) << 8 | UInt16(low))
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The name behind the first "charset=" (or an XML declaration's "encoding=") of the page's start, lower case.
  private static func declared(in start: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: start.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    for mark in ["charset", "encoding"] {
      var rest = Substring(text)
      while let found = rest.range(of: mark) {
        rest = rest[found.upperBound...].drop { $0 == " " }
        guard rest.first == "=" else { continue }
        let value = rest.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }
        let name = value.prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
        if !name.isEmpty { return String(name) }
      }
    }
    return nil
  }
}
