import Disclosures
import Fetching
import Locating
import Testing

@Suite("Outcomes of looking")
struct OutcomeTests {
  static let act = "<a href=\"/act\">California Transparency in Supply Chains Act</a>"
  static let statement = """
    <title>Supply Chains Act</title><h1>California Transparency in Supply Chains Act</h1>
    <p>We verify our product supply chains for forced labor every year.</p>
    <h2>Audits</h2><p>We audit our suppliers without telling them first.</p>
    """
  static let shop = "<nav><a href=/shop>Shop</a></nav>"
  static let home = "<title>One</title><main><p>Shoes that last for years and years, made for you.</p></main>"

  private func home(_ footer: String) -> String { "\(Self.home)<footer>\(footer)</footer>" }

  @Test("found by its link, with the facts of the form duty")
  func found() async throws {
    let web = FakeWeb(site: ["/act": .html(Self.statement)])
    let located = try await find(web)
    #expect(located.outcome == .found)
    #expect(located.statement?.url == "http://one.example/act")
    let placement = try #require(located.placement)
    #expect(placement.page == .dedicated)
    #expect(placement.heading?.text == "California Transparency in Supply Chains Act")
    #expect(placement.storefronts.map(\.url) == ["http://one.example/"])
    let link = try #require(placement.storefronts.first?.link)
    #expect(link.text == "California Transparency in Supply Chains Act" && link.quotation?.text == link.text)
    #expect(link.destination == "http://one.example/act")
    #expect(link.place == .footer && link.clicks == 1)
    #expect(link.capture?.url == "http://one.example/")
    #expect(located.trail.map(\.url) == ["http://one.example/", "http://one.example/act"])
    #expect(located.trail.map(\.result) == ["read", "read: a disclosure"])
    #expect(web.requests == ["http://one.example/robots.txt", "http://one.example/", "http://one.example/act"])
  }

  @Test("what stands in the way is never taken for silence")
  func obstacles() async throws {
    #expect(try await find(FakeWeb(site: ["/act": .init(status: 503)])).outcome == .unreachable)
    #expect(try await find(FakeWeb(site: ["/act": .failure(.timeout)])).outcome == .unreachable)
    #expect(try await find(FakeWeb(site: ["/act": .init(status: 404)])).outcome == .notFound)
    let robots = FakeWeb.Page(type: "text/plain", body: Array("User-agent: *\nDisallow: /act".utf8))
    let forbidden = try await find(FakeWeb(site: ["/act": .html(Self.statement), "/robots.txt": robots]))
    #expect(forbidden.outcome == .forbiddenByRobots)
    #expect(forbidden.reason.contains("line 2"))
    #expect(forbidden.statement == nil)
    let scripts = "<div id=root></div><script src=a.js></script>"
    #expect(try await find(FakeWeb(site: ["/act": .html(scripts)])).outcome == .unreadable)
    let cut = FakeWeb.Page(body: Array("<p>Half".utf8), truncated: .disconnect)
    #expect(try await find(FakeWeb(site: ["/act": cut])).outcome == .unreachable)
  }

  @Test(
    "a statement that is empty or cut off is there, and cannot be read",
    arguments: [
      (FakeWeb.Page(type: "application/pdf"), Outcome.unreadable), (.html(""), .unreadable),
      (.html(" \n"), .unreadable),
      (.init(status: 204), .unreadable), (.init(truncated: .unspecified), .unreachable),
      (.init(truncated: .time), .unreachable), (.init(truncated: .disconnect), .unreachable),
      (.init(body: Array("<p>Half".utf8), truncated: .unspecified), .unreachable),
      (.init(body: Array("<p>Half".utf8), truncated: .length), .unreadable),
      (.init(status: 206, body: Array(statement.utf8)), .unreachable), (.init(status: 304), .unreachable),
      (.init(status: 300), .unreachable), (.init(status: 401), .unreachable), (.init(status: 403), .unreachable),
    ])
  func empty(_ page: FakeWeb.Page, _ outcome: Outcome) async throws {
    let located = try await find(FakeWeb(site: ["/act": page]))
    #expect(located.outcome == outcome)
    #expect(located.reason.contains("http://one.example/act"))
    let home = try await find(FakeWeb(["http://one.example/": page]))
    #expect(home.outcome == .unreachable || home.outcome == .unreadable)
  }

