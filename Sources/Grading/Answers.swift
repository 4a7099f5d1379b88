/// Values of all facts as bits: bit i of `current[f]` is value i of fact f. No bit is set where nothing was found.
struct Answers {
  var current: [UInt64]
  /// Other readings of facts that are in doubt.
  var doubts: [Int: [UInt64]] = [:]
  /// By index of the rubric's signals.
  var signals: [Bool]

  /// Whether the fact has one of the values in the mask; nil when that depends on a fact in doubt.
  func has(_ fact: Int, _ mask: UInt64) -> Bool? {
    let now = current[fact] & mask != 0
    guard let others = doubts[fact] else { return now }
    return others.allSatisfy { ($0 & mask != 0) == now } ? now : nil
  }

  /// All readings of a fact, the one that counts first.
  func readings(_ fact: Int) -> [UInt64] { [current[fact]] + (doubts[fact] ?? []) }

  /// With one reading of a fact taken for certain.
  func settled(_ fact: Int, as bits: UInt64) -> Answers {
    var copy = self
    copy.current[fact] = bits
    copy.doubts[fact] = nil
    return copy
  }

  /// With no fact in doubt.
  var certain: Answers { Answers(current: current, signals: signals) }
}
