import Disclosures
import Fetching
import Locating
import Testing

/// Sites that are built in ways of their own.
@Suite("Odd sites")
struct OddSitesTests {
  private let text = OutcomeTests.statement
  private let home = OutcomeTests.home

  private func link(_ located: Located) -> Placement.HomepageLink? { located.placement?.storefronts[0].link }

  @Test(
    "menus that scripts make links of",
    arguments: [
      "<span onclick=\"location.href='/x1'\">@</span>", "<a href=\"javascript:window.open('/x1', 'w')\">@</a>",
      "<a href='#' data-href='/x1'>@</a>", "<button data-url='/x1'>@</button>",
      "<select onchange='location=this.value'><option value=''>More</option><option value='/x1'>@</option></select>",
      "<a href='/x1'>\u{203A}California\u{2011}Supply\u{A0}Chains</a>",
    ])
  func menus(_ html: String) async throws {
    let footer = html.replacing("@", with: "California Supply Chains Act")
    let located = try await find(
      FakeWeb(pages: ["/x1": text], footer: footer))
    #expect(located.outcome == .found)
    #expect(link(located)?.destination == "http://one.example/x1")
    #expect(link(located)?.clicks == 1)
  }

  @Test("a frame of the home page is a part of it")
  func footerInAFrame() async throws {
    let located = try await find(
      FakeWeb(html: [
        "http://one.example/": home + "<iframe src=/footer></iframe><iframe src=https://tracker.example/></iframe>",
        "http://one.example/footer": "<footer>\(OutcomeTests.act)</footer>", "http://one.example/act": text,
      ]))
    #expect(located.outcome == .found)
    #expect(link(located)?.clicks == 1)
    #expect(!located.trail.contains { $0.url.contains("tracker") })
  }

  @Test("a home page that is all frames")
  func frameset() async throws {
    let located = try await find(
      FakeWeb(html: [
        "http://one.example/": "<frameset cols='20%,80%'><frame src=menu><frame src=main></frameset>",
        "http://one.example/menu": OutcomeTests.act, "http://one.example/main": "<p>Shoes.</p>",
        "http://one.example/act": text,
      ]))
    #expect(located.outcome == .found)
    #expect(link(located)?.destination == "http://one.example/act")
  }

  @Test("a statement in a frame", arguments: ["<iframe src=/inner></iframe>", "<object data=/inner></object>"])
  func statementInAFrame(_ frame: String) async throws {
    let located = try await find(
      FakeWeb(pages: [
        "/act": "<h1>California Supply Chains Act</h1>\(frame)", "/inner": text,
      ]))
    #expect(located.outcome == .found)
    #expect(located.statement?.url == "http://one.example/inner")
    #expect(link(located)?.destination == "http://one.example/act")
    #expect(link(located)?.clicks == 1)
  }

  @Test("a document that a viewer shows, or that the page of the Act offers for download")
  func files() async throws {
    let viewer = "<iframe src='https://viewer.example/show?lang=en&file=http%3A%2F%2Fone.example%2Fact.pdf'></iframe>"
    for page in [viewer, "<p>Our statement:</p><a href=/act.pdf>Download (120 KB)</a>"] {
      let located = try await find(
        FakeWeb(pages: [
          "/act": "<h1>Our statement</h1>\(page)", "/act.pdf": text,
        ]))
      #expect(located.outcome == .found, "\(located.reason)")
      #expect(located.statement?.url == "http://one.example/act.pdf")
    }
  }

  @Test(
    "the company's own site bears the shop's name",
    arguments: [
      ("http://oneshop-group.example", true), ("http://other.example", false), ("http://shop.example", false),
    ])
  func kin(host: String, isFound: Bool) async throws {
    let located = try await find(
      FakeWeb(html: [
        "http://oneshop.example/": "\(home)<footer><a href='\(host)/cr'>Corporate responsibility</a></footer>",
        "\(host)/cr": "<main><p>What we do.</p>\(OutcomeTests.act)</main>", "\(host)/act": text,
      ]), websites: ["http://oneshop.example/"])
    #expect((located.outcome == .found) == isFound, "\(located.reason)")
  }

