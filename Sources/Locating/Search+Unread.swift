import Disclosures
import Fetching
import Reading
import Rubrics

/// Pages that were read and yet did not show what stands on them.
extension Search {
  /// Words up to which a page is next to empty.
  private static let fewWords = 80

  /// What a server sends in the place of the page: a check for robots, or the word that its site is down.
  func wall(_ page: Page, _ visit: Visit) -> Visit.Obstacle? {
    let (text, rules) = (page.document.text, judge.rules)
    guard page.format == .html, page.links.count(where: { $0.place == .body }) <= Self.mostLinksOfWall else {
      return nil
    }
    let isShort = text.utf8.count < 2000 && Self.isShort(page.document)
    // Of a page that leads nowhere, more words may be no more than excuses.
    let isEnd = text.utf8.count < Self.longestExcuse && isEnd(page, visit)
    guard isShort || isEnd else { return nil }
    let said = "\(page.document.title)\n\(text)"
    if isShort, rules.walls.first(in: said) != nil {
      return .unreadable("It shows a check for robots in the place of its text.")
    }
    if isShort, rules.regions.first(in: said) != nil {
      return .unreadable("It says that it is not shown to visitors from where it was asked for.")
    }
    let isPause = text.utf8.count { $0 == 0x20 } < Self.wordsOfPause && isHeaded(page, by: rules.pauses)
    if rules.closed.first(in: said) != nil || isPause {
      return .unreachable("the page says that the site is down for now")
    }
    // Of fewer words more can be said.
    let isWordy = text.utf8.count { $0 == 0x20 } >= Self.wordsOfExcuse
    return isEnd && isWordy && isHeaded(page, by: rules.gates) ? .unreadable(Self.gate) : nil
  }

  private static let wordsOfExcuse = 60
  /// Whoever is back soon says little.
  private static let wordsOfPause = 40

  private static let mostLinksOfWall = 5
  /// Bytes of text.
  private static let longestExcuse = 4000
  static let gate = "It is a door that asks for something first, or the word that the site is closed for now."

  /// Whether a page leads to no other one of its site.
  private func isEnd(_ page: Page, _ visit: Visit) -> Bool {
    let domain = RegistrableDomain.of(visit.final.host)
    return page.frames.isEmpty && page.refresh == nil
      && !page.links.contains { link in
        guard let address = base(of: visit)?.resolving(link.href) else { return false }
        return RegistrableDomain.of(address.host) == domain && address != visit.final && address != visit.requested
      }
  }

  /// Whether its title or its first heading has words of a table, and few others.
  func isHeaded(_ page: Page, by table: WordTable) -> Bool {
    let content = page.document.content
    let heading = content.passages.first { $0.kind == .heading }.map { content.text(in: $0.range) }
    return [heading, page.document.title].compactMap(\.self).contains { title in
      WordTable.words(of: title).count <= Self.wordsOfHeading && table.first(in: title) != nil
    }
  }

  private static let wordsOfHeading = 10

  /// A page that shows nothing and leads nowhere: whatever the server meant by it, it tells nothing of the site.
  func blank(_ page: Page, _ visit: Visit) -> Visit.Obstacle? {
    guard page.format == .html, page.links.isEmpty, page.frames.isEmpty, !page.signs.contains(.password),
      page.document.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).count < Self.leastWords
    else {
      return nil
    }
    if let refresh = page.refresh, base(of: visit)?.resolving(refresh) == nil {
      return .unreachable("It holds no more than a way on to what is no web address: \(shown(refresh))")
    }
    return .unreadable("The page is next to empty.")
  }

  /// A lone word ("Loading...") says nothing.
  private static let leastWords = 2

  /// A page to which a home page links by the name of the Act, or whose title is the Act's name, that could not be read
  /// as a statement for a reason that lies in how it is shown: nobody may conclude that there is none.
  func unreadStatement() -> String? {
    for home in homes {
      for hop in home.links {
        guard let visit = visits[hop.address], let page = visit.page, visit.obstacle == nil,
          !homes.contains(where: { $0.final == visit.final }), visit.statement?.kind ?? .other == .other
        else { continue }
        let isNamed =
          judge.rules.saysAct(hop.judgement.name) && hop.judgement.isByText
          || judge.rules.names.first(in: page.document.title) != nil
        guard isNamed, let why = whyUnread(page, visit) else { continue }
        let text = hop.link.text.isEmpty ? hop.link.label : hop.link.text
        let link = "\(hop.link.place.rawValue) link \u{201C}\(text.prefix(80))\u{201D}"
        return "\(hop.address) (\(link)) cannot be read as a statement. \(why)"
      }
    }
    return nil
  }

  func whyUnread(_ page: Page, _ visit: Visit) -> String? {
    if let unread = page.document.unread { return "In the document, \(unread)." }
    if let language = page.document.language, language != "en" {
      return "It is in another language than the rubric's (\(language))."
    }
    let document = page.document.content
    guard page.format == .html, Self.isShort(document), !isMissing(page) else { return nil }
    if page.signs.contains(.password) || judge.rules.signIns.first(in: "\(document.title)\n\(document.text)") != nil {
      return "It asks for a sign-in."
    }
    if !page.frames.isEmpty { return "It holds next to no text of its own; what it shows stands in a frame." }
    if page.signs.contains(.figure) {
      return "It holds next to no text, and pictures: what they say has to be read by eye."
    }
    return nil
  }

  /// A server answered as if a page were there, and the page says that it is not.
  func isMissing(_ page: Page) -> Bool {
    let document = page.document.content
    return page.format == .html && Self.isShort(document)
      && judge.rules.missing.first(in: "\(document.title)\n\(document.text)") != nil
  }

  private static func isShort(_ document: Document) -> Bool {
    document.text.utf8.split(separator: 0x20, maxSplits: fewWords).count <= fewWords
  }
}
