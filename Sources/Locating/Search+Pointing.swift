import Disclosures
import Fetching
import Reading
import Rubrics

extension Search {
  /// Takes what a page was found to be into account. A page that only points gives way to what it points to: to the
  /// statement there, or to what stands in the way of reading it.
  mutating func take(_ visit: Visit, _ item: Frontier.Item) async throws {
    guard visit.obstacle == nil, let statement = visit.statement else { return }
    switch statement.kind {
    case .bare:
      // What another address led to was followed from there.
      guard !pointing.contains(statement.url) else { return }
      pointing.insert(statement.url)
      if try await followPointers(of: visit, item) { return }
      keep(statement.promoted, item)
    case .other:
      guard isNamed(visit, item), !pointing.contains(statement.url) else { return }
      pointing.insert(statement.url)
      _ = try await followPointers(of: visit, item)
    case .disclosure:
      if try await followFuller(of: visit, item) { return }
      keep(statement, item)
    case .notCovered, .otherRegime: keep(statement, item)
    }
  }

  private mutating func keep(_ statement: Statement, _ item: Frontier.Item) {
    guard !found.contains(where: { Self.isSame($0.statement, statement) }) else { return }
    found.append(Find(statement: statement, item: item))
  }

  /// Whether a page that is no statement is called one, by the link to it or by itself.
  private func isNamed(_ visit: Visit, _ item: Frontier.Item) -> Bool {
    guard let document = visit.page?.document else { return false }
    if judge.rules.saysWhat(item.name) || judge.rules.names.first(in: document.title) != nil { return true }
    let heading = document.content.passages.first { $0.kind == .heading }
    return heading.map { judge.rules.names.first(in: document.text(in: $0.range)) != nil } ?? false
  }

  /// Looks at what a page points to, clearest first.
  ///
  /// - Returns: whether something else is to be said of the company than what the page itself says.
  private mutating func followPointers(of visit: Visit, _ item: Frontier.Item) async throws -> Bool {
    let isBare = visit.statement?.kind == .bare
    guard item.clicks <= limits.clicks else { return false }
    let lead = Frontier.Item(
      address: item.address, weight: max(item.weight, isBare ? 1 : 0),
      name: judge.rules.saysWhat(item.name) || !isBare ? item.name : judge.rules.actClass, reason: item.reason,
      clicks: item.clicks + 1, isFromHome: item.isFromHome)
    var pointer = pointer
    var isNowhere = false
    let groups = pointer.targets(on: visit, base: base(of: visit))
    passedOver.formUnion(pointer.passedOver)
    for group in groups {
      for target in group { try await follow(target, from: visit, lead) }
      if let statement = statementShown(by: group) {
        for address in order where visits[address]?.final == visit.final { visits[address]?.statement = statement }
      }
      if group.contains(where: { leads(to: $0, from: visit) }) { return true }
      for target in group {
        for obstacle in obstacles(behind: target.address) {
          guard case .gone = obstacle else { return true }
          isNowhere = isNowhere || target.isNamed
        }
      }
    }
    return isNowhere
  }

  private var pointer: Pointing {
    Pointing(
      judge: judge, homes: Set(homes.map(\.final)), furniture: Set(homes.flatMap { $0.links.map(\.address) }),
      domains: domains)
  }

  /// Whether a statement was found where a link leads, or where the page there points to.
  private func leads(to target: Pointing.Target, from visit: Visit) -> Bool {
    guard let first = visits[target.address]?.final.description else { return false }
    let statements = found.filter { [.disclosure, .notCovered].contains($0.statement.kind) }.map(\.statement)
    var (pages, seen) = ([first], Set([first, visit.final.description]))
    while let page = pages.popLast() {
      if statements.contains(where: { $0.url == page }) { return true }
      if let statement = visits[target.address]?.statement, page == first, statement.isAnswer,
        statements.contains(where: { Self.isSame($0, statement) })
      {
        return true
      }
      pages += (pointedTo[page] ?? []).filter { seen.insert($0).inserted }
    }
    return false
  }

  /// What stood in the way at an address, and at those that the page there points to.
  private func obstacles(behind address: WebAddress) -> [Visit.Obstacle] {
    var (pages, seen) = ([address.description], Set([address.description]))
    var found: [Visit.Obstacle] = []
    while let page = pages.popLast() {
      found += obstacles.filter { $0.item.address.description == page }.map(\.obstacle)
      let final = WebAddress(page).flatMap { visits[$0] }?.final.description
      pages += (pointedTo[final ?? page] ?? []).filter { seen.insert($0).inserted }
    }
    return found
  }

  /// What a page shows within itself is a part of it.
  private func statementShown(by group: [Pointing.Target]) -> Statement? {
    group.filter(\.isShown).compactMap { visits[$0.address]?.statement?.promoted }.first { shown in
      shown.isAnswer && found.contains { Self.isSame($0.statement, shown) }
    }
  }

