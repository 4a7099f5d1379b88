/// Why the lists could not be loaded: they are refused as a whole, for an answer from half a list looks like "clean".
public struct ListsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// File, and line where one is at fault: "listings.csv:12".
  public var place: String
  public var message: String

  public init(_ place: String, _ message: String) {
    self.place = place
    self.message = message
  }

  public var description: String { "\(place): \(message)" }
}
