import Foundation

/// A word of a text, folded for comparison.
struct Word: Equatable {
  /// Lower case, without accents, in American spelling, in the singular.
  var stem: String
  /// As `stem`, in the number in which it was written.
  var form: String
  /// Bytes of the text.
  var range: Range<Int>
  var isCapitalised: Bool
  /// `WordSieve.place` of the stem, reckoned once.
  var sievePlace: Int
}

/// Cuts text into words: letters and digits, with an apostrophe inside (`d'Ivoire`). Hyphens and all other marks cut.
func words(of text: String) -> [Word] {
  var text = text
  return text.withUTF8 { words(in: $0, 0..<$0.count) }
}

/// The words within a range of UTF-8 bytes; their own ranges count from the start of `bytes`.
func words(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Word] {
  var found: [Word] = []
  var position = range.lowerBound
  while position < range.upperBound {
    guard let width = wordCharacter(bytes, position, range.upperBound) else {
      position += scalarWidth(bytes[position])
      continue
    }
    let start = position
    var isASCII = width == 1
    position += width
    while position < range.upperBound {
      if let width = wordCharacter(bytes, position, range.upperBound) {
        isASCII = isASCII && width == 1
        position += width
      } else if let width = apostrophe(bytes, position, range.upperBound),
        wordCharacter(bytes, position + width, range.upperBound) != nil
      {
        isASCII = isASCII && width == 1
        position += width
      } else {
        break
      }
    }
    found.append(word(bytes, start..<position, isASCII: isASCII))
  }
  return found
}

private func word(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isASCII: Bool) -> Word {
  let first = bytes[range.lowerBound]
  var form: String
  var isCapitalised = (65...90).contains(first)
  if isASCII {
    form = String(unsafeUninitializedCapacity: range.count) { buffer in
      for (offset, byte) in bytes[range].enumerated() { buffer[offset] = (65...90).contains(byte) ? byte | 0x20 : byte }
      return range.count
    }
  } else {
    let written = String(decoding: bytes[range], as: UTF8.self)
    isCapitalised = written.first?.isUppercase == true
    form = unaccented(written)
  }
  if form.hasSuffix("'s") { form.removeLast(2) }
  if britishWords.mayContain(form) { form = american[form] ?? form }
  let stem = singular(form)
  return Word(
    stem: stem, form: form, range: range, isCapitalised: isCapitalised, sievePlace: WordSieve.place(stem))
}

/// Lower case, compatibility forms and accents taken away, curly apostrophes made straight.
func unaccented(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
    if scalar.properties.generalCategory == .nonspacingMark { continue }
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{02BC}": scalars.append("'")
    case "ı": scalars.append("i")
    case "ø", "Ø": scalars.append("o")
    case "ł", "Ł": scalars.append("l")
    case "đ", "Đ": scalars.append("d")
    case "ß": scalars.append(contentsOf: "ss".unicodeScalars)
    case "æ", "Æ": scalars.append(contentsOf: "ae".unicodeScalars)
    case "œ", "Œ": scalars.append(contentsOf: "oe".unicodeScalars)
    default: scalars.append(scalar)
    }
  }
  return String(scalars).lowercased()
}

/// English plurals, by rule; the same rule for the names of a list and for the text, so that a wrong singular
/// (`cooky`) does no harm.
func singular(_ form: String) -> String {
  let count = form.utf8.count
  guard count > 3 else { return form }
  func ends(_ suffix: StaticString) -> Bool { form.hasSuffix("\(suffix)") }
  guard form.utf8.last == UInt8(ascii: "s") else { return ends("ie") ? form.dropLast(2) + "y" : form }
  if ends("ies") { return count > 4 ? form.dropLast(3) + "y" : form }
  if ends("ss") || ends("us") || ends("is") { return form }
  if ends("ches") || ends("shes") || ends("sses") || ends("xes") { return String(form.dropLast(2)) }
  if ends("oes"), count > 5 { return String(form.dropLast(2)) }
  return String(form.dropLast())
}

private let american: [String: String] = [
  "aluminium": "aluminum", "fibre": "fiber", "fibres": "fibers", "jewellery": "jewelry", "tyre": "tire",
  "tyres": "tires", "colour": "color", "coloured": "colored", "woollen": "woolen", "yoghurt": "yogurt",
  "sulphur": "sulfur", "grey": "gray", "plough": "plow", "whiskies": "whiskeys", "flavoured": "flavored",
  "chilli": "chili", "chillies": "chilies", "chillis": "chilies", "chilis": "chilies", "pyjamas": "pajamas",
  "programme": "program", "programmes": "programs", "labour": "labor", "aeroplane": "airplane", "mould": "mold",
  "scarves": "scarf", "knives": "knife", "leaves": "leaf", "shelves": "shelf", "loaves": "loaf", "doughnut": "donut",
  "doughnuts": "donuts", "organisation": "organization", "beedies": "beedi", "bidis": "bidi",
  "tshirt": "tshirt", "centre": "center", "catalogue": "catalog", "moulded": "molded", "haematite": "hematite",
]

private let britishWords = american.keys.reduce(into: WordSieve()) { $0.insert($1) }

/// Width of the character at a place when it belongs to a word.
private func wordCharacter(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Int? {
  guard position < end else { return nil }
  let byte = bytes[position]
  if byte < 0x80 {
    return (97...122).contains(byte | 0x20) || (48...57).contains(byte) ? 1 : nil
  }
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

private func apostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Int? {
  if bytes[position] == UInt8(ascii: "'") { return 1 }
  let isCurly =
    position + 2 < end && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
    && (bytes[position + 2] == 0x99 || bytes[position + 2] == 0x98)
  return isCurly ? 3 : nil
}

private func scalarWidth(_ byte: UInt8) -> Int {
  byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
}
