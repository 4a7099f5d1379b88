import Disclosures
import Fetching
import Reading
import Testing

@testable import Locating

@Suite("Pages of one text")
struct PagedTests {
  @Test(
    "addresses of pages of one text",
    arguments: [
      ("/act.html", "/act-2.html", true), ("/act", "/act?page=3", true), ("/act1", "/act2", true),
      ("/act", "/act/page/2", true), ("/sb657", "/sb657-part2", true), ("/act", "/code", false),
      ("/sb657", "/sb658", false), ("/act/2024", "/act/2025", false), ("/act", "/act", false),
      ("/news/12", "/news/13", false), ("/?p=7", "/?p=8", false), ("/act?page=2", "/act?page=3", true),
    ])
  func paged(one: String, other: String, isPaged: Bool) throws {
    let one = try #require(WebAddress("http://one.example\(one)"))
    let other = try #require(WebAddress("http://one.example\(other)"))
    #expect(Pointing.isPaged(one, other) == isPaged && Pointing.isPaged(other, one) == isPaged)
  }

  private func hollow(_ html: String) throws -> HollowHeadings? {
    let html = "<main><h1>Supply Chains Act SB 657</h1>\(html)</main>"
    let page = try read(Array(html.utf8), as: Source(id: "one", contentType: "text/html")).get()
    return HollowHeadings(of: page, in: page.document.content, try rules())
  }

  @Test("headings without a text, by their own words")
  func headings() throws {
    let three = "<h2>Audits</h2><h2>Training</h2><h2>Certification</h2>"
    #expect(try hollow("<p>We sell pans.</p>\(three)")?.names == ["Audits", "Training", "Certification"])
    #expect(try hollow("<p>We sell pans.</p>\(three)")?.isMost == true)
    let one = try hollow("<h2>Audits</h2><p>We audit.</p><h2>Training</h2><h2>Contact</h2><p>Write to us.</p>")
    #expect(one?.names == ["Training"] && one?.isPage == false)
    #expect(try hollow("<h2>Audits</h2><p>Loading...</p><h2>Training</h2><p>We train.</p>")?.isPage == true)
    #expect(try hollow("<p>Loading...</p>")?.notice == "Loading...")
    let beside = try hollow("<p>We audit our suppliers.</p><div id=more>Loading...</div>")
    #expect(beside?.isPage == false && beside?.clause == "in the place of “Loading...” stands a part")
  }

  @Test(
    "headings with a text, or of other matters",
    arguments: [
      "<h2>Audits</h2><p>We audit.</p>", "<h2>Training and audits</h2><h3>Training</h3><p>We train.</p>",
      "<h2>Lamps</h2><h2>Shades</h2><p>Cut by hand.</p>", "<p>Loading of lorries is watched.</p>",
      "<ul><li>Audits</li><li>Training</li></ul><p>We do.</p>",
      "<h3><a href=/audits>Audits</a></h3><h3><a href=/training>Training</a></h3>",
      "<h2>Audits</h2><h2>Training</h2><h2>Audits</h2><p>None.</p><h2>Training</h2><p>None.</p>",
    ])
  func filled(html: String) throws { #expect(try hollow(html) == nil) }

  @Test("frames that a visitor reads, and links that turn a page")
  func frames() throws {
    let html = """
      <head><link rel=next href=/b></head><iframe src=/a title="The rest"></iframe><iframe src=/dot width=1px height=1></iframe>
      <iframe src=/none width=0></iframe><iframe src=/wide width=100% height=600></iframe>
      <a rel="next nofollow" href=/b>On</a> <a href=/c>Off</a>
      """
    let page = try read(Array(html.utf8), as: Source(id: "one", contentType: "text/html")).get()
    #expect(page.frames == ["/a", "/wide"] && page.frameTitles == ["/a": "The rest"] && page.turns == ["/b"])
    #expect(page.links.map(\.isTurn) == [true, false])
  }

  @Test("a browser is asked what stands below headings without a text, and of no other page")
  func rendering() async throws {
    let heads = "<h2>Audits</h2><div></div><h2>Training</h2><div></div><h2>Certification</h2><div></div>"
    let filled = heads.replacing("<div></div>", with: "<p>We audit and train our suppliers, and verify.</p>")
    let page = { @Sendable (html: String) in
      "<title>Act</title><main><h1>California Transparency in Supply Chains Act</h1><p>Of our suppliers:</p>\(html)</main>"
    }
    for (shown, outcome) in [(filled, Outcome.found), (heads, .unreadable)] {
      let web = FakeWeb(html: [
        "http://one.example/": "\(OutcomeTests.home)<footer>\(OutcomeTests.act)</footer>",
        "http://one.example/act": page(heads),
      ])
      let located = try await find(
        web, render: { exchange, need in need == .text ? .html(Array(page(shown).utf8), Withheld()) : nil })
      #expect(located.outcome == outcome, "\(located.reason)")
      #expect(located.trail.contains { $0.url.hasSuffix("/act") && $0.result.contains("in a browser") })
    }
  }
}
