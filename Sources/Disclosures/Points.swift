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
    var bytes: [UInt8] = []
    spell { bytes.append($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of `description`, one by one, for those who write many.
  @inlinable
  public func spell(_ put: (UInt8) -> Void) {
    if hundredths < 0 { put(UInt8(ascii: "-")) }
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    var place: UInt = 1
    while whole / place >= 10 { place *= 10 }
    while place > 0 {
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: whole / place % 10))
      place /= 10
    }
    if rest == 0 { return }
    put(UInt8(ascii: "."))
    put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / 10))
    if rest % 10 > 0 { put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)) }
  }
}
