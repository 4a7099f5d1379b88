public import Comparing
import Disclosures

/// A comparison of two runs for a terminal.
public enum ComparisonText {
  /// - Parameters:
  ///   - rubric: for questions and answers in words.
  ///   - width: columns of the terminal; 60 at least.
  public static func text(_ comparison: RunComparison, rubric: RubricText, width: Int = 80) -> String {
    var page = Lines(width: max(60, width))
    page.add("Before: \(ComparisonWording.run(comparison.runs.before))", hanging: 2)
    page.add("After: \(ComparisonWording.run(comparison.runs.after))", hanging: 2)
    page.add(ComparisonWording.attribution(comparison))
    page.blank()
    page.add(ComparisonWording.counts(comparison), hanging: 2)
    companies("Only in the first run", comparison.onlyBefore, &page)
    companies("Only in the second run", comparison.onlyAfter, &page)
    for change in comparison.changes { company(change, rubric, &page) }
    return page.text
  }

  private static func companies(_ title: String, _ companies: [Company], _ page: inout Lines) {
    guard !companies.isEmpty else { return }
    page.add("\(title): \(companies.map(\.name).joined(separator: "; "))", hanging: 2)
  }

  private static func company(_ change: CompanyChange, _ rubric: RubricText, _ page: inout Lines) {
    page.blank()
    page.add(
      "\(change.company.name): \(change.kinds.map(ComparisonWording.title).joined(separator: ", "))", hanging: 2)
    if change.outcome.isChange {
      page.add("was: \(Wording.title(change.outcome.before)). \(change.reason.before)", indent: 2, hanging: 2)
      page.add("is: \(Wording.title(change.outcome.after)). \(change.reason.after)", indent: 2, hanging: 2)
    }
    if change.address.isChange {
      if let before = change.address.before { page.add("was at \(before)", indent: 2, hanging: 2) }
      if let after = change.address.after { page.add("is at \(after)", indent: 2, hanging: 2) }
    }
    grade("Disclosure", change.disclosure, &page)
    grade("Conduct", change.conduct, &page)
    for cap in ComparisonWording.caps(change, rubric) { page.add(cap, indent: 2, hanging: 2) }
    for finding in change.findings { self.finding(finding, rubric, &page) }
  }

  private static func grade(_ name: String, _ grade: CompanyChange.Regrade, _ page: inout Lines) {
    guard grade.isChange else { return }
    let words = [grade.before, grade.after].map(ComparisonWording.grade).joined(separator: " -> ")
    page.add("\(name): \(words)" + (grade.cause.map { "; \($0)" } ?? ""), indent: 2, hanging: 2)
  }

  private static func finding(_ change: FindingChange, _ rubric: RubricText, _ page: inout Lines) {
    page.add(
      rubric.fact(change.fact).map { "\($0.question) [\(change.fact)]" } ?? change.fact, indent: 2, hanging: 2)
    page.add(
      "\(change.before.words(rubric)) -> \(change.after.words(rubric)), \(ComparisonWording.causes(change))", indent: 4,
      hanging: 2)
    quotations("before", change.before, &page)
    quotations("after", change.after, &page)
  }

  private static func quotations(_ name: String, _ finding: Finding?, _ page: inout Lines) {
    for quote in finding?.quotedTexts ?? [] {
      page.add("\(name): “\(ShownText.cut(quote, to: 400))”", indent: 6, hanging: 2)
    }
  }
}
