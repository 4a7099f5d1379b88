import Disclosures
import Rubrics

/// The letters that the readings in doubt allow.
struct LetterBounds: Equatable {
  struct Pair: Equatable {
    var worst: Letter
    var best: Letter
  }
  var disclosure: Pair
  var conduct: Pair
}

extension Sheet {
  /// Best and worst letter over every combination of readings. Facts are taken as independent of each other, so the
  /// bounds may be wider than what can really come about, never narrower.
  func bounds(_ answers: Answers) -> LetterBounds { bounds(answers, ranges(answers)) }

  typealias PointRange = (low: AreaPoints, high: AreaPoints)

  /// By area: its least and most points over all readings.
  ///
  /// - Parameter points: by area, those of the readings that count, where they are known.
  func ranges(_ answers: Answers, points: [AreaPoints]? = nil) -> [PointRange] {
    plan.areas.indices.map { area in
      if let points, !plan.isInDoubt(plan.areas[area], answers) { return (points[area], points[area]) }
      return range(of: area, answers)
    }
  }

  private func range(of area: Int, _ answers: Answers) -> PointRange {
    isSeen(area) ? plan.bounds(of: plan.areas[area], answers) : (AreaPoints(), AreaPoints())
  }

  /// - Parameter areas: from `ranges(_:)`.
  func bounds(_ answers: Answers, _ areas: [PointRange]) -> LetterBounds {
    let (low, high) = (total(areas.map(\.low)), total(areas.map(\.high)))
    let rubric = plan.rubric
    func pair(_ cuts: LetterCuts, _ low: Int, _ high: Int) -> LetterBounds.Pair {
      .init(worst: cuts.letter(for: Points(hundredths: low)), best: cuts.letter(for: Points(hundredths: high)))
    }
    var bounds = LetterBounds(
      disclosure: pair(rubric.disclosureLetters, low.disclosure, high.disclosure),
      conduct: pair(rubric.conductLetters, low.conduct, high.conduct))
    for index in plan.gates.indices {
      let holds = plan.conditions.holds(plan.gates[index].condition, for: answers)
      // A gate that may hold limits the worst letter; only one that holds in any case limits the best.
      if holds == false { continue }
      if let cap = plan.gates[index].disclosureCap {
        bounds.disclosure.worst = min(bounds.disclosure.worst, cap)
        if holds == true { bounds.disclosure.best = min(bounds.disclosure.best, cap) }
      }
      if let cap = plan.gates[index].conductCap {
        bounds.conduct.worst = min(bounds.conduct.worst, cap)
        if holds == true { bounds.conduct.best = min(bounds.conduct.best, cap) }
      }
    }
    return bounds
  }

  /// Facts in doubt that would move the bounds if one of their readings were certain, by id.
  func deciding(_ answers: Answers, _ ranges: [PointRange], _ bounds: LetterBounds) -> [String] {
    guard bounds.disclosure.worst != bounds.disclosure.best || bounds.conduct.worst != bounds.conduct.best else {
      return []
    }
    var ranges = ranges
    return answers.inDoubt.filter { fact in
      guard let area = plan.areas.firstIndex(where: { $0.facts.contains(fact) }) else { return false }
      let open = ranges[area]
      defer { ranges[area] = open }
      return answers.readings(fact).contains { reading in
        let settled = answers.settled(fact, as: reading)
        ranges[area] = range(of: area, settled)
        return self.bounds(settled, ranges) != bounds
      }
    }.map { plan.facts[$0].id }.sorted()
  }
}
