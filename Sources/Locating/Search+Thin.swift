import Disclosures
import Fetching
import Reading
import Rubrics

/// Pages of so little text that they can be anything: a check, a queue, an error, a door. Whatever their words are, they
/// do not tell that a company says nothing.
extension Search {
  /// A page of fewer words than this is thin.
  private static let fewWords = 60
  /// Ways on from a door: to a new password, to an account, home.
  private static let mostWaysOfDoor = 5

  /// A page behind a link by the Act's name that is not what the link promises, and does not lead to what was read: of
  /// next to no words, or a check, a choice, a notice of any kind that says nothing of the Act. It tells nothing of whether
  /// the statement exists.
  func missedStatement() -> String? {
    let matters = self.matters
    for item in named {
      guard let visit = visits[item.address], let page = visit.page, visit.obstacle == nil, page.format == .html,
        visit.statement?.kind ?? .other == .other, !homes.contains(where: { $0.final == visit.final }),
        !isMissing(page), !leadsOn(visit)
      else { continue }
      let lead = "\(item.address) (\(item.reason))"
      let content = page.document.content
      let words = Self.words(of: content)
      if words < Self.fewWords {
        let count = words == 1 ? "one word" : "\(words) words"
        return "\(lead): the page behind the link has \(count) and is no statement."
      }
      // What stands in a header or a footer is on every page of the site, the link itself among it.
      let said = "\(page.document.title)\n\(content.text)"
      guard isPromised(item), isKnown(visit.final), judge.rules.names.first(in: said) == nil,
        matters.first(in: said) == nil
      else { continue }
      return "\(lead): what the link promises is not on the page behind it, and nothing there speaks of the Act."
    }
    return nil
  }

  /// Whether the words of a link, and not an address alone, name the Act.
  private func isPromised(_ item: Frontier.Item) -> Bool {
    item.isFromHome
      || visits.values.contains { visit in
        visit.links.contains {
          $0.address == item.address && $0.judgement.isByText && judge.rules.saysAct($0.judgement.name)
        }
      }
  }

  /// What the Act is about, without the names of its five areas: errors ask to verify, too, and shops sell training.
  private var matters: WordTable {
    let topics = Set(judge.rules.parts.topics.classes.flatMap(\.phrases))
    return WordTable(
      classes: judge.rules.areas.classes.map { found in
        var found = found
        found.phrases.removeAll { topics.contains($0) }
        return found
      })
  }

  /// A site that shows one and the same page at whatever address is asked for, but for its home page: what the links of
  /// the home page lead to was not seen, and an address that nobody links to proves it.
  func sameElsewhere() -> String? {
    let finals = Set(homes.map(\.final))
    func isPage(_ visit: Visit) -> Bool {
      visit.obstacle == nil && visit.page?.format == .html && !finals.contains(visit.final)
        && domains.contains(RegistrableDomain.of(visit.final.host))
    }
    let ways = homes.flatMap(\.links).filter { $0.judgement.weight > 0 }.map(\.address)
    let linked = Set(visits.values.flatMap { $0.links.map(\.address) })
    let guesses = homes.flatMap { home in judge.rules.addresses.compactMap { home.final.resolving($0) } }
    guard let first = guesses.first(where: { !linked.contains($0) && visits[$0].map(isPage) == true }),
      let page = visits[first]?.page, !isMissing(page)
    else { return nil }
    let read = ways.compactMap { visits[$0] }.filter(isPage)
    let text = page.document.content.text
    guard !read.isEmpty,
      read.allSatisfy({ Likeness($0.page?.document.content.text ?? "", text).verdict == .same })
    else { return nil }
    return
      "The site shows the same page wherever its home page leads to, and at addresses that nobody links to "
      + "(\(first) for one): the pages themselves were not seen."
  }

  /// A page that a home page calls the Act's, that calls itself so and nothing else, and that is no statement to us: it
  /// stands, and nobody may say that there is none.
  func unrecognised() -> String? {
    for item in named where item.isFromHome {
      guard let visit = visits[item.address], let page = visit.page, visit.obstacle == nil, page.format == .html,
        visit.statement?.kind ?? .other == .other, !homes.contains(where: { $0.final == visit.final }),
        isKnown(visit.final), !isMissing(page), isHeadedByNameAlone(page.document.content)
      else { continue }
      return
        "\(item.address) (\(item.reason)) bears the Act's name, and was not taken for the company's own word on it: "
        + "read it by eye."
    }
    return nil
  }

