import Disclosures
import Synchronization

/// Verdicts by origin and agent, for as long as they are good. Holds a bounded number, the oldest go first.
final class RobotsMemory: Sendable {
  struct Place: Hashable {
    var origin: String
    var agent: String
  }

  private struct State {
    var verdicts: [Place: (verdict: RobotsVerdict, since: Timestamp)] = [:]
    var order: [Place] = []
  }

  private let state = Mutex(State())
  private let lifetime: Duration?

  private static let most = 2000

  init(lifetime: Duration?) { self.lifetime = lifetime }

  func verdict(for place: Place, now: Timestamp) -> RobotsVerdict? {
    state.withLock { state in
      guard let known = state.verdicts[place] else { return nil }
      if let lifetime, now.milliseconds - known.since.milliseconds >= Int64(lifetime.milliseconds) { return nil }
      return known.verdict
    }
  }

  func keep(_ verdict: RobotsVerdict, for place: Place, since: Timestamp) {
    state.withLock { state in
      if state.verdicts.updateValue((verdict, since), forKey: place) == nil { state.order.append(place) }
      if state.order.count > Self.most { state.verdicts[state.order.removeFirst()] = nil }
    }
  }
}
