import Disclosures
public import Publishing
public import Rubrics

extension RubricText {
  /// What a rubric says to its readers, taken from the rubric itself.
  public init(_ rubric: Rubric) {
    self.init(
      reference: rubric.reference, title: rubric.title,
      introduction: rubric.basis.split(separator: "\n\n").map(String.init),
      areas: rubric.areas.map(Area.init),
      letters: Letter.allCases.map { letter in
        let disclosure = rubric.disclosureLetters.floors.first { $0.letter == letter }?.hundredths ?? 0
        let conduct = rubric.conductLetters.floors.first { $0.letter == letter }?.hundredths ?? 0
        return LetterBand(
          letter: letter, disclosureFrom: Points(hundredths: disclosure), conductFrom: Points(hundredths: conduct),
          disclosureMeaning: "", conductMeaning: "")
      },
      gates: rubric.gates.map { Gate(id: $0.id, text: $0.title + Self.consequence($0), flag: $0.flag) },
      flags: rubric.flags.map { Flag(id: $0.id, text: $0.means) })
  }

  /// " The disclosure letter is then B at best."; empty for a gate without a cap.
  private static func consequence(_ gate: Rubrics.Gate) -> String {
    let caps = [("disclosure", gate.disclosureCap), ("conduct", gate.conductCap)].compactMap { name, cap in
      cap.map { " The \(name) letter is then \($0.rawValue) at best." }
    }
    return caps.joined()
  }
}

extension RubricText.Area {
  fileprivate init(_ area: Area) {
    self.init(
      id: area.id, title: area.title, summary: area.duty,
      source: area.sources.map(\.text).joined(separator: "; "),
      disclosurePoints: Points(hundredths: area.disclosure), conductPoints: Points(hundredths: area.conduct),
      facts: area.facts.map(RubricText.Fact.init))
  }
}

extension RubricText.Fact {
  fileprivate init(_ fact: Fact) {
    self.init(
      id: fact.id, question: fact.question, source: fact.sources.map(\.description).joined(separator: "; "),
      values: fact.values.map { value in
        RubricText.Value(
          id: value.id, label: value.means, disclosurePoints: Points(hundredths: value.disclosure).description,
          conductPoints: Points(hundredths: value.conduct).description)
      })
  }
}
