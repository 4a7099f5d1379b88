/// How the facts of one area are said in texts: one file of `evidence/`.
public struct EvidenceArea: Sendable, Hashable {
  /// "audits".
  public var id: String
  /// The practice first.
  public var facts: [EvidenceFact]
  public var frames: [Frame]
  /// What makes a statement specific to the Act's subject. A specific denial outranks what is done in general: "our
  /// staff are trained on the code, but not on trafficking". Empty where the general act counts all the same.
  public var specific: [Surrounding]
  /// What makes a statement one of all whom the act is for, which no limit told elsewhere takes back: "we audit our
  /// suppliers for compliance with our code". Asked only where `limitWins`.
  public var general: [Surrounding]
  /// What a practice that is done must stand beside to be beyond doubt; empty where that is not asked.
  public var direct: [Surrounding]
  /// Lexicons by which a sentence speaks of the area, for the windows "in section" and "in reach".
  public var anchors: [String]
}

/// How the answers of several clauses become the value of one fact.
public struct EvidenceFact: Sendable, Hashable {
  /// "audits.unannounced".
  public var id: String
  /// The value of a text that says nothing on it.
  public var silent: String
  /// Values from the one that wins over all others to the one that wins over none.
  public var order: [String]
  /// For a practice: one clause that limits it makes it partial, whatever others say of it.
  public var limitWins: Bool
  /// For a practice: a plain denial of the act outranks whatever else is said of it.
  public var denialWins: Bool
  /// All values that were found are kept, in that order.
  public var isMultiple: Bool
  /// Value that stands for several at once: "mixed" for independent and internal.
  public var mixtures: [Mixture]
  /// Where its id stands, and where each value is named.
  public var place: Place
  public var valuePlaces: [String: Place]
  /// Practices under which the fact is asked at all; empty for all.
  public var asked: [String]

  public struct Mixture: Sendable, Hashable {
    public var value: String
    public var of: [String]
  }
}