  private mutating func follow(_ target: Pointing.Target, from visit: Visit, _ lead: Frontier.Item) async throws {
    let reason = target.isShown ? "\(visit.final) shows it" : "page link \u{201C}\(target.words.prefix(80))\u{201D}"
    var item = lead
    (item.address, item.reason) = (target.address, reason)
    if target.isNofollow || visit.page?.isNofollow == true {
      let why = target.isNofollow ? "the link is marked nofollow" : "the page that links to it says nofollow"
      obstacles.append((item, .unfollowed(why)))
      return
    }
    guard pages < limits.pages || visits[target.address] != nil else {
      let why = "\(limits.pages) pages are the most that are looked at"
      doubt(visit, "\(visit.final) leads to \(target.address), which was not looked at: \(why).")
      return
    }
    let next = try await fetch(target.address, reason: reason, lead: item.name)
    pointedTo[visit.final.description, default: []].append(target.address.description)
    if let obstacle = next.obstacle ?? unreadTarget(next) ?? backHome(next) {
      if !obstacles.contains(where: { $0.item.address == target.address }) { obstacles.append((item, obstacle)) }
      return
    }
    if next.final == visit.final { return }
    if next.statement?.kind ?? .other != .other { domains.insert(RegistrableDomain.of(next.final.host)) }
    let before = found.count
    try await take(next, item)
    // A print of the page is the page, as long as it leads no further.
    if next.statement?.kind == .bare, found.count == before + 1, found[before].statement.url == next.final.description,
      isCopy(found[before].statement, of: visit.statement)
    {
      found.removeLast()
      return
    }
    pointedTo[visit.final.description, default: []].append(next.final.description)
    if target.isNamed, [.other, .otherRegime].contains(next.statement?.kind ?? .other) {
      let words = target.isShown ? "shows" : "links to"
      doubt(visit, "\(visit.final) \(words) \(next.final), which is not read as a statement under the Act.")
    }
  }

  private func isCopy(_ statement: Statement, of page: Statement?) -> Bool {
    page.map { Likeness($0.document.text, statement.document.text).verdict == .same } ?? false
  }

  /// What has been taken down often forwards to the home page.
  private func backHome(_ visit: Visit) -> Visit.Obstacle? {
    homes.contains { $0.final == visit.final } ? .gone("a forward to the home page") : nil
  }

  private mutating func doubt(_ visit: Visit, _ sentence: String) {
    pointingDoubts.append((visit.final.description, sentence))
  }

  /// What was read behind a link and shows no statement for a reason that lies in how it is shown, or in its absence.
  private func unreadTarget(_ visit: Visit) -> Visit.Obstacle? {
    guard let page = visit.page, visit.statement?.kind ?? .other == .other else { return nil }
    if isMissing(page) { return .gone("a page that says it is not there") }
    return whyUnread(page, visit).map { .unreadable($0) }
  }

  /// A page that answers for the company and offers its statement in full, or as a file. The same text is no other
  /// statement, and a longer one counts in the place of a part of it.
  ///
  /// - Returns: whether another text takes the page's place.
  private mutating func followFuller(of visit: Visit, _ item: Frontier.Item) async throws -> Bool {
    guard let statement = visit.statement, visit.page?.isNofollow == false, item.clicks <= limits.clicks,
      judge.rules.saysWhat(item.name) || statement.pageKind != nil
    else { return false }
    var pointer = pointer
    let targets = pointer.fuller(on: visit)
    guard targets.count <= Pointing.most else { return false }
    var isReplaced = false
    for target in targets where pages < limits.pages {
      let reason = "page link \u{201C}\(target.words.prefix(80))\u{201D}"
      let next = try await fetch(target.address, reason: reason, lead: item.name ?? judge.rules.actClass)
      if let obstacle = next.obstacle ?? unreadTarget(next) ?? backHome(next) {
        let sentence = Self.ended(obstacle.sentence)
        doubt(visit, "\(visit.final) also offers \(target.address) (\(reason)), which was not read: \(sentence)")
        if let outcome = obstacle.outcome, rest[visit.final.description] == nil {
          let lead = "\(visit.final) says a part, and \(target.address) (\(reason)) could not be read: \(sentence)"
          rest[visit.final.description] = Located.Rest(outcome: outcome, reason: lead)
        }
        continue
      }
      guard let other = next.statement, other.kind == .disclosure else { continue }
      var lead = item
      (lead.address, lead.reason, lead.clicks) = (target.address, reason, item.clicks + 1)
      pointedTo[visit.final.description, default: []].append(next.final.description)
      switch Likeness(statement.document.text, other.document.text).verdict {
      case .same: continue
      case .partOfOther:
        keep(other, lead)
        isReplaced = true
      case .different: keep(other, lead)
      }
    }
    return isReplaced
  }
}
