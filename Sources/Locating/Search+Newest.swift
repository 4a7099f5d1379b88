import Disclosures
import Fetching
import Reading
import Rubrics

/// Several statements that a home page links to by the Act's name, of which one cannot be read: the newest counts, and
/// what is older is not graded in its place.
extension Search {
  /// How another link of a home page stands to the one that a statement was found by.
  private enum Rank: Int {
    case older, unknown, rival, newer
  }

  /// What is to be said of a company whose newest statement is not the one that was found.
  mutating func unreadNewest(than find: Find) -> Located? {
    for home in homes {
      let own = home.links.filter { leads($0, to: find.statement) }
      guard !own.isEmpty else { continue }
      let isClear = own.contains(where: isLinkOfStatement)
      for hop in home.links where !leads(hop, to: find.statement) {
        guard isClear && isLinkOfStatement(hop) || own.contains(where: { isNewer(hop, than: $0) }) else { continue }
        guard let rank = own.map({ rank(of: hop, beside: $0) }).min(by: { $0.rawValue < $1.rawValue }),
          !own.contains(where: { Self.isSamePage($0.address, hop.address) })
        else { continue }
        if let located = located(hop, rank, find) { return located }
      }
    }
    return nil
  }

  /// Asks for what a home page links to beside a statement by the same words and a later year: beneath a heading, or by
  /// words that say nothing, such a link need not have been followed.
  mutating func lookAtNewer(than find: Find) async throws {
    for home in homes where home.page?.isNofollow != true {
      let own = home.links.filter { leads($0, to: find.statement) }
      let newer = home.links.filter { hop in
        visits[hop.address] == nil && !hop.link.isNofollow && own.contains { isNewer(hop, than: $0) }
      }
      for hop in newer.prefix(Self.mostNewer) where pages < limits.pages && visits[hop.address] == nil {
        try await visit(
          Frontier.Item(
            address: hop.address, weight: max(hop.judgement.weight, 1), name: find.item.name,
            reason: "\(hop.link.place.rawValue) link \u{201C}\(Self.words(of: hop).prefix(80))\u{201D}", clicks: 1,
            isFromHome: true))
      }
    }
  }

  private static let mostNewer = 3

  /// Whether two links of the company's own stand below one heading and say the same but for a later year.
  private func isNewer(_ hop: Visit.Hop, than own: Visit.Hop) -> Bool {
    let (ours, theirs) = (Self.words(of: own), Self.words(of: hop))
    guard let year = Year.ofStatement(in: ours), let other = Year.ofStatement(in: theirs), other > year else {
      return false
    }
    return isOurs(hop) && hop.link.heading == own.link.heading && hop.link.place == own.link.place
      && Year.without(ours) == Year.without(theirs)
  }

  private mutating func located(_ hop: Visit.Hop, _ rank: Rank, _ find: Find) -> Located? {
    guard rank != .older else { return nil }
    let words = hop.link.text.isEmpty ? hop.link.label : hop.link.text
    let lead = "\(hop.address) (\(hop.link.place.rawValue) link \u{201C}\(words.prefix(80))\u{201D})"
    if let statement = visits[hop.address]?.statement, statement.kind == .notCovered, rank == .newer {
      var located = located(.claimsNotCovered, "The company says that the Act does not apply to it, at \(lead).")
      (located.statement, located.others) = (statement, [find.statement])
      return located
    }
    guard let obstacle = obstacle(at: hop) else { return nil }
    let sentence = Self.ended(obstacle.sentence)
    guard rank != .unknown, let outcome = obstacle.outcome else {
      if rank == .unknown, case .gone = obstacle { return nil }
      let page = find.statement.url
      if obstacle.outcome != nil, unreadParts[page] == nil {
        unreadParts[page] = "\(hop.address) may be another statement"
      }
      if !pointingDoubts.contains(where: { $0.page == page && $0.sentence.hasPrefix(lead) }) {
        pointingDoubts.append(
          (page, "\(lead) may be \(rank == .newer ? "a newer" : "another") statement, and was not read: \(sentence)"))
      }
      return nil
    }
    let what =
      switch obstacle {
      case .robots, .unfollowed: "may not be read"
      case .unreadable: "cannot be read"
      case .unreachable, .gone: "cannot be reached"
      }
    let other =
      rank == .newer
      ? "The older statement at \(find.statement.url) is not graded in its place."
      : "The statement at \(find.statement.url), behind a link of the same words, is not graded in its place."
    var located = located(outcome, "\(lead) \(what): \(sentence) \(other)")
    located.others = [find.statement]
    return located
  }

