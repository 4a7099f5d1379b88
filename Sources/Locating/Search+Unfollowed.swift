import Disclosures
import Fetching
import Reading
import Rubrics

/// Links that are left alone because their site asks for it.
extension Search {
  /// Says in the trail, best first, that links of a page were not followed.
  mutating func leaveOut(_ unfollowed: [(item: Frontier.Item, why: String)]) {
    var seen = Set(obstacles.filter { if case .unfollowed = $0.obstacle { true } else { false } }.map(\.item.address))
    var best = unfollowed.enumerated().sorted {
      (-$0.element.item.weight, $0.offset) < (-$1.element.item.weight, $1.offset)
    }.map(\.element)
    best.removeAll { !seen.insert($0.item.address).inserted }
    for (index, (item, why)) in best.enumerated() {
      obstacles.append((item, .unfollowed(why)))
      guard index < Self.mostUnfollowed else { continue }
      let left = index == Self.mostUnfollowed - 1 ? best.count - Self.mostUnfollowed : 0
      let more = left > 0 ? ", nor \(left) more" : ""
      trail.append(Step(url: item.address.description, reason: item.reason, result: "not visited\(more): \(why)"))
    }
  }

  /// Steps of the trail that one page may take up so.
  private static let mostUnfollowed = 10

  /// A page by which a home page might lead to the statement and that nobody may follow: what stands behind it is not
  /// known. One that was read by another way, and one whose words lead elsewhere, tells nothing.
  func unfollowedHub() -> String? {
    for (item, obstacle) in obstacles {
      guard case .unfollowed(let why) = obstacle, item.isFromHome, item.name != nil, visits[item.address] == nil else {
        continue
      }
      return "\(item.address) (\(item.reason)), behind which it may stand, may not be visited; \(why)."
    }
    return nil
  }

  /// A host within somebody's own network: by a private address, or by a name that means something only there.
  static func isInside(_ host: String) -> Bool {
    AddressGuard().refusal(host: host) != nil || !host.contains(".")
      || [".local", ".internal", ".intranet", ".lan"].contains { host.hasSuffix($0) }
  }
}
