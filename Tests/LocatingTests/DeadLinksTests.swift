import Disclosures
import Fetching
import Locating
import Testing

/// Links that only a click in a browser follows, or that nobody may follow.
@Suite("Links that are not followed")
struct DeadLinksTests {
  private static let words = "California Transparency in Supply Chains Act"

  private func site(
    _ footer: String, _ pages: [String: FakeWeb.Page] = [:], robots: String? = nil, head: String = ""
  ) -> FakeWeb {
    let home = "\(head)\(OutcomeTests.home)\(OutcomeTests.shop)<footer>\(footer)</footer>"
    var all: [String: FakeWeb.Page] = ["http://one.example/": .html(home)]
    if let robots { all["http://one.example/robots.txt"] = .init(type: "text/plain", body: Array(robots.utf8)) }
    for (path, page) in pages { all["http://one.example\(path)"] = page }
    return FakeWeb(all)
  }

  @Test(
    "a link by the Act's name that a script follows is told, with why",
    arguments: [
      ("<a href='javascript:void(0)'>@</a>", "runs a script (javascript:void(0))"),
      ("<a onclick=\"openLayer('act')\">@</a>", "runs a script"), ("<a href='#'>@</a>", "names no address"),
      ("<a href=''>@</a>", "names no address"), ("<button>@</button>", "names no address"),
      ("<div role=button>@</div>", "names no address"), ("<a href='#ca'>@</a>", "no part of the page is called #ca"),
      ("<a href='/#ca'>@</a>", "no part of the page is called #ca"),
      ("<a href='#ca'>@</a><div id=ca></div>", "#ca, is empty until a script fills it"),
      ("<button data-open=ca>@</button><dialog id=ca><p>Loading</p></dialog>", "is empty until a script fills it"),
      (
        "<a href='mailto:law%40one.example?subject=SB657'>@</a>",
        "leads to no page (mailto:law%40one.example?subject=SB657)"
      ),
      ("<a href=about:blank>@</a>", "leads to no page (about:blank)"),
      ("<a href=tel:+1>@</a>", "leads to no page (tel:+1)"),
      ("<a href=# aria-label='@'><img src=x></a>", "names no address"),
    ])
  func byClick(_ html: String, _ why: String) async throws {
    let located = try await find(site(html.split(separator: "@").joined(separator: Self.words)))
    #expect(located.outcome == .unreadable, "\(located.reason)")
    #expect(located.reason.contains("footer link \u{201C}\(Self.words)\u{201D} of the home page"), "\(located.reason)")
    #expect(located.reason.contains(" without a click in a browser: ") == !why.hasPrefix("leads to no page"))
    #expect(located.reason.contains(why), "\(located.reason)")
    #expect(located.trail.contains { $0.reason.contains(Self.words) && $0.result.hasPrefix("not followed: ") })
  }

