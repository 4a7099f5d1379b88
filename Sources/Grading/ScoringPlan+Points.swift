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

  /// Whether an area can earn more by it than by another: by what brings no more of anything it never does.
  func addsPoints(to other: Contribution) -> Bool {
    disclosure > other.disclosure || conduct > other.conduct || tellsExtent && !other.tellsExtent
  }
}

/// What the details of an area bring together, before any maximum.
struct DetailSums {
  /// Points towards what must be specified.
  var specified = 0
  var conduct = 0
  /// Facts that tell the extent of the effort.
  var extent = 0

  /// With one fact telling something else; for a fact that shares its points with no other.
  func with(_ new: Contribution, inPlaceOf old: Contribution) -> DetailSums {
    DetailSums(
      specified: specified - old.disclosure + new.disclosure, conduct: conduct - old.conduct + new.conduct,
      extent: extent - (old.tellsExtent ? 1 : 0) + (new.tellsExtent ? 1 : 0))
  }

  /// Points towards what must be specified and towards extent, and conduct details, each within its maximum.
  func points(_ scheme: Rubric.Scheme) -> AreaPoints {
    let steps = scheme.extent
    let told = steps.isEmpty || extent == 0 ? 0 : steps[min(extent, steps.count) - 1]
    return AreaPoints(
      disclosure: min(specified, scheme.specify) + told, conduct: min(conduct, scheme.conductDetails), extent: extent)
  }
}

extension ScoringPlan {
  /// Points of an area under the readings that count (rubric notes, 6.2).
  func points(of area: PlannedArea, _ answers: Answers) -> AreaPoints {
    points(of: area, practice: answers.current[area.facts.lowerBound]) { fact in
      contribution(of: fact, answers.current[fact])
    }
  }

  /// Whether any of its facts has more than one reading.
  func isInDoubt(_ area: PlannedArea, _ answers: Answers) -> Bool {
    answers.doubts.contains { area.facts.contains($0.fact) }
  }

  /// Least and most points of an area over all readings of its facts.
  ///
  /// For a given practice points never fall when any one contribution grows, so the extremes of every fact taken
  /// together enclose every combination, without trying them all.
  func bounds(of area: PlannedArea, _ answers: Answers) -> (low: AreaPoints, high: AreaPoints) {
    guard isInDoubt(area, answers) else {
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
    var known = contribution(of: fact, answers.current[fact])
    for doubt in answers.doubts where doubt.fact == fact {
      let next = contribution(of: fact, doubt.bits)
      known = Contribution(
        disclosure: pick(known.disclosure, next.disclosure), conduct: pick(known.conduct, next.conduct),
        tellsExtent: pick(known.tellsExtent ? 1 : 0, next.tellsExtent ? 1 : 0) == 1)
    }
    return known
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

  /// Whether an area earns nothing with a practice, whatever its details.
  ///
  /// - Parameter practice: one bit, or none.
  func isSilent(_ practice: UInt64) -> Bool {
    practice == 0 || practices[practice.trailingZeroBitCount].isSilent
  }

  /// - Parameters:
  ///   - practice: one bit, or none; of no account in the form area.
  ///   - contribution: what each fact of the area brings.
  func points(of area: PlannedArea, practice: UInt64, _ contribution: (Int) -> Contribution) -> AreaPoints {
    if !area.isForm, isSilent(practice) { return AreaPoints() }
    return points(of: area, practice: practice, sums(of: area, contribution))
  }

  /// - Parameters:
  ///   - practice: one bit, or none; of no account in the form area.
  ///   - sums: of the area's facts.
  func points(of area: PlannedArea, practice: UInt64, _ sums: DetailSums) -> AreaPoints {
    let raw: AreaPoints
    if area.isForm {
      raw = AreaPoints(disclosure: sums.specified)
    } else {
      guard !isSilent(practice) else { return AreaPoints() }
      let rule = practices[practice.trailingZeroBitCount]
      let details = sums.points(rubric.scheme)
      raw = AreaPoints(
        disclosure: rule.isWhole ? area.attainableDisclosure : rule.addressed + details.disclosure,
        conduct: rule.factor * (rubric.scheme.conductBase + details.conduct) / 100, extent: details.extent)
    }
    return AreaPoints(
      disclosure: Self.weighed(raw.disclosure, of: area.attainableDisclosure, as: area.disclosure),
      conduct: Self.weighed(raw.conduct, of: area.attainableConduct, as: area.conduct), extent: raw.extent)
  }

  /// What the facts of an area bring together: its details, or all facts of the form area, which share no points.
  func sums(of area: PlannedArea, _ contribution: (Int) -> Contribution) -> DetailSums {
    area.isForm
      ? DetailSums(specified: area.facts.reduce(0) { $0 + contribution($1).disclosure })
      : Self.sums(area.facts.dropFirst(), scores, contribution)
  }

  private static func sums(
    _ range: Range<Int>, _ scores: [FactScore], _ contribution: (Int) -> Contribution
  ) -> DetailSums {
    var sums = DetailSums()
    // Shared points have few groups in an area; pairs in a short array are quicker than a dictionary.
    var shared: [(group: Int, points: Int)] = []
    for fact in range {
      let found = contribution(fact)
      sums.conduct += found.conduct
      if found.tellsExtent { sums.extent += 1 }
      let group = scores[fact].either
      if group < 0 {
        sums.specified += found.disclosure
      } else if let known = shared.firstIndex(where: { $0.group == group }) {
        shared[known].points = max(shared[known].points, found.disclosure)
      } else {
        shared.append((group, found.disclosure))
      }
    }
    sums.specified += shared.reduce(0) { $0 + $1.points }
    return sums
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
    let details = sums(area.facts.dropFirst(), scores, best).points(scheme)
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
