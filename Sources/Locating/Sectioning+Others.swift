import Disclosures
import Reading
import Rubrics

extension Sectioning {
  /// The part of a page on the Act, where the same page holds a statement under another law below a heading of its own:
  /// what is said there of staff in another country is no answer here.
  ///
  /// - Parameters:
  ///   - namesAct: whether a heading names the Act.
  ///   - names: whether a heading names the Act or its subject.
  /// - Returns: nil for a page without such a statement, or without a heading that names the Act.
  static func withoutOthers(
    of content: Document, _ rules: LocatingRules, namesAct: (String) -> Bool, names: (String) -> Bool
  ) -> Section? {
    let headings = content.passages.filter { $0.kind == .heading }
    guard let act = headings.first(where: { namesAct(content.text(in: $0.range)) }) else { return nil }
    var others: [Range<Int>] = []
    for heading in headings where heading.level <= act.level && others.last?.contains(heading.index) != true {
      let range = heading.index..<end(ofOther: heading, in: content, rules, namesAct)
      guard !range.contains(act.index), isOther(heading, range, in: content, rules, namesAct, names) else { continue }
      others.append(range)
    }
    guard !others.isEmpty else { return nil }
    let left = content.excerpt { passage in !others.contains { $0.contains(passage.index) } }
    return Section(document: section(of: left, rules, names: names).document, kind: .section)
  }

  /// Whether a heading begins a statement under another law: it names one, or it names a country or the subject and the
  /// text below it names one and not the Act.
  private static func isOther(
    _ heading: Passage, _ range: Range<Int>, in content: Document, _ rules: LocatingRules, _ namesAct: (String) -> Bool,
    _ names: (String) -> Bool
  ) -> Bool {
    let text = content.text(in: heading.range)
    if namesAct(text) { return false }
    if rules.otherLaws.first(in: text) != nil { return true }
    let isStatement = rules.pointing.statements.first(in: text) != nil || WordTable.words(of: text).count <= 2
    guard rules.pointing.countries.first(in: text) != nil || names(text) && isStatement else { return false }
    let body = content.passages[range].dropFirst().map { content.text(in: $0.range) }.joined(separator: "\n")
    return rules.otherLaws.first(in: body) != nil && rules.names.first(in: body) == nil
  }

  /// The next heading that is not below this one and heads none of the things that such statements tell of; or the
  /// Act's.
  private static func end(
    ofOther heading: Passage, in content: Document, _ rules: LocatingRules, _ namesAct: (String) -> Bool
  ) -> Int {
    for passage in content.passages[(heading.index + 1)...]
    where passage.kind == .heading && passage.level <= heading.level {
      let text = content.text(in: passage.range)
      if namesAct(text) || rules.areas.first(in: text) == nil || rules.otherLaws.first(in: text) != nil {
        return passage.index
      }
    }
    return content.passages.count
  }
}
