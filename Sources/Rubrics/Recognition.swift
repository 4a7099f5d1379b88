public import Matching

/// How a company's own disclosure is told from other texts: marks with weights, and a threshold.
public struct Recognition: Sendable, Hashable {
  public var rules: [Rule] = []
  /// Sum of weights from which a text is taken for a disclosure.
  public var threshold = 0
  /// Added for each area on which the text says something, up to so many areas.
  public var areaWeight = 0
  public var mostAreas = 0
  /// Of whom a clause on the Act's coverage speaks; nil where nobody else than the company is looked for.
  public var parties: Parties?
  /// Texts with what recognition must make of them: one of `answers`.
  public var examples: [Example] = []

  /// A company's own statement; another text; one that says that the Act does not apply to the company.
  public static let answers = ["disclosure", "other", "not_covered"]

  public struct Rule: Sendable, Hashable {
    public var id: String
    public var kind: Kind
    public var says: [Pattern]
    /// Added once for the first hit, and again for each further one up to `most`.
    public var weight: Int
    public var most: Int
    /// Only within so many words from the start of the text; nil for anywhere.
    public var within: Int?
    /// Ids of rules that make this one superfluous: it counts only when none of them is met.
    public var unless: [String]
    /// Ids of rules without which this one says nothing: it counts only when all of them are met, and none of those
    /// that make them superfluous.
    public var needs: [String]
    /// A hit that one of these overlaps is none: it speaks of somebody else.
    public var except: [Pattern]
    /// When not empty: with what the sentence opens that follows a hit; without it the hit is none.
    public var then: [Pattern]
    /// When not empty: what else the sentence of a hit says, or the question before it; without it the hit is none.
    public var beside: [Pattern]
    /// Only within a question.
    public var asks: Bool
    /// Only in the text's own words: neither between quotation marks nor told of somebody else.
    public var own: Bool
    /// Only as a title or a label: with at most so many other words up to the next colon, stop or end of a line.
    public var alone: Int?
    /// For `Kind.regime`: "CA", "UK", ...
    public var regime: String?
    public var means: String
  }

  /// Words by which it is told of whom a clause says that the Act covers it, or does not.
  public struct Parties: Sendable, Hashable {
    /// The Act. Where the clause is about it, whom it reaches stands behind the verb.
    public var law: [Pattern]
    /// "not", "below": parts a subject from what is said of it.
    public var denial: [Pattern]
    public var itself: [Pattern]
    /// Whom the Act may pass by without passing by the company.
    public var others: [Pattern]
    /// Goods and the like.
    public var things: [Pattern]
    /// "and", "nor": what follows is named in one breath with what stands before.
    public var joins: [Pattern]
    /// "Until 2015 we were": what is said holds no longer.
    public var past: [Pattern]
    /// What a sentence on coverage by the Act says: it limits no practice that is told beside it.
    public var coverage: [Pattern]
    /// The same of "it", behind a sentence that names the Act.
    public var coverageBack: [Pattern]

    /// By the names that lexicons have of them.
    public var lexicons: [(name: String, patterns: [Pattern])] {
      [
        ("law", law), ("denial", denial), ("itself", itself), ("others", others), ("things", things),
        ("joins", joins), ("past", past), ("coverage", coverage), ("coverage back", coverageBack),
      ].map { ("party \($0.0)", $0.1) }
    }
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Speaks for or against the text being the company's own disclosure.
    case mark
    /// The Act does not apply to the company.
    case notCovered = "not_covered"
    /// Speaks of whether the Act applies to the company. A text that answers nothing is in doubt for it.
    case coverage
    /// The Act applies to the company, in plain words.
    case covered
    case regime
    /// The company speaks of its own dealings: without it a text that answers nothing says nothing of the company.
    case tells
    /// The sentence only says where the statement is, or that there is one: what it names is not told in it.
    case announces
  }
}

extension YAMLNode {
  func recognition() -> Recognition? {
    guard
      let fields = fields(
        "recognition", required: ["threshold", "rules"], optional: ["areas", "parties", "examples"])
    else {
      return nil
    }
    var recognition = Recognition()
    recognition.threshold = fields["threshold"]?.wholeNumber(in: -1000...1000) ?? 0
    if let areas = fields["areas"]?.fields("the weight of areas", required: ["weight", "most"]) {
      recognition.areaWeight = areas["weight"]?.wholeNumber(in: -100...100) ?? 0
      recognition.mostAreas = areas["most"]?.wholeNumber(in: 0...5) ?? 0
    }
    if let parties = fields["parties"]?.fields(
      "words on whom the Act covers",
      required: ["law", "denial", "itself", "others", "things", "joins", "past", "coverage", "coverage_back"])
    {
      recognition.parties = Recognition.Parties(
        law: parties["law"]?.patterns() ?? [], denial: parties["denial"]?.patterns() ?? [],
        itself: parties["itself"]?.patterns() ?? [], others: parties["others"]?.patterns() ?? [],
        things: parties["things"]?.patterns() ?? [], joins: parties["joins"]?.patterns() ?? [],
        past: parties["past"]?.patterns() ?? [],
        coverage: parties["coverage"]?.patterns() ?? [],
        coverageBack: parties["coverage_back"]?.patterns() ?? [])
    }
    for entry in fields.entries("rules") {
      guard
        let rule = entry.value.fields(
          "a recognition rule", required: ["means", "says"],
          optional: [
            "kind", "weight", "most", "within", "unless", "needs", "except", "then", "beside", "asks", "own", "alone",
            "regime",
          ])
      else { continue }
      recognition.rules.append(
        Recognition.Rule(
          id: "recognition.\(entry.name)",
          kind: rule["kind"]?.choice("kind of rule", as: Recognition.Kind.self) ?? .mark,
          says: rule["says"]?.patterns() ?? [],
          weight: rule["weight"]?.wholeNumber(in: -100...100) ?? 0,
          most: rule["most"]?.wholeNumber(in: 1...20) ?? 1,
          within: rule["within"]?.wholeNumber(in: 1...10_000),
          unless: rule.texts("unless").map { "recognition.\($0)" },
          needs: rule.texts("needs").map { "recognition.\($0)" },
          except: rule["except"]?.patterns() ?? [],
          then: rule["then"]?.patterns() ?? [], beside: rule["beside"]?.patterns() ?? [], asks: rule.flag("asks"),
          own: rule.flag("own"), alone: rule["alone"]?.wholeNumber(in: 0...20),
          regime: rule.text("regime"),
          means: rule.text("means") ?? ""))
    }
    let known = recognition.rules.map(\.id)
    for entry in fields.entries("rules") {
      guard case .table(let keys) = entry.value.content else { continue }
      for key in keys where key.name == "unless" || key.name == "needs" {
        for name in key.value.texts() where !known.contains("recognition.\(name)") {
          reportUnknown("rule", name, known: fields.entries("rules").map(\.name), at: key.value.place)
        }
      }
    }
    for entry in fields.entries("examples") {
      guard Recognition.answers.contains(entry.name) else {
        reportUnknown("answer of recognition", entry.name, known: Recognition.answers, at: entry.place)
        continue
      }
      for node in entry.value.items() {
        if let text = node.text() {
          recognition.examples.append(Example(marked: text, value: entry.name, place: node.place))
        }
      }
    }
    return recognition
  }
}