  @Test("it may be found by another way, and other links tell nothing")
  func otherWays() async throws {
    let link = "<a href='javascript:show()'>\(Self.words)</a>"
    let map = FakeWeb.Page(body: Array("<urlset><url><loc>http://one.example/sb-657</loc></url></urlset>".utf8))
    let pages: [String: FakeWeb.Page] = ["/sitemap.xml": map, "/sb-657": .html(OutcomeTests.statement)]
    #expect(try await find(site(link, pages)).outcome == .foundWithoutHomepageLink)
    for other in [
      "<a href='javascript:show()'>Cookie settings</a>", "<button>Search</button>", "<a href=#top>Top</a>",
      "<a href=# aria-haspopup=true>\(Self.words)</a>", "<a name=act>\(Self.words)</a>",
      "<button aria-expanded=false>\(Self.words)</button>",
    ] { #expect(try await find(site(other)).outcome == .notFound, "\(other)") }
  }

  @Test("on a page that gathers policies, too")
  func onAHub() async throws {
    let text = String(repeating: "A promise is kept by each and all. ", count: 10)
    let hub = FakeWeb.Page.html("<main><p>\(text)</p><button onclick=x()>\(Self.words)</button></main>")
    let located = try await find(site("<a href=/policies>Policies</a>", ["/policies": hub]))
    #expect(located.outcome == .unreadable, "\(located.reason)")
    #expect(located.reason.contains("of http://one.example/policies cannot be followed"))
  }

  @Test(
    "a hidden statement of the home page that the link opens is its statement",
    arguments: [
      "<a href=#ca>@</a><div id=ca hidden>%</div>", "<div id=ca style='display:none'>%</div><a href=#ca>@</a>",
      "<a href=\"javascript:openModal('ca')\">@</a><section id=ca class=hidden>%</section>",
      "<button data-bs-target='#ca'>@</button><div id=ca hidden>%</div>",
    ])
  func dialog(_ html: String) async throws {
    let statement = OutcomeTests.statement.split(separator: "</title>").last.map(String.init) ?? ""
    let footer = html.split(separator: "@").joined(separator: Self.words).split(separator: "%").joined(
      separator: statement)
    let located = try await find(site(footer))
    #expect(located.outcome == .found, "\(located.reason)")
    #expect(located.statement?.url == "http://one.example/")
    #expect(located.placement?.storefronts.first?.link?.text == Self.words)
  }

  static let hub = FakeWeb.Page.html("<main><p>What we stand for.</p>\(OutcomeTests.act)</main>")

  @Test(
    "a page that might lead on and that is not to be followed is in the trail, and the search is open",
    arguments: [
      ("<a rel=nofollow href=/cr>Corporate responsibility</a>", ""),
      ("<a rel='noopener nofollow' href=/cr>Legal</a>", ""),
      ("<a href=/cr>Corporate responsibility</a>", "<meta name=robots content=nofollow>"),
      ("<a rel=nofollow href=/cr>Responsible sourcing</a>", ""),
    ])
  func unfollowedHub(_ link: String, _ head: String) async throws {
    let pages: [String: FakeWeb.Page] = ["/cr": Self.hub, "/act": .html(OutcomeTests.statement)]
    let located = try await find(site(link, pages, head: head))
    #expect(located.outcome == .forbiddenByRobots, "\(located.reason)")
    #expect(located.reason.contains("http://one.example/cr (footer link") && located.reason.contains("nofollow"))
    #expect(located.trail.contains { $0.url == "http://one.example/cr" && $0.result.hasPrefix("not visited: ") })
    // What was read by another way, and what says nothing, tells nothing.
    let twice = site("\(link)<a href=/cr>Legal</a>", ["/cr": .html(OutcomeTests.home)])
    if head.isEmpty { #expect(try await find(twice).outcome == .notFound) }
    #expect(try await find(site("<a rel=nofollow href=/x>Returns</a>")).outcome == .notFound)
  }

  @Test("many links that are not to be followed are told in a few steps")
  func manyUnfollowed() async throws {
    let links = (1...30).map { "<a rel=nofollow href=/l\($0)>Legal \($0)</a> " }.joined()
    let located = try await find(site(links + links))
    let steps = located.trail.filter { $0.result.hasPrefix("not visited") }
    #expect(steps.count == 10 && steps.last?.result == "not visited, nor 20 more: the link is marked nofollow")
  }

  @Test(
    "a page that might lead on and lies in somebody's own network is told",
    arguments: ["http://10.1.2.3/responsibility", "http://intranet/cr", "http://169.254.1.1/", "http://cr.internal/"])
  func insideHub(_ url: String) async throws {
    let located = try await find(site("<a href='\(url)'>Corporate responsibility</a>"))
    #expect(located.outcome == .unreachable, "\(located.reason)")
    #expect(located.reason.contains(url) && located.trail.contains { $0.url.hasPrefix(url) })
    #expect(try await find(site("<a href='http://other.example/cr'>Corporate responsibility</a>")).outcome == .notFound)
  }

  @Test("a hub behind robots.txt is told as before")
  func forbiddenHub() async throws {
    let web = site(
      "<a href=/cr>Corporate responsibility</a>", ["/cr": Self.hub], robots: "User-agent: *\nDisallow: /cr")
    #expect(try await find(web).outcome == .forbiddenByRobots)
  }

  @Test("the reason says that there was more to look at than may be")
  func limit() async throws {
    let links = (1...9).map { "<a href=/s\($0)>Human rights \($0)</a>" }.joined()
    let pages = Dictionary(uniqueKeysWithValues: (1...9).map { ("/s\($0)", FakeWeb.Page.html(OutcomeTests.home)) })
    let located = try await find(site(links, pages), limits: LocatingLimits(pages: 4))
    #expect(located.outcome == .notFound)
    #expect(
      located.reason.hasSuffix("; 4 pages are the most that are looked at, and there were more."), "\(located.reason)")
  }
}
