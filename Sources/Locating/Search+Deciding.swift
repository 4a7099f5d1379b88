import Disclosures
import Fetching
import Reading
import Rubrics

extension Search {
  /// No home page could be read: nothing is known of the site.
  func unopened() -> Located {
    let first = homes.compactMap(\.obstacle).first
    switch first {
    case .robots(let why), .unfollowed(let why):
      return located(.forbiddenByRobots, "The home page may not be read: \(why).")
    case .unreadable(let why): return located(.unreadable, "The home page cannot be read. \(why)")
    case .gone(let why), .unreachable(let why):
      return located(.unreachable, "The home page cannot be reached: \(Self.ended(why))")
    case nil: return located(.unreachable, "The list names no web address that can be asked.")
    }
  }

  /// Nothing was taken for a disclosure: says why, and never "not found" where something could not be looked at.
  func result(withoutDisclosure obstacles: [(item: Frontier.Item, obstacle: Visit.Obstacle)]) -> Located {
    if let find = found.first(where: { $0.statement.kind == .notCovered }) {
      var located = located(
        .claimsNotCovered, "The company says that the Act does not apply to it, at \(find.statement.url).")
      located.statement = find.statement
      return located
    }
    // A page that is named in passing, far from home, was never likely to be it.
    for (item, obstacle) in obstacles
    where item.weight > 0 && (item.isFromHome || judge.rules.saying(item.name) != .little)
      && (judge.rules.saysWhat(item.name) || isKnown(item.address))
    {
      let lead = "\(item.address) (\(item.reason))"
      switch obstacle {
      case .unreadable(let why): return located(.unreadable, "\(lead) cannot be read. \(why)")
      case .robots(let why): return located(.forbiddenByRobots, "\(lead) may not be read; \(why).")
      case .unfollowed(let why):
        // Links that only might lead to it, and pages that were read all the same, tell nothing.
        guard judge.rules.saysWhat(item.name), visits[item.address] == nil else { continue }
        return located(.forbiddenByRobots, "\(lead) may not be visited; \(why).")
      case .unreachable(let why): return located(.unreachable, "\(lead) cannot be reached: \(Self.ended(why))")
      case .gone: continue
      }
    }
    // Of what a page shows nothing of, the page itself says more.
    if let aside = setAside(), unreadStatement() == nil { return aside }
    if let (lead, obstacle) = deadLinks.first {
      return located(obstacle.outcome ?? .unreachable, "\(lead): \(Self.ended(obstacle.sentence))")
    }
    if let home = homes.first(where: { $0.obstacle != nil }), let obstacle = home.obstacle {
      switch obstacle {
      case .unreadable(let why): return located(.unreadable, "The home page \(home.final) cannot be read. \(why)")
      case .robots(let why), .unfollowed(let why):
        return located(.forbiddenByRobots, "The home page \(home.final) may not be read: \(why).")
      case .unreachable(let why), .gone(let why):
        return located(.unreachable, "The home page \(home.final) cannot be reached: \(Self.ended(why))")
      }
    }
    if let unread = unreadStatement() ?? missedStatement() ?? unsettledHome() ?? overlongHome()
      ?? thinHome() ?? sameElsewhere()
    {
      return located(.unreadable, unread)
    }
    if let why = unfollowedHub() { return located(.forbiddenByRobots, why) }
    if let (address, obstacle) = unreadSitemaps.first {
      let lead = "The sitemap \(address), which may list the disclosure,"
      switch obstacle {
      case .unreadable(let why): return located(.unreadable, "\(lead) cannot be read whole. \(why)")
      case .robots(let why), .unfollowed(let why):
        return located(.forbiddenByRobots, "\(lead) may not be read; \(why).")
      case .unreachable(let why), .gone(let why):
        return located(.unreachable, "\(lead) cannot be reached whole: \(Self.ended(why))")
      }
    }
    if found.isEmpty, let why = unrecognised() { return located(.unreadable, why) }
    var located = located(.notFound, notFound(obstacles))
    located.others = found.map(\.statement)
    return located
  }

  private func notFound(_ obstacles: [(item: Frontier.Item, obstacle: Visit.Obstacle)]) -> String {
    if let other = found.first(where: { $0.statement.kind == .otherRegime }) {
      return "Only a statement under another country's law was found, at \(other.statement.url)."
    }
    if let gone = obstacles.first(where: { judge.rules.saysWhat($0.item.name) }) {
      let isHomes = homes.contains { $0.links.contains { $0.address == gone.item.address } }
      let lead = isHomes ? "The home page" : "A page of the Act's name"
      return "\(lead) links to \(gone.item.address), which answers: \(Self.ended(gone.obstacle.sentence))"
    }
    let read = Set(visits.values.filter { $0.page != nil && $0.obstacle == nil }.map(\.final)).count
    let others = max(0, pages - read)
    let further = others == 1 ? "one further address" : "\(others) further addresses"
    let more = others == 0 ? "" : ", and \(further) gave no other page to read"
    let limit = isCutShort ? "; \(limits.pages) pages are the most that are looked at, and there were more" : ""
    return "No disclosure on the \(read == 1 ? "one page that was" : "\(read) pages that were") read\(more)\(limit)."
  }

