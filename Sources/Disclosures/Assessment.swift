/// One document held against one rubric: `fairlead/assessment/1`.
public struct Assessment: Sendable, Hashable, Codable {
  public var document: DocumentReference
  public var rubric: RubricReference
  /// Whether this is a company's own statement under the Act at all.
  public var isDisclosure: Bool
  /// Why it is, or is not, a disclosure: quotations.
  public var recognition: [Evidence]
  /// Countries, or California, whose laws of this kind the text is made under or names: "CA", "UK", "AU", "CANADA",
  /// "OTHER", in that order.
  public var regimes: [String]
  /// How fully it tells; nil when the document earns no letter.
  public var disclosure: Grade?
  /// What it says the company does; nil when the document earns no letter.
  public var conduct: Grade?
  /// In the rubric's order, the form area first where it was looked at.
  public var areas: [AreaAssessment]
  /// Named answers to other people's questions, taken from the facts: view id, then question id.
  public var views: [View]
  /// Closed vocabulary of the rubric ("echo_only", "tail_unspecified"), sorted.
  public var flags: [String]
  /// Facts that decide between the letters of the bounds, by id, sorted.
  public var decidedBy: [String]

  /// The lower of the two letters.
  public var headline: Letter? {
    guard let disclosure, let conduct else { return nil }
    return min(disclosure.letter, conduct.letter)
  }

  public init(
    document: DocumentReference, rubric: RubricReference, isDisclosure: Bool, recognition: [Evidence] = [],
    regimes: [String] = [], disclosure: Grade? = nil, conduct: Grade? = nil, areas: [AreaAssessment] = [],
    views: [View] = [],
    flags: [String] = [], decidedBy: [String] = []
  ) {
    self.document = document
    self.rubric = rubric
    self.isDisclosure = isDisclosure
    self.recognition = recognition
    self.regimes = regimes
    self.disclosure = disclosure
    self.conduct = conduct
    self.areas = areas
    self.views = views
    self.flags = flags
    self.decidedBy = decidedBy
  }
}
