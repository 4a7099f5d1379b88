extension Publication {
  /// Where the pages of companies stand in a report, relative to the run's folder.
  public static let companyPages = "report/companies"

  /// Every file of a report but pictures, relative to the run's folder.
  ///
  /// - Parameter companies: ids.
  public static func reportPaths(for companies: [String]) -> [String] {
    [AssessmentJSON.fileName, "findings.csv", "grades.csv", Workbook.name, "listings.csv"]
      + ["report/index.html", "report/methodology.html"] + companies.map { "report/\(SitePath.company($0))" }
  }
}
