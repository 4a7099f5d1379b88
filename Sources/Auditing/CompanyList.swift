public import Disclosures
import Fetching
import Publishing
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
    /// Whom the row names, as far as that could be read.
    public var company: String?
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
    try table.refuseRepeatedColumns()
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
          let key = Self.spelling(company.name) + "\n" + Self.sites(company)
          if let line = seen[key] {
            let reason = "\(company.name): the same company as on line \(line)"
            problems.append(Problem(line: row.line, reason: reason, company: company.name))
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

  /// Most goods, and most countries, that a row may name; and most pairs of a good and a country.
  static let mostNames = 100
  static let mostPairs = 1000
  /// Longest name of a company, a good or a country, in characters.
  static let longestName = 200

  private static func company(_ row: NamedRow) -> Result<Company, Problem> {
    let cell = row["website"]
    let websites = parts(cell, separators: " ;,|\t\n")
    let host = websites.first.map { Self.host(address($0)) } ?? ""
    let name = ShownText.clean(row["company"].isEmpty ? host : row["company"])
    func bad(_ reason: String) -> Result<Company, Problem> {
      .failure(Problem(line: row.line, reason: reason, company: name.isEmpty ? nil : shown(name)))
    }
    guard name.count <= longestName else {
      return bad("\(shown(name)) ...: the name has \(name.count) characters, more than \(longestName)")
    }
    guard !websites.isEmpty else {
      return bad("\(name.isEmpty ? "the row" : name) has no web address; put the home page under \"website\"")
    }
    if let wrong = websites.first(where: { !isAddress(address($0)) }) {
      let place = wrong == cell ? "" : " in \"\(shown(cell))\""
      return bad("\(name): \"\(shown(wrong))\"\(place) is not a web address")
    }
    let goods = distinct(parts(row["goods"], separators: ";|\n").map(ShownText.clean))
    let countries = distinct(parts(row["countries"], separators: ";|\n").map(ShownText.clean))
    for (kind, names) in [("goods", goods), ("countries", countries)] {
      guard names.count <= mostNames else {
        return bad("\(name): names \(names.count) \(kind), more than \(mostNames); put the rest on a row of its own")
      }
      if let long = names.first(where: { $0.count > longestName }) {
        return bad("\(name): under \(kind), \"\(shown(long)) ...\" has more than \(longestName) characters")
      }
    }
    guard goods.count * countries.count <= mostPairs else {
      return bad(
        "\(name): \(goods.count) goods from \(countries.count) countries are more than \(mostPairs) pairs; "
          + "put some on a row of their own")
    }
    var addresses: [String] = []
    for website in websites.map(address) where !addresses.contains(website) { addresses.append(website) }
    return .success(
      Company(
        id: "", name: name, websites: addresses, goods: goods, countries: countries,
        line: row.line))
  }

  /// A name without what nobody tells companies apart by: case, blanks, dots and commas.
  private static func spelling(_ name: String) -> String {
    name.lowercased().filter { !$0.isWhitespace && $0 != "." && $0 != "," }
  }

  /// A company's web addresses, in one order and spelling: "https://www.acme.example" is "http://acme.example/".
  static func sites(_ company: Company) -> String {
    let sites = company.websites.map { address in
      let rest = address.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
      let host = host(address).lowercased()
      let path = rest.dropFirst(host.count)
      return host.trimmingPrefix("www.") + (path == "/" ? "" : path)
    }
    return Set(sites).sorted().joined(separator: "\n")
  }

  /// Each once, whatever its case, in the order of the cell.
  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0.lowercased()).inserted }
  }

  /// The beginning of a text, for a message.
  private static func shown(_ text: String) -> String { ShownText.clean(String(text.prefix(60))) }

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
    return isHost && !name.hasPrefix(".") && WebAddress(text) != nil
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
