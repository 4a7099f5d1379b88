import Disclosures
import Fetching
import Reading
import Rubrics

extension Search {
  /// A page that answers for the company and offers its statement in full, or as a file. The same text is no other
  /// statement, and a longer one counts in the place of a part of it.
  ///
  /// - Returns: whether another text takes the page's place.
  mutating func followFuller(of visit: Visit, _ item: Frontier.Item) async throws -> Bool {
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
      if let obstacle = next.obstacle ?? unreadTarget(next, target) ?? backHome(next) {
        let sentence = Self.ended(obstacle.sentence)
        doubt(visit, "\(visit.final) also offers \(target.address) (\(reason)), which was not read: \(sentence)")
        if obstacle.outcome != nil, unreadParts[visit.final.description] == nil {
          unreadParts[visit.final.description] = "\(target.address) may hold more of it"
        }
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
      switch comparison(of: statement, with: other) {
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
