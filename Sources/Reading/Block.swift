import Disclosures

/// A passage before it has its place: what every reader of a format makes, and `DocumentBuilder` puts together.
struct Block: Sendable, Hashable {
  var kind: Passage.Kind
  /// As in `Passage.level`.
  var level: Int
  /// Folded UTF-8, no line breaks.
  var text: [UInt8]
  /// The explanation of a term: the block that holds the term is the nearest `isTerm` before it.
  var role: Role
  /// Why it is boilerplate; nil when it is not.
  var chrome: Chrome?
  /// Text of the page's own that nobody sees.
  var isHidden = false
  /// The hidden part of the page that it stands in, which a click may show; 0 for none.
  var veil = 0
  /// What `chrome` is when that part is shown.
  var unveiled: Chrome?
  /// Its cells, where it is the row of a table.
  var row: Row?

  struct Row: Sendable, Hashable {
    var table: Int
    var number: Int
    var cells: [Cell]
  }

  struct Cell: Sendable, Hashable {
    /// Place of the block in which it stands: this one, or an earlier one.
    var block: Int
    /// Bytes of that block's text.
    var range: Range<Int>
    var columns: Range<Int>
    var isHead: Bool
  }

  enum Role: Sendable, Hashable { case plain, term, explanation }

  /// Furniture of a page, by how sure that is.
  enum Chrome: Sendable, Hashable {
    /// Navigation, header or footer: taken back when the page has no other text.
    case frame
    /// Cookie banners, hidden text, repeated lines: never what the page is about.
    case noise
  }

  init(
    _ kind: Passage.Kind, level: Int = 0, text: [UInt8], role: Role = .plain, chrome: Chrome? = nil
  ) {
    self.kind = kind
    self.level = level
    self.text = text
    self.role = role
    self.chrome = chrome
  }

  init(_ kind: Passage.Kind, level: Int = 0, _ text: String, chrome: Chrome? = nil) {
    self.init(kind, level: level, text: Array(folded(text).utf8), chrome: chrome)
  }
}
