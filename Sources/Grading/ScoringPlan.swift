import Disclosures
import Rubrics

/// A rubric with its names turned into indices, so that scoring a document is integer arithmetic. A class for being
/// handed about by one reference; nothing in it changes.
final class ScoringPlan: Sendable {
  let rubric: Rubric
  let areas: [PlannedArea]
  let facts: [PlannedFact]
  /// What values bring, without a name in reach: `worth[scores[fact].start + value]`.
  let scores: [FactScore]
  let worth: [Contribution]
  /// By practice, in the rubric's order.
  let practices: [PracticeWorth]
  let gates: [PlannedGate]
  let flags: [(id: String, condition: Conditions.Condition)]
  let views: [(id: String, answers: [(question: String, condition: Conditions.Condition)])]
  /// What those of gates, flags and views are made of.
  let conditions: Conditions
  /// By fact: the bit of its silent value; none where it has none.
  private let silence: [UInt64]
  private let factIndex: [String: Int]
  private let signalIndex: [String: Int]

  struct PlannedArea: Sendable {
    let isForm: Bool
    /// Indices of its facts; the practice is the first one, except in the form area.
    let facts: Range<Int>
    /// Most points, in hundredths, as the rubric weighs the area.
    let disclosure: Int
    let conduct: Int
    /// Most that the questions of the area can earn before weighing. The same as above unless a tailoring took
    /// questions out or weighed the area anew.
    var attainableDisclosure = 0
    var attainableConduct = 0
  }

  struct PlannedFact: Sendable {
    let id: String
    let question: String
    /// All its sources in one line.
    let source: String
    let values: [Fact.Value]
    let valueIDs: [String]
    let silent: Int?
    let allowsSeveral: Bool
  }

  struct PlannedGate: Sendable {
    let disclosureCap: Letter?
    let conductCap: Letter?
    let flag: String
    let condition: Conditions.Condition
  }

  /// Where a fact's values begin among all, and how they add up. No references: it is looked at hundreds of times a
  /// document.
  struct FactScore: Sendable {
    let start: Int
    let count: Int
    /// Conduct points of two or more values.
    let several: Int
    /// Facts with the same number share their disclosure points; -1 for none.
    let either: Int
  }

  /// What a practice earns, without a name in reach.
  struct PracticeWorth: Sendable {
    let addressed: Int
    let factor: Int
    let isWhole: Bool
    let isSilent: Bool

    init(_ rule: PracticeRule) {
      addressed = rule.addressed
      factor = rule.factor
      isWhole = rule.isWhole
      isSilent = rule.isSilent
    }
  }

