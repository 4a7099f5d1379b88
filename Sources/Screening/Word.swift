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
  /// Whether stem and form are the same.
  var isSingular: Bool
  /// The stem's number in the lexicon, 0 for a word that is none of it; less where it was not cut by
  /// `Lexicon.word(_:_:)`.
  var number: Int32 = -1
  /// What it can be to a sentence, by `marks.csv`; nothing where it has no number.
  var marks = KindSet<Mark>()

  static func == (a: Word, b: Word) -> Bool { a.stem == b.stem && a.form == b.form && a.range == b.range }

  @inline(__always)
  func `is`(_ mark: Mark) -> Bool { marks.contains(mark) }

  /// "Made", "harvested": what is done to a good.
  var isParticiple: Bool {
    !self.is(.idleParticiple) && (self.is(.participle) || form.utf8.count > 4 && form.hasSuffix("ed"))
  }
}

/// Cuts text into words: letters and digits, with an apostrophe inside (`d'Ivoire`). Hyphens and all other marks cut.
func words(of text: String) -> [Word] {
  var text = text
  return text.withUTF8 { words(in: $0, 0..<$0.count) }
}

/// The word of a text that has no other; nil for all other texts.
func onlyWord(of text: String) -> Word? {
  var text = text
  return text.withUTF8 { bytes in
    var scanner = WordScanner(bytes, 0..<bytes.count)
    guard let written = scanner.next(), scanner.next() == nil else { return nil }
    return word(bytes, written)
  }
}

/// The words within a range of UTF-8 bytes; their own ranges count from the start of `bytes`.
func words(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Word] {
  var scanner = WordScanner(bytes, range)
  var found: [Word] = []
  found.reserveCapacity(range.count / 5 + 2)
  while let next = scanner.next() { found.append(word(bytes, next)) }
  return found
}

func word(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Word {
  guard let plain = PlainStem(bytes, range), !britishWords.mayContain(place: plain.form) else {
    return otherWord(bytes, range)
  }
  let form = plain.form(bytes)
  return Word(
    stem: plain.isSingular ? form : plain.stem(bytes), form: form, range: range,
    isCapitalised: bytes[range.lowerBound] &- 65 < 26, sievePlace: plain.stem, isSingular: plain.isSingular)
}

/// One with an apostrophe, an accent, or maybe British spelling.
func otherWord(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Word {
  let written = String(decoding: bytes[range], as: UTF8.self)
  var form = unaccented(written)
  if range.count > 2, form.utf8.last == UInt8(ascii: "s"), form.hasSuffix("'s") { form.removeLast(2) }
  var place = WordSieve.place(form)
  if britishWords.mayContain(place: place), let spelling = american[form] {
    form = spelling
    place = WordSieve.place(form)
  }
  let stem = singular(form)
  let isSingular = stem == form
  return Word(
    stem: stem, form: form, range: range, isCapitalised: written.first?.isUppercase == true,
    sievePlace: isSingular ? place : WordSieve.place(stem), isSingular: isSingular)
}

/// Lower case, compatibility forms and accents taken away, curly apostrophes made straight.
func unaccented(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
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
  var form = form
  let plural = form.withUTF8 { PluralEnding(of: $0) }
  if plural.length == 0 { return form }
  return form.dropLast(plural.length) + (plural.becomesY ? "y" : "")
}

private let american: [String: String] = [
  "aluminium": "aluminum", "fibre": "fiber", "fibres": "fibers", "jewellery": "jewelry", "tyre": "tire",
  "tyres": "tires", "colour": "color", "coloured": "colored", "woollen": "woolen", "yoghurt": "yogurt",
  "sulphur": "sulfur", "grey": "gray", "plough": "plow", "whiskies": "whiskeys", "flavoured": "flavored",
  "chilli": "chili", "chillies": "chilies", "chillis": "chilies", "chilis": "chilies", "pyjamas": "pajamas",
  "pyjama": "pajama", "xmas": "christmas",
  "programme": "program", "programmes": "programs", "labour": "labor", "aeroplane": "airplane", "mould": "mold",
  "scarves": "scarf", "knives": "knife", "leaves": "leaf", "shelves": "shelf", "loaves": "loaf", "doughnut": "donut",
  "doughnuts": "donuts", "organisation": "organization", "beedies": "beedi", "bidis": "bidi",
  "tshirt": "tshirt", "centre": "center", "catalogue": "catalog", "moulded": "molded", "haematite": "hematite",
]

/// By the stem of the American word: how else its forms are written.
let britishSpellings = american.keys.reduce(into: [String: [String]]()) { found, spelling in
  found[american[spelling].map(singular) ?? spelling, default: []].append(spelling)
}

let britishWords = american.keys.reduce(into: WordSieve()) { $0.insert($1) }
