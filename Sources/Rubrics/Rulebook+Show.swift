import Disclosures

extension Rulebook {
  /// The whole rubric on one page: what it rests on, letters, how an area divides its points, facts and gates.
  public func show() -> String {
    var block = TextBlock()
    block.add("\(rubric.title) (\(rubric.id) \(rubric.version))")
    block.blank()
    block.add(rubric.basis)
    block.blank()
    block.add("Letters: fewest points")
    block.add(rows: [
      [""] + rubric.disclosureLetters.floors.map(\.letter.rawValue) + [""],
      ["disclosure"] + rubric.disclosureLetters.floors.map { "\(Points(hundredths: $0.hundredths))" } + [""],
      ["conduct"] + rubric.conductLetters.floors.map { "\(Points(hundredths: $0.hundredths))" } + [""],
    ])
    block.add("The headline is the lower of the two letters.", first: "  ")
    block.blank()
    block.add("Practice")
    block.add(rows: [["", "addressed", "conduct", ""]] + rubric.practices.map(row), right: [1, 2])
    let scheme = rubric.scheme
    let extent = scheme.extent.map { "\(Points(hundredths: $0))" }.joined(separator: ", then ")
    block.blank()
    block.add(
      "Disclosure of an area: the practice's points, up to \(Points(hundredths: scheme.specify)) for what the statute "
        + "wants specified, \(extent) for one and more facts that tell the extent.")
    block.add(
      "Conduct of an area: \(Points(hundredths: scheme.conductBase)) and up to "
        + "\(Points(hundredths: scheme.conductDetails)) for details, times the practice's share.")
    for area in rubric.areas {
      block.blank()
      let conduct = area.isForm ? "" : ", conduct \(Points(hundredths: area.conduct))"
      block.add("\(area.title) (\(area.id): disclosure \(Points(hundredths: area.disclosure))\(conduct))")
      block.add(rows: area.facts.map { [$0.id, $0.question] })
    }
    block.blank()
    block.add("Gates")
    block.add(rows: rubric.gates.map { [$0.id, caps($0), $0.title] })
    block.blank()
    block.add("Flags")
    block.add(rows: rubric.flags.map { [$0.id, $0.means] })
    block.blank()
    block.add("Views")
    block.add(rows: rubric.views.map { [$0.id, $0.title] })
    return block.text
  }

  private func row(_ rule: PracticeRule) -> [String] {
    [
      rule.practice.rawValue, rule.isWhole ? "all" : "\(Points(hundredths: rule.addressed))",
      "x \(Points(hundredths: rule.factor))", rule.means,
    ]
  }

  private func caps(_ gate: Gate) -> String {
    let caps = [("disclosure", gate.disclosureCap), ("conduct", gate.conductCap)].compactMap { name, cap in
      cap.map { "\(name) \($0.rawValue) at best" }
    }
    return caps.isEmpty ? "ungraded" : caps.joined(separator: ", ")
  }
}
