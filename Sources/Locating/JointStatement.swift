import Disclosures
import Fetching
import Reading
import Rubrics

/// The pages and frames of one statement, as they are found, and how they are read as one.
struct JointStatement {
  struct Leaf {
    var visit: Visit
    /// What of the page belongs to the statement.
    var document: Document
    /// Of a page among the others, where one of them says it.
    var number: Int?
    /// The leaf that shows it, and how many passages of that leaf stand before it; nil for a page.
    var frame: (leaf: Int, before: Int)?
    /// The page that leads to it.
    var from = 0
  }

  /// The first is the page that was looked at; then in the order of finding.
  private(set) var leaves: [Leaf]
  /// Pages, by their places in `leaves`, as they follow one another.
  private var pages = [0]

  init(_ visit: Visit, _ document: Document, number: Int?) {
    leaves = [Leaf(visit: visit, document: document, number: number)]
  }

  var isJoined: Bool { leaves.count > 1 }

  /// How many of the leaves are pages of their own.
  var count: Int { pages.count }

  func holds(_ visit: Visit) -> Bool { leaves.contains { $0.visit.final == visit.final } }

  /// Whether a text stands in one of the leaves already.
  func holds(_ text: String) -> Bool { leaves.contains { Likeness($0.document.text, text).verdict == .same } }

  /// Takes a page in, behind the one that leads to it and those that this one led to before; or before it.
  mutating func add(_ leaf: Leaf, leadsBack: Bool) {
    leaves.append(leaf)
    guard leaf.frame == nil else { return }
    let (first, next) = (leaves[0].visit.final, leaf.visit.final)
    if leaves[0].number == nil, Pointing.isPaged(first, next) {
      leaves[0].number = Pointing.number(of: first, beside: next)
    }
    let leader = pages.firstIndex(of: leaf.from) ?? 0
    let place = leadsBack ? leader : 1 + (pages.lastIndex { leaves[$0].from == leaf.from && $0 > leaf.from } ?? leader)
    pages.insert(leaves.count - 1, at: max(place, leadsBack ? 0 : leader + 1))
  }

  /// Stretches of leaves in reading order: pages by their numbers where all have one, and frames where they stand.
  private var stretches: [(leaf: Int, passages: Range<Int>)] {
    let numbers = pages.compactMap { leaves[$0].number }
    let isNumbered = Set(numbers).count == pages.count
    let ordered = isNumbered ? pages.sorted { leaves[$0].number ?? 0 < leaves[$1].number ?? 0 } : pages
    return ordered.flatMap { stretches(of: $0) }
  }

  private func stretches(of leaf: Int) -> [(leaf: Int, passages: Range<Int>)] {
    let frames = leaves.indices.filter { leaves[$0].frame?.leaf == leaf }
    let placed = frames.map { (frame: $0, before: leaves[$0].frame?.before ?? 0) }
      .sorted { ($0.before, $0.frame) < ($1.before, $1.frame) }
    var found: [(leaf: Int, passages: Range<Int>)] = []
    var start = 0
    for (frame, before) in placed {
      if before > start { found.append((leaf, start..<before)) }
      start = max(start, before)
      found += stretches(of: frame)
    }
    let end = leaves[leaf].document.passages.count
    return start < end ? found + [(leaf, start..<end)] : found
  }

  /// The statement of the page that was looked at, with the others joined to it.
  func joined(_ statement: Statement) -> Statement {
    let stretches = stretches
    var statement = statement
    statement.document = Document(
      joining: stretches.map { (leaves[$0.leaf].document, $0.passages) }, as: statement.document)
    var start = 0
    statement.parts = stretches.compactMap { leaf, passages in
      let range = start..<start + passages.count
      start = range.upperBound
      let visit = leaves[leaf].visit
      guard let exchange = visit.exchange, let page = visit.page else { return nil }
      return Statement.Part(
        url: visit.final.description, exchange: exchange, rendered: visit.rendered, page: page, passages: range)
    }
    return statement
  }
}
