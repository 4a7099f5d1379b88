/// One document held against one rubric: `fairlead/assessment/1`.
public struct Assessment: Sendable, Hashable, Codable {
  public var document: DocumentReference
  public var rubric: RubricReference
  /// Whether this is a company's own statement under the Act at all.
  public var isDisclosure: Bool
  /// Why it is, or is not, a disclosure: quotations.
  public var recognition: [Evidence]
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
    disclosure: Grade? = nil, conduct: Grade? = nil, areas: [AreaAssessment] = [], views: [View] = [],
    flags: [String] = [], decidedBy: [String] = []
  ) {
    self.document = document
    self.rubric = rubric
    self.isDisclosure = isDisclosure
    self.recognition = recognition
    self.disclosure = disclosure
    self.conduct = conduct
    self.areas = areas
    self.views = views
    self.flags = flags
    self.decidedBy = decidedBy
  }
}

/// One area of the rubric ("audits") or its form part ("format").
public struct AreaAssessment: Sendable, Hashable, Codable {
  public var id: String
  /// Nil for the form part, which is no practice.
  public var practice: Practice?
  public var disclosurePoints: Points
  public var conductPoints: Points
  public var findings: [Finding]
  /// What stating a missing fact would add, largest first.
  public var gaps: [Gap]

  public init(
    id: String, practice: Practice?, disclosurePoints: Points, conductPoints: Points, findings: [Finding],
    gaps: [Gap] = []
  ) {
    self.id = id
    self.practice = practice
    self.disclosurePoints = disclosurePoints
    self.conductPoints = conductPoints
    self.findings = findings
    self.gaps = gaps
  }
}

/// A missing or weak fact and what it would be worth.
public struct Gap: Sendable, Hashable, Codable {
  public var fact: String
  /// The question to answer, never a sentence to paste.
  public var question: String
  /// The rule behind it: statute, Attorney General's guide, expert practice.
  public var source: String
  /// Most that an answer could add to the disclosure points and to the conduct points.
  public var disclosurePoints: Points
  public var conductPoints: Points

  public init(
    fact: String, question: String, source: String, disclosurePoints: Points, conductPoints: Points
  ) {
    self.fact = fact
    self.question = question
    self.source = source
    self.disclosurePoints = disclosurePoints
    self.conductPoints = conductPoints
  }
}

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

public struct DocumentReference: Sendable, Hashable, Codable {
  public var id: String
  public var title: String
  /// SHA-256 of the bytes that were read, lower-case hex.
  public var sha256: String
  public var language: String?
  /// Where it was captured; nil for a file or an input line.
  public var capture: Capture?

  public init(id: String, title: String, sha256: String, language: String?, capture: Capture? = nil) {
    self.id = id
    self.title = title
    self.sha256 = sha256
    self.language = language
    self.capture = capture
  }
}

public struct RubricReference: Sendable, Hashable, Codable {
  public var id: String
  public var version: String

  public init(id: String, version: String) {
    self.id = id
    self.version = version
  }
}
