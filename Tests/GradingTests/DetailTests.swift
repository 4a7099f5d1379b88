import Disclosures
import Foundation
import Reading
import Testing

@testable import Grading

/// The facts of the sample companies, read off their texts by hand before any program ran (`samples/expected`).
@Suite struct DetailTests {
  /// Floors: raised when more are found, never lowered without a reason in the commit.
  @Test func factsOfDetailAreFoundAndNothingElse() throws {
    var found = 0
    var wrong: [String] = []
    var invented: [String] = []
    for (company, expected) in try Self.expected() {
      let observation = try Shelf.grader.get().observe(try #require(try Self.document(of: company)))
      for finding in observation.findings where Self.isDetail(finding.fact) {
        let values = Set(finding.values).subtracting(Self.silent)
        let wanted = (expected[finding.fact] ?? []).subtracting(Self.silent)
        if values.isEmpty && wanted.isEmpty { continue }
        let told = "\(company.name), \(finding.fact): \(wanted.sorted()), found \(values.sorted())"
        if values == wanted { found += 1 } else if wanted.isEmpty { invented.append(told) } else { wrong.append(told) }
      }
    }
    #expect(found >= 160, "\(wrong.joined(separator: "\n"))")
    #expect(wrong.count <= 12, "\(wrong.joined(separator: "\n"))")
    #expect(invented.count <= 2, "\(invented.joined(separator: "\n"))")
  }

  /// A frequency said of another thing, or of another practice, is none of this one.
  @Test(arguments: [
    ("verification.frequency", "We evaluate suppliers for the risk of slavery, and train our buyers every year."),
    ("verification.frequency", "We assess the risk of forced labor at suppliers. Our annual report tells more."),
    ("audits.frequency", "We audit suppliers for forced labor. We pay our suppliers every month."),
    ("audits.numbers", "We audit suppliers for forced labor and give them 30 days to answer an audit."),
    ("audits.method", "We audit suppliers for forced labor. Job seekers are invited to interviews in Fresno."),
    ("certification.renewal", "Suppliers certify that they use no forced labor. Buyers are trained on it each year."),
    ("training.frequency", "Our buyers are trained on human trafficking. Suppliers are audited annually."),
    ("training.suppliers", "We train our buyers on slavery in suppliers' plants."),
    (
      "accountability.corrective_action",
      "Staff who break our ban on slavery are dismissed. Audits lead to action plans."
    ),
    ("verification.recruiters", "We evaluate suppliers for slavery risk; our recruiters look for good buyers."),
  ])
  func aDetailBelongsToItsPractice(fact: String, text: String) throws {
    let finding = try Shelf.grader.get().observe(Page(text: text, id: "text").document)[fact: fact]
    let values = Set(finding?.values ?? [])
    #expect(values.isSubset(of: Self.silent), "\(text)")
  }

  /// The sentence after belongs to the practice that the one before named.
  @Test(arguments: [
    ("audits.frequency", "annual", "We audit our suppliers for forced labor. This takes place every spring."),
    ("audits.numbers", "count", "We audit our suppliers for forced labor. Thirty-one took place last year."),
    ("audits.method", "interviews", "We audit our suppliers for forced labor. Workers are interviewed alone."),
    (
      "verification.results", "yes",
      "We assess suppliers for the risk of slavery. Of 140 suppliers, nine came out as high risk."
    ),
    ("verification.method", "country", "We assess suppliers for the risk of slavery. They are ranked by country."),
    (
      "certification.consequence", "yes",
      "Suppliers certify that they use no forced labor. A false statement ends the contract."
    ),
    ("training.results", "yes", "We train our buyers on human trafficking. Everybody must pass a test at the end."),
    (
      "accountability.reporting", "channel",
      "Staff who break our ban on slavery are dismissed. Concerns can be raised on a hotline."
    ),
  ])
  func whatFollowsBelongsToIt(fact: String, value: String, text: String) throws {
    let finding = try Shelf.grader.get().observe(Page(text: text, id: "text").document)[fact: fact]
    #expect(finding?.values == [value], "\(text)")
  }

  private static let silent: Set<String> = ["absent", "none", "unspecified"]
  private static let tails: Set<String> = ["verification.third_party", "audits.independent", "audits.unannounced"]

  private static func isDetail(_ fact: String) -> Bool { !fact.hasSuffix(".practice") && !tails.contains(fact) }

  private static let samples = fixtures.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "samples")

  private struct Company: Hashable {
    var name: String
    /// "host.example/page.html".
    var page: String
  }

  private static func document(of company: Company) throws -> Document? {
    let host = company.page.prefix { $0 != "/" }
    let text = samples.appending(path: "documents/\(host.prefix { $0 != "." }).txt")
    let folder = samples.appending(path: "web/\(company.page)")
    for file in [text, folder, folder.appending(path: "index.html")] {
      guard let data = try? Data(contentsOf: file) else { continue }
      return try read([UInt8](data), as: Source(id: file.lastPathComponent, name: file.lastPathComponent)).get()
        .document
    }
    return nil
  }

  private static func expected() throws -> [(Company, [String: Set<String>])] {
    var pages: [String: String] = [:]
    for row in try rows("companies.csv") {
      pages[row["company"] ?? ""] = row["found_at"]?.split(separator: "//").last.map(String.init)
    }
    var facts: [String: [String: Set<String>]] = [:]
    for row in try rows("facts.csv") {
      facts[row["company"] ?? "", default: [:]][row["fact"] ?? ""] = Set(
        (row["values"] ?? "").split(separator: " ").map(String.init))
    }
    return try facts.sorted { $0.key < $1.key }.map { name, facts in
      (Company(name: name, page: try #require(pages[name])), facts)
    }
  }

  /// Cells by column; a quoted cell may hold commas and doubled quotes, but no line break.
  private static func rows(_ file: String) throws -> [[String: String]] {
    let content = try String(contentsOf: samples.appending(path: "expected/\(file)"), encoding: .utf8)
    var table = content.split(separator: "\n").map { line in
      var cells = [""]
      var isQuoted = false
      for character in line where character != "\r" {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
    let header = table.removeFirst()
    return table.map { Dictionary(zip(header, $0)) { first, _ in first } }
  }
}