  /// "California Transparency in Supply Chains Act of 2010", "Our SB 657 Disclosure Statement": no news, no services.
  private func isHeadedByNameAlone(_ document: Document) -> Bool {
    guard let heading = document.passages.first(where: { $0.kind == .heading }) else { return false }
    let text = document.text(in: heading.range)
    guard judge.rules.names.first(in: text) != nil else { return false }
    let names = judge.rules.names.classes + judge.rules.pointing.statements.classes
    let known = Set(names.flatMap(\.phrases).flatMap(\.parts).joined() + WordTable.words(of: company.name))
    return WordTable.words(of: text).allSatisfy {
      known.contains($0) || judge.rules.pointing.nothing.contains($0) || $0.count < 3 || Int($0) != nil
    }
  }

  /// Whether what a page points to was read, or is known not to be there.
  private func leadsOn(_ visit: Visit) -> Bool {
    (pointedTo[visit.final.description] ?? []).contains { target in
      guard let next = WebAddress(target).flatMap({ visits[$0] }) else { return false }
      if case .gone = next.obstacle { return true }
      return next.obstacle == nil && next.page.map { Self.words(of: $0.document.content) >= Self.fewWords } ?? false
    }
  }

  /// A home page that is longer than what is read of one.
  func overlongHome() -> String? {
    for home in homes {
      guard let unread = home.page?.document.unread else { continue }
      return "The home page \(home.final) was not read whole: \(unread)."
    }
    return nil
  }

  /// A home page that stands in the place of the site, when nothing else of it was read: it has little text and leads
  /// nowhere, asks for a password, or is what every address shows.
  func thinHome() -> String? {
    for home in homes {
      guard let page = home.page, home.obstacle == nil else { continue }
      let others = visits.values.filter {
        $0.obstacle == nil && $0.page != nil && $0.final != home.final && $0.final.host == home.final.host
      }
      let isOther = { (visit: Visit) in visit.page?.document.text != page.document.text }
      let isRead = visits.values.contains { visit in
        visit.obstacle == nil && visit.final != home.final && isOther(visit) && Self.isMoreThanThin(visit)
      }
      if isRead { continue }
      let words = Self.words(of: page.document)
      let ways = ways(from: home)
      let lead = "The home page \(home.final) cannot be read."
      if page.signs.contains(.password), ways.count <= Self.mostWaysOfDoor { return "\(lead) It asks for a password." }
      let count = words == 1 ? "one word" : "\(words) words"
      if ways.isEmpty, words < Self.fewWords {
        return "\(lead) It has \(count) and leads to no other page of its site."
      }
      if others.count >= Self.fewestSame, !others.contains(where: isOther) {
        return "\(lead) Every address of the site shows the same page."
      }
    }
    return nil
  }

  /// A page of few words and of next to no ways on that asks for something first: a password, an age, to come back.
  func isDoor(_ page: Page, _ home: Visit) -> Bool {
    guard page.frames.isEmpty, Self.words(of: page.document) < Self.fewWords else { return false }
    let ways = ways(from: home)
    if ways.count <= Self.mostWaysOfDoor, page.signs.contains(.password) || isHeaded(page, by: judge.rules.gates) {
      return true
    }
    let (said, rules) = ("\(page.document.title)\n\(page.document.text)", judge.rules)
    return ways.isEmpty && [rules.gates, rules.signIns, rules.pauses].contains { $0.first(in: said) != nil }
  }

  /// Where a home page leads on its site.
  private func ways(from home: Visit) -> Set<WebAddress> {
    Set(
      home.links.map(\.address).filter {
        domains.contains(RegistrableDomain.of($0.host)) && $0 != home.final && $0 != home.requested
      })
  }

  /// Of two addresses, one may lead to the other.
  private static let fewestSame = 2

  private static func isMoreThanThin(_ visit: Visit) -> Bool {
    visit.page.map { words(of: $0.document) >= fewWords } ?? false
  }

  private static func words(of document: Document) -> Int {
    document.text.split { !$0.isLetter && !$0.isNumber }.count
  }
}
