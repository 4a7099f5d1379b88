/// A sentence, a heading or an item of a list, as a range of tokens.
public struct Sentence: Sendable, Hashable {
  public var tokens: Range<Int>
  /// Index of the passage it stands in.
  public var passage: Int
  public var kind: Kind
  /// It begins with a figure or a letter: "(2) Conducts audits".
  public var isNumbered = false
  /// Place of the sentence that introduces this item: "We do not:".
  public var leadIn: Int?

  public enum Kind: String, Sendable, Hashable { case plain, heading, question, item }
}

/// A part of a sentence that can have a mood of its own.
public struct Clause: Sendable, Hashable {
  public var tokens: Range<Int>
  public var sentence: Int
  /// Whether a denial or a plan of the clause before reaches into this one: no contrast and no new subject between.
  public var continues: Bool
}
