import Disclosures
import Fetching
import Reading
import Rubrics

/// One link of a page that points.
extension Search {
  /// Asks for what a link leads to, and takes it into account.
  ///
  /// - Parameter lead: of the page that the link stands on, one click on.
  mutating func follow(
    _ target: Pointing.Target, from visit: Visit, _ lead: Frontier.Item, _ step: Int
  ) async throws {
    let reason = target.isShown ? "\(visit.final) shows it" : "page link \u{201C}\(target.words.prefix(80))\u{201D}"
    var item = lead
    (item.address, item.reason) = (target.address, reason)
    if target.isNofollow || visit.page?.isNofollow == true {
      let why = target.isNofollow ? "the link is marked nofollow" : "the page that links to it says nofollow"
      if target.mayHold { obstacles.append((blocked(target, item), .unfollowed(why))) }
      return
    }
    guard pages < limits.pages || visits[target.address] != nil else {
      leaveAside(target, of: visit, "\(limits.pages) pages are the most that are")
      return
    }
    // Of what another company's page says nobody but the page itself can tell that it is the statement.
    let isOurs = domains.contains(RegistrableDomain.of(target.address.host))
    let next = try await fetch(
      target.address, reason: reason, lead: target.isNamed || target.mayHold && isOurs ? lead.name : nil)
    pointedTo[visit.final.description, default: []].append(target.address.description)
    if let obstacle = next.obstacle ?? unreadTarget(next, target) ?? backHome(next) {
      if target.mayHold, !obstacles.contains(where: { $0.item.address == target.address }) {
        obstacles.append((blocked(target, item), obstacle))
      }
      return
    }
    if next.final == visit.final { return }
    let kind = next.statement?.kind ?? .other
    let isStranger = !domains.contains(RegistrableDomain.of(next.final.host)) && !target.isNamed
    if isStranger, kind == .notCovered { return }
    if kind != .other, !isStranger || kind == .disclosure { domains.insert(RegistrableDomain.of(next.final.host)) }
    let before = found.count
    // Where else another company leads is its own matter, unless the page says that the statement is there.
    if kind != .other || target.mayHold && (!isStranger || bearsName(next)) {
      try await take(next, item, step: step + 1)
    }
    // A print of the page is the page, as long as it leads no further; and a page that says nothing takes no other's
    // place unless it is called the statement.
    if kind == .bare, found.count == before + 1, found[before].statement.url == next.final.description,
      !target.isNamed || isCopy(found[before].statement, of: visit.statement)
    {
      found.removeLast()
      return
    }
    pointedTo[visit.final.description, default: []].append(next.final.description)
    if target.isNamed, [.other, .otherRegime].contains(kind) {
      let words = target.isShown ? "shows" : "links to"
      doubt(visit, "\(visit.final) \(words) \(next.final), which is not read as a statement under the Act.")
    }
  }

  /// Bytes of a text that holds more than a statement.
  private static let long = 10_000

  /// The item of a target that could not be read: it may hold what its page bears the name of. One that nothing names does
  /// not end the search elsewhere.
  private func blocked(_ target: Pointing.Target, _ item: Frontier.Item) -> Frontier.Item {
    var item = item
    if !judge.rules.saysWhat(item.name) { item.name = judge.rules.actClass }
    if !target.isNamed { item.isFromHome = false }
    return item
  }

  /// Says that a link which may lead to the statement was not asked for.
  mutating func leaveAside(_ target: Pointing.Target, of visit: Visit, _ why: String) {
    guard target.mayHold else { return }
    doubt(visit, "\(visit.final) leads to \(target.address), which was not looked at: \(why).")
  }

  private func isCopy(_ statement: Statement, of page: Statement?) -> Bool {
    page.map { Likeness($0.document.text, statement.document.text).verdict == .same } ?? false
  }

  /// What has been taken down often forwards to the home page.
  func backHome(_ visit: Visit) -> Visit.Obstacle? {
    homes.contains { $0.final == visit.final } ? .gone("a forward to the home page") : nil
  }

  mutating func doubt(_ visit: Visit, _ sentence: String) {
    pointingDoubts.append((visit.final.description, sentence))
  }

  /// What was read behind a link and shows no statement for a reason that lies in how it is shown, or in its absence. Of
  /// a page that is called no statement, pictures and other languages tell nothing.
  func unreadTarget(_ visit: Visit, _ target: Pointing.Target) -> Visit.Obstacle? {
    guard let page = visit.page, visit.statement?.kind ?? .other == .other else { return nil }
    if isMissing(page) { return .gone("a page that says it is not there") }
    // One that leads on by the Act's name is a way to the statement.
    if target.isNamed, page.document.text.utf8.count > Self.long,
      !visit.links.contains(where: { judge.rules.saysAct($0.judgement.name) }),
      judge.rules.names.first(in: page.document.text) != nil
    {
      return .unreadable("It is long and names the Act, and no part of it can be told to be the statement.")
    }
    let why = target.isNamed ? whyUnread(page, visit) : nil
    return (why ?? whyClosed(page, visit)).map { .unreadable($0) }
  }
}