  @Test(
    "a page that the Act's name leads to and that shows no text is there, and cannot be read",
    arguments: [
      ("<h1>California Transparency in Supply Chains Act</h1><img src=statement.png>", "pictures"),
      ("<h1>Our Act statement</h1><IFRAME src=inner.html></IFRAME>", "frame"),
      (
        "<h1>Ley de Transparencia</h1><p>Verificamos nuestras cadenas de suministro para evaluar los riesgos de "
          + "esclavitud y trata de personas. Realizamos auditor\u{ED}as independientes y sin previo aviso a los "
          + "proveedores. Exigimos a los proveedores directos que certifiquen. Capacitamos a los empleados.</p>", "(es)"
      ),
      ("<title>Just a moment</title><p>Checking your browser before you go on.</p>", "check for robots"),
      ("<title>Log in</title><h1>Welcome</h1><p>Please sign in to see this page.</p>", "asks for a sign-in"),
      (
        "<h1>Customer login</h1><form><label>Mail <input></label><label>Password <input type=password></label>"
          + "<a href=/lost>Forgot your password?</a></form>", "asks for a sign-in"
      ),
    ])
  func unread(_ page: String, _ why: String) async throws {
    let located = try await find(FakeWeb(site: ["/act": .html(page)]))
    #expect(located.outcome == .unreadable)
    #expect(located.reason.contains("http://one.example/act (footer link"))
    #expect(located.reason.contains("California Transparency in Supply Chains Act"))
    #expect(located.reason.contains(why), "\(located.reason)")
  }

  @Test("a page that is not there stays not found, and a home page behind a check is not read")
  func unreadHomes() async throws {
    let missing = "<h1>Page not found</h1><img src=logo.png><p>Try the search.</p>"
    #expect(try await find(FakeWeb(site: ["/act": .html(missing)])).outcome == .notFound)
    let wall = "<title>Shop</title><p>Checking your browser before accessing one.example.</p>"
    let located = try await find(FakeWeb(["http://one.example/": .html(wall)]))
    #expect(located.outcome == .unreadable)
    #expect(located.reason.contains("check for robots"))
  }

