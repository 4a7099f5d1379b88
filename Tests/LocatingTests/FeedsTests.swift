import Disclosures
import Fetching
import Locating
import Testing

@Suite("Sitemaps that are feeds, or lie elsewhere")
struct FeedsTests {
  private static let target = "http://one.example/legal/ca-supply-chains-act"

  private func site(_ pages: [String: FakeWeb.Page], robots: String? = nil) -> FakeWeb {
    var all: [String: FakeWeb.Page] = [
      "http://one.example/": .html(OutcomeTests.home + OutcomeTests.shop), Self.target: .html(OutcomeTests.statement),
    ]
    if let robots { all["http://one.example/robots.txt"] = .init(type: "text/plain", body: Array(robots.utf8)) }
    for (path, page) in pages { all["http://one.example\(path)"] = page }
    return FakeWeb(all)
  }

  private static func xml(_ text: String) -> FakeWeb.Page { .init(type: "application/xml", body: Array(text.utf8)) }

  @Test(
    "feeds stand in for sitemaps",
    arguments: [
      "<rss version='2.0'><channel><link>http://one.example/</link><item><title>Act</title><link> @ </link></item></channel></rss>",
      "<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel><a:link href='http://one.example/'/><item>"
        + "<guid>7</guid><link><![CDATA[@]]></link></item></channel></rss>",
      "<feed xmlns='http://www.w3.org/2005/Atom'><link href='http://one.example/'/><entry><link rel='edit' href='/e'/>"
        + "<link rel='alternate' href='@'/></entry></feed>",
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='@'/><title>Act</title></entry></feed>",
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
        + "<channel><link>http://one.example/</link></channel><item><link>@</link></item></rdf:RDF>",
    ])
  func feeds(_ text: String) async throws {
    let feed = text.split(separator: "@").joined(separator: Self.target)
    let located = try await find(site(["/sitemap.xml": Self.xml(feed)]))
    #expect(located.outcome == .foundWithoutHomepageLink, "\(located.reason)")
    #expect(located.trail.contains { $0.url.hasSuffix("/sitemap.xml") && $0.result == "read: 1 addresses" })
    let named = site(["/feed": Self.xml(feed)], robots: "Sitemap: /feed")
    #expect(try await find(named).outcome == .foundWithoutHomepageLink)
  }

  @Test("a feed that breaks off is no proof of silence, and a page of HTML is no feed")
  func broken() async throws {
    let cut = try await find(site(["/sitemap.xml": Self.xml("<rss><channel><item><link>http://one.example/a</link>")]))
    #expect(cut.outcome == .unreadable && cut.reason.contains("/sitemap.xml"), "\(cut.reason)")
    let page = try await find(site(["/sitemap.xml": .html("<html><body><p>Not here</p></body></html>")]))
    #expect(page.outcome == .notFound)
  }

  @Test(
    "the usual address of a sitemap that names another one, where nobody may go",
    arguments: [
      ("/hid/s.xml", Outcome.forbiddenByRobots), ("/hid/sitemap", .forbiddenByRobots),
      ("/hid/map.xml.gz", .forbiddenByRobots),
      ("http://two.example/sitemap.xml", .unreachable), ("/shut/maps.xml", .unreachable), ("/none.xml", .notFound),
      ("/hid/login?next=/sitemap.xml", .notFound), ("/", .notFound), ("/hid/welcome", .notFound),
    ])
  func redirected(_ location: String, _ outcome: Outcome) async throws {
    let pages: [String: FakeWeb.Page] = ["/sitemap.xml": .redirect(location), "/shut/maps.xml": .init(status: 403)]
    let located = try await find(site(pages, robots: "User-agent: *\nDisallow: /hid\n"))
    #expect(located.outcome == outcome, "\(located.reason)")
    #expect(outcome == .notFound || located.reason.contains("http://one.example/sitemap.xml"))
  }
}
