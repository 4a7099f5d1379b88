extension Publication {
  /// Where the pages of companies stand in a report, relative to the run's folder.
  public static let companyPages = "report/companies"

  /// The list of a site's files, relative to its folder.
  public static let siteList = "data/files.txt"

  /// Every file of a report but pictures, relative to the run's folder.
  ///
  /// - Parameter companies: ids.
  public static func reportPaths(for companies: [String]) -> [String] {
    [AssessmentJSON.fileName, "findings.csv", "grades.csv", Workbook.name, "listings.csv"]
      + ["report/index.html", "report/methodology.html"] + companies.map { "report/\(SitePath.company($0))" }
  }

  /// Pictures of companies' home pages in a report, relative to the run's folder.
  ///
  /// - Parameter companies: ids of those that have one.
  public static func reportPictures(of companies: [String]) -> [String] {
    companies.map { "report/\(SitePath.picture($0))" }
  }
}
