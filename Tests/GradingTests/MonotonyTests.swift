import Disclosures
import Rubrics
import Testing

@testable import Grading

/// The same numbers on every run, so that a failure can be looked at again.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What must hold for any findings at all, tried on random ones.
@Suite struct MonotonyTests {
  let scorer: Scorer

  init() throws { scorer = Scorer(try sb657()) }

  func assess(_ values: [String: [String]], doubts: [String: [String]] = [:]) -> Assessment {
    let findings = values.map { fact, values in
      Finding(
        fact: fact, values: values, doubt: doubts[fact] == nil ? nil : "two readings",
        alternatives: doubts[fact] ?? [])
    }
    return scorer.score(
      Observation(findings: findings, isDisclosure: true), placement: fullPlacement, document: sampleDocument)
  }

  var facts: [Fact] { scorer.rubric.areas.filter { !$0.isForm }.flatMap(\.facts) }

  func randomValues(_ dice: inout Dice) -> [String: [String]] {
    var values: [String: [String]] = [:]
    for fact in facts {
      let count = fact.allowsSeveral ? Int.random(in: 0...3, using: &dice) : 1
      let chosen = fact.values.shuffled(using: &dice).prefix(count).map(\.id)
      values[fact.id] = fact.values.map(\.id).filter(chosen.contains)
    }
    return values
  }

  /// From best to worst; where two are level, in either order.
  static let conductOrder = ["yes", "partial", "conditional", "planned", "no", "absent"]
  static let disclosureOrder = ["no", "yes", "partial", "conditional", "planned", "absent"]

  @Test func aWorsePracticeNeverEarnsMore() {
    var dice = Dice(state: 657)
    for _ in 0..<80 {
      var values = randomValues(&dice)
      let area = practiceAreas.randomElement(using: &dice) ?? "audits"
      for (order, points) in [
        (Self.conductOrder, { (a: Assessment) in a.conduct?.points ?? .zero }),
        (Self.disclosureOrder, { (a: Assessment) in a.disclosure?.points ?? .zero }),
      ] {
        var last: Points?
        for practice in order {
          values["\(area).practice"] = [practice]
          let now = points(assess(values))
          if let last { #expect(now <= last, "\(area) \(practice): \(values)") }
          last = now
        }
      }
    }
  }

  @Test func aWorseDetailNeverEarnsMore() {
    var dice = Dice(state: 1714)
    for _ in 0..<120 {
      let values = randomValues(&dice)
      let detail = facts.filter { !$0.id.hasSuffix(".practice") && !$0.allowsSeveral }.randomElement(using: &dice)
      guard let detail, let better = detail.values.randomElement(using: &dice) else { continue }
      for worse in detail.values
      where worse.disclosure <= better.disclosure && worse.conduct <= better.conduct
        && (better.tellsExtent || !worse.tellsExtent)
      {
        let (more, less) = (
          assess(values.merging([detail.id: [better.id]]) { $1 }),
          assess(values.merging([detail.id: [worse.id]]) { $1 })
        )
        #expect(less.disclosure!.points <= more.disclosure!.points, "\(detail.id): \(better.id), \(worse.id)")
        #expect(less.conduct!.points <= more.conduct!.points, "\(detail.id): \(better.id), \(worse.id)")
      }
    }
  }

  /// Taking any finding away is silence, and silence earns nothing.
  @Test func silenceNeverEarnsMore() {
    var dice = Dice(state: 43)
    for _ in 0..<80 {
      let values = randomValues(&dice)
      let full = assess(values)
      guard let gone = values.keys.sorted().randomElement(using: &dice) else { continue }
      var less = values
      less[gone] = nil
      let silent = assess(less)
      #expect(silent.disclosure!.points <= full.disclosure!.points, "\(gone)")
      #expect(silent.conduct!.points <= full.conduct!.points, "\(gone)")
    }
  }

  @Test func noAreaIsOverItsWeightAndTheirSumIsTheTotal() {
    var dice = Dice(state: 100)
    for _ in 0..<80 {
      let assessment = assess(randomValues(&dice))
      for area in assessment.areas {
        let most = scorer.rubric.area(area.id)
        #expect(area.disclosurePoints.hundredths <= most?.disclosure ?? 0)
        #expect(area.conductPoints.hundredths <= most?.conduct ?? 0)
      }
      #expect(assessment.areas.map(\.disclosurePoints).reduce(.zero, +) == assessment.disclosure?.points)
      #expect(assessment.areas.map(\.conductPoints).reduce(.zero, +) == assessment.conduct?.points)
    }
  }

  /// Every combination of readings is tried; the bounds must enclose each one's letters.
  @Test func boundsEncloseEveryReading() {
    var dice = Dice(state: 31)
    for _ in 0..<30 {
      let values = randomValues(&dice)
      let doubtful = facts.filter { !$0.allowsSeveral }.shuffled(using: &dice).prefix(3)
      var doubts: [String: [String]] = [:]
      var readings: [[String: [String]]] = [values]
      for fact in doubtful {
        let others = fact.values.map(\.id).filter { [$0] != values[fact.id] }
        doubts[fact.id] = Array(others.shuffled(using: &dice).prefix(2))
        readings = readings.flatMap { reading in
          [reading] + (doubts[fact.id] ?? []).map { reading.merging([fact.id: [$0]]) { $1 } }
        }
      }
      let assessment = assess(values, doubts: doubts)
      for (grade, letter) in [
        (assessment.disclosure!, { (a: Assessment) in a.disclosure!.letter }),
        (assessment.conduct!, { (a: Assessment) in a.conduct!.letter }),
      ] {
        #expect(grade.worst <= grade.letter && grade.letter <= grade.best)
        for reading in readings {
          let other = letter(assess(reading))
          #expect(grade.worst <= other && other <= grade.best, "\(doubts)")
        }
      }
    }
  }

  @Test func theSameFindingsInAnyOrderAreTheSame() {
    var dice = Dice(state: 5)
    let values = randomValues(&dice)
    let findings = values.map { Finding(fact: $0.key, values: $0.value) }
    func score(_ findings: [Finding]) -> Assessment {
      scorer.score(
        Observation(findings: findings, isDisclosure: true), placement: nil, document: sampleDocument)
    }
    #expect(score(findings) == score(findings.shuffled(using: &dice)))
  }
}
