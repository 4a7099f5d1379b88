import Synchronization

/// Holds what a command works with until the process ends: to take large tables apart on the way out would be work for
/// nothing.
enum Lasting {
  private static let held = Mutex<[any Sendable]>([])

  static func hold<Value: Sendable>(_ value: Value) -> Value {
    held.withLock { $0.append(value) }
    return value
  }
}
