/// Does the company do it? The order is the precedence when statements disagree (rubric notes, 6.1).
public enum Practice: String, Sendable, Hashable, Codable, CaseIterable {
  case yes, partial, no, conditional, planned, absent
}
