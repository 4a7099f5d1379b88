public struct RubricReference: Sendable, Hashable, Codable {
  public var id: String
  public var version: String

  public init(id: String, version: String) {
    self.id = id
    self.version = version
  }
}
