import Disclosures
import Fetching
import Reading
import Rubrics

extension Search {
  /// Whether a domain begins with the name of one of the company's, or the other way round: "gapwright.example" and
  /// "gapwright-group.example". A shop often leads to its company so.
  func isKin(_ domain: String) -> Bool { isKin(domain, to: domains) }

  private func isKin(_ domain: String, to domains: some Sequence<String>) -> Bool {
    let name = Self.name(of: domain)
    return domains.contains { own in
      let own = Self.name(of: own)
      let (short, long) = own.utf8.count < name.utf8.count ? (own, name) : (name, own)
      return short.utf8.count >= Self.leastName && long.hasPrefix(short)
    }
  }

  /// A link of a header or footer that speaks of sourcing, suppliers or California's disclosures: where it leads to a
  /// host of another name, that is likely to be the parent company's. A page there counts by what it says, and what
  /// stands in its way says nothing of the company.
  func mayBeParents(_ hop: Visit.Hop) -> Bool {
    hop.judgement.isByText && hop.judgement.name != nil && hop.judgement.weight >= Self.clearWeight
      && hop.link.place != .body
  }

  /// Whether a host is the company's or its group's, as far as names and what was found there tell.
  func isKnown(_ address: WebAddress) -> Bool {
    let domain = RegistrableDomain.of(address.host)
    return domains.contains(domain) || isKin(domain) || Self.isInside(address.host)
  }

  /// Says in the trail which links of home pages were not asked for, as they lead to other companies' sites.
  mutating func noteStrangers() {
    let strangers = strangers()
    for (index, hop) in strangers.prefix(Self.mostStrangers).enumerated() {
      let left = index == Self.mostStrangers - 1 ? strangers.count - Self.mostStrangers : 0
      let more = left > 0 ? ", nor \(left) more" : ""
      let reason = "\(hop.link.place.rawValue) link \u{201C}\(hop.link.text.prefix(80))\u{201D}"
      let result = "not asked for\(more): on another company's site, by a link that does not name the Act"
      trail.append(Step(url: hop.address.description, reason: reason, result: result))
    }
  }

  /// Links of home pages to other sites, by words that say something, that were not asked for.
  private mutating func strangers() -> [Visit.Hop] {
    var seen: Set<WebAddress> = []
    return homes.flatMap(\.links).filter { hop in
      guard visits[hop.address] == nil, !isOurs(hop), hop.judgement.name != nil,
        let words = judge.classified(hop.link.text), words.weight > 0
      else { return false }
      return seen.insert(hop.address).inserted
    }
  }

  /// Links of home pages outside their text to other sites, by words that a parent company is called by.
  private func parents() -> [Visit.Hop] {
    var seen: Set<WebAddress> = []
    return homes.flatMap(\.links).filter { hop in
      hop.link.place != .body && !hop.link.isNofollow && hop.judgement.weight >= 0 && visits[hop.address] == nil
        && !isOurs(hop) && !judge.rules.pointing.isLawHost(hop.address.host)
        && judge.rules.parents.first(in: hop.link.text) != nil && seen.insert(hop.address).inserted
    }
  }

  /// Looks at what may be the parent company's site, by a link that says no more, and at pages there that gather what a
  /// company has to say of itself. What is found there counts only when it names the company.
  mutating func lookAtParents() async throws {
    for hop in parents().prefix(Self.mostParents)
    where pages < limits.pages && !hasDisclosure && visits[hop.address] == nil {
      let reason = "\(hop.link.place.rawValue) link \u{201C}\(hop.link.text.prefix(80))\u{201D}"
      let before = found.count
      // Its own links are looked at as those of the company's pages are, for so long.
      let domain = RegistrableDomain.of(hop.address.host)
      let isNew = domains.insert(domain).inserted
      defer { if isNew { domains.remove(domain) } }
      let most = pages + 1 + Self.mostPagesOfParent
      try await visit(
        Frontier.Item(
          address: hop.address, weight: hop.judgement.weight, name: hop.judgement.name, reason: reason, clicks: 1,
          isFromHome: true))
      try await follow { item, count in
        item.weight >= Self.clearWeight
          || count < most && item.weight > 0 && RegistrableDomain.of(item.address.host) == domain
      }
      for (index, find) in found.enumerated().dropFirst(before).reversed() {
        guard let why = strangeHost(of: find.statement) else { continue }
        trail.append(Step(url: find.statement.url, reason: find.item.reason, result: "not taken: \(why)"))
        found.remove(at: index)
      }
    }
  }

  private static let mostParents = 3
  /// Pages of such a site behind words that do not speak of the Act.
  private static let mostPagesOfParent = 4
  /// Steps of the trail that a company may take up so.
  private static let mostStrangers = 5

  /// Shorter names are found in too many others.
  private static let leastName = 4

  /// The first label without its hyphens.
  private static func name(of domain: String) -> String {
    domain.prefix { $0 != "." }.filter { $0 != "-" }
  }

  /// A statement on a site that bears neither the company's name nor that of its home page, and that does not name the
  /// company: it may speak for another one.
  func strangeHost(of statement: Statement?) -> String? {
    guard let statement, let address = WebAddress(statement.url) else { return nil }
    let domain = RegistrableDomain.of(address.host)
    let own = homes.map { RegistrableDomain.of($0.final.host) }
    guard !own.contains(domain), !isKin(domain, to: own) else { return nil }
    let text = "\(statement.document.title) \(statement.page.document.text)"
    let words = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let labels = own.map(Self.name).filter { $0.utf8.count >= Self.leastLabel }
    let run = WordTable.words(of: text).joined()
    guard !labels.contains(where: run.contains) else { return nil }
    // Written as a name is: "Rowe", "ROWE", and not "row".
    let names = company.name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { $0.utf8.count >= Self.leastWord && !Self.forms.contains($0.lowercased()) }
    guard !names.isEmpty, !names.contains(where: { words.contains($0) || words.contains($0.uppercased()) }) else {
      return nil
    }
    return "\(statement.url) is on the site of \(domain), and what stands there does not name \(company.name)."
  }

  static let leastWord = 3
  private static let leastLabel = 6

  /// Words of company names that tell none from another.
  static let forms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "company", "companies", "llc", "ltd", "limited", "plc", "group",
    "holding", "holdings", "the", "and", "brands", "stores", "international", "usa", "america", "american",
  ]
}
