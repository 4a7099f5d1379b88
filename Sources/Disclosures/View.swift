public struct View: Sendable, Hashable, Codable {
  public var id: String
  /// In the view's own order.
  public var answers: [Answer]

  public struct Answer: Sendable, Hashable, Codable {
    public var question: String
    public var value: Bool
    public init(question: String, value: Bool) {
      self.question = question
      self.value = value
    }
  }

  public init(id: String, answers: [Answer]) {
    self.id = id
    self.answers = answers
  }
}
