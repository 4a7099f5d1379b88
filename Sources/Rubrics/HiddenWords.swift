/// When words that a page keeps out of sight may be a part of its statement: `hidden` of `locating.yaml`.
public struct HiddenWords: Sendable, Hashable {
  /// Fewer are none.
  public var words = Int.max
  /// How many of the topics they have to name.
  public var topics = Int.max
  /// What the Act asks for and of whom, a class each.
  public var names = WordTable()

  /// Whether such words may answer what a page leaves out.
  public func mayAnswer(_ texts: [String]) -> Bool {
    guard words < Int.max, topics < Int.max else { return false }
    var count = 0
    var left = names.classes
    for text in texts {
      let words = WordTable.words(of: text)
      count += words.count
      left.removeAll { $0.phrases.contains { $0.occurs(in: words) } }
    }
    return count >= words && names.classes.count - left.count >= topics
  }
}

extension YAMLNode {
  func hiddenWords() -> HiddenWords? {
    guard let fields = fields("hidden words", required: ["words", "topics", "names"], optional: []) else { return nil }
    var hidden = HiddenWords()
    hidden.words = fields["words"]?.wholeNumber(in: 1...10_000) ?? .max
    hidden.topics = fields["topics"]?.wholeNumber(in: 1...100) ?? .max
    let classes = fields.entries("names").flatMap { entry in
      entry.value.phrases(entry.name).classes
    }
    hidden.names = WordTable(classes: classes)
    return hidden
  }
}
