import Disclosures
import Fetching
import Locating
import Testing

@Suite("What only sounds like it, and what was not seen whole")
struct DoubtTests {
  private static let home = "<title>One</title><main><p>Shoes that last for years and years, made for you.</p></main>"

  private func site(_ pages: [String: FakeWeb.Page], footer: String = "") -> FakeWeb {
    var all: [String: FakeWeb.Page] = ["http://one.example/": .html("\(Self.home)<footer>\(footer)</footer>")]
    for (path, page) in pages { all["http://one.example\(path)"] = page }
    return FakeWeb(all)
  }

  @Test("a link of the press that names the Act comes after the Act's own link, and is no second statement")
  func press() async throws {
    let footer = "<a href=/n>Press: supply chain transparency award</a>" + OutcomeTests.act
    let release = "<h1>Award</h1><p>We won for what our suppliers do under the Supply Chains Act.</p>"
    let web = site(["/n": .html(release), "/act": .html(OutcomeTests.statement)], footer: footer)
    let located = try await find(web)
    #expect(located.outcome == .found)
    #expect(located.statement?.url == "http://one.example/act")
    #expect(!web.requests.contains("http://one.example/n"))
  }

  @Test("a link of the press that says what the Act is about does not make a text its statement")
  func pressAlone() async throws {
    let text = "<h1>Award</h1><p>We won a prize for what we buy of our suppliers. Nobody is named.</p>"
    let take: @Sendable (Document) -> TextKind = { $0.text.contains("suppliers") ? .disclosure : .other }
    let press = site(["/n": .html(text)], footer: "<a href=/n>Press: supply chain transparency award</a>")
    #expect(try await find(press, recognise: take).outcome == .notFound)
    let plain = site(["/n": .html(text)], footer: "<a href=/n>Supply chain transparency</a>")
    #expect(try await find(plain, recognise: take).outcome == .found)
  }

  @Test("a statement that stands among the news is found")
  func amongNews() async throws {
    let link = OutcomeTests.act.replacing("/act", with: "/press/act")
    let web = site(["/press/act": .html(OutcomeTests.statement)], footer: link)
    #expect(try await find(web).outcome == .found)
    let named = site(["/act": .html(OutcomeTests.statement)], footer: "<a href=/act>Press: CA Supply Chains Act</a>")
    #expect(try await find(named).outcome == .found)
  }

  @Test(
    "a sitemap that was not seen whole is no proof of silence",
    arguments: [
      (FakeWeb.Page(status: 503), Outcome.unreachable), (.failure(.interrupted), .unreachable),
      (.failure(.timeout), .unreachable),
      (.init(body: Array("<urlset><url>".utf8), truncated: .disconnect), .unreachable),
      (.init(body: Array("<urlset><url>".utf8), truncated: .length), .unreadable),
      (.init(status: 404), .notFound), (.init(status: 403), .notFound),
      (.init(body: Array("<urlset></urlset>".utf8)), .notFound),
    ])
  func sitemaps(_ page: FakeWeb.Page, _ outcome: Outcome) async throws {
    let located = try await find(site(["/sitemap.xml": page]))
    #expect(located.outcome == outcome)
    #expect(outcome == .notFound || located.reason.contains("http://one.example/sitemap.xml"))
    let found = try await find(
      site(["/sitemap.xml": page, "/act": .html(OutcomeTests.statement)], footer: OutcomeTests.act))
    #expect(found.outcome == .found)
  }

  @Test("sitemaps beyond the most that are read are told")
  func manySitemaps() async throws {
    let index =
      "<sitemapindex>\((1...9).map { "<sitemap><loc>http://one.example/m\($0).xml</loc></sitemap>" }.joined())"
    let page = FakeWeb.Page(type: "text/xml", body: Array("\(index)</sitemapindex>".utf8))
    let located = try await find(site(["/sitemap.xml": page]))
    // One index and seven of its nine; the two others and the second usual address are left.
    #expect(located.trail.contains { $0.url == "http://one.example/m8.xml" && $0.result.contains("nor 2 more") })
  }

  @Test("a page with too many links is read from both ends, and says so")
  func manyLinks() async throws {
    let goods = (1...25_000).map { "<a href=/p/\($0)>Shirt \($0)</a> " }.joined()
    let page = "\(Self.home)\(goods)<footer>\(OutcomeTests.act)</footer>"
    let web = site(["/": .html(page), "/act": .html(OutcomeTests.statement)])
    let located = try await find(web)
    #expect(located.outcome == .found)
    #expect(located.trail.first?.result.contains("of its links were too many") == true)
  }

  @Test("links that no page was left for are told")
  func pagesAtTheirMost() async throws {
    let links = (1...9).map { "<a href=/s\($0)>Human rights</a>" }.joined()
    let pages = Dictionary(uniqueKeysWithValues: (1...9).map { ("/s\($0)", FakeWeb.Page.html(Self.home)) })
    let located = try await find(site(pages, footer: links), limits: LocatingLimits(pages: 4))
    #expect(located.pages == 4)
    #expect(located.trail.contains { $0.url == "http://one.example/s4" && $0.result.hasPrefix("not visited") })
  }

  @Test("a home page that still waited for something is no proof of silence, and a graded one is in doubt")
  func unsettled() async throws {
    let open = "http://one.example/api"
    let waiting: Render = { page, _ in .html(page.response?.body ?? [], Withheld(open: [open])) }
    let silent = try await find(site([:]), render: waiting)
    #expect(silent.outcome == .unreadable && silent.reason.contains(open))
    let whole: Render = { page, _ in .html(page.response?.body ?? [], Withheld()) }
    #expect(try await find(site([:]), render: whole).outcome == .notFound)
    let act = site(["/act": .html(OutcomeTests.statement)], footer: OutcomeTests.act)
    let found = try await find(act, render: waiting)
    #expect(found.outcome == .found)
    #expect(found.doubts.count == 2 && found.doubts.allSatisfy { $0.contains(open) })
    #expect(found.trail.contains { $0.url == open })
    #expect(try await find(act, render: whole).doubts == [])
  }

  @Test(
    "the reason says where the end of a page went missing",
    arguments: [
      (["Content-Encoding": "gzip"], "within its compression."),
      (["Content-Encoding": "br", "Transfer-Encoding": "chunked"], "within its compression or its chunks."),
      (["Transfer-Encoding": "chunked"], "within its chunks."),
      (["Content-Length": "10"], "goes on behind the end that Content-Length gives"),
    ])
  func cut(_ fields: [String: String], _ words: String) async throws {
    var page = FakeWeb.Page.html(OutcomeTests.statement)
    page.truncated = .unspecified
    page.fields = fields.map { Response.Header(name: $0.key, value: $0.value) }
    let located = try await find(site(["/act": page], footer: OutcomeTests.act))
    #expect(located.outcome == .unreachable && located.reason.contains(words), "\(located.reason)")
  }
}
