import Disclosures
import Rubrics

/// The points of one document under one set of readings.
struct Tally {
  var areas: [AreaPoints]
  /// Of 100, in hundredths.
  var disclosure: Int
  var conduct: Int
  var disclosureLetter: Letter
  var conductLetter: Letter
  /// Flags of the gates that have lowered a letter.
  var caps: [String]
}

/// One document's scoring sheet: the plan, with what is known before any reading of a fact.
struct Sheet {
  let plan: ScoringPlan
  /// Whether the form area is scored at all.
  let seesForm: Bool
  /// Most points of the areas that are scored.
  private let most: AreaPoints

  init(plan: ScoringPlan, seesForm: Bool) {
    self.plan = plan
    self.seesForm = seesForm
    most = plan.areas.reduce(into: AreaPoints()) { most, area in
      guard seesForm || !area.isForm else { return }
      most.disclosure += area.disclosure
      most.conduct += area.conduct
    }
  }

  var hasForm: Bool { plan.areas.contains(where: \.isForm) }

  func isSeen(_ area: Int) -> Bool { seesForm || !plan.areas[area].isForm }

  func points(of area: Int, _ answers: Answers) -> AreaPoints {
    isSeen(area) ? plan.points(of: plan.areas[area], answers) : AreaPoints()
  }

  /// Points of the areas that were seen, of 100: with every area seen, and weights that add up to 100, their sum.
  func total(_ areas: [AreaPoints]) -> (disclosure: Int, conduct: Int) {
    var earned = AreaPoints()
    for (index, points) in areas.enumerated() where isSeen(index) {
      earned.disclosure += points.disclosure
      earned.conduct += points.conduct
    }
    return scaled(earned)
  }

  /// Points that were earned, of 100; rounded down.
  func scaled(_ earned: AreaPoints) -> (disclosure: Int, conduct: Int) {
    (
      most.disclosure == 0 ? 0 : earned.disclosure * 100_00 / most.disclosure,
      most.conduct == 0 ? 0 : earned.conduct * 100_00 / most.conduct
    )
  }

  /// - Parameter answers: only their counting readings are looked at.
  func tally(_ answers: Answers) -> Tally {
    let areas = plan.areas.indices.map { points(of: $0, answers) }
    let total = total(areas)
    var tally = Tally(
      areas: areas, disclosure: total.disclosure, conduct: total.conduct,
      disclosureLetter: plan.rubric.disclosureLetters.letter(for: Points(hundredths: total.disclosure)),
      conductLetter: plan.rubric.conductLetters.letter(for: Points(hundredths: total.conduct)), caps: [])
    let answers = answers.certain
    for index in plan.gates.indices where plan.conditions.holds(plan.gates[index].condition, for: answers) == true {
      let before = (tally.disclosureLetter, tally.conductLetter)
      if let cap = plan.gates[index].disclosureCap { tally.disclosureLetter = min(tally.disclosureLetter, cap) }
      if let cap = plan.gates[index].conductCap { tally.conductLetter = min(tally.conductLetter, cap) }
      if before != (tally.disclosureLetter, tally.conductLetter) { tally.caps.append(plan.gates[index].flag) }
    }
    return tally
  }
}
