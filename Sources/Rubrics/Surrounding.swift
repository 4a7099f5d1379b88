/// What must, or must not, stand around an act: "@supplier or @factory in sentence".
public struct Surrounding: Sendable, Hashable {
  /// Any of these lexicons will do.
  public var lexicons: [String]
  public var window: Window

  /// Where it is looked for, seen from the words that a frame matched. Counts are in words or sentences.
  public enum Window: Sendable, Hashable {
    /// Among the matched words.
    case act
    /// So many words before, after, or on either side, within the sentence. What begins before may end in the act.
    case left(Int)
    case right(Int)
    case within(Int)
    case clause
    case sentence
    /// The sentence and so many on either side.
    case near(Int)
    /// The sentence and so many before it.
    case after(Int)
    /// The sentence and so many before and after it, without those that speak of other practices.
    case neighbours(before: Int, after: Int)
    case document
    /// The sentences around that speak of the frame's area, by their own words or by following one that does.
    case section
    /// The heading, the question or the label ("Audits: we ...") under which the sentence stands.
    case heading
    /// The words before the act where they are few, open the sentence and name nobody who acts: "In order to evaluate
    /// ..., we ...".
    case opening
    /// The sentence where it has words of this area alone, the clause where it has those of others too; else the
    /// section.
    case reach
  }

  public init(lexicons: [String], window: Window) {
    self.lexicons = lexicons
    self.window = window
  }

  /// Reads "@a or @b in sentence"; nil when it is written otherwise.
  init?(_ notation: String) {
    var words = Self.words(of: notation)[...]
    var lexicons: [String] = []
    repeat {
      guard let name = words.popFirst(), name.utf8.first == UInt8(ascii: "@"), name.utf8.count > 1 else { return nil }
      lexicons.append(String(Substring(name.utf8.dropFirst())))
    } while words.first == "or" && words.popFirst() != nil
    let isKept = words.count == 4 && words.suffix(2).elementsEqual(["in", "section"])
    if isKept { words = words.prefix(2) }
    let window: Window? =
      switch (words.first, words.dropFirst().first, words.count) {
      case ("near", let count?, 2) where isKept: Int(count).map { .neighbours(before: $0, after: $0) }
      case ("after", let count?, 2) where isKept: Int(count).map { .neighbours(before: $0, after: 0) }
      case _ where isKept: nil
      case ("in", "act", 2): .act
      case ("in", "clause", 2): .clause
      case ("in", "sentence", 2): .sentence
      case ("in", "document", 2): .document
      case ("in", "section", 2): .section
      case ("in", "heading", 2): .heading
      case ("in", "opening", 2): .opening
      case ("in", "reach", 2): .reach
      case ("left", let count?, 2): Int(count).map(Window.left)
      case ("right", let count?, 2): Int(count).map(Window.right)
      case ("within", let count?, 2): Int(count).map(Window.within)
      case ("near", let count?, 2): Int(count).map(Window.near)
      case ("after", let count?, 2): Int(count).map(Window.after)
      default: nil
      }
    guard let window else { return nil }
    self.init(lexicons: lexicons, window: window)
  }

  /// Several that "and" joins; nil for each that is written otherwise.
  static func joined(_ notation: String) -> [Surrounding?] {
    let (text, mark) = (Array(notation.utf8), Array(" and ".utf8))
    var (parts, start, place) = ([Surrounding?](), 0, 0)
    func end() {
      if place > start { parts.append(Surrounding(String(decoding: text[start..<place], as: UTF8.self))) }
    }
    while place < text.count {
      guard text[place...].starts(with: mark) else {
        place += 1
        continue
      }
      end()
      place += mark.count
      start = place
    }
    end()
    return parts
  }

  /// What blanks part.
  private static func words(of notation: String) -> [String] {
    var (notation, words) = (notation, [String]())
    words.reserveCapacity(8)
    notation.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: " ") { place += 1 }
        if place > start { words.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
        place += 1
      }
    }
    return words
  }

  static let notation =
    "lexicons and a window, as in \u{201C}@a or @b in sentence\u{201D}; windows: in act, in clause, in sentence, "
    + "in section, in heading, in opening, in reach, in document, left N, right N, within N, near N, after N, "
    + "near N in section, after N in section"
}
