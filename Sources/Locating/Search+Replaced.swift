import Disclosures
import Fetching
import Reading
import Rubrics

/// Statements that say themselves that they are no longer the company's word.
extension Search {
  /// A page that was taken for a statement and links to what is valid now: a statement there takes its place.
  ///
  /// - Returns: whether the page is not graded.
  mutating func followReplacement(of visit: Visit, _ item: Frontier.Item) async throws -> Bool {
    guard let statement = visit.statement, statement.isBareOrDisclosure, item.clicks <= limits.clicks,
      let page = visit.page, !page.isNofollow
    else { return false }
    let pointer = pointer
    let targets = pointer.current(on: visit, page)
    guard let hop = targets.first, replacing.insert(statement.url).inserted else { return false }
    let isReplaced = pointer.pointers.replaced.first(in: statement.document.text) != nil
    guard pages < limits.pages || visits[hop.address] != nil else { return false }
    var lead = item
    lead.reason = "page link \u{201C}\(pointer.words(of: hop).prefix(80))\u{201D}"
    (lead.address, lead.clicks) = (hop.address, item.clicks + 1)
    let next = try await fetch(hop.address, reason: lead.reason, lead: item.name ?? judge.rules.actClass)
    if let kind = next.statement?.kind, next.obstacle == nil, next.final != visit.final,
      kind == .disclosure || kind == .notCovered, !replacing.contains(next.final.description)
    {
      pointedTo[visit.final.description, default: []].append(next.final.description)
      try await take(next, lead)
      return true
    }
    guard isReplaced else { return false }
    guard let obstacle = next.obstacle ?? backHome(next) else {
      doubt(visit, "\(visit.final) says that it was replaced, and \(next.final) is not read as a statement.")
      return false
    }
    let sentence = "\(Self.ended(obstacle.sentence)) The statement at \(visit.final) says that it was replaced."
    // What stands in its place is not missing because a link is dead.
    let why: Visit.Obstacle = if case .gone = obstacle { .unreachable(sentence) } else { obstacle.saying(sentence) }
    pointedTo[visit.final.description, default: []].append(hop.address.description)
    withhold(visit, lead, why)
    return true
  }
}

extension Pointing {
  /// Links of a page's own text to what is valid now: by their words, or by their sentence where these say nothing.
  func current(on visit: Visit, _ page: Page) -> [Visit.Hop] {
    let around = Surroundings(page)
    return ownLinks(of: visit).filter { hop in
      let words = words(of: hop)
      guard !hop.link.isNofollow, !isReplaced(words), !isMatter(words), !pointers.isLawHost(hop.address.host) else {
        return false
      }
      if pointers.current.first(in: words) != nil { return true }
      guard judge.saysNothing(words) else { return false }
      return pointers.current.first(in: around.sentence(around: hop.link).whole) != nil
    }
  }
}
