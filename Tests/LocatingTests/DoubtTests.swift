import Disclosures
import Fetching
import Locating
import Packing
import Testing

@Suite("What only sounds like it, and what was not seen whole")
struct DoubtTests {
  private static let home =
    "<title>One</title><main><p>Shoes that last for years and years, made for you.</p></main>"
    + OutcomeTests.shop

  private func site(_ pages: [String: FakeWeb.Page], footer: String = "") -> FakeWeb {
    FakeWeb(site: pages, home: Self.home, footer: footer)
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

  /// A hundred addresses of goods and, last, the statement's.
  private static func list(_ last: String = "http://one.example/legal/ca-supply-chains-act") -> String {
    let goods = (1...100).map { "<url><loc>http://one.example/product/\($0)</loc></url>" }.joined()
    return "<?xml version='1.0'?><urlset>\(goods)<url><loc>\(last)</loc></url></urlset>"
  }

  private func mapped(_ map: [UInt8]) -> FakeWeb {
    site([
      "/sitemap.xml": .init(type: "application/xml", body: map),
      "/legal/ca-supply-chains-act": .html(OutcomeTests.statement),
    ])
  }

  private static func packed(_ bytes: [UInt8]) throws -> [UInt8] { try Gzip.pack(bytes, level: 6) }

  @Test("sitemaps that are packed twice, or broken beside their addresses, are read")
  func awkwardSitemaps() async throws {
    let list = Self.list()
    let prefixed = ["<url", "</url", "<loc", "</loc"].reduce(list) {
      $0.replacing($1, with: $1.replacing(/[a-z]+/) { "s:\($0.output)" })
    }
    for text in [
      list, list.replacing("/product/7<", with: "/product/7?a=1&b=2<"),
      list.replacing("<url><loc>", with: "<url <<><loc>"),
      prefixed.replacing("/product/7<", with: "/product/7?a=1&b=2<<"),
      Self.list("<![CDATA[http://one.example/legal/ca-supply-chains-act]]>").replacing("/7<", with: "/7<<"),
    ] {
      let located = try await find(mapped(Array(text.utf8)))
      #expect(located.outcome == .foundWithoutHomepageLink, "\(located.reason) \(text.suffix(200))")
    }
    let twice = try await find(mapped(try Self.packed(try Self.packed(Array(list.utf8)))))
    #expect(twice.outcome == .foundWithoutHomepageLink)
  }

  @Test("a sitemap that cannot be unpacked, breaks off, or lists too much is no proof of silence")
  func brokenSitemaps() async throws {
    let list = Array(Self.list().utf8)
    let packed = try Self.packed(list)
    let many = (1...50_001).map { "<url><loc>http://one.example/product/\($0)</loc></url>" }.joined()
    let lines = (1...50_001).map { "http://one.example/product/\($0)\n" }.joined()
    for (map, why) in [
      (Array(packed.dropLast(60)), "unpacked"), (Array(packed.dropLast(9)) + Array(repeating: 7, count: 9), "unpacked"),
      (try Self.packed([UInt8](repeating: 0x20, count: 65 << 20)), "unpacks to more than"),
      (try Self.packed(try Self.packed(try Self.packed(list))), "more than 2 times"),
      (Array(list.dropLast(200)), "breaks off"), (Array("<urlset>\(many)</urlset>".utf8), "more than 50000"),
      (Array(lines.utf8), "more than 50000"),
    ] {
      let located = try await find(mapped(map))
      #expect(located.outcome == .unreadable, "\(why): \(located.reason)")
      #expect(located.reason.contains("http://one.example/sitemap.xml") && located.reason.contains(why))
      #expect(located.trail.contains { $0.url == "http://one.example/sitemap.xml" && $0.result.contains(why) })
    }
  }

  private func named(_ lines: String, _ pages: [String: FakeWeb.Page] = [:]) -> FakeWeb {
    var all = pages
    let home = "\(Self.home)<footer></footer>"
    all["http://one.example/"] = .html(home)
    all["http://one.example/robots.txt"] = .init(type: "text/plain", body: Array(lines.utf8))
    return FakeWeb(all)
  }

  @Test("a sitemap that robots.txt names on another host is read, for the company's own addresses")
  func sitemapsElsewhere() async throws {
    let map = FakeWeb.Page(type: "application/xml", body: Array(Self.list().utf8))
    let pages = [
      "http://maps.example/s.xml": map, "http://one.example/legal/ca-supply-chains-act": .html(OutcomeTests.statement),
    ]
    let located = try await find(named("Sitemap: http://maps.example/s.xml", pages))
    #expect(located.outcome == .foundWithoutHomepageLink)
    let foreign = FakeWeb.Page(type: "application/xml", body: Array(Self.list("http://maps.example/act").utf8))
    let other = try await find(
      named(
        "Sitemap: http://maps.example/s.xml",
        [
          "http://maps.example/s.xml": foreign, "http://maps.example/act": .html(OutcomeTests.statement),
        ]))
    #expect(other.outcome == .notFound)
  }

  @Test(
    "a sitemap that is named and lies where nobody may go, or gives nothing, is told",
    arguments: [
      ("Sitemap: file:///etc/passwd", "file:///etc/passwd", Outcome.unreachable),
      ("Sitemap: http://two.example/s.xml", "http://two.example/s.xml", .unreachable),
      ("Sitemap: http://one.example/shut.xml", "http://one.example/shut.xml", .unreachable),
      ("User-agent: *\nDisallow: /s\nSitemap: /s.xml", "http://one.example/s.xml", .forbiddenByRobots),
      ("Sitemap: http://one.example/index.xml", "http://two.example/deep.xml", .unreachable),
      ("Sitemap: http://one.example/none.xml", "http://one.example/none.xml", .notFound), ("Sitemap:", "", .notFound),
    ])
  func closedSitemaps(_ lines: String, _ url: String, _ outcome: Outcome) async throws {
    let index = "<sitemapindex><sitemap><loc>http://two.example/deep.xml</loc></sitemap></sitemapindex>"
    let web = named(
      lines,
      [
        "http://one.example/index.xml": .init(body: Array(index.utf8)),
        "http://one.example/shut.xml": .init(status: 403),
      ])
    let located = try await find(web)
    #expect(located.outcome == outcome, "\(located.reason)")
    #expect(outcome == .notFound || located.reason.contains(url))
    #expect(url.isEmpty || located.trail.contains { $0.url == url && $0.reason == "sitemap" })
    #expect(!web.requests.contains("http://two.example/deep.xml"))
  }

  @Test("sitemaps beyond the most that are read are told")
  func manySitemaps() async throws {
    let index =
      "<sitemapindex>\((1...9).map { "<sitemap><loc>http://one.example/m\($0).xml</loc></sitemap>" }.joined())"
    let page = FakeWeb.Page(type: "text/xml", body: Array("\(index)</sitemapindex>".utf8))
    let located = try await find(site(["/sitemap.xml": page]))
    // One index and seven of its nine; the two others and the second usual address are left.
    #expect(located.trail.contains { $0.url == "http://one.example/m8.xml" && $0.result.contains("nor 2 more") })
    #expect(located.outcome == .unreadable)
    #expect(located.reason.contains("http://one.example/m8.xml"))
    let goods = FakeWeb.Page(
      type: "text/xml", body: Array("\(index)</sitemapindex>".replacing("/m", with: "/product-").utf8))
    #expect(try await find(site(["/sitemap.xml": goods])).outcome == .notFound)
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
    "a second link by the Act's name that nobody could follow puts the statement behind the first one in doubt",
    arguments: [
      (FakeWeb.Page(status: 500), true), (.failure(.timeout), true), (.init(status: 404), false),
      (.html(OutcomeTests.statement), false),
    ])
  func unreadSecond(_ second: FakeWeb.Page, _ isInDoubt: Bool) async throws {
    let footer = "\(OutcomeTests.act) <a href=/sb>SB 657</a>"
    let located = try await find(
      FakeWeb(site: ["/act": .html(OutcomeTests.statement), "/sb": second], footer: footer))
    #expect(located.outcome == .found && located.statement?.url == "http://one.example/act")
    let unread = isInDoubt ? "http://one.example/sb may be another statement" : nil
    #expect(located.statement?.document.unread == unread)
  }

  @Test(
    "a home page of which only a part came leaves in doubt what it links to",
    arguments: [
      Response.Truncation.disconnect, .unspecified, .length,
    ])
  func halfHome(_ truncated: Response.Truncation) async throws {
    var home = FakeWeb.Page.html("\(Self.home)<footer>\(OutcomeTests.act)")
    home.truncated = truncated
    let located = try await find(site(["/": home, "/act": .html(OutcomeTests.statement)]))
    #expect(located.outcome == .found)
    #expect(
      located.doubts.count == 1 && located.doubts.allSatisfy { $0.hasPrefix("The home page http://one.example/ was") })
    home.truncated = nil
    #expect(try await find(site(["/": home, "/act": .html(OutcomeTests.statement)])).doubts == [])
  }

  @Test("the reason says that a host asked for more time than there is")
  func retryAfterTooLong() async throws {
    let later = FakeWeb.Page(status: 429, fields: [.init(name: "Retry-After", value: "3600")])
    let located = try await find(site(["/act": later], footer: OutcomeTests.act))
    #expect(located.outcome == .unreachable)
    #expect(located.reason.contains("HTTP 429: one.example asked us to come back after 3600 s"), "\(located.reason)")
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