  @Test("a home page that holds the statement itself")
  func onePage() async throws {
    let section = "<section id=act>\(text)</section>"
    let linked = try await find(
      FakeWeb(html: [
        "http://one.example/": home + section + "<footer><a href=/>Home</a><a href='#act'>CA Supply Chains</a></footer>"
      ]))
    #expect(linked.outcome == .found)
    #expect(link(linked)?.text == "CA Supply Chains")
    let unlinked = try await find(
      FakeWeb(html: ["http://one.example/": home + section + "<footer><a href=/>Home</a></footer>"]))
    #expect(unlinked.outcome == .foundWithoutHomepageLink)
    #expect(link(unlinked) == nil)
  }

  @Test("a server that forwards by a Refresh field")
  func refreshField() async throws {
    var page = FakeWeb.Page.html("<p>One moment.</p>")
    page.fields = [Response.Header(name: "Refresh", value: "0;url=/new")]
    let located = try await find(
      FakeWeb(site: [
        "/act": page,
        "/new": .html(text),
      ]))
    #expect(located.outcome == .found)
    #expect(located.statement?.url == "http://one.example/new")
  }

  @Test("of statements for several years the last one counts")
  func years() async throws {
    let list =
      "<a href=/a>Supply Chains Act 2023</a><a href=/b>Supply Chains Act 2025</a><a href=/c>Supply Chains Act 2024</a>"
    let located = try await find(
      FakeWeb(
        pages: [
          "/a": text + "<p>For 2023.</p>",
          "/b": text + "<p>For 2025.</p>", "/c": text + "<p>For 2024.</p>",
        ], footer: list))
    #expect(located.outcome == .found)
    #expect(located.statement?.url == "http://one.example/b")
  }

  @Test("behind a page whose link says nothing")
  func behindAVaguePage() async throws {
    let located = try await find(
      FakeWeb(
        pages: [
          "/x": "<main><p>Good to know.</p>\(OutcomeTests.act)</main>", "/act": text,
        ], footer: "<a href=/x>Good to know</a>"))
    #expect(located.outcome == .found)
    #expect(link(located)?.text == "Good to know")
    #expect(link(located)?.clicks == 2)
  }

  /// Answers differently when it is asked for the same again.
  private struct Changing: Transport {
    let web: FakeWeb
    func exchange(_ request: TransportRequest) async -> Exchange {
      let isAgain = web.requests.contains(request.url)
      guard request.url.hasSuffix("/act"), isAgain else { return await web.exchange(request) }
      var changed = TransportRequest(url: request.url + "-again")
      changed.headers = request.headers
      var exchange = await web.exchange(changed)
      exchange.url = request.url
      return exchange
    }
  }

  @Test("a page that was read twice counts as it was read first", arguments: 1...8)
  func readTwice(_ number: Int) async throws {
    let host = "http://shop-\(number).example"
    let code = { (path: String) in "<p>Our <a href=\(path)>Supplier Code of Conduct</a> says more.</p>" }
    let footer = "<footer><a href=/old>California Supply Chains Act</a><a href=/act>CA Supply Chains</a></footer>"
    let web = FakeWeb([
      "\(host)/": .html(home + footer), "\(host)/old": .redirect("/act"), "\(host)/act": .html(text + code("/code-1")),
      "\(host)/act-again": .html(text + code("/code-2")), "\(host)/code-1": .html("<p>Suppliers shall not.</p>"),
      "\(host)/code-2": .html("<p>Suppliers shall.</p>"),
    ])
    let located = try await find(Changing(web: web), websites: ["\(host)/"])
    #expect(located.references.map(\.url) == ["\(host)/code-1"])
    #expect(web.requests.contains("\(host)/act-again"))
  }
}
