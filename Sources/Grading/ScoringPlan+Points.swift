import Disclosures
import Rubrics

/// What one area has earned, in hundredths, weighed as the rubric weighs it.
struct AreaPoints: Equatable {
  var disclosure = 0
  var conduct = 0
  /// Facts that tell the extent of the effort.
  var extent = 0
}

/// What one fact brings to its area.
struct Contribution {
  var disclosure = 0
  var conduct = 0
  var tellsExtent = false
}

extension ScoringPlan {
  /// Points of an area under the readings that count (rubric notes, 6.2).
  func points(of area: PlannedArea, _ answers: Answers) -> AreaPoints {
    points(of: area, practice: answers.current[area.facts.lowerBound]) { fact in
      contribution(of: fact, answers.current[fact])
    }
  }

  /// Least and most points of an area over all readings of its facts.
  ///
  /// For a given practice points never fall when any one contribution grows, so the extremes of every fact taken
  /// together enclose every combination, without trying them all.
  func bounds(of area: PlannedArea, _ answers: Answers) -> (low: AreaPoints, high: AreaPoints) {
    guard area.facts.contains(where: { answers.doubts[$0] != nil }) else {
      let points = points(of: area, answers)
      return (points, points)
    }
    var bounds: (low: AreaPoints, high: AreaPoints)?
    for practice in answers.readings(area.facts.lowerBound) {
      let low = points(of: area, practice: practice) { fact in
        extreme(fact, answers) { min($0, $1) }
      }
      let high = points(of: area, practice: practice) { fact in
        extreme(fact, answers) { max($0, $1) }
      }
      guard let known = bounds else {
        bounds = (low, high)
        continue
      }
      bounds = (
        AreaPoints(disclosure: min(known.low.disclosure, low.disclosure), conduct: min(known.low.conduct, low.conduct)),
        AreaPoints(
          disclosure: max(known.high.disclosure, high.disclosure), conduct: max(known.high.conduct, high.conduct))
      )
    }
    return bounds ?? (AreaPoints(), AreaPoints())
  }

  private func extreme(_ fact: Int, _ answers: Answers, _ pick: (Int, Int) -> Int) -> Contribution {
    let all = answers.readings(fact).map { contribution(of: fact, $0) }
    return all.dropFirst().reduce(all[0]) { known, next in
      Contribution(
        disclosure: pick(known.disclosure, next.disclosure), conduct: pick(known.conduct, next.conduct),
        tellsExtent: pick(known.tellsExtent ? 1 : 0, next.tellsExtent ? 1 : 0) == 1)
    }
  }

  /// What a fact brings when it has the values of these bits.
  func contribution(of fact: Int, _ bits: UInt64) -> Contribution {
    let score = scores[fact]
    var found = Contribution()
    var rest = bits
    while rest != 0 {
      let value = worth[score.start + rest.trailingZeroBitCount]
      found.disclosure = max(found.disclosure, value.disclosure)
      found.conduct = max(found.conduct, value.conduct)
      found.tellsExtent = found.tellsExtent || value.tellsExtent
      rest &= rest - 1
    }
    if bits.nonzeroBitCount > 1 { found.conduct = max(found.conduct, score.several) }
    return found
  }

  /// - Parameters:
  ///   - practice: one bit, or none; of no account in the form area.
  ///   - contribution: what each fact of the area brings.
  func points(of area: PlannedArea, practice: UInt64, _ contribution: (Int) -> Contribution) -> AreaPoints {
    let raw: AreaPoints
    if area.isForm {
      raw = AreaPoints(disclosure: area.facts.reduce(0) { $0 + contribution($1).disclosure })
    } else {
      guard practice != 0 else { return AreaPoints() }
      let rule = practices[practice.trailingZeroBitCount]
      guard !rule.isSilent else { return AreaPoints() }
      let details = Self.details(area.facts.dropFirst(), scores, rubric.scheme, contribution)
      raw = AreaPoints(
        disclosure: rule.isWhole ? area.attainableDisclosure : rule.addressed + details.disclosure,
        conduct: rule.factor * (rubric.scheme.conductBase + details.conduct) / 100, extent: details.extent)
    }
    return AreaPoints(
      disclosure: Self.weighed(raw.disclosure, of: area.attainableDisclosure, as: area.disclosure),
      conduct: Self.weighed(raw.conduct, of: area.attainableConduct, as: area.conduct), extent: raw.extent)
  }

  /// Points towards what must be specified and towards extent, and conduct details, each within its maximum.
  private static func details(
    _ range: Range<Int>, _ scores: [FactScore], _ scheme: Rubric.Scheme,
    _ contribution: (Int) -> Contribution
  ) -> AreaPoints {
    var (specified, details, extent) = (0, 0, 0)
    // Shared points have few groups in an area; pairs in a short array are quicker than a dictionary.
    var shared: [(group: Int, points: Int)] = []
    for fact in range {
      let found = contribution(fact)
      details += found.conduct
      if found.tellsExtent { extent += 1 }
      let group = scores[fact].either
      if group < 0 {
        specified += found.disclosure
      } else if let known = shared.firstIndex(where: { $0.group == group }) {
        shared[known].points = max(shared[known].points, found.disclosure)
      } else {
        shared.append((group, found.disclosure))
      }
    }
    specified += shared.reduce(0) { $0 + $1.points }
    let steps = scheme.extent
    let told = steps.isEmpty || extent == 0 ? 0 : steps[min(extent, steps.count) - 1]
    return AreaPoints(
      disclosure: min(specified, scheme.specify) + told, conduct: min(details, scheme.conductDetails),
      extent: extent)
  }

  /// Most that the questions of an area can earn.
  static func attainable(
    _ area: PlannedArea, scores: [FactScore], worth: [Contribution], scheme: Rubric.Scheme,
    practices: [PracticeRule]
  ) -> (disclosure: Int, conduct: Int) {
    func best(_ fact: Int) -> Contribution {
      let values = worth[scores[fact].start..<(scores[fact].start + scores[fact].count)]
      return Contribution(
        disclosure: values.map(\.disclosure).max() ?? 0,
        conduct: max(scores[fact].several, values.map(\.conduct).max() ?? 0),
        tellsExtent: values.contains(where: \.tellsExtent))
    }
    if area.isForm { return (area.facts.reduce(0) { $0 + best($1).disclosure }, 0) }
    let details = details(area.facts.dropFirst(), scores, scheme, best)
    let addressed = practices.map(\.addressed).max() ?? 0
    let factor = practices.map(\.factor).max() ?? 0
    return (addressed + details.disclosure, factor * (scheme.conductBase + details.conduct) / 100)
  }

  /// Rounded down, so that weighing never adds to what was earned.
  private static func weighed(_ points: Int, of attainable: Int, as weight: Int) -> Int {
    guard attainable > 0 else { return 0 }
    return min(weight, attainable == weight ? points : points * weight / attainable)
  }
}
