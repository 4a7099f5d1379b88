/// One of the statute's topics, or the form in which a disclosure is to be posted.
public struct Area: Sendable, Hashable {
  public var id: String
  public var title: String
  /// The duty in our own words.
  public var duty: String
  public var sources: [Source]
  /// Most disclosure points and conduct points of the area, in hundredths.
  public var disclosure: Int
  public var conduct: Int
  /// The practice first, where the area has one.
  public var facts: [Fact]
  /// True for the form duty: facts come from how the page is reached, not from its text.
  public var isForm: Bool

  public var practice: Fact? { isForm ? nil : facts.first }
}

/// One thing the rubric asks, with a closed set of values.
public struct Fact: Sendable, Hashable {
  /// Id of the area and of the fact: "audits.unannounced".
  public var id: String
  /// In our own words; what a gap shows to the author of a draft.
  public var question: String
  public var sources: [Source]
  public var values: [Value]
  /// The value when nothing is said; nil for a fact that then has no finding.
  public var silent: String?
  /// Whether several values may hold at once.
  public var allowsSeveral: Bool
  /// Conduct points when two or more values hold, where that is more than the best of them alone.
  public var several: Int
  /// Facts of one area with the same name here share their disclosure points: the better one counts.
  public var either: String?
  /// What a reader should know about reading it; may be empty.
  public var note: String
  public var examples: [Example]

  public func value(_ id: String) -> Value? { values.first { $0.id == id } }

  public struct Value: Sendable, Hashable {
    public var id: String
    public var means: String
    /// Points towards what the statute says must be specified; all points of a fact of the form duty.
    public var disclosure: Int
    /// Conduct points, before the factor of the practice.
    public var conduct: Int
    /// Whether it tells the extent of the effort.
    public var tellsExtent: Bool
  }

  /// A text that must, or must not, be read as a value of the fact.
  public struct Example: Sendable, Hashable {
    public var text: String
    /// The span that carries the value, as it stands in `text`; nil for a text that must not be read as the value.
    public var quote: String?
    public var value: String
    public var mustHit: Bool
  }
}

/// The rule behind a question.
public struct Source: Sendable, Hashable, CustomStringConvertible {
  public var kind: Kind
  public var text: String
  /// False where we know of the rule from others and have not read it in the original.
  public var isChecked: Bool

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Civil Code 1714.43 or another law.
    case statute
    /// The Attorney General's resource guide of 2015: recommends, binds nobody.
    case guide
    /// How experts score such statements.
    case expert
    /// Our own decision.
    case ours
  }

  public var description: String {
    let kind =
      switch self.kind {
      case .statute: "statute"
      case .guide: "Attorney General's guide"
      case .expert: "expert practice"
      case .ours: "our decision"
      }
    return "\(kind): \(text)\(isChecked ? "" : " (as others report it)")"
  }
}
