/// From best to worst.
public enum Letter: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case f = "F"

  /// A better letter is the greater one: A stands before F in the alphabet.
  public static func < (x: Letter, y: Letter) -> Bool { x.rawValue > y.rawValue }
}
