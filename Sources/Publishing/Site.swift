public import Disclosures

/// What `fairlead publish` writes: the public's pages with the complete data beside them.
public enum Site {
  /// All files by their path, the data under `data/`.
  /// - Throws: `WorkbookError` when the workbook's temporary file cannot be written.
  public static func files(
    _ scorecards: some Collection<Scorecard>, run: RunSummary, rubric: RubricText, templates: Templates
  ) throws(WorkbookError) -> [String: [UInt8]] {
    var files = Pages(.site, templates: templates, run: run, rubric: rubric).files(scorecards)
    for file in CSVFile.all(rubric) { files["data/\(file.name)"] = file.bytes(scorecards) }
    files["data/scorecards.json"] = ScorecardsJSON.bytes(Array(scorecards), run: run)
    files["data/\(Workbook.name)"] = try Workbook.bytes(scorecards, run: run, rubric: rubric)
    return files
  }
}
