/// Which list, which edition, and whether we hold all of it. Printed with every answer.
public struct ListReference: Sendable, Hashable, Codable {
  public var id: String
  public var title: String
  public var publisher: String
  /// "2022 edition plus part of 2024".
  public var edition: String
  public var isComplete: Bool
  /// What is missing; empty when complete.
  public var missing: String

  public init(id: String, title: String, publisher: String, edition: String, isComplete: Bool, missing: String) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.edition = edition
    self.isComplete = isComplete
    self.missing = missing
  }
}