  init(_ rubric: Rubric) {
    self.rubric = rubric
    practices = rubric.practices.map(PracticeWorth.init)
    var facts: [PlannedFact] = []
    var scores: [FactScore] = []
    var worth: [Contribution] = []
    var areas: [PlannedArea] = []
    var eithers: [String: Int] = [:]
    for area in rubric.areas {
      let start = facts.count
      for fact in area.facts {
        let either = fact.either.map { name in
          eithers["\(area.id).\(name)"]
            ?? {
              eithers["\(area.id).\(name)"] = eithers.count
              return eithers.count - 1
            }()
        }
        let ids = fact.values.map(\.id)
        facts.append(
          PlannedFact(
            id: fact.id, question: fact.question,
            source: fact.sources.map(\.description).joined(separator: "; "), values: fact.values, valueIDs: ids,
            silent: fact.silent.flatMap(ids.firstIndex), allowsSeveral: fact.allowsSeveral))
        scores.append(
          FactScore(start: worth.count, count: fact.values.count, several: fact.several, either: either ?? -1))
        worth += fact.values.map {
          Contribution(disclosure: $0.disclosure, conduct: $0.conduct, tellsExtent: $0.tellsExtent)
        }
      }
      areas.append(
        PlannedArea(
          isForm: area.isForm, facts: start..<facts.count, disclosure: area.disclosure, conduct: area.conduct))
    }
    let factIndex = Dictionary(facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    let signalIndex = Dictionary(
      rubric.signals.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { a, _ in a })
    var conditions = Conditions()
    func compile(_ condition: Condition) -> Conditions.Condition {
      switch condition {
      case .value(let id, let values):
        guard let fact = factIndex[id] else { return conditions.atLeast(1, of: []) }
        let mask = values.reduce(UInt64(0)) {
          $0 | (facts[fact].valueIDs.firstIndex(of: $1).map { 1 << UInt64($0) } ?? 0)
        }
        return .value(fact: fact, mask: mask)
      case .signal(let name): return signalIndex[name].map { .signal($0) } ?? conditions.atLeast(1, of: [])
      case .all(let parts): return conditions.atLeast(parts.count, of: parts.map(compile))
      case .any(let parts): return conditions.atLeast(1, of: parts.map(compile))
      case .not(let part): return conditions.not(compile(part))
      case .atLeast(let count, let parts): return conditions.atLeast(count, of: parts.map(compile))
      }
    }
    self.facts = facts
    self.scores = scores
    self.worth = worth
    silence = facts.map { fact in fact.silent.map { 1 << UInt64($0) } ?? 0 }
    self.factIndex = factIndex
    self.signalIndex = signalIndex
    gates = rubric.gates.compactMap { gate in
      gate.condition.map {
        PlannedGate(
          disclosureCap: gate.disclosureCap, conductCap: gate.conductCap, flag: gate.flag, condition: compile($0))
      }
    }
    flags = rubric.flags.compactMap { flag in flag.condition.map { (flag.id, compile($0)) } }
    views = rubric.views.map { view in (view.id, view.answers.map { ($0.question, compile($0.condition)) }) }
    self.conditions = conditions
    for index in areas.indices {
      (areas[index].attainableDisclosure, areas[index].attainableConduct) = Self.attainable(
        areas[index], scores: scores, worth: worth, scheme: rubric.scheme, practices: rubric.practices)
    }
    self.areas = areas
  }

  /// The bit of a value of a fact; none for one that the rubric does not know.
  private func bit(of value: String, _ fact: Int) -> UInt64 {
    facts[fact].valueIDs.firstIndex(of: value).map { 1 << UInt64($0) } ?? 0
  }

  /// By finding: the index of its fact; nil for one that the rubric does not know.
  func facts(of findings: [Finding]) -> [Int?] {
    var next = 0
    return findings.map { finding in
      // They come in the rubric's order mostly: the next fact needs no look-up.
      let isNext = next < facts.count && facts[next].id == finding.fact
      let index = isNext ? next : factIndex[finding.fact]
      if let index { next = index + 1 }
      return index
    }
  }

  /// Findings as bits. Values that the rubric does not know count as nothing found.
  /// - Parameter facts: of the findings, from `facts(of:)`.
  func answers(_ findings: [Finding], facts indices: [Int?], signals: [Signal]) -> Answers {
    var answers = Answers(current: silence, signals: Array(repeating: false, count: rubric.signals.count))
    for signal in signals {
      if let index = signalIndex[signal.name] { answers.signals[index] = true }
    }
    for place in findings.indices {
      guard let index = indices[place] else { continue }
      func bits(_ values: some Sequence<String>) -> UInt64 {
        values.reduce(0) { $0 | bit(of: $1, index) }
      }
      let silence = silence[index]
      let allowsSeveral = facts[index].allowsSeveral
      let values = findings[place].values
      var found = allowsSeveral ? bits(values) : values.first.map { bit(of: $0, index) } ?? 0
      // Silence beside a value is none.
      if found & ~silence != 0 { found &= ~silence }
      if found != 0 { answers.current[index] = found }
      guard findings[place].doubt != nil else { continue }
      let alternatives = findings[place].alternatives
      if alternatives.isEmpty { continue }
      // Of several values, those in doubt may all be there or not; of one, it may be another.
      let others =
        allowsSeveral
        ? [(answers.current[index] | bits(alternatives)) & ~silence, bits(alternatives) & silence]
          .filter { $0 != 0 }
        : alternatives.map { bits([$0]) }.filter { $0 != 0 || silence == 0 }
      let distinct = others.filter { $0 != answers.current[index] }
      if !distinct.isEmpty { answers.doubt(index, others: distinct) }
    }
    return answers
  }
}
