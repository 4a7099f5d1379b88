/// How a page says that its statement goes on elsewhere, or is still to come: `parts` of `locating.yaml`.
public struct Partings: Sendable, Hashable {
  /// In a link, or in the sentence around one that says nothing: the rest of the page's own text stands there.
  public var continues = WordTable()
  /// A link of these words and small numbers alone turns a page: "Next", "Page 2 of 3".
  public var turns: Set<String> = []
  /// Those of them that lead back: "Previous".
  public var back: Set<String> = []
  /// What is counted: "Page 1 of 2".
  public var counted: Set<String> = []
  /// Small numbers in words or as Romans wrote them: "one", "ii".
  public var numerals: [String: Int] = [:]
  /// How a firm's name ends: "inc", "llc".
  public var firms: Set<String> = []
  /// What a page's frames are for that show no part of its text.
  public var asides = WordTable()
  /// What a statement's own headings are called.
  public var topics = WordTable()
  /// All that a page says where its text is still to come.
  public var waiting: [[String]] = []

  /// Whether a text is no more than the word that another one will come.
  public func isWaiting(_ text: String) -> Bool { waiting.contains(WordTable.words(of: text)) }
}

extension YAMLNode {
  func partings() -> Partings? {
    guard
      let fields = fields(
        "parts", required: ["continues", "turns", "back", "counted", "numerals", "asides", "topics", "waiting"],
        optional: ["firms"])
    else { return nil }
    func words(_ key: String) -> Set<String> {
      Set((fields[key]?.items("a list of words") ?? []).compactMap { $0.text("a word") }.flatMap(WordTable.words))
    }
    var partings = Partings()
    partings.continues = fields["continues"]?.phrases("continuations") ?? WordTable()
    (partings.turns, partings.back, partings.counted) = (words("turns"), words("back"), words("counted"))
    partings.firms = words("firms")
    for (place, node) in (fields["numerals"]?.items("a list of numerals") ?? []).enumerated() {
      for word in WordTable.words(of: node.text("a numeral") ?? "") { partings.numerals[word] = place + 1 }
    }
    partings.asides = fields["asides"]?.phrases("other frames") ?? WordTable()
    partings.topics = fields["topics"]?.phrases("topics") ?? WordTable()
    let waiting = fields["waiting"]?.items("a list of phrases") ?? []
    partings.waiting = waiting.compactMap { $0.text("a phrase") }.map(WordTable.words)
    return partings
  }
}
