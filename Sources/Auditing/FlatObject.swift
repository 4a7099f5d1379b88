import Disclosures

/// A JSON object (RFC 8259) of nothing but strings, as nearly every line of a stream is: read in one pass, without the
/// table of a text's parts that Foundation's decoder makes first.
///
/// Whatever else stands in a line, and whatever is wrong with it, is not for here: the decoder reads it or says why not.
struct FlatObject {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// The members by their keys, as well-formed UTF-8; nil for a line that is anything else, or has a key twice.
  static func members(of line: [UInt8]) -> [String: [UInt8]]? {
    line.withUnsafeBufferPointer { bytes in
      var object = FlatObject(bytes: bytes)
      return object.members()
    }
  }

  /// The value of a key in a line of which more cannot be read than what stands before the fault; nil where the key does
  /// not stand there, or not once.
  static func value(of key: String, in faulty: [UInt8]) -> [UInt8]? {
    faulty.withUnsafeBufferPointer { bytes in
      var object = FlatObject(bytes: bytes)
      _ = object.members()
      return object.repeated.contains(key) ? nil : object.read[key]
    }
  }

  /// What was read so far, and keys that stood there twice.
  private var read: [String: [UInt8]] = [:]
  private var repeated: Set<String> = []

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func members() -> [String: [UInt8]]? {
    guard take("{") else { return nil }
    repeat {
      guard let key = string(), take(":"), let value = string() else { return nil }
      let name = String(decoding: key, as: UTF8.self)
      if read.updateValue(value, forKey: name) != nil { repeated.insert(name) }
    } while take(",")
    guard take("}") else { return nil }
    skipBlanks()
    return place == bytes.count && repeated.isEmpty ? read : nil
  }

  /// A mark, and the blanks before it.
  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }

  /// The next string; nil for none, and for one that is not well written.
  private mutating func string() -> [UInt8]? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while true {
      let start = place
      place = plainEnd(place)
      guard place < bytes.count, bytes[place] >= 0x20 else { return nil }
      text += UnsafeBufferPointer(rebasing: bytes[start..<place])
      place += 1
      if bytes[place - 1] == 0x22 { return text.withUnsafeBufferPointer(UTF8.isWellFormed) ? text : nil }
      guard let scalar = escaped() else { return nil }
      text += String(scalar).utf8
    }
  }

  /// Where a run of characters that stand for themselves ends.
  private func plainEnd(_ start: Int) -> Int {
    var place = start
    while bytes.count &- place >= 8 {
      let eight = EightBytes(bytes, at: place)
      let marks = eight.are(0x22) | eight.are(0x5C) | eight.areBelow(0x20)
      if marks != 0 { return place + EightBytes.count(before: marks) }
      place &+= 8
    }
    while place < bytes.count, bytes[place] >= 0x20, bytes[place] != 0x22, bytes[place] != 0x5C { place += 1 }
    return place
  }

  /// What stands after a reverse solidus.
  private mutating func escaped() -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    place += 1
    switch bytes[place - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "u"): return unicode()
    default: return nil
    }
  }

  /// Four digits; two such escapes in a row for what lies beyond the first plane.
  private mutating func unicode() -> Unicode.Scalar? {
    guard let first = digits() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard place + 1 < bytes.count, bytes[place] == 0x5C, bytes[place + 1] == UInt8(ascii: "u") else { return nil }
    place += 2
    guard let second = digits(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00)
  }

  private mutating func digits() -> UInt32? {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard place < bytes.count, let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else { return nil }
      number = number << 4 | UInt32(digit)
      place += 1
    }
    return number
  }
}