  /// By the Act's name, on a host of the company's or by a clear word; not archived, nor in another language or for
  /// another country.
  private func isLinkOfStatement(_ hop: Visit.Hop) -> Bool {
    let words = hop.link.text.isEmpty ? hop.link.label : hop.link.text
    return judge.rules.saysAct(hop.judgement.name) && isOurs(hop) && !pointer.isReplaced(words)
      && judge.rules.pointing.countries.first(in: words) == nil && judge.rules.otherLaws.first(in: words) == nil
  }

  private func leads(_ hop: Visit.Hop, to statement: Statement) -> Bool {
    guard let page = visits[hop.address]?.final.description else { return hop.address.description == statement.url }
    return page == statement.url || pointedTo[page]?.contains(statement.url) == true
  }

  /// Of one page under two spellings of its address it is enough to read one.
  private static func isSamePage(_ one: WebAddress, _ other: WebAddress) -> Bool {
    func host(_ address: WebAddress) -> Substring {
      address.host.hasPrefix("www.") ? address.host.dropFirst(4) : address.host[...]
    }
    return host(one) == host(other) && one.target == other.target
  }

  private func rank(of hop: Visit.Hop, beside own: Visit.Hop) -> Rank {
    let (ours, theirs) = (Self.words(of: own), Self.words(of: hop))
    let isAlike = Year.without(ours) == Year.without(theirs)
    let year = { (hop: Visit.Hop, words: String) in
      Year.ofStatement(in: words) ?? (isAlike ? Year.last(in: hop.address.target) : nil)
    }
    switch (year(own, ours), year(hop, theirs)) {
    case (let ours?, let theirs?): return theirs > ours ? .newer : theirs < ours ? .older : isAlike ? .rival : .unknown
    // What is named without a year is valid now.
    case (.some, nil): return .newer
    case (nil, .some): return .unknown
    case (nil, nil): return isAlike ? .rival : .unknown
    }
  }

  private static func words(of hop: Visit.Hop) -> String { hop.link.text.isEmpty ? hop.link.label : hop.link.text }

  /// What keeps us from the page behind a link; nil where a statement was read there, or a page of another matter.
  private func obstacle(at hop: Visit.Hop) -> Visit.Obstacle? {
    guard let visit = visits[hop.address] else {
      return obstacles.first { $0.item.address == hop.address }?.obstacle
        ?? .unreachable("\(limits.pages) pages are the most that are looked at")
    }
    if let obstacle = visit.obstacle { return obstacle }
    if let own = obstacles.first(where: { $0.item.address == hop.address }) { return own.obstacle }
    guard visit.statement?.kind ?? .other == .other, let page = visit.page,
      !homes.contains(where: { $0.final == visit.final })
    else { return nil }
    if isMissing(page) { return .gone("a page that says it is not there") }
    if let why = whyUnread(page, visit) ?? whyClosed(page, visit) ?? whyHollow(visit) { return .unreadable(why) }
    let isThin = page.format == .html && page.document.content.text.split(separator: " ").count < Self.leastWords
    return isThin ? .unreadable("The page behind the link says next to nothing.") : nil
  }

  private static let leastWords = 60
}

extension Search {
  /// Whether the links to two statements say the same but for the year; where their words name none, that of their
  /// addresses counts.
  static func isOlder(_ find: Find, than other: Find) -> Bool {
    guard Year.without(find.item.reason) == Year.without(other.item.reason) else { return false }
    let years = [find, other].map { Year.ofStatement(in: $0.item.reason) }
    if let year = years[0], let otherYear = years[1] { return year < otherYear }
    guard years == [nil, nil], let year = Year.last(in: find.item.address.target),
      let otherYear = Year.last(in: other.item.address.target)
    else { return false }
    return year < otherYear
  }
}
