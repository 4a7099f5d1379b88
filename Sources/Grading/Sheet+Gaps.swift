import Disclosures
import Rubrics

extension Sheet {
  /// Facts of an area whose better value would add points, largest first. The points are found by scoring again with
  /// that value and everything else as it is.
  func gaps(of area: Int, _ answers: Answers, _ tally: Tally) -> [Gap] {
    let planned = plan.areas[area]
    var gaps: [Gap] = []
    for (offset, fact) in planned.facts.enumerated() {
      let isPractice = !planned.isForm && offset == 0
      var (disclosure, conduct) = (0, 0)
      for value in plan.facts[fact].values.indices
      where isPractice ? isBetter(value, than: answers.current[fact]) : true {
        let gain = gain(area, fact, value, answers, tally)
        disclosure = max(disclosure, gain.disclosure)
        conduct = max(conduct, gain.conduct)
      }
      guard disclosure > 0 || conduct > 0 else { continue }
      let definition = plan.rubric.areas[area].facts[offset]
      gaps.append(
        Gap(
          fact: definition.id, question: definition.question,
          source: definition.sources.map(\.description).joined(separator: "; "),
          disclosurePoints: Points(hundredths: disclosure), conductPoints: Points(hundredths: conduct)))
    }
    // Equal gaps stay in the rubric's order.
    return gaps.enumerated().sorted { a, b in
      let (first, second) = (
        a.element.disclosurePoints + a.element.conductPoints, b.element.disclosurePoints + b.element.conductPoints
      )
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
  }

  /// A practice that addresses the area more fully or counts for more in conduct. A company that does a thing is not
  /// told that a denial would be a fuller answer.
  private func isBetter(_ value: Int, than current: UInt64) -> Bool {
    let rules = plan.rubric.practices
    guard current != 0 else { return !rules[value].isSilent }
    let now = rules[current.trailingZeroBitCount]
    return rules[value].addressed > now.addressed || rules[value].factor > now.factor
  }

  private func gain(
    _ area: Int, _ fact: Int, _ value: Int, _ answers: Answers, _ tally: Tally
  ) -> (disclosure: Int, conduct: Int) {
    let planned = plan.facts[fact]
    let bit = UInt64(1) << UInt64(value)
    var changed = answers
    changed.current[fact] = planned.allowsSeveral ? answers.current[fact] | bit : bit
    guard changed.current[fact] != answers.current[fact] else { return (0, 0) }
    var areas = tally.areas
    // Whoever tells the extent no longer only restates the statute.
    let isEcho = echoes[area] && !planned.values[value].tellsExtent
    areas[area] = plan.points(of: plan.areas[area], changed, isEcho: isEcho)
    let total = total(areas)
    return (total.disclosure - tally.disclosure, total.conduct - tally.conduct)
  }
}
