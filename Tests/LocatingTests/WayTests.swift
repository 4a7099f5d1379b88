import Disclosures
import Fetching
import Locating
import Packing
import Reading
import Testing

@Suite("Ways to a disclosure")
struct WayTests {
  private let text = OutcomeTests.statement
  private let home = OutcomeTests.home

  private func link(_ located: Located, _ storefront: Int = 0) -> Placement.HomepageLink? {
    located.placement?.storefronts[storefront].link
  }

  @Test(
    "by way of a list: a link that says what it is about leads there in two clicks, one that says \"Policies\" does not",
    arguments: [("Policies", false), ("Corporate responsibility", false), ("Supply Chain Transparency", true)])
  func twoClicks(text: String, isLink: Bool) async throws {
    let located = try await find(
      FakeWeb(html: [
        "http://one.example/": "\(home)<nav><a href=/policies>\(text)</a></nav>",
        "http://one.example/policies": "<main><p>Policies.</p><ul><li>\(OutcomeTests.act)</ul></main>",
        "http://one.example/act": self.text,
      ]))
    #expect(located.outcome == (isLink ? .found : .foundWithoutHomepageLink))
    #expect(located.statement?.url == "http://one.example/act")
    guard isLink else { return #expect(link(located) == nil) }
    let found = try #require(link(located))
    #expect(found.text == text && found.destination == "http://one.example/policies")
    #expect(found.place == .navigation && found.clicks == 2)
  }

  @Test("behind a door, the page that it opens is the home page for whoever visits")
  func door() async throws {
    let located = try await find(
      FakeWeb(html: [
        "http://one.example/": "<main><p>Are you of age?</p><a href=/in>Yes, enter</a></main>",
        "http://one.example/in": "\(home)<footer>\(OutcomeTests.act)</footer>", "http://one.example/act": text,
      ]))
    #expect(located.outcome == .found)
    #expect(link(located)?.clicks == 2)
  }

  @Test("the words of the link, the page they stand on, and what heads the statement are quoted")
  func quoted() async throws {
    let html = "\(home)<footer>\(OutcomeTests.act)</footer>"
    let located = try await find(
      FakeWeb(html: [
        "http://one.example/": html, "http://one.example/act": "<h1>Our Supply Chains Act statement</h1>" + text,
      ]))
    let found = try #require(link(located))
    let quotation = try #require(found.quotation)
    #expect(quotation.text == found.text)
    let page = try read(Array(html.utf8), as: Source(id: "one", contentType: "text/html; charset=utf-8")).get()
    #expect(page.document.text(in: quotation.range) == found.text)
    #expect(found.capture?.url == "http://one.example/" && found.capture?.digest == "\(html.utf8.count) bytes")
    #expect(located.placement?.storefronts.first?.capture == found.capture)
    let heading = try #require(located.placement?.heading)
    #expect(located.statement?.document.text(in: heading.range) == heading.text)
  }

  @Test("a link in a frame stands on the page that the frame shows")
  func quotedInFrame() async throws {
    let located = try await find(
      FakeWeb(html: [
        "http://one.example/": "\(home)<iframe src=/menu></iframe>",
        "http://one.example/menu": "<nav>\(OutcomeTests.act)</nav>", "http://one.example/act": text,
      ]))
    #expect(link(located)?.capture?.url == "http://one.example/menu")
    #expect(located.placement?.storefronts.first?.capture?.url == "http://one.example/")
  }

  @Test(
    "link texts that say nothing: by label, by heading, by address, by what the page says",
    arguments: [
      "<a href=/x1 aria-label='California Supply Chains Act'>More</a>",
      "<h3>California Supply Chains Act</h3><p><a href=/x1>Read more</a></p>",
      "<p>Our California Supply Chains Act statement is <a href=/x1>here</a>.</p>",
      "<footer><a href=/x1>Notices</a></footer>", "<footer><a href=/x1>Good to know</a></footer>",
    ])
  func vague(html: String) async throws {
    let located = try await find(FakeWeb(html: ["http://one.example/": home + html, "http://one.example/x1": text]))
    #expect(located.outcome == .found)
    #expect(located.statement?.url == "http://one.example/x1")
  }

  @Test("redirects: the link leads to where they end, in one click")
  func redirects() async throws {
    var pages = ["http://one.example/us/act": FakeWeb.Page.html(text)]
    pages["http://one.example/"] = .redirect("http://www.one.example/")
    pages["http://www.one.example/"] = .html("\(home)<footer>\(OutcomeTests.act)</footer>")
    pages["http://www.one.example/act"] = .redirect("http://one.example/us/act")
    let located = try await find(FakeWeb(pages))
    #expect(located.outcome == .found)
    #expect(located.statement?.url == "http://one.example/us/act")
    #expect(link(located)?.clicks == 1)
    #expect(link(located)?.destination == "http://www.one.example/act")
    #expect(located.placement?.storefronts.map(\.url) == ["http://www.one.example/"])
  }

  @Test("another host of the group with a clear name, and no stranger without one")
  func group() async throws {
    let group = "http://www.group.example/governance/x"
    let clear = "<a href=\(group)>California Supply Chains Act</a>"
    let located = try await find(FakeWeb(html: ["http://one.example/": home + clear, group: text]))
    #expect(located.outcome == .found)
    #expect(located.statement?.url == group)
    let vague = "<a href=http://stranger.example/sb657>Our auditor</a>"
    let web = FakeWeb(html: [
      "http://one.example/": home + OutcomeTests.shop + vague, "http://stranger.example/sb657": text,
    ])
    #expect(try await find(web).outcome == .notFound)
    #expect(!web.requests.contains { $0.contains("stranger") })
  }

  @Test("another host by words that say nothing, in a sentence on the Act")
  func groupBySentence() async throws {
    let group = "http://www.group.example/governance/x"
    let sentence =
      "<p>What the California Supply Chains Act asks of us stands on <a href=\(group)>our parent's site</a>.</p>"
    let pages = ["http://one.example/": "\(home)<footer>\(sentence)</footer>", group: text]
    let located = try await find(FakeWeb(html: pages))
    #expect(located.outcome == .found && located.statement?.url == group)
    var down = pages.mapValues { FakeWeb.Page.html($0) }
    down[group] = .init(status: 503)
    #expect(try await find(FakeWeb(down)).outcome == .unreachable)
  }

  @Test(
    "a statement on a site of another name that does not name the company is in doubt, linked or forwarded",
    arguments: [
      ("http://elm.example/act", "Elm Works", true), ("http://elm.example/act", "Elm Works and One", false),
      ("http://elm.example/act", "Elm Works, owner of ONE", false),
      ("http://elm.example/act", "Elm: onestore.example", false),
      ("http://www.onestore.example/act", "Elm Works", false),
      ("http://onestore-group.example/act", "Elm Works", false),
    ])
  func stranger(url: String, name: String, isInDoubt: Bool) async throws {
    let statement = text.replacing("We verify", with: "\(name) and we verify")
    for way in [url, "/way"] {
      let footer = "<footer><a href=\(way)>California Supply Chains Act</a></footer>"
      let web = FakeWeb([
        "http://onestore.example/": .html(home + footer), "http://onestore.example/way": .redirect(url),
        url: .html(statement),
      ])
      let located = try await find(web, websites: ["http://onestore.example/"])
      #expect(located.outcome == .found)
      #expect(located.doubts.count == (isInDoubt ? 1 : 0), "\(located.doubts)")
      if isInDoubt { #expect(located.doubts[0].contains("elm.example") && located.doubts[0].contains("One")) }
    }
  }

  @Test("a section of a longer page: only the section is the statement")
  func section() async throws {
    let filler = String(repeating: "Our buildings use less power than they did. ", count: 12)
    let page = """
      <h1>Responsibility</h1><p>\(filler)</p><h2>Climate</h2><p>\(filler)</p>
      <h2>California Transparency in Supply Chains Act</h2><p>We verify our supply chains.</p>
      <h2>Supplier audits</h2><p>We audit our suppliers.</p><h2>Neighbours</h2><p>\(filler)</p>
      """
    let located = try await find(
      FakeWeb(
        pages: [
          "/resp": page
        ], footer: "<a href='/resp#act'>Supply Chains Act</a>"))
    #expect(located.outcome == .found)
    #expect(located.placement?.page == .section)
    #expect(link(located)?.clicks == 1)
    #expect(
      located.statement?.document.text == """
        California Transparency in Supply Chains Act
        We verify our supply chains.
        Supplier audits
        We audit our suppliers.
        """)
  }

  @Test("sitemaps: named by robots.txt, index, packed")
  func sitemaps() async throws {
    func urlset(_ paths: [String]) -> String {
      "<urlset>" + paths.map { "<url><loc>http://one.example\($0)</loc></url>" }.joined() + "</urlset>"
    }
    var pages: [String: FakeWeb.Page] = ["http://one.example/": .html(home), "http://one.example/c/sb657": .html(text)]
    pages["http://one.example/sitemap.xml"] = .html(urlset(["/", "/shoes", "/c/sb657"]))
    let plain = try await find(FakeWeb(pages))
    #expect(plain.outcome == .foundWithoutHomepageLink)
    #expect(plain.placement?.storefronts.map(\.link) == [nil])
    pages["http://one.example/sitemap.xml"] = nil
    pages["http://one.example/robots.txt"] = .init(
      type: "text/plain", body: Array("Sitemap: http://one.example/maps.xml".utf8))
    pages["http://one.example/maps.xml"] = .html(
      "<sitemapindex><sitemap><loc>http://one.example/a.xml.gz</loc></sitemap></sitemapindex>")
    let packed = try Gzip.pack(Array(urlset(["/c/sb657"]).utf8), level: 6)
    pages["http://one.example/a.xml.gz"] = .init(type: "application/gzip", body: packed)
    let index = try await find(FakeWeb(pages))
    #expect(index.outcome == .foundWithoutHomepageLink)
    #expect(index.statement?.url == "http://one.example/c/sb657")
  }

  @Test("an address in a short sitemap that says nothing, and none of a long one")
  func blindSitemap() async throws {
    func web(_ others: Int) -> FakeWeb {
      let paths = ["/content/17"] + (0..<others).map { "/content/x\($0)" }
      let urls = paths.map { "<url><loc>http://one.example\($0)</loc></url>" }.joined()
      return FakeWeb(html: [
        "http://one.example/": home + OutcomeTests.shop,
        "http://one.example/sitemap.xml": "<urlset>\(urls)</urlset>", "http://one.example/content/17": text,
      ])
    }
    #expect(try await find(web(3)).outcome == .foundWithoutHomepageLink)
    let large = web(300)
    #expect(try await find(large).outcome == .notFound)
    #expect(!large.requests.contains { $0.contains("/content/") })
  }

  @Test(
    "decoys that sound like a statement are told by what they do not name",
    arguments: [
      "<footer><a href=/x>Sustainability Report</a></footer>", "<footer><a href=/x>Supplier Code</a></footer>",
      "<footer><a href=/x>About us</a></footer>",
    ])
  func decoys(html: String) async throws {
    let page = "<h1>Our report</h1><p>We verify our suppliers and audit them for forced labor.</p>"
    let web = FakeWeb(html: ["http://one.example/": home + html, "http://one.example/x": page])
    let located = try await find(web, recognise: { _ in .disclosure })
    #expect(located.outcome == .notFound)
    #expect(web.requests.contains("http://one.example/x"))
  }

  @Test("a usual address that nothing leads to")
  func usual() async throws {
    let located = try await find(
      FakeWeb(html: ["http://one.example/": home, "http://one.example/supply-chain-transparency": text]))
    #expect(located.outcome == .foundWithoutHomepageLink)
    #expect(located.trail.last?.reason == "usual address")
  }

  @Test("two storefronts share one statement; one of them has no link")
  func storefronts() async throws {
    let shared = "http://group.example/act"
    let link = "<footer><a href=\(shared)>California Supply Chains Act</a></footer>"
    var pages = ["http://one.example/": home + link, "http://two.example/": home + link, shared: text]
    let sites = ["http://one.example/", "http://two.example/"]
    let both = try await find(FakeWeb(html: pages), websites: sites)
    #expect(both.outcome == .found)
    #expect(both.placement?.storefronts.map { $0.link?.destination } == [shared, shared])
    pages["http://two.example/"] = home
    let first = try await find(FakeWeb(html: pages), websites: sites)
    #expect(first.placement?.storefronts.map { $0.link?.destination } == [shared, nil])
  }

  @Test("a page that only points to the statement is not the statement")
  func pointer() async throws {
    let pointer = """
      <h1>SB 657</h1><p>We publish our statement to suppliers and shoppers: <a href=/full>California Supply Chains Act
      statement</a></p>
      """
    let located = try await find(
      FakeWeb(pages: [
        "/act": pointer,
        "/full": text,
      ]))
    #expect(located.statement?.url == "http://one.example/full")
    #expect(located.outcome == .found)
    #expect(link(located)?.clicks == 2)
  }

  @Test("documents that the disclosure refers to")
  func references() async throws {
    let referring = "\(text)<p>Our <a href=/code>Supplier Code of Conduct</a> says more.</p>"
    let located = try await find(
      FakeWeb(
        pages: [
          "/act": referring, "/code": "<p>Suppliers shall not.</p>",
          "/other": "<p>Ethics.</p>",
        ], footer: "\(OutcomeTests.act)<a href=/other>Code of Ethics</a>"))
    #expect(located.references.map(\.url) == ["http://one.example/code"])
  }

  @Test("what is marked nofollow is not followed")
  func nofollow() async throws {
    let web = FakeWeb(html: [
      "http://one.example/": home + "<a rel=nofollow href=/act>California Supply Chains Act</a>",
      "http://one.example/act": text,
    ])
    // It is there, and we were asked not to go: that is not "not found".
    #expect(try await find(web).outcome == .forbiddenByRobots)
    #expect(!web.requests.contains("http://one.example/act"))
  }
}
