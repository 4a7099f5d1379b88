/// Classes of short texts by the words in them: link texts, page titles.
public struct WordTable: Sendable, Hashable {
  /// In the file's order, best first.
  public var classes: [Class]

  public struct Class: Sendable, Hashable {
    public var id: String
    public var means: String
    /// Whatever the room that reads the table weighs with; 0 where the table has no weights.
    public var weight: Int
    public var phrases: [Phrase]
  }

  /// Words in order. Between two parts at most `most` other words may stand.
  public struct Phrase: Sendable, Hashable {
    public var parts: [[String]]

    /// Most words that "..." in a phrase stands for.
    public static let most = 5

    /// "california ... supply chain": words of lower-case letters and digits, "..." for a few others.
    public init(_ text: String) {
      var parts: [[String]] = [[]]
      for piece in text.utf8.split(separator: UInt8(ascii: " ")) {
        if piece.elementsEqual("...".utf8) {
          parts.append([])
        } else {
          parts[parts.count - 1] += WordTable.words(of: String(Substring(piece)))
        }
      }
      self.parts = parts.filter { !$0.isEmpty }
    }
  }

  public init(classes: [Class] = []) { self.classes = classes }

  /// The first class with a phrase that occurs in the text; nil when there is none.
  public func first(in text: String) -> Class? {
    let words = Self.words(of: text)
    return classes.first { $0.phrases.contains { $0.occurs(in: words) } }
  }

  /// Lower-case runs of letters and digits: "SB-657" is "sb", "657". Letters beyond ASCII are kept as they are; dashes,
  /// quotation marks, arrows and blanks beyond it part words as those of ASCII do.
  public static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 65...90: word.append(UInt8(scalar.value) + 32)
      case 97...122, 48...57: word.append(UInt8(scalar.value))
      case 0...127 where scalar != "'": end()
      case 128... where isLetter(scalar): word += String(scalar).utf8
      case 128... where !isUnseen(scalar): end()
      default: continue
      }
    }
    end()
    return words
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Apostrophes, and marks that only say where a line may break.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2019}" || scalar.properties.isDefaultIgnorableCodePoint
  }
}

extension WordTable.Phrase {
  func occurs(in words: [String]) -> Bool {
    guard let first = parts.first else { return false }
    for start in words.indices where words[start] == first[0] && words[start...].starts(with: first) {
      if follows(parts.dropFirst(), in: words, from: start + first.count) { return true }
    }
    return false
  }

  private func follows(_ rest: ArraySlice<[String]>, in words: [String], from: Int) -> Bool {
    guard let part = rest.first else { return true }
    for start in from...max(from, min(from + Self.most, words.count)) where start < words.count {
      if words[start...].starts(with: part), follows(rest.dropFirst(), in: words, from: start + part.count) {
        return true
      }
    }
    return false
  }
}
