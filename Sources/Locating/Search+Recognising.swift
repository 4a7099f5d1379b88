import Disclosures
import Reading
import Rubrics

extension Search {
  /// What a page says, and what it is taken for.
  mutating func statement(on page: Page, url: String, _ exchange: Exchange, _ lead: String?) -> Statement {
    // "act" and "matter" are classes of the rules; both name what the statement is about.
    var judge = judge
    let names = { (heading: String) in (judge.classified(heading)?.weight ?? 0) >= 80 }
    let section = Sectioning.section(of: page, judge.rules, names: names)
    var (document, kind) = (section.document, kind(of: section.document, lead))
    var pageKind = section.kind
    if kind != .disclosure, section.kind == .section {
      let whole = page.document.content
      if self.kind(of: whole, lead) == .disclosure { (document, kind, pageKind) = (whole, .disclosure, nil) }
    }
    return Statement(url: url, exchange: exchange, document: document, page: page, kind: kind, pageKind: pageKind)
  }

  /// The recogniser knows what a statement sounds like; other pages of a company sound like it too. So a text counts
  /// only when it names the Act, or when the company's own link says that this is it.
  private func kind(of document: Document, _ lead: String?) -> TextKind {
    let kind = recognise(document)
    let isLedTo = lead == "act" || lead == "matter"
    if kind == .otherRegime || kind == .other && !isLedTo { return kind }
    let text = "\(document.title)\n\(document.text)"
    if judge.rules.names.first(in: text) != nil { return kind }
    if judge.rules.otherLaws.first(in: text) != nil { return isLedTo ? .otherRegime : .other }
    return isLedTo ? kind : .other
  }
}
