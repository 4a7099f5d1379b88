/// Yes and No of labels against those of ours.
public struct BinaryTally: Sendable, Hashable {
  public var yesYes = 0
  /// Label Yes, ours No.
  public var yesNo = 0
  public var noYes = 0
  public var noNo = 0

  public init() {}

  public mutating func add(label: Bool, ours: Bool) {
    switch (label, ours) {
    case (true, true): yesYes += 1
    case (true, false): yesNo += 1
    case (false, true): noYes += 1
    case (false, false): noNo += 1
    }
  }

  public var rows: Int { yesYes + yesNo + noYes + noNo }
  /// Nil where the labels hold no such answer.
  public var recallYes: Double? { ratio(yesYes, yesNo) }
  public var recallNo: Double? { ratio(noNo, noYes) }
  public var precisionYes: Double? { ratio(yesYes, noYes) }
  public var precisionNo: Double? { ratio(noNo, yesNo) }

  /// Mean of the two recalls; the one there is when the labels hold one answer only.
  public var balancedAccuracy: Double? {
    guard let yes = recallYes, let no = recallNo else { return recallYes ?? recallNo }
    return (yes + no) / 2
  }

  private func ratio(_ hits: Int, _ misses: Int) -> Double? {
    hits + misses == 0 ? nil : Double(hits) / Double(hits + misses)
  }
}
