import Disclosures
import Fetching
import Locating
import Reading
import Testing

/// Statements of which a part stands elsewhere, or does not come.
@Suite("Parts of a statement")
struct ContinuedTests {
  private static let next =
    "<h1>Supply Chains Act (2)</h1><p>We train our staff, and our suppliers certify "
    + "that no slavery nor trafficking stands behind what they sell us, each year and in writing, for all goods.</p>"
  private static let ways = [
    "<p><a href=/2>Continued on the next page</a></p>",
    "<p>This statement continues on page 2, <a href=/2>here</a>.</p>",
    "<p><a href=/2>Part 2</a></p>", "<iframe src=/2></iframe>",
  ]

  private func find(_ html: String, _ pages: [String: FakeWeb.Page]) async throws -> Located {
    let act = ["/act": FakeWeb.Page.html(OutcomeTests.statement + html)]
    return try await LocatingTests.find(FakeWeb(site: act.merging(pages) { $1 }))
  }

  @Test("a statement whose next page is down is not graded by its first one", arguments: ways)
  func down(_ way: String) async throws {
    let located = try await find(way, ["/2": .init(status: 500)])
    #expect(located.outcome == .unreachable && located.statement == nil, "\(located.reason)")
    #expect(located.reason.contains("http://one.example/2") && located.reason.contains("HTTP 500"))
    #expect(located.reason.contains("The statement at http://one.example/act goes on there."))
  }

  @Test("one whose next page was read is read as one with it", arguments: ways)
  func read(_ way: String) async throws {
    let located = try await find(way, ["/2": .html(Self.next)])
    #expect(located.outcome == .found, "\(located.reason)")
    #expect(located.reason.contains("read as one") && located.reason.contains("http://one.example/2"))
    let statement = try #require(located.statement)
    #expect(statement.url == "http://one.example/act" && statement.parts.count >= 2)
    #expect(statement.document.text.contains("We train our staff"))
    #expect(statement.parts.map(\.passages).flatMap { $0 } == Array(statement.document.passages.indices))
    for part in statement.parts {
      let texts = part.page.document.passages.map { part.page.document.text(in: $0.range) }
      for passage in statement.document.passages[part.passages] {
        #expect(texts.contains(statement.document.text(in: passage.range)))
      }
    }
  }

  @Test(
    "other matters and other hosts are no part",
    arguments: [
      "<iframe src=http://video.example/1></iframe>", "<p><a href=/3>Page 2</a></p>",
      "<p><a href=/>Continue reading</a></p>",
    ])
  func none(_ html: String) async throws {
    let located = try await find(html, ["/2": .init(status: 500), "/3": .html("<p>Shoes for all, and boots.</p>")])
    #expect(located.outcome == .found && located.doubts == [] && located.statement?.document.unread == nil)
  }

  @Test("headings without their text")
  func emptyHeadings() async throws {
    let panels = ["Verification", "Audits", "Training"].map { "<button aria-expanded=false>\($0)</button><div></div>" }
    let text = "<p>We tell here what we do with our suppliers: we verify, audit, certify and train.</p>"
    let page = "<h1>California Supply Chains Act</h1>\(text)\(panels.joined())<p>Thank you.</p>"
    let located = try await LocatingTests.find(FakeWeb(pages: ["/act": page]))
    // As far as the text says what the headings announce, only the rest is in doubt.
    #expect(
      located.statement?.document.unread == "under \u{201C}Verification\u{201D}, \u{201C}Audits\u{201D} stands a part")
    let silent = page.replacing(text, with: "<p>In our shops you find what our suppliers make for us.</p>")
    let other = try await LocatingTests.find(FakeWeb(pages: ["/act": silent]))
    #expect(other.outcome == .unreadable && other.reason.contains("Headings without text"), "\(other.reason)")
  }

  private static let years = "<a href=/a>Supply Chains Act 2024</a> <a href=/b>Supply Chains Act 2025</a>"

  @Test(
    "the last year's statement that cannot be read is not replaced by an older one",
    arguments: [
      (FakeWeb.Page(status: 500), Outcome.unreachable), (.failure(.timeout), .unreachable),
      (.init(type: "application/pdf"), .unreadable), (.html("<h1>2025</h1><img src=s.png>"), .unreadable),
      (.init(status: 404), .found),
    ])
  func newer(_ page: FakeWeb.Page, _ outcome: Outcome) async throws {
    let pages = ["/a": FakeWeb.Page.html(OutcomeTests.statement), "/b": page]
    let located = try await LocatingTests.find(FakeWeb(site: pages, footer: Self.years))
    #expect(located.outcome == outcome, "\(located.reason)")
    #expect(outcome == .found || located.reason.contains("http://one.example/b"))
    // That an older one is down is no matter.
    let older = ["/b": FakeWeb.Page.html(OutcomeTests.statement), "/a": page]
    let last = try await LocatingTests.find(FakeWeb(site: older, footer: Self.years))
    #expect(last.outcome == .found && last.doubts == [])
  }

  @Test("another link of the same name that is down leaves no letter to the one that was read")
  func another() async throws {
    let footer = "<a href=/a>Supply Chains Act</a> <a href=/b>Supply Chains Act</a>"
    let pages = ["/a": FakeWeb.Page.html(OutcomeTests.statement), "/b": .init(status: 500)]
    let located = try await LocatingTests.find(FakeWeb(site: pages, footer: footer))
    #expect(located.outcome == .unreachable && located.reason.contains("http://one.example/a, behind a link"))
  }
}
