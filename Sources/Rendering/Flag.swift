import Synchronization

/// Something that happens once, whoever comes first.
final class Flag: Sendable {
  private let isRaised = Atomic(false)

  /// True for the first caller only.
  func raise() -> Bool { !isRaised.exchange(true, ordering: .acquiringAndReleasing) }
}
