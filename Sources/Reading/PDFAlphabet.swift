/// Which letters the signs of a PDF stand for, learnt from its own pages.
///
/// What is read of a PDF is what the file says its signs stand for (`/ToUnicode`, `/ActualText`: PDF 1.7, sections
/// 9.10.3, 14.9.4), and that may be a lie: "none" where "some" is drawn. A sign that stands for two letters, or a letter
/// with two signs of one font, gives it away.
struct PDFAlphabet {
  enum Verdict: Equatable {
    case asDrawn
    /// The page draws another number of letters than the text has, which is given.
    case otherCount(Int)
    /// Its letters and those of the text do not lie upon each other.
    case otherPlaces
    /// One sign stands for several letters: "“n” and “s”", and a word in which it does.
    case otherLetters(String, word: String)
    /// One letter is drawn by two signs of a font.
    case otherSigns(String, word: String)
  }

  /// By outline: the letters that it stands for.
  private var meanings: [String: String] = [:]
  /// By font and letter: the outline that stands for it on this page, for each page numbers its fonts anew:
  /// "glyph-3-17" is of the font "glyph-3".
  private var signs: [String: String] = [:]

  /// Compares what a page draws with the words that are read on it.
  mutating func read(_ drawing: PDFDrawing, _ words: [PDFLayout.Word]) -> Verdict {
    var texts = words.map { Self.letters(of: $0.text) }
    var drawn: [[PDFDrawing.Letter]] = Array(repeating: [], count: words.count)
    let count = texts.reduce(0) { $0 + $1.count }
    let unlike = drawing.letters.count == count ? Verdict.otherPlaces : .otherCount(count)
    signs = [:]
    for letter in drawing.letters {
      guard let word = Self.word(of: letter, words) else { return unlike }
      drawn[word].append(letter)
    }
    for index in drawn.indices {
      drawn[index].sort { $0.x < $1.x }
      // A soft hyphen shows at the end of a line.
      let last = words[index].text.unicodeScalars.last
      if last == "\u{AD}", drawn[index].count > texts[index].count { texts[index].append("-") }
    }
    // Words whose letters are drawn one by one teach the signs by which ligatures are told.
    let isPlain = words.indices.map { texts[$0].count == drawn[$0].count }
    for index in words.indices.filter({ isPlain[$0] }) + words.indices.filter({ !isPlain[$0] }) {
      guard let parts = parts(of: texts[index], among: drawn[index], drawing) else {
        return unlike
      }
      for (letter, part) in zip(drawn[index], parts) {
        if let verdict = learn(letter, part, drawing, in: words[index].text) { return verdict }
      }
    }
    return .asDrawn
  }

  /// Without blanks, and marks that only say where a line may break.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      $0.value > 0x20 && $0.value != 0xA0 && !$0.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The word in whose box a letter's baseline begins, or the one that it is nearest to.
  private static func word(of letter: PDFDrawing.Letter, _ words: [PDFLayout.Word]) -> Int? {
    var best: (index: Int, distance: Double)?
    for (index, word) in words.enumerated() {
      let beside = letter.x < word.left ? word.left - letter.x : max(0, letter.x - word.right)
      guard beside <= slack, letter.y >= word.top - slack, letter.y <= word.bottom + slack else { continue }
      // A letter that begins where a word ends is the next one's.
      let late = letter.x >= word.right - 0.01 ? slack : 0
      let baseline = word.bottom - descent * (word.bottom - word.top)
      let distance = beside + late + abs(letter.y - baseline)
      if distance < best?.distance ?? .infinity { best = (index, distance) }
    }
    return best?.index
  }

  /// In points: side bearings and rounding.
  private static let slack = 2.0
  /// Of a word's height, what lies below its baseline.
  private static let descent = 0.22

  /// How the letters of a word are told among its signs: one each, or several for a ligature. Nil when they cannot be.
  private func parts(
    of text: [Unicode.Scalar], among letters: [PDFDrawing.Letter], _ drawing: PDFDrawing
  ) -> [String]? {
    if text.count == letters.count { return text.map { String($0) } }
    guard letters.count < text.count, text.count <= Self.longest else { return nil }
    return split(text[...], among: letters[...], drawing)
  }

  private func split(
    _ text: ArraySlice<Unicode.Scalar>, among letters: ArraySlice<PDFDrawing.Letter>, _ drawing: PDFDrawing
  ) -> [String]? {
    guard let letter = letters.first else { return text.isEmpty ? [] : nil }
    guard text.count >= letters.count else { return nil }
    let known = drawing.outlines[letter.glyph].flatMap { meanings[$0] }
    for length in 1...3 where text.count >= length {
      var part = ""
      part.unicodeScalars.append(contentsOf: text.prefix(length))
      guard length == 1 || Self.ligatures.contains(part), known.map({ Self.same($0, part) }) != false,
        let rest = split(text.dropFirst(length), among: letters.dropFirst(), drawing)
      else { continue }
      return [part] + rest
    }
    return nil
  }

  private static let longest = 40
  private static let ligatures: Set<String> = [
    "ff", "fi", "fl", "ffi", "ffl", "ft", "fft", "tt", "ti", "tti", "tf", "fj", "Th", "ct", "st",
  ]

  private mutating func learn(
    _ letter: PDFDrawing.Letter, _ part: String, _ drawing: PDFDrawing, in word: String
  ) -> Verdict? {
    guard let outline = drawing.outlines[letter.glyph] else { return nil }
    if let known = meanings[outline] {
      if !Self.same(known, part) { return .otherLetters("“\(known)” and “\(part)”", word: word) }
    } else {
      meanings[outline] = part
    }
    guard Self.classes[part] == nil, let end = letter.glyph.lastIndex(of: "-") else { return nil }
    let key = "\(letter.glyph[..<end]) \(part)"
    if let known = signs[key], known != outline { return .otherSigns("“\(part)”", word: word) }
    signs[key] = outline
    return nil
  }

  private static func same(_ a: String, _ b: String) -> Bool { classes[a] ?? a == classes[b] ?? b }

  /// Signs that many fonts draw alike: dashes, quotation marks, and strokes.
  private static let classes: [String: String] = {
    var classes: [String: String] = [:]
    for (name, members) in [
      ("dash", "-\u{AD}\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}"), ("quote", "'\u{2019}\u{2BC}\u{2032}"),
      ("double", "\"\u{201D}\u{2033}"), ("stroke", "Il|"), ("dot", ".\u{2024}"), ("bullet", "\u{2022}\u{B7}\u{25CF}"),
    ] {
      for member in members.unicodeScalars { classes[String(member)] = name }
    }
    return classes
  }()
}
