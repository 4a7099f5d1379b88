/// Agreement with the published coders, one line a question.
public struct LegalBenchFigures: Sendable, Hashable {
  public var split: String
  public var questions: [Question]

  public struct Question: Sendable, Hashable {
    public var id: String
    public var tally: BinaryTally
    /// Rows on which we disagree, in the order of the file.
    public var errors: [Disagreement]
  }

  /// One row that we answer otherwise, with what we found.
  public struct Disagreement: Sendable, Hashable {
    public var index: String
    public var label: Bool
    /// "audits.practice = partial"
    public var finding: String
    public var quotations: [String]
  }

  /// Of the questions that have rows.
  public var mean: Double {
    let values = questions.compactMap(\.tally.balancedAccuracy)
    return values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
