import Disclosures
import Fetching
import Reading
import Rubrics

/// Pages of the Act that stand, and that give way to what they point to: where that cannot be read, the company has no
/// letter, and nobody may say that it has no page.
extension Search {
  /// Takes note of why a page is not graded.
  ///
  /// - Parameters:
  ///   - item: by which it was found.
  ///   - blocked: what stands in its place.
  mutating func setAside(
    _ visit: Visit, _ item: Frontier.Item, for blocked: Frontier.Item, _ obstacle: Visit.Obstacle
  ) {
    guard visit.page.map({ !isMissing($0) }) ?? false else { return }
    asides.append((visit.final.description, blocked, obstacle))
  }

  /// What is to be said of the first of them.
  func setAside() -> Located? {
    guard let (page, item, obstacle) = asides.first else { return nil }
    let target = item.address.description
    let sentence = Self.ended(obstacle.sentence)
    if target == page { return located(obstacle.outcome ?? .unreachable, "\(page) cannot be read. \(sentence)") }
    let lead = "\(page) points to \(target) (\(item.reason)), which may be the statement"
    switch obstacle {
    case .gone: return located(.unreachable, "\(lead) and is not there: \(sentence)")
    case .unreachable: return located(.unreachable, "\(lead) and cannot be reached: \(sentence)")
    case .unreadable: return located(.unreadable, "\(lead) and cannot be read. \(sentence)")
    case .robots, .unfollowed: return located(.forbiddenByRobots, "\(lead) and may not be visited; \(sentence)")
    }
  }
}
