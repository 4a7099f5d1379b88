public import Disclosures

/// What a rubric says to its readers: the questions, their sources, what each answer is worth. Filled by the caller
/// from the rubric's files, so that a page about the method can never differ from the method.
public struct RubricText: Sendable, Hashable {
  public var reference: RubricReference
  public var title: String
  /// Paragraphs that introduce the method.
  public var introduction: [String]
  /// In the rubric's order.
  public var areas: [Area]
  /// From A to F.
  public var letters: [LetterBand]
  public var gates: [Gate]
  public var flags: [Flag]

  public struct Area: Sendable, Hashable {
    public var id: String
    /// "Supplier audits".
    public var title: String
    /// One or two plain sentences: what the area asks.
    public var summary: String
    /// "Civil Code 1714.43(c)(2)".
    public var source: String
    /// Most that the area can give.
    public var disclosurePoints: Points
    public var conductPoints: Points
    public var facts: [Fact]

    public init(
      id: String, title: String, summary: String, source: String, disclosurePoints: Points, conductPoints: Points,
      facts: [Fact]
    ) {
      self.id = id
      self.title = title
      self.summary = summary
      self.source = source
      self.disclosurePoints = disclosurePoints
      self.conductPoints = conductPoints
      self.facts = facts
    }
  }

  public struct Fact: Sendable, Hashable {
    public var id: String
    public var question: String
    public var source: String
    public var values: [Value]

    public init(id: String, question: String, source: String, values: [Value]) {
      self.id = id
      self.question = question
      self.source = source
      self.values = values
    }
  }

  public struct Value: Sendable, Hashable {
    public var id: String
    /// In words ("announced beforehand"); the id with blanks where the rubric has no words for it.
    public var label: String
    /// Points as text, because some depend on others ("5", "6 x the practice's factor"); empty for none.
    public var disclosurePoints: String
    public var conductPoints: String

    public init(id: String, label: String = "", disclosurePoints: String = "", conductPoints: String = "") {
      self.id = id
      self.label = label.isEmpty ? id.split(separator: "_").joined(separator: " ") : label
      self.disclosurePoints = disclosurePoints
      self.conductPoints = conductPoints
    }
  }

  public struct LetterBand: Sendable, Hashable {
    public var letter: Letter
    /// Fewest points that earn the letter.
    public var disclosureFrom: Points
    public var conductFrom: Points
    /// One sentence each for a reader who knows nothing of the Act; empty for the words we use for any rubric.
    public var disclosureMeaning: String
    public var conductMeaning: String

    public init(
      letter: Letter, disclosureFrom: Points, conductFrom: Points, disclosureMeaning: String = "",
      conductMeaning: String = ""
    ) {
      self.letter = letter
      self.disclosureFrom = disclosureFrom
      self.conductFrom = conductFrom
      self.disclosureMeaning = disclosureMeaning
      self.conductMeaning = conductMeaning
    }
  }

  public struct Gate: Sendable, Hashable {
    public var id: String
    public var text: String
    /// The flag of an assessment whose letter it has lowered; empty for a gate that lowers none.
    public var flag: String
    public init(id: String, text: String, flag: String = "") {
      self.id = id
      self.text = text
      self.flag = flag
    }
  }

  public struct Flag: Sendable, Hashable {
    public var id: String
    public var text: String
    public init(id: String, text: String) {
      self.id = id
      self.text = text
    }
  }

  public init(
    reference: RubricReference, title: String, introduction: [String] = [], areas: [Area], letters: [LetterBand],
    gates: [Gate] = [], flags: [Flag] = []
  ) {
    self.reference = reference
    self.title = title
    self.introduction = introduction
    self.areas = areas
    self.letters = letters
    self.gates = gates
    self.flags = flags
  }
}

extension RubricText {
  func area(_ id: String) -> Area? { areas.first { $0.id == id } }
  func fact(_ id: String) -> Fact? { areas.lazy.flatMap(\.facts).first { $0.id == id } }

  /// The rubric's own words for a letter, or ours where it has none.
  func disclosureMeaning(_ letter: Letter) -> String {
    let own = letters.first { $0.letter == letter }?.disclosureMeaning ?? ""
    return own.isEmpty ? Wording.disclosure(letter) : own
  }

  func conductMeaning(_ letter: Letter) -> String {
    let own = letters.first { $0.letter == letter }?.conductMeaning ?? ""
    return own.isEmpty ? Wording.conduct(letter) : own
  }

  /// What a flag says, or the gate that it stands for; its id where the rubric does not know it.
  func flag(_ id: String) -> String {
    if let flag = flags.first(where: { $0.id == id }) { return flag.text }
    return gate(of: id) ?? id
  }

  /// Why a letter is lower than its points, for the flag of a gate; nil for any other flag.
  func gate(of flag: String) -> String? {
    gates.first { $0.flag == flag && !flag.isEmpty }.map { "Held down by gate \($0.id): \($0.text)" }
  }
}

extension RubricText {
  /// A fact's value in words.
  func label(_ value: String, of fact: String) -> String {
    if let known = self.fact(fact)?.values.first(where: { $0.id == value }) { return known.label }
    return value.split(separator: "_").joined(separator: " ")
  }

  func labels(_ finding: Finding) -> [String] { finding.values.map { label($0, of: finding.fact) } }
}
