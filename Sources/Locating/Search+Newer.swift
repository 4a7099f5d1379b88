import Disclosures
import Fetching
import Reading
import Rubrics

/// What home pages call the Act's beside the statement that was found, and what nobody could read.
extension Search {
  /// Obstacles behind links of home pages that name the Act, and pages there that show no text. What is gone tells
  /// nothing.
  private var namedObstacles: [(item: Frontier.Item, obstacle: Visit.Obstacle)] {
    let blocked = obstacles.filter {
      $0.item.isFromHome && judge.rules.saysAct($0.item.name) && $0.obstacle.outcome != nil
    }
    return blocked
      + named.compactMap { item in
        guard item.isFromHome, let visit = visits[item.address], visit.obstacle == nil, let page = visit.page,
          visit.statement?.kind ?? .other == .other, let why = whyUnread(page, visit) ?? whyClosed(page, visit)
        else { return nil }
        return (item, .unreadable(why))
      }
  }

  /// Of statements for several years the last one is valid: where that cannot be read, an older one is not graded in its
  /// place.
  func unreadNewer(than find: Find) -> Located? {
    guard let year = Year.last(in: find.item.reason) else { return nil }
    for (item, obstacle) in namedObstacles {
      guard let other = Year.last(in: item.reason), other > year, let outcome = obstacle.outcome,
        Year.without(item.reason) == Year.without(find.item.reason)
      else { continue }
      let sentence = Self.ended(obstacle.sentence)
      return located(
        outcome, "\(item.address) (\(item.reason)) was not read, and \(find.statement.url) is an older one. \(sentence)"
      )
    }
    return nil
  }

  /// A statement was found, and another one may stand behind a link of the same name.
  mutating func doubtOthers(beside find: Find) {
    let year = Year.last(in: find.item.reason)
    for (item, obstacle) in namedObstacles where visits[item.address]?.final.description != find.statement.url {
      if let year, let other = Year.last(in: item.reason), other < year { continue }
      let sentence = Self.ended(obstacle.sentence)
      pointingDoubts.append(
        (
          find.statement.url,
          "\(item.address) (\(item.reason)) may be the statement, too, and was not read: \(sentence)"
        ))
    }
  }
}
