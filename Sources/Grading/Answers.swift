/// Values of all facts as bits: bit i of `current[f]` is value i of fact f. No bit is set where nothing was found.
struct Answers {
  var current: [UInt64]
  /// Other readings of facts that are in doubt, of which there are few: those of a fact follow each other.
  private(set) var doubts: [Doubt] = []
  /// By index of the rubric's signals.
  var signals: [Bool]

  struct Doubt {
    let fact: Int
    let bits: UInt64
  }

  init(current: [UInt64], signals: [Bool]) {
    self.current = current
    self.signals = signals
  }

  /// Whether the fact has one of the values in the mask; nil when that depends on a fact in doubt.
  func has(_ fact: Int, _ mask: UInt64) -> Bool? {
    let now = current[fact] & mask != 0
    for doubt in doubts where doubt.fact == fact && (doubt.bits & mask != 0) != now { return nil }
    return now
  }

  /// Puts a fact in doubt.
  mutating func doubt(_ fact: Int, others: [UInt64]) {
    doubts.removeAll { $0.fact == fact }
    doubts += others.map { Doubt(fact: fact, bits: $0) }
  }

  /// Facts in doubt, each once.
  var inDoubt: [Int] {
    doubts.reduce(into: []) { facts, doubt in
      if facts.last != doubt.fact { facts.append(doubt.fact) }
    }
  }

  /// All readings of a fact, the one that counts first.
  func readings(_ fact: Int) -> [UInt64] { [current[fact]] + doubts.filter { $0.fact == fact }.map(\.bits) }

  /// With one reading of a fact taken for certain.
  func settled(_ fact: Int, as bits: UInt64) -> Answers {
    var copy = self
    copy.current[fact] = bits
    copy.doubts.removeAll { $0.fact == fact }
    return copy
  }

  /// With no fact in doubt.
  var certain: Answers { doubts.isEmpty ? self : Answers(current: current, signals: signals) }
}
