import Disclosures
import Rubrics

extension Sheet {
  /// Facts of an area whose better value would add points, largest first. The points are found by scoring again with
  /// that value and everything else as it is.
  func gaps(of area: Int, _ answers: Answers, _ tally: Tally) -> [Gap] {
    let planned = plan.areas[area]
    var others = AreaPoints()
    for (index, points) in tally.areas.enumerated() where index != area && isSeen(index) {
      others.disclosure += points.disclosure
      others.conduct += points.conduct
    }
    let practice = answers.current[planned.facts.lowerBound]
    let contributions = planned.facts.map { plan.contribution(of: $0, answers.current[$0]) }
    let sums = plan.sums(of: planned) { contributions[$0 - planned.facts.lowerBound] }
    let isSilent = !planned.isForm && plan.isSilent(practice)
    var gaps: [(fact: Int, disclosure: Int, conduct: Int)] = []
    gaps.reserveCapacity(isSilent ? 1 : planned.facts.count)
    for fact in planned.facts {
      let isPractice = !planned.isForm && fact == planned.facts.lowerBound
      // Details of a practice on which the text is silent earn nothing.
      if isSilent, !isPractice { continue }
      let known = contributions[fact - planned.facts.lowerBound]
      let current = answers.current[fact]
      let silence = plan.facts[fact].silent.map { UInt64(1) << UInt64($0) } ?? 0
      var (disclosure, conduct) = (0, 0)
      for value in 0..<plan.scores[fact].count where !isPractice || isBetter(value, than: current) {
        let bit = UInt64(1) << UInt64(value)
        guard bit & current == 0 else { continue }
        let better = plan.facts[fact].allowsSeveral ? current & ~silence | bit : bit
        let contribution = plan.contribution(of: fact, better)
        let points: AreaPoints
        if isPractice {
          points = plan.points(of: planned, practice: better, sums)
        } else {
          guard contribution.addsPoints(to: known) else { continue }
          points =
            if plan.scores[fact].either < 0 {
              plan.points(of: planned, practice: practice, sums.with(contribution, inPlaceOf: known))
            } else {
              // What shares its points with others adds to them by what the others bring.
              plan.points(of: planned, practice: practice) {
                $0 == fact ? contribution : contributions[$0 - planned.facts.lowerBound]
              }
            }
        }
        let total = scaled(
          AreaPoints(disclosure: others.disclosure + points.disclosure, conduct: others.conduct + points.conduct))
        disclosure = max(disclosure, total.disclosure - tally.disclosure)
        conduct = max(conduct, total.conduct - tally.conduct)
      }
      guard disclosure > 0 || conduct > 0 else { continue }
      // Equal gaps stay in the rubric's order.
      if let place = gaps.firstIndex(where: { $0.disclosure + $0.conduct < disclosure + conduct }) {
        gaps.insert((fact, disclosure, conduct), at: place)
      } else {
        gaps.append((fact, disclosure, conduct))
      }
    }
    return gaps.map { fact, disclosure, conduct in
      Gap(
        fact: plan.facts[fact].id, question: plan.facts[fact].question, source: plan.facts[fact].source,
        disclosurePoints: Points(hundredths: disclosure), conductPoints: Points(hundredths: conduct))
    }
  }

  /// A practice that addresses the area more fully or counts for more in conduct. A company that does a thing is not
  /// told that a denial would be a fuller answer.
  private func isBetter(_ value: Int, than current: UInt64) -> Bool {
    let rules = plan.practices
    guard current != 0 else { return !rules[value].isSilent }
    let now = rules[current.trailingZeroBitCount]
    return rules[value].addressed > now.addressed || rules[value].factor > now.factor
  }
}
