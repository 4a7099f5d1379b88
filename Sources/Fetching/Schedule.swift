import Synchronization

/// When a registrable domain may be visited next. Times are the time keeper's uptime.
final class Schedule: Sendable {
  private struct Entry {
    /// End of the last exchange; nil when we were only told to stay away.
    var lastEnd: Duration?
    var notBefore: Duration
  }

  private let entries = Mutex<[String: Entry]>([:])

  /// How long to wait from now, so that at least `delay` has passed since the last exchange and nobody who asked us
  /// to stay away is visited.
  func wait(for domain: String, delay: Duration, now: Duration) -> Duration {
    entries.withLock { entries in
      guard let entry = entries[domain] else { return .zero }
      return max(.zero, entry.notBefore - now, (entry.lastEnd.map { $0 + delay } ?? now) - now)
    }
  }

  /// An exchange has ended. Its host's delay holds for the next one too, whichever host of the domain that goes to.
  func ended(_ domain: String, at time: Duration, delay: Duration) {
    entries.withLock { entries in
      let known = entries[domain]?.notBefore ?? time
      entries[domain] = Entry(lastEnd: time, notBefore: max(known, time + delay))
    }
  }

  func postpone(_ domain: String, until time: Duration) {
    entries.withLock { entries in
      var entry = entries[domain] ?? Entry(lastEnd: nil, notBefore: time)
      entry.notBefore = max(entry.notBefore, time)
      entries[domain] = entry
    }
  }
}
