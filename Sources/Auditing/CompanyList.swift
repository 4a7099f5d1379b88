public import Disclosures
public import Tabulating

/// A list of companies to audit, with the rows that could not be taken.
///
/// Columns, under any of their usual names and in any order: company, website (required; several addresses separated
/// by blanks or semicolons), goods and countries (several separated by semicolons).
public struct CompanyList: Sendable, Hashable {
  public var companies: [Company]
  /// In the order of the file.
  public var problems: [Problem]

  /// A row that was passed over, and why.
  public struct Problem: Sendable, Hashable, Codable {
    public var line: Int
    public var reason: String
  }

  public init(companies: [Company], problems: [Problem] = []) {
    self.companies = companies
    self.problems = problems
  }

  static let columns = ColumnNames()
    .with(
      "website", "url", "web site", "web address", "homepage", "home page", "site", "domain", "web", "link",
      required: true
    )
    .with("company", "company name", "name", "organisation", "organization", "firm", "business", "vendor", "brand")
    .with("goods", "good", "products", "product", "materials", "commodities", "goods sold")
    .with("countries", "country", "origins", "origin", "sourcing countries", "countries of origin")

  /// Reads a whole list. Bad rows become problems; only a file that is no such list at all throws.
  public init(_ rows: any RowSource) throws(TableError) {
    self.init(companies: [])
    let table = try Table(rows, columns: Self.columns)
    var idsTaken: Set<String> = []
    var seen: [String: Int] = [:]
    while let row = try table.next() {
      switch row {
      case .broken(let broken):
        problems.append(Problem(line: broken.line, reason: broken.reason))
      case .row(let row):
        switch Self.company(row) {
        case .failure(let problem):
          problems.append(problem)
        case .success(var company):
          let key = company.name.lowercased() + "\n" + company.websites.sorted().joined(separator: "\n")
          if let line = seen[key] {
            problems.append(Problem(line: row.line, reason: "\(company.name): the same company as on line \(line)"))
            continue
          }
          seen[key] = row.line
          company.id = Self.unique(Self.slug(company.name), among: &idsTaken)
          companies.append(company)
        }
      }
    }
    if companies.isEmpty && problems.isEmpty {
      throw TableError(.empty, "The list has a header and no companies below it.")
    }
  }

  private static func company(_ row: NamedRow) -> Result<Company, Problem> {
    let websites = parts(row["website"], separators: " ;,|\t\n").map(address)
    let host = websites.first.map(Self.host) ?? ""
    let name = row["company"].isEmpty ? host : row["company"]
    guard !websites.isEmpty else {
      let who = name.isEmpty ? "the row" : name
      return .failure(Problem(line: row.line, reason: "\(who) has no web address; put the home page under \"website\""))
    }
    if let bad = websites.first(where: { !isAddress($0) }) {
      return .failure(Problem(line: row.line, reason: "\(name): \"\(bad)\" is not a web address"))
    }
    var distinct: [String] = []
    for website in websites where !distinct.contains(website) { distinct.append(website) }
    return .success(
      Company(
        id: "", name: name, websites: distinct, goods: parts(row["goods"], separators: ";|\n"),
        countries: parts(row["countries"], separators: ";|\n"), line: row.line))
  }

  private static func parts(_ cell: String, separators: String) -> [String] {
    cell.split { separators.contains($0) }.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
  }

  /// "acme.example" means its home page over https; an address with a scheme is taken as it is.
  private static func address(_ text: String) -> String {
    let lower = text.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return text }
    return lower.contains("://") ? text : "https://" + text
  }

  private static func host(_ address: String) -> String {
    let rest = address.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }

  /// Whether it can be asked for at all; what the network says of it is found out later.
  private static func isAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return false }
    let name = host(text)
    let isHost = name.contains { $0 == "." || $0 == ":" || $0 == "[" } || name.lowercased() == "localhost"
    return !name.isEmpty && !name.hasPrefix(".") && isHost
      && !text.unicodeScalars.contains { $0.value < 0x21 || $0.value == 0x7F }
  }

  /// Lower-case ASCII letters, digits and single hyphens, at most 60 bytes; "company" when nothing is left.
  static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.lowercased().unicodeScalars {
      let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if isKept {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty && slug.last != "-" {
        slug.append("-")
      }
      if slug.utf8.count == 60 { break }
    }
    if slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "company" : slug
  }

  private static func unique(_ slug: String, among taken: inout Set<String>) -> String {
    var candidate = slug
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(slug)-\(number)"
      number += 1
    }
    return candidate
  }
}

extension CompanyList.Problem: Error {}

extension Substring {
  fileprivate func trimmingBlanks() -> String {
    let rest = drop(while: \.isWhitespace)
    return String(rest.prefix(rest.count - rest.reversed().prefix(while: \.isWhitespace).count))
  }
}