  @Test(
    "a site that says that it is down was not read",
    arguments: [
      "<p>Our site is down for maintenance. Please try again later.</p>",
      "<title>One</title><h1>We are down for maintenance</h1><p>Back at noon.</p>",
      "<p>The website is temporarily unavailable.</p>", "<h1>Service Temporarily Unavailable</h1>",
      "<h1>Site under maintenance</h1><p>We will be back soon!</p>",
    ])
  func down(_ page: String) async throws {
    let located = try await find(FakeWeb(["http://one.example/": .html(page)]))
    #expect(located.outcome == .unreachable, "\(located.reason)")
    #expect(
      located.reason
        == "The home page http://one.example/ cannot be reached: the page says that the site is down for now.")
    let act = try await find(FakeWeb(site: ["/act": .html(page)]))
    #expect(act.outcome == .unreachable && act.reason.contains("http://one.example/act"))
  }

  @Test(
    "a page that stands between a visitor and the page is not the page",
    arguments: [
      "<h1>Not available in your region</h1><p>This content is not available in your country.</p>",
      "<title>One</title><h1>Sorry!</h1><p>One.example is currently not available in your location.</p>",
      "<p>This website is unavailable in your country for legal reasons.</p>",
      "<title>One</title><p>Please wait while we check your browser...</p>",
      "<title>Access Denied</title><h1>Access denied</h1><p>You don't have permission to access this server.</p>",
      "<title>Just a moment...</title><p>One moment.</p>", "<h1>Verify you are human</h1><p>Press and hold.</p>",
      "<p>Please enable cookies and reload the page to go on.</p>", "<p>Sorry, you have been blocked.</p>",
      "<p>Your request has been blocked. Reference 18.2af</p>",
      "<nav><a href=/>Home</a><a href=/shop>Shop</a></nav><main><h1>Access to this page has been denied</h1></main>",
    ])
  func between(_ page: String) async throws {
    let located = try await find(FakeWeb(["http://one.example/": .html(page)]))
    #expect(located.outcome == .unreadable, "\(located.reason)")
    #expect(located.reason.hasPrefix("The home page http://one.example/ cannot be read. It "))
    let act = try await find(FakeWeb(site: ["/act": .html(page)]))
    #expect(act.outcome == .unreadable && act.reason.contains("http://one.example/act"))
  }

  @Test(
    "a home page that speaks of regions, cookies or access was read",
    arguments: [
      "<main><p>Shoes. The red ones are not available in your region.</p>"
        + (1...8).map { "<a href=/p\($0)>Shoe \($0)</a>" }.joined() + "</main>",
      "<main><p>\(String(repeating: "We sell shoes and boots for the whole family. ", count: 12))"
        + "Enable cookies to use the basket.</p></main>",
      "<main><p>Our gates count who comes in: access granted, access refused, all on one screen.</p></main>"
        + "<a href=/gates>Gates</a>",
    ])
  func notBetween(_ page: String) async throws {
    #expect(try await find(FakeWeb(["http://one.example/": .html(page)])).outcome == .notFound)
  }

  @Test(
    "a home page that speaks of maintenance, or has a sign-in, was read",
    arguments: [
      "<main><p>Lathes, and their maintenance. We come before your press is down for maintenance.</p></main>\(shop)",
      "<main><p>Our presses undergo maintenance each year; the Lyon site is our oldest.</p></main>\(shop)",
      "<main><p>Shoes. The red ones are temporarily unavailable.</p></main><footer><a href=/in>Sign in</a></footer>",
      "<main><p>Shoes for all.</p><form>Sign in to your account <input type=password></form></main>"
        + (1...6).map { "<a href=/p\($0)>Shoe \($0)</a>" }.joined(),
    ])
  func notDown(_ page: String) async throws {
    #expect(try await find(FakeWeb(["http://one.example/": .html(page)])).outcome == .notFound)
  }

  @Test("a page of the Act's name with a sign-in in its head is no door")
  func signInInHead() async throws {
    let page = """
      <header><a href=/in>Sign in</a></header><main><h1>Supply chains</h1>
      <p>\(String(repeating: "Our parcels leave the harbour each morning. ", count: 10))</p></main>
      """
    #expect(try await find(FakeWeb(site: ["/act": .html(page)])).outcome == .notFound)
  }

  @Test(
    "a page that shows nothing is not read, whatever it forwards to",
    arguments: [
      ("<title>x</title><p>.</p>", Outcome.unreadable), ("<p>Loading...</p>", .unreadable),
      ("<meta http-equiv=refresh content='0; URL=file:///etc/passwd'>", .unreachable),
      ("<meta http-equiv=refresh content='0; URL=http://none.example/'>", .unreachable),
      ("<meta http-equiv=refresh content='0; URL=/'>", .unreadable), ("<h1>Coming soon</h1>", .unreadable),
      ("<p>Shoes</p><a href=/shop>Shop</a>", .notFound),
    ])
  func blank(_ page: String, _ outcome: Outcome) async throws {
    let located = try await find(FakeWeb(["http://one.example/": .html(page)]))
    #expect(located.outcome == outcome, "\(located.reason)")
    // Behind the Act's name it is the same.
    if outcome != .notFound, !page.contains("URL=/'") {
      let act = try await find(FakeWeb(site: ["/act": .html(page)]))
      #expect(act.outcome == outcome, "\(act.reason)")
      #expect(act.reason.contains("http://one.example/act"))
    }
  }

  @Test("pages that forward to one another for ever")
  func forwards() async throws {
    var pages: [String: FakeWeb.Page] = [:]
    for step in 0...40 {
      let next = "<meta http-equiv=refresh content='0; URL=/\(step + 1)'>"
      pages["http://one.example/\(step == 0 ? "" : String(step))"] = .html(next)
    }
    let web = FakeWeb(pages)
    let located = try await find(web)
    #expect(located.outcome == .unreachable)
    #expect(located.reason.contains("More than 10 pages forward to one another"))
    #expect(web.requests.contains("http://one.example/10") && !web.requests.contains("http://one.example/11"))
  }

  @Test("a link by the Act's name that leads out of the web is told", arguments: ["file:///etc/passwd", "data:,hi"])
  func deadLinks(_ href: String) async throws {
    let link = Self.act.replacing("/act", with: href)
    let located = try await find(FakeWeb(site: [:], footer: link))
    #expect(located.outcome == .unreachable)
    #expect(located.reason.contains("footer link") && located.reason.contains(href))
    #expect(located.trail.contains { $0.url == href && $0.result == "no web address" })
    // It may be found by another way; and what says nothing of the Act tells nothing.
    let map = FakeWeb.Page(body: Array("<urlset><url><loc>http://one.example/sb-657</loc></url></urlset>".utf8))
    let pages: [String: FakeWeb.Page] = ["/sitemap.xml": map, "/sb-657": .html(Self.statement)]
    #expect(try await find(FakeWeb(site: pages, footer: link)).outcome == .foundWithoutHomepageLink)
    #expect(
      try await find(FakeWeb(site: [:], footer: "<a href='\(href)'>About us</a>\(Self.shop)")).outcome == .notFound)
  }

  @Test("how many pages were read is told apart from how many were asked for")
  func counts() async throws {
    let located = try await find(FakeWeb(site: [:], footer: "<a href=/about>About us</a>"))
    let others = located.pages - 1
    #expect(others > 1)
    #expect(
      located.reason
        == "No disclosure on the one page that was read, and \(others) further addresses gave no other page to read.")
  }

  @Test("what is not to be followed is not said to be missing, and may be found by another way")
  func nofollow() async throws {
    let link = Self.act.replacing("<a ", with: "<a rel=nofollow ")
    let closed = try await find(FakeWeb(site: ["/act": .html(Self.statement)], footer: link))
    #expect(closed.outcome == .forbiddenByRobots)
    #expect(closed.reason.contains("http://one.example/act") && closed.reason.contains("nofollow"))
    #expect(
      closed.trail.filter { $0.url.hasSuffix("/act") }.map(\.result) == ["not visited: the link is marked nofollow"])
    var home = FakeWeb.Page.html(home(Self.act))
    home.fields = [.init(name: "X-Robots-Tag", value: "noindex, nofollow")]
    #expect(try await find(FakeWeb(site: ["/": home, "/act": .html(Self.statement)])).outcome == .forbiddenByRobots)
    home.fields = [.init(name: "X-Robots-Tag", value: "otherbot: nofollow")]
    #expect(try await find(FakeWeb(site: ["/": home, "/act": .html(Self.statement)])).outcome == .found)
    let map = "<urlset><url><loc>http://one.example/act</loc></url></urlset>"
    let mapped = FakeWeb(
      site: ["/act": .html(Self.statement), "/sitemap.xml": .init(type: "text/xml", body: Array(map.utf8))],
      footer: link)
    #expect(try await find(mapped).statement?.url == "http://one.example/act")
    let harmless = "<a rel=nofollow href=/returns>Returns</a>"
    #expect(try await find(FakeWeb(site: [:], footer: harmless)).outcome == .notFound)
  }

  @Test("home pages that cannot be read")
  func homes() async throws {
    let address = "http://one.example/"
    #expect(try await find(FakeWeb([:])).outcome == .unreachable)
    #expect(try await find(FakeWeb([address: .failure(.timeout)])).outcome == .unreachable)
    #expect(try await find(FakeWeb([address: .init(status: 500)])).outcome == .unreachable)
    #expect(try await find(FakeWeb([address: .init(status: 404)])).outcome == .unreachable)
    let robots = FakeWeb.Page(type: "text/plain", body: Array("User-agent: *\nDisallow: /".utf8))
    #expect(
      try await find(FakeWeb([address: .html(Self.home), "\(address)robots.txt": robots])).outcome
        == .forbiddenByRobots)
    let scripts = FakeWeb.Page.html("<div id=app></div><script src=a.js></script>")
    #expect(try await find(FakeWeb([address: scripts])).outcome == .unreadable)
    #expect(try await find(FakeWeb([address: .html("  ")])).outcome == .unreadable)
    #expect(try await find(FakeWeb([:]), websites: ["no address"]).outcome == .unreachable)
  }

  @Test("many weak links leave room for what a sitemap names")
  func room() async throws {
    let links = (1...40).map { "<a href=/legal/\($0)>Legal policy \($0)</a>" }.joined(separator: " ")
    var pages: [String: FakeWeb.Page] = ["/about/california-supply-chains-act": .html(Self.statement)]
    for number in 1...40 { pages["/legal/\(number)"] = .html("<h1>Policy \(number)</h1><p>On gifts.</p>") }
    let map = "<urlset><url><loc>http://one.example/about/california-supply-chains-act</loc></url></urlset>"
    pages["/sitemap.xml"] = FakeWeb.Page(body: Array(map.utf8))
    #expect(try await find(FakeWeb(site: pages, footer: links)).outcome == .foundWithoutHomepageLink)
    // Without one, all the pages there may be are read, and what is left is said.
    pages["/sitemap.xml"] = nil
    let located = try await find(FakeWeb(site: pages, footer: links))
    #expect(located.outcome == .notFound && located.pages == 30)
    #expect(located.trail.contains { $0.result.contains("30 pages are the most that are") })
  }

  @Test("a site that was read and holds none")
  func notFound() async throws {
    let located = try await find(FakeWeb(site: [:], footer: "<a href=/about>About us</a> <a href=/jobs>Careers</a>"))
    #expect(located.outcome == .notFound)
    #expect(located.placement == nil)
    #expect(located.trail.contains { $0.url == "http://one.example/sitemap.xml" && $0.result == "HTTP 404" })
    #expect(located.trail.contains { $0.reason == "usual address" })
    #expect(!located.trail.contains { $0.url.hasSuffix("/jobs") })
  }

  @Test("claims of not being covered, and statements under other laws")
  func others() async throws {
    let not = "<h1>SB 657</h1><p>The Supply Chains Act does not apply to our company, which sells services.</p>"
    let claims = try await find(FakeWeb(site: ["/act": .html(not)]))
    #expect(claims.outcome == .claimsNotCovered)
    #expect(claims.statement?.url == "http://one.example/act")
    let uk = "<h1>Modern slavery</h1><p>Made under the Modern Slavery Act 2015.</p>"
    let other = try await find(
      FakeWeb(site: ["/uk": .html(uk)], footer: "<a href=/uk>Modern Slavery Statement</a>"))
    #expect(other.outcome == .notFound)
    #expect(other.others.map(\.url) == ["http://one.example/uk"])
  }

  @Test("two texts that differ are several statements; the same text twice is one")
  func several() async throws {
    let links = Self.act + " <a href=/old>CA Supply Chains Act Statement</a>"
    let other = Self.statement.replacing("every year", with: "never")
    let located = try await find(FakeWeb(site: ["/act": .html(Self.statement), "/old": .html(other)], footer: links))
    #expect(located.outcome == .severalStatements)
    #expect(located.statement?.url == "http://one.example/act")
    #expect(located.others.map(\.url) == ["http://one.example/old"])
    let same = try await find(
      FakeWeb(site: ["/act": .html(Self.statement), "/old": .html(Self.statement)], footer: links))
    #expect(same.outcome == .found)
  }

  @Test("the same answers give the same result")
  func deterministic() async throws {
    let links = (0..<20).map { "<a href=/p\($0)>Policies \($0)</a>" }.joined()
    let pages = Dictionary(uniqueKeysWithValues: (0..<20).map { ("/p\($0)", FakeWeb.Page.html("<p>Policy \($0)</p>")) })
    let first = try await find(FakeWeb(site: pages, footer: links))
    for _ in 0..<3 { #expect(try await find(FakeWeb(site: pages, footer: links)) == first) }
  }

  @Test("never more pages than allowed")
  func limit() async throws {
    let links = (0..<100).map { "<a href=/p\($0)>Policies \($0)</a>" }.joined()
    let pages = Dictionary(
      uniqueKeysWithValues: (0..<100).map { ("/p\($0)", FakeWeb.Page.html("<p>Policy</p>\(links)")) })
    let located = try await find(FakeWeb(site: pages, footer: links), limits: LocatingLimits(pages: 12))
    #expect(located.pages == 12)
    #expect(located.outcome == .notFound)
  }
}
