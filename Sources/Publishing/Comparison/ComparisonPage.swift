public import Comparing
import Disclosures

/// A comparison of two runs as one web page that stands by itself.
public enum ComparisonPage {
  public static func bytes(_ comparison: RunComparison, templates: Templates, rubric: RubricText) -> [UInt8] {
    let title = "What changed between two runs"
    let after = comparison.runs.after
    let run = RunSummary(
      title: after.title, rubric: after.rubric, lists: [], started: after.started, finished: "")
    let model: Model = [
      "heading": title, "runs": [Self.run(comparison.runs.before, "Before"), Self.run(comparison.runs.after, "After")],
      "attribution": ComparisonWording.attribution(comparison), "counts": ComparisonWording.counts(comparison),
      "kinds": CompanyChange.Kind.allCases.map { kind -> Model in
        [
          "title": ComparisonWording.title(kind), "count": comparison.count(kind),
          "meaning": ComparisonWording.meaning(kind),
        ]
      },
      "has_only_before": !comparison.onlyBefore.isEmpty, "only_before": comparison.onlyBefore.map(name),
      "has_only_after": !comparison.onlyAfter.isEmpty, "only_after": comparison.onlyAfter.map(name),
      "has_changes": !comparison.changes.isEmpty, "changes": comparison.changes.map { change($0, rubric) },
    ]
    return Pages(.report, templates: templates, run: run, rubric: rubric).page(
      "comparison", model, title: title, root: "")
  }

  private static func run(_ run: RunComparison.Run, _ name: String) -> Model {
    ["name": name, "text": Shown.text(ComparisonWording.run(run))]
  }

  private static func name(_ company: Company) -> Model { ["name": Shown.text(company.name)] }

  private static func change(_ change: CompanyChange, _ rubric: RubricText) -> Model {
    [
      "name": Shown.text(change.company.name),
      "kinds": change.kinds.map { ["title": ComparisonWording.title($0)] as Model },
      "outcome": change.outcome.isChange
        ? [
          "before": Wording.title(change.outcome.before), "after": Wording.title(change.outcome.after),
          "why_before": Shown.text(change.reason.before), "why_after": Shown.text(change.reason.after),
        ] as Model : false as Any,
      "address": change.address.isChange
        ? [
          "before": Shown.link(change.address.before ?? ""), "has_before": change.address.before != nil,
          "after": Shown.link(change.address.after ?? ""), "has_after": change.address.after != nil,
        ] as Model : false as Any,
      "grades": [("Disclosure", change.disclosure), ("Conduct", change.conduct)].filter { $0.1.isChange }.map {
        grade($0.0, $0.1)
      },
      "caps": ComparisonWording.caps(change, rubric).map(Shown.text),
      "findings": change.findings.map { finding($0, rubric) },
    ]
  }

  private static func grade(_ name: String, _ grade: CompanyChange.Regrade) -> Model {
    func shown(_ grade: Grade?) -> Model {
      [
        "letter": grade?.letter.rawValue ?? "–", "class": grade?.letter.rawValue ?? "none",
        "points": grade.map { "\($0.points) points" } ?? "no letter",
      ]
    }
    return [
      "name": name, "before": shown(grade.before), "after": shown(grade.after),
      "regraded": Shown.optional(grade.cause),
    ]
  }

  private static func finding(_ change: FindingChange, _ rubric: RubricText) -> Model {
    func side(_ name: String, _ finding: Finding?) -> Model {
      [
        "name": name, "value": Shown.text(finding.words(rubric)),
        "quotes": (finding?.evidence ?? []).map { evidence -> Model in
          [
            "quote": Shown.text(ShownText.cut(evidence.quotation.text, to: 2_000)),
            "warrant": Shown.text(evidence.warrant),
          ]
        },
      ]
    }
    return [
      "question": Shown.text(rubric.fact(change.fact)?.question ?? change.fact), "fact": Shown.text(change.fact),
      "causes": ComparisonWording.causes(change),
      "sides": [side("Before", change.before), side("After", change.after)],
    ]
  }
}
