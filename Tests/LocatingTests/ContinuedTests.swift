import Disclosures
import Fetching
import Locating
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

  @Test("a next page that is down leaves in doubt what the first one does not say", arguments: ways)
  func down(_ way: String) async throws {
    let located = try await find(way, ["/2": .init(status: 500)])
    #expect(located.outcome == .found && located.statement?.url == "http://one.example/act")
    #expect(located.statement?.document.unread == "a part at http://one.example/2")
    #expect(located.doubts.count == 1 && located.doubts[0].contains("HTTP 500"), "\(located.doubts)")
    #expect(located.rest?.outcome == .unreachable)
  }

  @Test("a next page that was read does not take the first one's place", arguments: ways)
  func read(_ way: String) async throws {
    let located = try await find(way, ["/2": .html(Self.next)])
    #expect(located.outcome == .found && located.statement?.url == "http://one.example/act", "\(located.reason)")
    #expect(located.statement?.document.unread == "a part at http://one.example/2")
    #expect(located.doubts.count == 1 && located.doubts[0].contains("not read as one"), "\(located.doubts)")
  }

  @Test(
    "other matters and other hosts are no part",
    arguments: [
      "<p><a href=/2>Next</a></p>", "<iframe src=http://video.example/1></iframe>", "<p><a href=/3>Page 2</a></p>",
      "<p><a href=/>Continue reading</a></p>",
    ])
  func none(_ html: String) async throws {
    let located = try await find(html, ["/2": .init(status: 500), "/3": .html("<p>Shoes for all, and boots.</p>")])
    #expect(located.outcome == .found && located.doubts == [] && located.statement?.document.unread == nil)
  }

  @Test("headings without their text")
  func emptyHeadings() async throws {
    let panels = ["Verification", "Audits", "Training"].map { "<button aria-expanded=false>\($0)</button><div></div>" }
    let text = "<p>We tell here what we do with our suppliers: we verify, we audit and we certify.</p>"
    let page = "<h1>California Supply Chains Act</h1>\(text)\(panels.joined())<p>Thank you.</p>"
    let located = try await LocatingTests.find(FakeWeb(pages: ["/act": page + "<script></script>"]))
    #expect(located.statement?.document.unread == nil && located.doubts == [])
    let empty = page.replacing("<p>Thank you.</p>", with: "")
    let other = try await LocatingTests.find(FakeWeb(pages: ["/act": empty]))
    #expect(other.statement?.document.unread == "the text below 3 of its headings")
    #expect(other.doubts.count == 1 && other.rest?.outcome == .unreadable)
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

  @Test("another link of the same name that is down leaves the statement in doubt")
  func another() async throws {
    let footer = "<a href=/a>Supply Chains Act</a> <a href=/b>Supply Chains Act</a>"
    let pages = ["/a": FakeWeb.Page.html(OutcomeTests.statement), "/b": .init(status: 500)]
    let located = try await LocatingTests.find(FakeWeb(site: pages, footer: footer))
    #expect(located.outcome == .found && located.doubts.count == 1, "\(located.doubts)")
  }
}
