import Disclosures
import Reading
import Rubrics

/// Tells a page that is the statement from a longer page that holds it, and takes the statement out.
enum Sectioning {
  struct Section {
    var document: Document
    /// Nil when it could not be told.
    var kind: Placement.PageKind?
  }

  /// - Parameters:
  ///   - content: a page without its furniture.
  ///   - names: whether a heading names the Act or its subject.
  static func section(of content: Document, _ rules: LocatingRules, names: (String) -> Bool) -> Section {
    let headings = content.passages.filter { $0.kind == .heading }
    guard let first = headings.first(where: { $0.level < 6 }) ?? headings.first else {
      return Section(document: content, kind: names(content.title) ? .dedicated : byTopics(content, rules))
    }
    if names(content.text(in: first.range)) { return Section(document: content, kind: .dedicated) }
    guard let own = headings.first(where: { names(content.text(in: $0.range)) }) else {
      return Section(document: content, kind: byTopics(content, rules))
    }
    let end = end(of: own, in: content, rules)
    let inside = content.passages[own.index..<end]
    let outside = content.passages[..<own.index] + content.passages[end...]
    let (within, beside) = (size(inside), size(outside))
    // A page title or a contact line around it makes no longer page of it.
    guard beside >= 300, beside * 4 > within else { return Section(document: content, kind: .dedicated) }
    return Section(document: content.excerpt { (own.index..<end).contains($0.index) }, kind: .section)
  }

  /// The next heading that is not below this one, unless it heads one of the things that a disclosure answers.
  private static func end(of heading: Passage, in content: Document, _ rules: LocatingRules) -> Int {
    for passage in content.passages[(heading.index + 1)...]
    where passage.kind == .heading && passage.level <= heading.level {
      if rules.areas.first(in: content.text(in: passage.range)) == nil { return passage.index }
    }
    return content.passages.count
  }

  /// Without a heading that tells, by how much of the text speaks of what the Act asks for.
  private static func byTopics(_ content: Document, _ rules: LocatingRules) -> Placement.PageKind? {
    let prose = content.passages.filter { $0.kind != .heading }
    let total = size(prose[...])
    guard total > 0 else { return nil }
    let speaking = prose.filter { rules.areas.first(in: content.text(in: $0.range)) != nil }
    let share = Double(size(speaking[...])) / Double(total)
    if share >= 0.5 || total < 1200 { return .dedicated }
    return share < 0.25 ? .section : nil
  }

  private static func size(_ passages: ArraySlice<Passage>) -> Int {
    passages.reduce(0) { $0 + ($1.kind == .heading ? 0 : $1.range.count) }
  }
}
