import Disclosures
import Synchronization

/// Verdicts by origin, for as long as they are good. Holds a bounded number, the oldest go first.
final class RobotsMemory: Sendable {
  private struct State {
    var verdicts: [String: (verdict: RobotsVerdict, since: Timestamp)] = [:]
    var order: [String] = []
  }

  private let state = Mutex(State())
  private let lifetime: Duration?

  private static let most = 2000

  init(lifetime: Duration?) { self.lifetime = lifetime }

  func verdict(for origin: String, now: Timestamp) -> RobotsVerdict? {
    state.withLock { state in
      guard let known = state.verdicts[origin] else { return nil }
      if let lifetime, now.milliseconds - known.since.milliseconds >= Int64(lifetime.milliseconds) { return nil }
      return known.verdict
    }
  }

  func keep(_ verdict: RobotsVerdict, for origin: String, since: Timestamp) {
    state.withLock { state in
      if state.verdicts.updateValue((verdict, since), forKey: origin) == nil { state.order.append(origin) }
      if state.order.count > Self.most { state.verdicts[state.order.removeFirst()] = nil }
    }
  }
}
