import Disclosures
import Testing

@testable import Auditing

/// Statements that say nearly the same: copies of one, two brands' that differ in a word, and one that took another's
/// place. No company gets the letters of another one's answers, nor of answers it has withdrawn.
@Suite("Nearly the same statement")
struct RivalTests {
  private static let none = "does not audit its suppliers"
  private static let some = "has an outside firm audit each of its suppliers, unannounced, for slavery and trafficking"

  /// A statement of a firm: all of it the same for any other one, but for the audits.
  private static func statement(_ name: String, _ audits: String, level: Int = 2) -> String {
    let parts = [
      (
        "Verification",
        """
        \(name) verifies its product supply chains each year, with its own staff, to evaluate and address risks of slavery
        and human trafficking.
        """
      ),
      ("Audits", "\(name) \(audits)."),
      (
        "Certification",
        """
        \(name) requires its direct suppliers to certify that materials incorporated into its products comply with the
        laws on slavery and human trafficking of the countries in which they do business.
        """
      ),
      (
        "Internal accountability",
        """
        Employees and contractors of \(name) who fail to meet its standards on slavery and human trafficking are dismissed.
        """
      ),
      ("Training", "\(name) gives its buyers and managers training on human trafficking and slavery each year."),
    ]
    return parts.map { "<h\(level)>\($0)</h\(level)><p>\($1)</p>" }.joined()
  }

  private func audit(
    _ html: String, _ pages: [String: String?] = [:], of name: String = "Copper Pot Kitchens"
  ) async throws -> Scorecard {
    let web = ChangingWeb([
      "\(ActPages.root)/": Site.home(linkingTo: "/act"), "\(ActPages.root)/act": ActPages.page(html),
    ])
    for (path, text) in pages {
      if let text { web.set(ActPages.root + path, text) } else { web.breakDown(ActPages.root + path) }
    }
    let runs = Runs(web)
    try await runs.audit([(name: name, home: "\(ActPages.root)/")], to: "run")
    return try #require(try runs.scorecards("run").first)
  }

  private func audits(_ scorecard: Scorecard) -> Practice? {
    scorecard.assessment?.areas.first { $0.id == "audits" }?.practice
  }

  private static func list(_ one: String, _ other: String) -> String {
    "<p>Choose a brand.</p><ul><li><a href=/one>\(one)</a></li><li><a href=/other>\(other)</a></li></ul>"
  }

  @Test("of several brands' statements the one is graded whose link names the company")
  func named() async throws {
    let pages: [String: String?] = [
      "/one": ActPages.page(Self.statement("Harbor Lane", Self.some)),
      "/other": ActPages.page(Self.statement("Copper Pot", Self.none)),
    ]
    let card = try await audit(Self.list("Harbor Lane", "Copper Pot"), pages)
    #expect(card.outcome == .found && audits(card) == .no, "\(card.reason)")
    #expect(card.assessment?.document.capture?.url == "\(ActPages.root)/other")
  }

  @Test("brands' statements that differ are several where no link names the company")
  func strangers() async throws {
    let pages: [String: String?] = [
      "/one": ActPages.page(Self.statement("Harbor Lane", Self.some)),
      "/other": ActPages.page(Self.statement("Salt Street", Self.none)),
    ]
    let card = try await audit(Self.list("Harbor Lane", "Salt Street"), pages)
    #expect(card.outcome == .severalStatements, "\(card.reason)")
  }

  @Test("a file that answers otherwise than its page is no copy of it", arguments: [(some, none), (none, some)])
  func differing(page: String, file: String) async throws {
    let link = "<p><a href=/full.html>Our full statement</a></p>"
    let card = try await audit(
      Self.statement("Copper Pot", page) + link, ["/full.html": ActPages.page(Self.statement("Copper Pot", file))])
    #expect(card.outcome == .severalStatements, "\(card.reason)")
  }

  @Test("one that answers the same is")
  func copy() async throws {
    let text = Self.statement("Copper Pot", Self.some)
    let card = try await audit(
      text + "<p><a href=/full.html>Our full statement</a></p>", ["/full.html": ActPages.page(text + "<p>Page 1</p>")])
    #expect(card.outcome == .found && audits(card) == .yes, "\(card.reason)")
  }

