import Foundation

/// Two things that a server's thread and a test tell each other.
final class Signal: Sendable {
  private let first = DispatchSemaphore(value: 0)
  private let second = DispatchSemaphore(value: 0)

  func raise() { first.signal() }
  func waitForRaise() { first.wait() }
  func raiseSecond() { second.signal() }
  func waitForSecond() { second.wait() }
}
