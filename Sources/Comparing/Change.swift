/// Something in an older run and in a newer one.
public struct Change<Value: Sendable & Hashable>: Sendable, Hashable {
  public var before: Value
  public var after: Value

  public init(_ before: Value, _ after: Value) {
    self.before = before
    self.after = after
  }

  public var isChange: Bool { before != after }
}