  /// A disclosure, or several.
  mutating func result() async throws -> Located {
    if let first = best(of: found.filter { $0.statement.kind == .disclosure }).first {
      try await lookAtNewer(than: first)
    }
    let candidates = named(of: best(of: found.filter { $0.statement.kind == .disclosure }))
    guard var first = candidates.first else { return located(.notFound, "No disclosure was found.") }
    if let located = unreadNewest(than: first) { return located }
    if first.statement.document.unread == nil { first.statement.document.unread = unreadParts[first.statement.url] }
    if candidates.count > 1 {
      let list = candidates.map(\.statement.url).joined(separator: " and ")
      var located = located(.severalStatements, "Statements that differ stand at \(list); none replaces the other.")
      located.statement = first.statement
      located.others = candidates.dropFirst().map(\.statement)
      return located
    }
    if !first.statement.firms.isEmpty {
      let names = first.statement.firms.map { "\u{201C}\($0)\u{201D}" }.joined(separator: ", ")
      var located = located(
        .severalStatements,
        "\(first.statement.url) holds statements of several firms that differ: \(names). None of them bears the name "
          + "\(company.name).")
      located.statement = first.statement
      return located
    }
    let placement = PlacementFinder(search: self, statement: first.statement).placement
    let links = placement.storefronts.compactMap(\.link)
    var located =
      if let link = links.first {
        located(.found, "Found by the \(link.place.rawValue) link \u{201C}\(link.text)\u{201D} of the home page.")
      } else if let why = placement.whyUnread {
        located(
          .found,
          Self.ended(
            "Found by \(first.item.reason); whether a link of the home page leads to it is not known, as it could not be "
              + "read: \(why)"))
      } else {
        located(.foundWithoutHomepageLink, "Found by \(first.item.reason); no link of a home page leads to it.")
      }
    let further = first.statement.further
    if !further.isEmpty {
      located.reason += " It is read as one with what it goes on to: \(further.joined(separator: ", "))."
    }
    located.placement = placement
    located.statement = first.statement
    located.others = found.map(\.statement).filter { $0.url != first.statement.url && $0.kind != .disclosure }
    located.references = try await references(of: first.statement)
    (located.trail, located.pages, located.notes) = (trail, pages, notes)
    return located
  }

  /// Of several texts the ones that speak for the company: by the clearest link of a home page, else the first.
  private func best(of finds: [Find]) -> [Find] {
    let clear = finds.filter { $0.item.isFromHome && judge.rules.saysAct($0.item.name) }
    if clear.isEmpty {
      let pointed = finds.filter { find in !finds.contains { isPointer(from: find, to: $0) } }
      let last = pointed.isEmpty ? finds : pointed
      return Array(last.filter { find in !last.contains { Self.isOlder(find, than: $0) } }.prefix(1))
    }
    let pointed = clear.filter { find in !clear.contains { isPointer(from: find, to: $0) } }
    let present = pointed.filter { judge.rules.pointing.archived.first(in: $0.item.reason) == nil }
    let valid = present.isEmpty ? pointed : present
    return valid.filter { find in !valid.contains { Self.isOlder(find, than: $0) } }
  }

  /// The visit that a statement was read from: the first, where several addresses led to it.
  private func visit(of statement: Statement) -> Visit? {
    for address in order {
      if let visit = visits[address], visit.final.description == statement.url { return visit }
    }
    return nil
  }

  private func isPointer(from find: Find, to other: Find) -> Bool {
    guard find.statement.url != other.statement.url,
      let visit = visit(of: find.statement)
    else { return false }
    return find.statement.document.text.utf8.count < 700
      && visit.links.contains { $0.address.description == other.statement.url && $0.link.place == .body }
  }

  /// The same text, or the same page under two addresses.
  static func isSame(_ one: Statement, _ other: Statement) -> Bool {
    if one.url == other.url || one.document.text == other.document.text { return true }
    guard let canonical = one.page.canonical, canonical == other.page.canonical else { return false }
    return canonical.contains("://")
  }

  func located(_ outcome: Outcome, _ reason: String) -> Located {
    Located(outcome: outcome, reason: reason, trail: trail, notes: notes, pages: pages)
  }

  static func ended(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

  /// Documents that the disclosure sends its readers to, on the company's own hosts.
  private mutating func references(of statement: Statement) async throws -> [Statement] {
    guard let visit = visit(of: statement) else { return [] }
    let said = statement.document.text
    var references: [Statement] = []
    for hop in visit.links where references.count < limits.references && pages < limits.pages {
      // The search through the text comes last: a long page may have thousands of links.
      guard hop.link.place == .body, !hop.link.text.isEmpty,
        judge.rules.references.first(in: hop.link.text) != nil, hop.address != visit.final,
        domains.contains(RegistrableDomain.of(hop.address.host)), said.contains(hop.link.text)
      else { continue }
      let target = try await fetch(hop.address, reason: "the disclosure refers to it")
      if let text = target.statement, !references.contains(where: { $0.url == text.url }) { references.append(text) }
    }
    return references
  }
}
