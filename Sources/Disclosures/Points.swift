/// Points of a grade in hundredths, so that sums, caps and printed figures are exact.
public struct Points: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  public var hundredths: Int

  public init(hundredths: Int) { self.hundredths = hundredths }

  public static let zero = Points(hundredths: 0)
  public static func < (a: Points, b: Points) -> Bool { a.hundredths < b.hundredths }
  public static func + (a: Points, b: Points) -> Points { Points(hundredths: a.hundredths + b.hundredths) }
  public static func - (a: Points, b: Points) -> Points { Points(hundredths: a.hundredths - b.hundredths) }

  /// "74.5", "41", "0.65": no more decimals than are needed.
  public var description: String {
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
