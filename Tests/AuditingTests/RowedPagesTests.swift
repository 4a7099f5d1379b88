import Disclosures
import Foundation
import Testing

@testable import Auditing

/// Pages of one statement that the words of a single page do not show to be one: by whom they are headed, what stands
/// between them, and how they are linked. Expected outcomes were decided by hand.
@Suite("Pages in a row")
struct RowedPagesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var pages: [String: String?]
    var outcome: Outcome
    /// Of a statement that is read as one, an area's page; of one that is not, what the reason says.
    var at: [String: String] = [:]
    var says = ""

    init(
      _ name: String, _ outcome: Outcome, _ pages: [String: String?], at: [String: String] = [:], says: String = ""
    ) {
      (testDescription, self.outcome, self.pages, self.at, self.says) = (name, outcome, pages, at, says)
    }
  }

  private static let root = "http://one.example"
  private static let name = "California Transparency in Supply Chains Act"
  private static let lead = "<p>Disclosure of Orrin Jugs under SB 657.</p>"
  private static let areas = PartedTests.areas
  private static let two = areas[..<2].joined()
  private static let three = areas[2...].joined()
  private static func page(_ html: String, _ title: String = name) -> String { PartedTests.page(html, title) }
  private static func next(_ path: String) -> String { "<p><a href=\(path)>Next ›</a></p>" }
  private static func of(_ number: Int, _ total: Int = 2) -> String { "<p>Page \(number) of \(total)</p>" }
  private static let last = ["training": "/act-3", "audits": "/act", "certification": "/act-2"]
  /// Says nothing of the Act, and answers nothing.
  private static let between = "<p>We have made jugs in Fresno for forty years, and we know those who sell us clay.</p>"

  // MARK: Whose page it is

  static let headed: [Case] = [
    Case(
      "a second page headed by another firm", .unreadable,
      [
        "/act": page(lead + two + of(1) + next("/act-2")),
        "/act-2": page(three + of(2), "Quill Spoons Inc. – \(name)"),
      ], says: "cannot be read as one"),
    Case(
      "a second page that another firm heads without the Act", .unreadable,
      ["/act": page(lead + two + of(1) + next("/act-2")), "/act-2": page(of(2) + three, "Quill Spoons LLC")],
      says: "cannot be read as one"),
    Case(
      "one whose title bar names another firm", .unreadable,
      [
        "/act": page(lead + two + of(1) + next("/act-2")),
        "/act-2": page(three + of(2)).replacing("<title>", with: "<title>Quillfeather Spoons | "),
      ], says: "cannot be read as one"),
    Case(
      "a second page headed by the company", .found,
      ["/act": page(lead + two + of(1) + next("/act-2")), "/act-2": page(three + of(2), "Orrin Jugs – \(name)")],
      at: ["training": "/act-2"]),
    Case(
      "a second page headed by its topics", .found,
      [
        "/act": page(lead + two + of(1) + next("/act-2")),
        "/act-2": page(three + of(2), "Certification, Accountability And Training"),
      ], at: ["training": "/act-2"]),
    Case(
      "a second page headed in title case, in words of the statement", .found,
      [
        "/act": page(lead + two + of(1) + next("/act-2")), "/act-2": page(three + of(2), "Our Suppliers And Employees"),
      ], at: ["training": "/act-2"]),
    Case(
      "a second page headed by the page alone", .found,
      ["/act": page(lead + two + of(1) + next("/act-2")), "/act-2": page(three, "Page 2 of 2")],
      at: ["training": "/act-2"]),
  ]

  // MARK: What stands between

  static let middle: [Case] = [
    Case(
      "a middle page by its address", .found,
      [
        "/act": page(lead + two + next("/act-2")), "/act-2": page(between + next("/act-3"), "More"),
        "/act-3": page(three, "y"),
      ], at: ["training": "/act-3", "audits": "/act"]),
    Case(
      "a middle page that says which it is", .found,
      [
        "/act": page(lead + two + next("/b")), "/b": page(between + of(2, 3) + next("/c"), "Page 2 of 3"),
        "/c": page(three + of(3, 3), "Page 3 of 3"),
      ], at: ["training": "/c", "audits": "/act"]),
    Case(
      "a middle page among three that count", .found,
      [
        "/act": page(lead + two + of(1, 3) + next("/b")), "/b": page(between + of(2, 3) + next("/c"), "More"),
        "/c": page(three + of(3, 3), "y"),
      ], at: ["training": "/c", "audits": "/act"]),
    Case(
      "a middle page in a row of bare numbers", .found,
      [
        "/act/1": page(lead + two + next("/act/2")), "/act/2": page(between + next("/act/3"), "More"),
        "/act/3": page(lead + three),
      ], at: ["training": "/act/3", "audits": "/act/1"]),
    Case(
      "a middle page under another address", .unreadable,
      [
        "/act": page(lead + two + next("/jugs-and-clay")), "/jugs-and-clay": page(between + next("/rest"), "More"),
        "/rest": page(lead + three),
      ], says: "/jugs-and-clay"),
    Case(
      "a middle page of another firm", .unreadable,
      [
        "/act": page(lead + two + of(1, 3) + next("/b")),
        "/b": page(between + of(2, 3) + next("/c"), "Quill Spoons Inc."), "/c": page(three + of(3, 3), "y"),
      ], says: "cannot be read as one"),
    Case(
      "a next page that is another policy, with others behind it", .found,
      [
        "/act": page(lead + two + next("/returns")), "/returns": page(between + next("/privacy"), "Returns"),
        "/privacy": page("<p>We keep your address for as long as you buy from us.</p>", "Privacy"),
      ], at: ["audits": "/act"]),
    Case(
      "a middle page of which the next one is down", .unreachable,
      [
        "/act": page(lead + two + of(1, 3) + next("/b")), "/b": page(between + of(2, 3) + next("/c"), "More"),
        "/c": nil,
      ], says: "/c"),
  ]

  // MARK: Topics in one row

  private static let topics = ["Verification", "Audits", "Certification", "Accountability", "Training"]
  private static func row(_ parts: [String], _ tag: String = "p", between mark: String = " | ") -> String {
    "<\(tag)>" + parts.map { "<a href=/\($0.lowercased())>\($0)</a>" }.joined(separator: mark) + "</\(tag)>"
  }
  private static let recital = """
    <p>The California Transparency in Supply Chains Act of 2010 requires certain retailers and manufacturers to disclose
    their efforts to eradicate slavery and human trafficking from their direct supply chains.</p>
    """
  private static let all = Dictionary(
    uniqueKeysWithValues: topics.map { ($0.lowercased(), "/\($0.lowercased())") })
  private static func pages(_ first: String, title: (String) -> String = { $0 }, rest: String = "") -> [String: String?]
  {
    var pages: [String: String?] = ["/act": page(first)]
    for (topic, text) in zip(topics, areas) {
      let body = text.replacing("<h2>\(topic)</h2>", with: "")
      pages["/\(topic.lowercased())"] = page(body + rest, title(topic))
    }
    return pages
  }

  static let rows: [Case] = [
    Case("a row of links in a paragraph", .found, pages(lead + recital + row(topics)), at: all),
    Case("a row of links in a division", .found, pages(lead + row(topics, "div", between: " · ")), at: all),
    Case("a row of tabs", .found, pages(lead + recital + row(topics, "nav", between: " ")), at: all),
    Case(
      "tabs that stand on every one of the pages", .found, pages(lead + row(topics), rest: row(topics)), at: all),
    Case(
      "tabs as the items of a list", .found,
      pages(lead + "<ul>" + topics.map { row([$0], "li") }.joined() + "</ul>"), at: all),
    Case(
      "a row beside the first area", .found,
      pages(lead + areas[0] + row(Array(topics[1...]))).merging(["/verification": nil]) { $1 },
      at: ["verification": "/act", "audits": "/audits", "training": "/training"]),
    Case(
      "a row of which one page is headed otherwise", .unreadable,
      pages(lead + row(topics), title: { $0 == "Audits" ? "Our many seals" : $0 }), says: "cannot be read as one"),
    Case(
      "a row of which one page is another firm's", .unreadable,
      pages(lead + row(topics), title: { $0 == "Audits" ? "Audits | Quill Spoons Inc." : $0 }),
      says: "cannot be read as one"),
    Case("a row of which one page is down", .unreachable, pages(lead + row(topics)).merging(["/audits": nil]) { $1 }),
    Case(
      "two such words in a sentence are no row", .found,
      [
        "/act": page(lead + two + "<p>See our <a href=/audits>audits</a> and <a href=/training>training</a>.</p>"),
        "/audits": page(areas[1], "Audits"), "/training": page(areas[4], "Training"),
      ], at: ["audits": "/act"]),
  ]

  private func check(_ site: Case) async throws {
    let web = ChangingWeb([:])
    let home = site.pages["/act/1"] == nil ? "/act" : "/act/1"
    web.set("\(Self.root)/", Site.home(linkingTo: home))
    for (path, text) in site.pages {
      if let text { web.set(Self.root + path, text) } else { web.breakDown(Self.root + path) }
    }
    let runs = Runs(web)
    try await runs.audit([(name: "Orrin Jugs", home: "\(Self.root)/")], to: "one")
    let card = try #require(try runs.scorecards("one").first)
    let told = "\(card.reason)\n" + card.trail.map { "\($0.url) [\($0.reason)] \($0.result)" }.joined(separator: "\n")
    #expect(card.outcome == site.outcome, "\(told)")
    #expect(site.says.isEmpty || card.reason.contains(site.says), "\(told)")
    let document = card.assessment?.document
    for (area, path) in site.at {
      let findings = card.assessment?.areas.first { $0.id == area }?.findings.filter { $0.fact == "\(area).practice" }
      let found = Set((findings ?? []).flatMap(\.evidence).compactMap { document?.capture(of: $0.quotation)?.url })
      #expect(found == [Self.root + path], "\(area): \(told)")
    }
    let check = try await EvidenceCheck(runs.folder("one"), provisions: Provisions.sb657)
    #expect(check.problems == [])
  }

  @Test("a page is not joined to somebody else's", arguments: headed)
  func headings(_ site: Case) async throws { try await check(site) }

  @Test("a page between two others", arguments: middle)
  func middles(_ site: Case) async throws { try await check(site) }

  @Test("topics in one row of links", arguments: rows)
  func topicRows(_ site: Case) async throws { try await check(site) }
}
