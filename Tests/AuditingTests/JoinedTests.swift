import Disclosures
import Foundation
import Testing

@testable import Auditing

/// Statements on several pages that were all read: graded as one, and every quotation by its own page.
@Suite("Joined statements")
struct JoinedTests {
  private static let root = "http://one.example"
  private static let name = "California Transparency in Supply Chains Act"
  private static let areas = PartedTests.areas
  private static let lead = "<p>Disclosure of Orrin Jugs under SB 657.</p>"

  private static func page(_ html: String, _ title: String = name) -> String { PartedTests.page(html, title) }

  /// - Parameter pages: by their paths; nil for a server that is down.
  private func audit(_ pages: [String: String?], home: String = "/act") async throws -> (runs: Runs, card: Scorecard) {
    let web = ChangingWeb(["\(Self.root)/": Site.home(linkingTo: home)])
    for (path, text) in pages {
      if let text { web.set(Self.root + path, text) } else { web.breakDown(Self.root + path) }
    }
    let runs = Runs(web)
    try await runs.audit([(name: "Orrin Jugs", home: "\(Self.root)/")], to: "one")
    return (runs, try #require(try runs.scorecards("one").first))
  }

  /// Paths of the pages that an area's quotations stand on, in their order.
  private func pages(of area: String, in card: Scorecard) -> Set<String> {
    let assessment = card.assessment
    let findings = assessment?.areas.first { $0.id == area }?.findings ?? []
    return Set(
      findings.flatMap(\.evidence).compactMap { assessment?.document.capture(of: $0.quotation)?.url }
        .map { String($0.dropFirst(Self.root.count)) })
  }

  /// Three pages in a row, the middle one with a frame: each area on one of them.
  private static let row: [String: String?] = [
    "/act": page(lead + areas[0] + "<p><a href=/b>Continued on the next page</a></p>"),
    "/b": page(areas[1] + "<iframe src=/frame></iframe>" + areas[3] + "<p><a href=/c>Next page</a></p>", "Page 2"),
    "/frame": page(areas[2], "x"),
    "/c": page(areas[4] + "<p><a href=/b>Previous page</a></p>", "Page 3"),
  ]

  @Test("earns what the same text on one page earns, and each quotation keeps its page")
  func points() async throws {
    let (runs, card) = try await audit(Self.row)
    let (_, single) = try await audit(["/act": Self.page(Self.lead + Self.areas.joined())])
    let told = "\(card.reason) \(card.trail.map { "\($0.url) \($0.result)" })"
    #expect(card.outcome == .found && single.outcome == .found, "\(told)")
    #expect(card.assessment?.disclosure == single.assessment?.disclosure, "\(told)")
    #expect(card.assessment?.conduct == single.assessment?.conduct)
    #expect(card.assessment?.document.capture?.url == "\(Self.root)/act")
    let where_ = ["verification", "audits", "certification", "accountability", "training"].map {
      pages(of: $0, in: card)
    }
    #expect(where_ == [["/act"], ["/b"], ["/frame"], ["/b"], ["/c"]])
    // In reading order, the frame where it stands.
    let text = card.document?.text ?? ""
    let places = ["We verify", "We audit", "We require", "We maintain", "We train"].map {
      text.range(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(text)")
    // Tables and the record of it name the page, too.
    let findings = try String(contentsOfFile: "\(runs.folder("one").path)/findings.csv", encoding: .utf8)
    let row = findings.split(separator: "\r\n").first { $0.contains("certification.practice") }
    #expect(row?.contains("\(Self.root)/frame") == true, "\(row ?? "")")
    let json = String(decoding: try runs.assessments("one"), as: UTF8.self)
    #expect(json.contains("\"parts\":[{\"capture\":{\"url\":\"\(Self.root)/act\""))
    let page = try String(contentsOfFile: "\(runs.folder("one").path)/report/companies/company-0.html", encoding: .utf8)
    #expect(page.contains("Read as one with") && page.contains("\(Self.root)/c"))
  }

  @Test("a good that its second page names has that page's address")
  func mentions() async throws {
    let cotton = "<p>We do not buy cotton from Uzbekistan.</p>"
    let row = Self.row.merging(["/c": Self.page(Self.areas[4] + cotton, "Page 3")]) { $1 }
    let (runs, card) = try await audit(row)
    #expect(card.mentions.count == 1)
    let listings = try String(contentsOfFile: "\(runs.folder("one").path)/listings.csv", encoding: .utf8)
    #expect(listings.contains("We do not buy cotton from Uzbekistan.,\(Self.root)/c,"), "\(listings)")
  }

  @Test("stands in the archive, and a replay gives the same bytes")
  func replay() async throws {
    let (runs, _) = try await audit(Self.row)
    let check = try await EvidenceCheck(runs.folder("one"), provisions: Provisions.sb657)
    #expect(check.problems == [] && check.areLettersChecked && check.areTablesChecked)
    try await runs.audit([(name: "Orrin Jugs", home: "\(Self.root)/")], to: "again", offline: "one")
    #expect(try runs.assessments("again") == runs.assessments("one"))
  }

  @Test("parts that were changed in the ledger are noticed")
  func tampered() async throws {
    let (runs, _) = try await audit(Self.row)
    try EvidenceCheckTests.change("company-0", in: runs) { card in
      let parts = try #require(card.assessment?.document.parts)
      card.assessment?.document.parts?[0].passages = 0..<parts[1].passages.upperBound
      card.assessment?.document.parts?.remove(at: 1)
    }
    let problems = try await EvidenceCheckTests.problems(runs)
    #expect(
      problems.contains { $0.contains("of the graded text is not in \(Self.root)/act as archived") }, "\(problems)")
  }

  private static let two = areas[..<2].joined()
  private static let three = areas[2...].joined()

  @Test("a home page that leads to the second of two pages")
  func second() async throws {
    let (_, card) = try await audit(
      [
        "/sb657-2": Self.page(Self.three + "<p><a href=/sb657>‹ Previous</a></p>"),
        "/sb657": Self.page(Self.lead + Self.two + "<p><a href=/sb657-2>Next ›</a></p>"),
      ], home: "/sb657-2")
    #expect(card.outcome == .found && card.assessment?.document.capture?.url == "\(Self.root)/sb657-2")
    let text = card.document?.text ?? ""
    let (first, last) = (text.range(of: "We verify"), text.range(of: "We train"))
    #expect(first != nil && last != nil && first!.lowerBound < last!.lowerBound)
  }

  struct Half: Sendable {
    var act: String
    var other: String?
    var outcome: Outcome
  }

  @Test(
    "a page that says it is one of two",
    arguments: [
      Half(
        act: page(lead + two + "<p>Page 1 of 2</p><p><a href=/b>»</a></p>"), other: page(three, "x"), outcome: .found),
      Half(act: page(lead + two + "<p>Page 1 of 2 <a href=/b>2</a></p>"), other: page(three, "x"), outcome: .found),
      Half(
        act: page(lead + two + "<p><a href=/b>Next &gt;</a></p>", name + " (part 1 of 2)"), other: page(three, "x"),
        outcome: .found),
      Half(
        act: page(lead + two + "<p><a href=/gone>Next &gt;</a></p>", name + " (part 1 of 2)"), other: nil,
        outcome: .unreachable),
      Half(act: page(lead + two + "<p>Page 1 of 2</p><p><a href=/b>»</a></p>"), other: nil, outcome: .unreachable),
      Half(act: page(lead + two + "<p>Page 1 of 2</p>"), other: page(three), outcome: .unreadable),
      // Nothing is missing; the counts of a printed page; words of a sentence.
      Half(act: page(lead + areas.joined() + "<p>Page 1 of 2</p>"), other: nil, outcome: .found),
      Half(act: page(lead + two + "<p>Page 1 of 2</p>\(areas[2])<p>Page 2 of 2</p>"), other: nil, outcome: .found),
      Half(act: page(lead + two + "<p>This is part 1 of 2 of our plan.</p>"), other: nil, outcome: .found),
    ])
  func halves(_ half: Half) async throws {
    let (_, card) = try await audit(["/act": half.act, "/b": half.other])
    #expect(card.outcome == half.outcome, "\(card.reason)")
    let told = card.document?.text.contains("We train") == true
    #expect(!half.outcome.isGraded || half.other == nil || told, "\(card.reason)")
  }

  @Test("a row of which the last page is down")
  func chain() async throws {
    let (_, card) = try await audit(Self.row.merging(["/c": nil]) { $1 })
    #expect(card.outcome == .unreachable && card.reason.contains("\(Self.root)/c"), "\(card.reason)")
  }

  @Test("topics on pages that are headed by the links' words")
  func topics() async throws {
    let links = "<ul><li><a href=/c>Certification</a></li><li><a href=/t>Training</a></li></ul>"
    let (_, card) = try await audit([
      "/act": Self.page(Self.lead + Self.two + links), "/c": Self.page(Self.areas[2], "Certification"),
      "/t": Self.page(Self.areas[4], "Training"),
    ])
    #expect(card.outcome == .found, "\(card.reason)")
    #expect(pages(of: "training", in: card) == ["/t"] && pages(of: "certification", in: card) == ["/c"])
    let (_, other) = try await audit([
      "/act": Self.page(Self.lead + Self.two + links), "/c": Self.page(Self.areas[2], "Our many seals"),
      "/t": Self.page(Self.areas[4], "Training"),
    ])
    #expect(other.outcome == .unreadable && other.reason.contains("cannot be read as one"), "\(other.reason)")
  }

  /// "Read more" below a heading that says what it is about, with nothing else between that and the next one.
  private static func heads(_ link: String = "Read more", teaser: String = "") -> String {
    let rest = ["Certification", "Accountability", "Training"].map {
      "<h2>\($0)</h2>\(teaser)<p><a href=/\($0.prefix(1).lowercased())>\(link)</a></p>"
    }
    return lead + two + rest.joined()
  }

  @Test(
    "topics by the headings above links that say nothing",
    arguments: [
      ("Read more", ""), ("See here", ""), ("PDF", ""), ("Read more", "<p>What we do here matters to us.</p>"),
    ])
  func topicsByHeadings(_ link: String, _ teaser: String) async throws {
    let pages: [String: String?] = [
      "/act": Self.page(Self.heads(link, teaser: teaser)), "/c": Self.page(Self.areas[2], "Certification"),
      "/a": Self.page(Self.areas[3], "Accountability"), "/t": Self.page(Self.areas[4], "Training"),
    ]
    let (_, card) = try await audit(pages)
    let told = "\(card.reason) \(card.trail.map { "\($0.url) \($0.reason) \($0.result)" })"
    #expect(card.outcome == .found, "\(told)")
    for (area, path) in [("certification", "/c"), ("accountability", "/a"), ("training", "/t")] {
      #expect(self.pages(of: area, in: card).contains(path), "\(area): \(told)")
    }
    let (_, down) = try await audit(pages.merging(["/t": nil]) { $1 })
    #expect(down.outcome == .unreachable && down.reason.contains("\(Self.root)/t"), "\(down.reason)")
  }

  @Test("links for more below a text of its own are no part of it")
  func moreOfATopic() async throws {
    let more = Self.areas.map { "\($0)<p><a href=/more>Learn more</a></p>" }.joined()
    let (_, card) = try await audit(["/act": Self.page(Self.lead + more), "/more": nil])
    #expect(card.outcome == .found, "\(card.reason)")
    #expect(card.assessment?.document.parts == nil && !card.questions.contains { $0.contains("/more") })
  }

  struct Strange: Sendable {
    var pages: [String: String?]
    var outcome: Outcome
  }

  /// What follows a statement and is none of it: it is graded by itself where it is surely whole or of its year, and
  /// else not at all.
  @Test(
    "what is somebody else's, of another year, or another post is not joined",
    arguments: [
      // Another firm's, behind "Next" and in a frame.
      Strange(
        pages: [
          "/act": page(lead + two + "<p><a href=/act-2>Next</a></p>"),
          "/act-2": page("<p>This is the disclosure of Quill Spoons Inc. under the Act.</p>" + three),
        ], outcome: .unreadable),
      Strange(
        pages: [
          "/act": page(lead + two + "<iframe src=/f></iframe>"),
          "/f": page("<p>Quill Spoons trains its managers on slavery every year.</p>" + three, "x"),
        ], outcome: .unreadable),
      // The year before.
      Strange(
        pages: [
          "/act": page(lead + two + "<p><a href=/old>« Previous</a></p>", name + " 2025"),
          "/old": page(lead + three, name + " 2024"),
        ], outcome: .found),
      // A neighbour among the posts, there and gone.
      Strange(
        pages: [
          "/news/12": page(lead + areas.joined() + "<p><a href=/news/13>Next</a></p>"),
          "/news/13": page("<p>Summer sale of our jugs.</p>", "Summer sale"),
        ], outcome: .found),
      Strange(
        pages: ["/news/12": page(lead + areas.joined() + "<p><a href=/news/13>Next</a></p>")], outcome: .found),
      // A frame that is gone leaves the rest in doubt; a middle page answers nothing.
      Strange(pages: ["/act": page(lead + two + "<iframe src=/gone></iframe>")], outcome: .found),
      Strange(
        pages: [
          "/act": page(lead + two + "<p><a href=/b>Next</a></p>"),
          "/b": page("<p>We take the \(name) seriously.</p><p><a href=/c>Next</a></p>", "More"), "/c": page(three, "y"),
        ], outcome: .unreadable),
      Strange(pages: ["/act": page(lead + two + "<p>Page one of two</p>")], outcome: .unreadable),
      Strange(pages: ["/act": page(lead + two, name + ", Part I of II")], outcome: .unreadable),
    ])
  func strangers(_ strange: Strange) async throws {
    let home = strange.pages.keys.contains("/act") ? "/act" : "/news/12"
    let (runs, card) = try await audit(strange.pages, home: home)
    #expect(card.outcome == strange.outcome, "\(card.reason)")
    #expect(card.assessment?.document.parts == nil)
    let check = try await EvidenceCheck(runs.folder("one"), provisions: Provisions.sb657)
    #expect(check.problems == [])
  }

  @Test(
    "pages that only show frames are not put together", arguments: ["<iframe src=/g></iframe>", "<a href=/g>Next</a>"])
  func frames(_ rest: String) async throws {
    let (runs, card) = try await audit([
      "/act": "<title>\(Self.name)</title><iframe src=/f></iframe>\(rest)",
      "/f": Self.page(Self.lead + Self.two, "x"), "/g": Self.page(Self.three),
    ])
    #expect(card.outcome == .unreadable, "\(card.reason)")
    let check = try await EvidenceCheck(runs.folder("one"), provisions: Provisions.sb657)
    #expect(check.problems == [])
  }
}
