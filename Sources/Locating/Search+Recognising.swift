import Disclosures
import Reading
import Rubrics

extension LocatingRules {
  /// Whether words of a class name what the statement is about: the Act, or its subject.
  func saysWhat(_ id: String?) -> Bool {
    let saying = saying(id)
    return saying == .act || saying == .subject
  }

  /// Whether words of a class name the Act.
  func saysAct(_ id: String?) -> Bool { saying(id) == .act }

  /// The first class of links that name the Act.
  var actClass: String? { links.classes.first { saysAct($0.id) }?.id }
}

extension Search {
  /// What a page says, and what it is taken for. Of a statement it is told what of it nobody sees.
  mutating func statement(on page: Page, url: String, _ exchange: Exchange, _ lead: String?) -> Statement {
    var statement = seen(on: page, url: url, exchange, lead)
    guard statement.kind == .disclosure || statement.kind == .bare, statement.document.unread == nil else {
      return statement
    }
    statement.hidden = HiddenRest(of: page, beside: statement.document, judge.rules)
    statement.document.unread = statement.hidden?.clause
    return statement
  }

  private func seen(on page: Page, url: String, _ exchange: Exchange, _ lead: String?) -> Statement {
    var judge = judge
    let names = { (heading: String) in judge.rules.saysWhat(judge.classified(heading)?.id) }
    // "Supply Chains Act" is a part of other laws' names, too.
    let namesAct = { (heading: String) in
      judge.rules.saysAct(judge.classified(heading)?.id)
        && (judge.rules.otherLaws.first(in: heading) == nil || judge.rules.names.first(in: heading) != nil)
    }
    let content = page.document.content
    let speaksOfAct = judge.rules.saysWhat(lead) || judge.rules.names.first(in: content.text) != nil
    let firms = FirmSections(
      of: content, judge.rules, speaksOfAct: speaksOfAct, names: names, answers: answers)
    if let own = firms.own(isOwnName), kind(of: own, lead) == .disclosure {
      return Statement(url: url, exchange: exchange, document: own, page: page, kind: .disclosure, pageKind: .section)
    }
    if let own = Sectioning.withoutOthers(of: content, judge.rules, namesAct: namesAct, names: names),
      kind(of: own.document, lead) == .disclosure
    {
      return Statement(
        url: url, exchange: exchange, document: own.document, page: page, kind: .disclosure, pageKind: own.kind)
    }
    let section = Sectioning.section(of: content, judge.rules, names: names)
    var (document, kind) = (section.document, kind(of: section.document, lead))
    var pageKind = section.kind
    if kind != .disclosure, kind != .bare, section.kind == .section {
      let found = self.kind(of: content, lead)
      if found == .disclosure || found == .bare { (document, kind, pageKind) = (content, found, nil) }
    }
    var statement = Statement(
      url: url, exchange: exchange, document: document, page: page, kind: kind, pageKind: pageKind)
    if kind == .disclosure { statement.firms = firms.differing }
    return statement
  }

  /// The recogniser knows what a statement sounds like; other pages of a company sound like it too. So a text counts
  /// only when it names the Act, or when the company's own link says that this is it.
  private func kind(of document: Document, _ lead: String?) -> TextKind {
    let kind = recognise(document)
    let isLedTo = judge.rules.saysWhat(lead)
    if kind == .otherRegime || kind == .other && !isLedTo { return kind }
    let text = "\(document.title)\n\(document.text)"
    if judge.rules.names.first(in: text) != nil { return kind }
    if judge.rules.otherLaws.first(in: text) != nil { return isLedTo ? .otherRegime : .other }
    return isLedTo ? kind : .other
  }
}
