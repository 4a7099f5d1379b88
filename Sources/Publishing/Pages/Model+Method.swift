import Disclosures

/// The model of the page that explains the method, from the rubric itself.
enum MethodModel {
  static func model(_ rubric: RubricText, _ run: RunSummary) -> Model {
    [
      "title": Shown.text(rubric.title), "introduction": rubric.introduction.map(Shown.text),
      "letters": rubric.letters.map { band -> Model in
        [
          "letter": band.letter.rawValue,
          "disclosure_from": range(band.disclosureFrom, rubric.letters.map(\.disclosureFrom)),
          "conduct_from": range(band.conductFrom, rubric.letters.map(\.conductFrom)),
          "disclosure": Shown.text(rubric.disclosureMeaning(band.letter)),
          "conduct": Shown.text(rubric.conductMeaning(band.letter)),
        ]
      },
      "has_gates": !rubric.gates.isEmpty,
      "gates": rubric.gates.map { ["id": Shown.text($0.id), "text": Shown.text($0.text)] as Model },
      "has_flags": !rubric.flags.isEmpty,
      "flags": rubric.flags.map { ["id": Shown.text($0.id), "text": Shown.text($0.text)] as Model },
      "outcomes": Outcome.allCases.filter { !$0.isGraded }.map { outcome -> Model in
        ["title": Wording.title(outcome), "text": Wording.meaning(outcome)]
      },
      "areas": rubric.areas.map(area), "has_lists": !run.lists.isEmpty, "lists": run.lists.map(GoodsModel.list),
    ]
  }

  /// "75 points or more"; for the lowest letter, "Below 40 points".
  private static func range(_ from: Points, _ all: [Points]) -> String {
    if from == .zero, let next = all.filter({ $0 > .zero }).min() { return "Below \(next) points" }
    return "\(from) points or more"
  }

  private static func area(_ area: RubricText.Area) -> Model {
    [
      "id": Shown.text(area.id), "title": Shown.text(area.title), "summary": Shown.text(area.summary),
      "source": Shown.text(area.source), "disclosure": area.disclosurePoints.description,
      "conduct": area.conductPoints.description, "has_conduct": area.conductPoints > .zero,
      "facts": area.facts.map { fact -> Model in
        [
          "id": Shown.text(fact.id), "question": Shown.text(fact.question), "source": Shown.text(fact.source),
          "values": fact.values.map { value -> Model in
            [
              "label": Shown.text(value.label), "disclosure": Shown.text(value.disclosurePoints),
              "conduct": Shown.text(value.conductPoints),
            ]
          },
        ]
      },
    ]
  }
}
