public import Disclosures
public import Reading
public import Rubrics

/// Words of a page that may belong to the statement on it and that nobody sees: its style hides them, and nothing that
/// is seen opens them. They are no evidence, and yet nobody can say that the company passes over what they speak of.
public struct HiddenRest: Sendable, Hashable {
  public var words: Int
  /// The first of them, at most 60 characters.
  public var beginning: String

  /// - Parameters:
  ///   - page: all that was read.
  ///   - statement: the part of it that is to be graded, made of its passages.
  /// - Returns: nil where nothing of that kind is hidden.
  public init?(of page: Page, beside statement: Document, _ rules: LocatingRules) {
    let document = page.document
    let places = page.hidden.prefix { $0 < document.passages.count }
    guard !places.isEmpty else { return nil }
    // Sites hold a copy of what they show, for other screens.
    let shown = document.passages.filter { $0.kind != .boilerplate }
    let seen = Set(shown.map { WordTable.words(of: document.text(in: $0.range)) })
    let own = Self.places(of: statement, in: document)
    var texts: [String] = []
    var hidden = places
    var isWithin = shown.first.map { own.contains($0.index) } ?? true
    for passage in document.passages {
      if passage.kind != .boilerplate { isWithin = own.contains(passage.index) }
      guard hidden.first == passage.index else { continue }
      hidden.removeFirst()
      guard isWithin else { continue }
      let text = document.text(in: passage.range)
      if !seen.contains(WordTable.words(of: text)) { texts.append(text) }
    }
    guard rules.hidden.mayAnswer(texts), let first = texts.first else { return nil }
    words = texts.reduce(0) { $0 + WordTable.words(of: $1).count }
    beginning = String(first.prefix(60))
  }

  /// "the page hides a part of 92 words (it begins “Our direct suppliers”)".
  public var clause: String { "the page hides a part of \(words) words (it begins \u{201C}\(beginning)\u{201D})" }

  /// Places in a document of the passages that another one was made of.
  static func places(of part: Document, in document: Document) -> Set<Int> {
    var places: Set<Int> = []
    var wanted = part.passages.map { part.text(in: $0.range) }[...]
    for passage in document.passages {
      guard let next = wanted.first else { break }
      if passage.range.count == next.utf8.count, document.text(in: passage.range) == next {
        places.insert(passage.index)
        wanted.removeFirst()
      }
    }
    return places
  }
}
