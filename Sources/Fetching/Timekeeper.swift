public import Disclosures

/// Time as the fetcher sees it; tests bring their own.
public protocol Timekeeper: Sendable {
  /// The wall clock.
  var now: Timestamp { get }
  /// Since some fixed moment; never goes back.
  var uptime: Duration { get }
  /// Returns early, by throwing, when the task is cancelled.
  func sleep(for duration: Duration) async throws(CancellationError)
}
