import Rubrics

/// A value of a fact as a number: comparing two is comparing two integers. The rubric's words for them are in
/// `FactValues`.
struct FactValue: Hashable, Sendable {
  fileprivate let number: UInt16

  static let yes = FactValue(number: 0)
  static let partial = FactValue(number: 1)
  static let conditional = FactValue(number: 2)
  static let planned = FactValue(number: 3)
  static let no = FactValue(number: 4)
  static let absent = FactValue(number: 5)

  /// "yes", "partial", "conditional" or "planned": it is claimed of something, which must be the area's subject.
  var isOnTopic: Bool { number < 4 }
}

/// The words for all values that a rubric's evidence files name.
struct FactValues: Sendable {
  private let words: [String]
  /// By value: its word alone.
  private let lists: [[String]]
  private let values: [String: FactValue]

  init(_ areas: [EvidenceArea]) {
    // In the order of the numbers above.
    var words = ["yes", "partial", "conditional", "planned", "no", "absent"]
    for area in areas {
      for fact in area.facts {
        words += fact.order + [fact.silent] + fact.asked + fact.mixtures.flatMap { [$0.value] + $0.of }
      }
      for frame in area.frames {
        words += frame.values.values.sorted() + [frame.topic?.otherwise].compactMap { $0 }
      }
    }
    var values: [String: FactValue] = [:]
    var once: [String] = []
    for word in words where values[word] == nil {
      values[word] = FactValue(number: UInt16(once.count))
      once.append(word)
    }
    self.words = once
    lists = once.map { [$0] }
    self.values = values
  }

  /// The value of a word that the evidence files name; "absent" for any other.
  subscript(word: String) -> FactValue { values[word] ?? .absent }

  func word(_ value: FactValue) -> String { words[Int(value.number)] }

  /// The words of some values.
  func words(_ values: [FactValue]) -> [String] {
    values.count == 1 ? lists[Int(values[0].number)] : values.map(word)
  }
}