  @Test("a page for the printer is the page")
  func printed() async throws {
    let text = Self.statement("Copper Pot", Self.some)
    let web = ChangingWeb([
      "\(ActPages.root)/": """
      <title>Home</title><body><main><h1>Pots</h1><p>Pots and pans for every kitchen, since 1951.</p></main>
      <footer><a href=/act>Supply Chains Act</a> <a href="/act?print=1">Supply Chains Act (to print)</a></footer></body>
      """,
      "\(ActPages.root)/act": ActPages.page(text),
      "\(ActPages.root)/act?print=1": "<h1>California Supply Chains Act</h1>\(text)<p>Printed from one.example</p>",
    ])
    let runs = Runs(web)
    try await runs.audit([(name: "Copper Pot", home: "\(ActPages.root)/")], to: "run")
    let card = try #require(try runs.scorecards("run").first)
    #expect(card.outcome == .found, "\(card.reason)")
  }

  @Test(
    "of a page with a section a firm, the company's own is graded, wherever it stands",
    arguments: [("Copper Pot Kitchens", Practice.no), ("Harbor Lane Stores", .yes), ("Copper Pot", .no)])
  func sections(name: String, practice: Practice) async throws {
    let html =
      "<p>Our family of firms makes these disclosures.</p><h2>Harbor Lane Stores</h2>"
      + Self.statement("Harbor Lane Stores", Self.some, level: 3) + "<h2>Copper Pot Kitchens</h2>"
      + Self.statement("Copper Pot Kitchens", Self.none, level: 3)
    let card = try await audit(html, of: name)
    #expect(card.outcome == .found && audits(card) == practice, "\(card.reason)")
    // Without headings of their own within, too.
    let flat = html.replacing(/<h3>.*?<\/h3>/, with: "")
    let other = try await audit(flat, of: name)
    #expect(other.outcome == .found && audits(other) == practice, "\(other.reason)")
  }

  @Test("where none of the sections is the company's and they differ, they are several statements")
  func othersSections() async throws {
    let html =
      "<h2>Harbor Lane Stores</h2>" + Self.statement("Harbor Lane Stores", Self.some, level: 3)
      + "<h2>Salt Street Market</h2>" + Self.statement("Salt Street Market", Self.none, level: 3)
    let card = try await audit(html)
    #expect(card.outcome == .severalStatements, "\(card.reason)")
    #expect(card.reason.contains("Harbor Lane Stores") && card.reason.contains("Salt Street Market"))
  }

  private static let notes = [
    "<p>This statement was replaced in March 2022. The current version is <a href=/new>here</a>.</p>",
    "<p><a href=/new>See the current statement</a>; the one below has been superseded.</p>",
    "<p>This page is no longer current. Please read <a href=/new>our updated statement</a>.</p>",
  ]

  @Test("a statement that says it was replaced gives way to the one that it links to", arguments: notes)
  func replaced(note: String) async throws {
    let old = note + Self.statement("Copper Pot", Self.none)
    let card = try await audit(old, ["/new": ActPages.page(Self.statement("Copper Pot", Self.some))])
    #expect(card.outcome == .found && audits(card) == .yes, "\(card.reason)")
    let down = try await audit(old, ["/new": nil])
    #expect(down.outcome == .unreachable && down.assessment?.disclosure == nil, "\(down.reason)")
    #expect(down.reason.contains("\(ActPages.root)/new"))
  }

  @Test("one that took the place of an older one keeps its own")
  func replacing() async throws {
    let text = "<p>This statement replaces <a href=/old>the one of 2019</a>, which is no longer current.</p>"
    let card = try await audit(
      text + Self.statement("Copper Pot", Self.some),
      ["/old": ActPages.page(Self.statement("Copper Pot", Self.none))])
    #expect(card.outcome == .found && audits(card) == .yes, "\(card.reason)")
    #expect(card.assessment?.document.capture?.url == "\(ActPages.root)/act")
  }
}
