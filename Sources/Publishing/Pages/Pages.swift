import Disclosures

/// A run as web pages: a front page, a page a company, a page about the method. They ask nobody for anything (no
/// fonts, no pictures, no scripts from elsewhere) and are read from a folder as well as from a server.
struct Pages: Sendable {
  private let kind: Publication.Kind
  private let templates: Templates
  private let run: RunSummary
  private let rubric: RubricText

  init(_ kind: Publication.Kind, templates: Templates, run: RunSummary, rubric: RubricText) {
    self.kind = kind
    self.templates = templates
    self.run = run
    self.rubric = rubric
  }

  func company(_ scorecard: Scorecard, hasPicture: Bool) -> [UInt8] {
    var model = CompanyModel.model(scorecard, rubric)
    model["picture"] = hasPicture ? "../\(SitePath.picture(scorecard.company.id))" : false as Any
    return page("company", model, title: ShownText.clean(scorecard.company.name), root: "../")
  }

  var methodology: [UInt8] {
    page("methodology", MethodModel.model(rubric, run), title: "How we grade", root: "")
  }

  func index(_ rows: [IndexRow]) -> [UInt8] {
    let model: Model = [
      "companies": rows.map(\.model), "total": rows.count, "counts": counts(rows),
      "has_bad_rows": !run.badRows.isEmpty, "bad_rows": run.badRows.map { Shown.text($0.sentence) },
      "downloads": downloads, "has_lists": !run.lists.isEmpty, "lists": run.lists.map(GoodsModel.list),
    ]
    return page("index", model, title: kind == .site ? "Supply chain statements, graded" : run.title, root: "")
  }

  private func counts(_ rows: [IndexRow]) -> String {
    let graded = rows.count { $0.outcome.isGraded }
    let others = Outcome.allCases.filter { !$0.isGraded }.compactMap { outcome -> String? in
      let count = rows.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(Wording.title(outcome).lowercased()): \(count)"
    }
    let without = others.isEmpty ? "" : " Without a letter: \(others.joined(separator: ", "))."
    return "\(counted(rows.count, "company", "companies")), \(graded) of them with letters.\(without)"
  }

  /// Names of the files that belong beside the pages, relative to the front page.
  private var downloads: [Model] {
    let folder = kind == .site ? "data/" : "../"
    let whole: Model =
      kind == .site
      ? ["path": "data/scorecards.json", "name": "scorecards.json", "text": "everything, for programs"]
      : ["path": "../assessments.jsonl", "name": "assessments.jsonl", "text": "everything, for programs"]
    return [
      ["path": folder + "grades.xlsx", "name": "grades.xlsx", "text": "all tables as a workbook"],
      ["path": folder + "grades.csv", "name": "grades.csv", "text": "one row a company"],
      ["path": folder + "findings.csv", "name": "findings.csv", "text": "one row a quotation"],
      ["path": folder + "listings.csv", "name": "listings.csv", "text": "goods and the lists that name them"], whole,
    ]
  }

  func page(_ template: String, _ model: Model, title: String, root: String) -> [UInt8] {
    let siteName = "Fairlead"
    var model = model
    let shared: Model = [
      "root": root, "site_name": siteName, "page_title": Shown.text("\(title) - \(siteName)"),
      "is_site": kind == .site, "run_title": Shown.text(run.title), "finished": Shown.optional(run.finished),
      "rubric_id": Shown.text(run.rubric.id), "rubric_version": Shown.text(run.rubric.version),
      "hotline": Wording.hotline, "hotline_name": Wording.hotlineName, "no_proof": Wording.noProof,
      "two_letters": Wording.twoLetters, "in_doubt": Wording.inDoubt, "not_listed": Wording.notListed,
      "mentions_note": Wording.mentions,
    ]
    model.merge(shared) { own, _ in own }
    return templates.render(template, model)
  }
}
