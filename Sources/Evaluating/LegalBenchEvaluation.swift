public import Disclosures
import Reading

/// Holds the answers of a view against the published ones.
public enum LegalBenchEvaluation {
  /// - Parameter assess: our assessment of a row's text; asked once for each distinct text.
  public static func figures(
    _ tasks: [LegalBenchTask], split: String, view: String = "legalbench", assess: (Document) -> Assessment
  ) -> LegalBenchFigures {
    var known: [String: Assessment] = [:]
    var figures = LegalBenchFigures(split: split, questions: [])
    for task in tasks {
      var question = LegalBenchFigures.Question(id: task.question, tally: BinaryTally(), errors: [])
      for row in task.rows {
        let assessment = known[row.text] ?? assess(Page(text: row.text, id: row.index).document)
        known[row.text] = assessment
        guard let ours = answer(task.question, view: view, in: assessment) else { continue }
        question.tally.add(label: row.answer, ours: ours)
        if ours != row.answer { question.errors.append(disagreement(row, task.question, assessment)) }
      }
      figures.questions.append(question)
    }
    return figures
  }

  private static func answer(_ question: String, view: String, in assessment: Assessment) -> Bool? {
    assessment.views.first { $0.id == view }?.answers.first { $0.question == question }?.value
  }

  private static func disagreement(
    _ row: LegalBenchTask.Row, _ question: String, _ assessment: Assessment
  ) -> LegalBenchFigures.Disagreement {
    let area = assessment.areas.first { question.hasSuffix("_\($0.id)") }
    let finding = area?.findings.first { $0.fact.hasSuffix(".practice") }
    return LegalBenchFigures.Disagreement(
      index: row.index, label: row.answer, finding: finding.map { "\($0.fact) = \($0.value)" } ?? "",
      quotations: finding?.evidence.map(\.quotation.text) ?? [])
  }
}
