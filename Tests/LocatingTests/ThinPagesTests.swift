import Disclosures
import Fetching
import Locating
import Reading
import Rubrics
import Testing

/// Pages of a few words in the place of the statement or of the site, in whatever words.
@Suite("Pages of next to no text")
struct ThinPagesTests {
  private static let address = "http://one.example/"

  private func site(_ pages: [String: FakeWeb.Page], footer: String = OutcomeTests.act) -> FakeWeb {
    FakeWeb(site: pages, home: OutcomeTests.home + OutcomeTests.shop, footer: footer)
  }

  /// What stands in the way of a page, in words that no list of ours has.
  static let doors = [
    "<title>Rejected</title><h1>Our gate did not let this one through.</h1><p>Ask whoever runs the desk. Ticket 7-20.</p>",
    "<p>You are number 4,711 in line. Keep this window open, it moves up by itself.</p>",
    "<h1>Whoops</h1><pre>Fatal: no link to the data store in /srv/www/index.php:12</pre>",
    "<h1>The renter of this space has not paid.</h1>", "<h1>Soon!</h1><p>Our new pages are being painted.</p>",
    "<h1>Hello from the web server</h1><p>It works. Now put some pages here.</p>",
    "<p>Hold the button below until the bar is full.</p><div id=bar></div>",
    "<title>Of age?</title><p>Have you turned 21?</p><form><button>I have</button><button>Not yet</button></form>",
    "<p>This name can be bought.</p><a href=http://broker.example/one>Make an offer</a>",
    "<p>One moment.</p><iframe src=http://shield.example/puzzle></iframe>",
  ]

  @Test("behind the link by the Act's name: unreadable", arguments: doors)
  func behindTheLink(_ page: String) async throws {
    let located = try await find(site(["/act": .html(page)]))
    #expect(located.outcome == .unreadable, "\(located.reason)")
    #expect(located.reason.contains("http://one.example/act (footer link"))
  }

  private static let excuse = String(
    repeating: "We are sorry for the trouble and thank you for your patience. ", count: 9)

  @Test("a site that shows the same page at every address")
  func oneDoor() async throws {
    let door = "<title>Sorry</title><nav><a href=/shoes>Shoes</a> <a href=/legal>Legal</a></nav><p>\(Self.excuse)</p>"
    let pages = ["", "shoes", "legal"].map { (Self.address + $0, FakeWeb.Page.html(door)) }
    let located = try await find(FakeWeb(Dictionary(uniqueKeysWithValues: pages)))
    #expect(located.outcome == .unreadable && located.reason.contains("the same page"), "\(located.reason)")
  }

  @Test("a site that is closed for a while, in more than a few words")
  func closedSite() async throws {
    let told = "<h1>We will be back soon</h1><p>Our site is down for scheduled maintenance. \(Self.excuse)</p>"
    let down = try await find(FakeWeb([Self.address: .html(told)]))
    #expect(down.outcome == .unreachable, "\(down.reason)")
    for html in [
      "<title>Be back soon</title><h1>New shelves</h1><p>\(Self.excuse)</p>",
      "<h1>How old are you?</h1><p>\(Self.excuse)</p><button>Old enough</button>",
    ] {
      let closed = try await find(FakeWeb([Self.address: .html(html)]))
      #expect(closed.outcome == .unreadable, "\(closed.reason)")
    }
    let plain = try await find(FakeWeb([Self.address: .html("<h1>Shoes</h1><p>\(Self.excuse)</p>")]))
    #expect(plain.outcome == .notFound, "\(plain.reason)")
  }

  @Test(
    "doors of many words behind the link by the Act's name",
    arguments: [
      ("<h1>Select your country</h1><select><option>USA</select>", Outcome.unreadable),
      ("<h1>Sign in</h1>", .unreadable), ("<h1>Please confirm your age</h1>", .unreadable),
      ("<h1>Opening hours</h1>", .unreadable),
    ])
  func wordyDoors(_ html: String, _ outcome: Outcome) async throws {
    let ways = "<nav><a href=/shoes>Shoes</a> <a href=/boots>Boots</a></nav>"
    let located = try await find(site(["/act": .html("\(ways)<main>\(html)<p>\(Self.excuse)</p></main>")]))
    #expect(located.outcome == outcome, "\(located.reason)")
  }

  /// More than sixty words each, beneath a header and above a footer as every page of the site has them.
  static let strays = [
    ("Oops", "Something broke while we put this page together. Try once more in a few minutes, or write to our shop."),
    ("Maintenance", "We are giving our web site a good scrub. Kindly come back when the water has dried."),
    ("Cookies", "We use cookies. Say yes or no to them before you go on to what you asked for; see our terms."),
    ("Request blocked", "Our shield has stopped your request. If that is a mistake, mention the event below."),
    ("Age check", "Kindly certify that you are at least twenty-one; we have to verify it, by our terms of use."),
    ("Browser", "Your browser is too old for these pages. Newer ones show what you asked for."),
    ("In line", "Many people are here today. When it is your turn, you may enter the shop for ten minutes."),
  ]

  @Test("a page behind the Act's link that speaks of nothing it promises is no silence", arguments: strays)
  func strayed(_ title: String, _ text: String) async throws {
    let words = "<p>\(String(repeating: "\(text) ", count: 6))</p>"
    let page = """
      <title>\(title)</title><header><a href=/>Home</a> <a href=/shop>Shop</a></header>
      <main><h1>\(title)</h1>\(words)</main><footer>\(OutcomeTests.act) <a href=/legal>Legal</a></footer>
      """
    let located = try await find(site(["/act": .html(page)]))
    #expect(located.outcome == .unreadable, "\(located.reason)")
    #expect(located.reason.contains("http://one.example/act (footer link"), "\(located.reason)")
    // Also where another page than the home page names it.
    let hub = FakeWeb.Page.html("<main><p>What we promise.</p><ul><li>\(OutcomeTests.act)</ul></main>")
    let further = site(["/policies": hub, "/act": .html(page)], footer: "<a href=/policies>Policies</a>")
    #expect(try await find(further).outcome == .unreadable)
  }

  @Test("a site of which only the home page is shown")
  func onlyHome() async throws {
    let footer = "<a href=/about>About us</a> <a href=/legal>Legal</a>"
    var pages = ["\(Self.address)": FakeWeb.Page.html("\(OutcomeTests.home)<footer>\(footer)</footer>")]
    let paths = ["about", "legal"] + (try rules()).addresses.map { String($0.dropFirst()) }
    for path in paths {
      pages[Self.address + path] = .html(
        "<header><a href=/>Home</a></header><main><h1>Painting</h1><p>We paint. See you soon.</p></main>")
    }
    let located = try await find(FakeWeb(pages))
    #expect(located.outcome == .unreadable && located.reason.contains("the same page"), "\(located.reason)")
    // A page that is read makes a site of it, and a page that is said to be missing is missing.
    pages["\(Self.address)about"] = .html("<main><h1>About</h1>\(Self.words)</main>")
    #expect(try await find(FakeWeb(pages)).outcome == .notFound)
    for path in paths { pages[Self.address + path] = .html("<h1>Page not found</h1><p>Try the search.</p>") }
    #expect(try await find(FakeWeb(pages)).outcome == .notFound)
  }

  /// A page that may lead to the statement, closed for a while; every other address answers 404.
  @Test(
    "a hub that is closed for a while may hold the link",
    arguments: [
      "<title>We will be back soon</title><p>Sorry for the wait.</p>", "<h1>We'll be right back</h1>",
      "<h1>Maintenance in progress</h1><p>Kindly try again in an hour.</p>",
      "<h1>This page is under maintenance</h1><p>We will be back soon.</p>",
      "<title>One</title><main><h2>Temporarily offline</h2><p>We are at it.</p></main>",
    ], ["<a href=/cr>Corporate responsibility</a>", "<a href=/cr>Legal</a>", "<a href=/cr>SB 657</a>"])
  func closedHub(_ page: String, link: String) async throws {
    let around = ("<header><a href=/>Home</a> <a href=/shop>Shop</a></header>", "<footer>\(link)</footer>")
    for html in [page, around.0 + page + around.1] {
      let located = try await find(site(["/cr": .html(html)], footer: link))
      #expect(located.outcome == .unreachable, "\(located.reason)")
      #expect(located.reason.contains("http://one.example/cr (footer link"), "\(located.reason)")
    }
    // What is found by another way counts, and what is no way to it may be closed.
    let act = FakeWeb.Page.html(OutcomeTests.statement)
    let found = try await find(site(["/cr": .html(page), "/act": act], footer: "\(link) \(OutcomeTests.act)"))
    #expect(found.outcome == .found, "\(found.reason)")
    let other = try await find(site(["/cr": .html(page)], footer: "<a href=/cr>Gift cards</a>"))
    #expect(other.outcome == .notFound, "\(other.reason)")
  }

  @Test(
    "a hub that speaks of a pause and is none",
    arguments: [
      "<h1>Responsible maintenance</h1><p>We keep our presses in good repair.</p>",
      "<h1>Our values</h1><p>Our shop in Lyon is temporarily closed; we will be back soon.</p>",
      "<h1>Scheduled maintenance of our dryers</h1>\(words)",
    ])
  func openHub(_ page: String) async throws {
    let link = "<a href=/cr>Corporate responsibility</a>"
    let html = "<header><a href=/>Home</a> <a href=/shop>Shop</a></header><main>\(page)</main>"
    let located = try await find(site(["/cr": .html(html)], footer: link))
    #expect(located.outcome == .notFound, "\(located.reason)")
  }

  @Test("the reason counts the words")
  func reason() async throws {
    let located = try await find(site(["/act": .html("<main><h1>Soon!</h1><p>Being painted.</p></main>")]))
    #expect(
      located.reason.hasSuffix(": the page behind the link has 3 words and is no statement."), "\(located.reason)")
  }

  @Test("a logo in the header is no picture of the statement")
  func logo() async throws {
    let text = "<p>\(String(repeating: "Lorries leave at dawn. ", count: 17))</p>"
    for head in ["<header><a href=/><img src=logo.png></a></header>", "<a href=/><svg></svg></a>"] {
      let located = try await find(site(["/act": .html("\(head)<main>\(text)</main>")]))
      #expect(located.outcome == .unreadable && !located.reason.contains("pictures"), "\(located.reason)")
    }
    let scan = try await find(site(["/act": .html("<main>\(text)<img src=scan.png></main>")]))
    #expect(scan.outcome == .unreadable && scan.reason.contains("pictures"), "\(scan.reason)")
  }

  @Test("behind a link by the Act's name on a page that lists policies, too", arguments: doors.prefix(3))
  func behindAHub(_ page: String) async throws {
    let hub = FakeWeb.Page.html("<main><p>What we promise.</p><ul><li>\(OutcomeTests.act)</ul></main>")
    let web = site(["/policies": hub, "/act": .html(page)], footer: "<a href=/policies>Policies</a>")
    #expect(try await find(web).outcome == .unreadable)
  }

  @Test("in the place of the home page: unreadable", arguments: doors)
  func asHomePage(_ page: String) async throws {
    let located = try await find(FakeWeb([Self.address: .html(page)]))
    #expect(located.outcome == .unreadable, "\(located.reason)")
    #expect(located.reason.hasPrefix("The home page \(Self.address) cannot be read."))
    // A door that stands before every page is still no site.
    var all: [String: FakeWeb.Page] = [:]
    for path in ["", "sitemap.xml", "sb657", "supply-chain-transparency"] { all[Self.address + path] = .html(page) }
    #expect(try await find(FakeWeb(all)).outcome == .unreadable)
  }

  @Test(
    "a page that is missing, that has its say, or that leads on to what was read stays what it is",
    arguments: [
      "<h1>404</h1><p>This page is no longer available.</p>",
      "<h1>Supply chains</h1><p>\(String(repeating: "Our lorries leave the harbour at dawn each day. ", count: 8))</p>",
      "<p>See <a href=/long>our supply chain statement</a>.</p>",
    ])
  func notThin(_ page: String) async throws {
    let long = "<p>\(String(repeating: "Parcels are weighed and go their way. ", count: 12))</p>"
    let located = try await find(site(["/act": .html(page), "/long": .html(long)]))
    #expect(located.outcome == .notFound, "\(located.reason)")
  }

  private static let words = "<p>\(String(repeating: "Lorries leave the harbour at dawn each day. ", count: 9))</p>"

  @Test(
    "a page that calls itself by the Act's name and nothing else stands, whatever it says",
    arguments: [
      "California Transparency in Supply Chains Act of 2010", "SB 657 Disclosure",
      "One: California Supply Chains Act Statement",
    ])
  func unrecognised(_ heading: String) async throws {
    let page = FakeWeb.Page.html("<main><h1>\(heading)</h1>\(Self.words)</main>")
    let located = try await find(site(["/act": page]), recognise: { _ in .other })
    #expect(located.outcome == .unreadable && located.reason.contains("read it by eye"), "\(located.reason)")
  }

  @Test("news, services and vacancies under the Act's name are no page of the Act")
  func others() async throws {
    for heading in ["SB 657 compliance services", "Award for supply chain transparency Act work"] {
      let page = FakeWeb.Page.html("<main><h1>\(heading)</h1>\(Self.words)</main>")
      let located = try await find(site(["/act": page]), recognise: { _ in .other })
      #expect(located.outcome == .notFound, "\(located.reason)")
    }
  }

  @Test("a page of the Act's link that leads on to what is not there")
  func moved() async throws {
    let page = "<p>It has moved: <a href=/gone>California Supply Chains Act statement</a></p>"
    let located = try await find(site(["/act": .html(page)]))
    #expect(located.outcome == .unreachable && located.reason.contains("http://one.example/gone"), "\(located.reason)")
  }

  @Test("a home page of few words on a site that was read")
  func smallHome() async throws {
    let map = "<urlset><url><loc>http://one.example/p1</loc></url></urlset>"
    let about = "<p>\(String(repeating: "We have made shoes for a long time. ", count: 12))</p>"
    let web = FakeWeb([
      Self.address: .html("<p>Shoes for all.</p>"),
      "\(Self.address)sitemap.xml": .init(type: "text/xml", body: Array(map.utf8)),
      "\(Self.address)p1": .html(about),
    ])
    #expect(try await find(web).outcome == .notFound)
  }

  @Test(
    "a form that asks for a password, in whatever words",
    arguments: [
      "<title>Hi</title><form method=post><input name=u><input name=p type=password><button>Go</button></form>",
      "<h1>Opening in May</h1><p>Friends come in here:</p><form><input type='PASSWORD'></form><a href=/admin>Owner</a>",
      "<main><h2>Partner desk</h2><form><label>Code <input type=password></label></form></main><a href=/new>New here?</a>",
    ])
  func passwords(_ page: String) async throws {
    let act = try await find(site(["/act": .html(page)]))
    #expect(act.outcome == .unreadable && act.reason.contains("asks for a sign-in"), "\(act.reason)")
    let home = try await find(FakeWeb([Self.address: .html(page)]))
    #expect(home.outcome == .unreadable && home.reason.contains("asks for a password"), "\(home.reason)")
  }

  @Test("a shop with a sign-in beside its goods was read")
  func shopWithSignIn() async throws {
    let goods = (1...8).map { "<a href=/p\($0)>Shoe \($0)</a>" }.joined(separator: " ")
    let page = "<main>\(goods)</main><aside><form><input type=password></form></aside>"
    #expect(try await find(FakeWeb([Self.address: .html(page)])).outcome == .notFound)
  }

  @Test("a home page that is too long to be read whole is no proof of silence")
  func longHome() async throws {
    var limits = LocatingLimits()
    limits.reading.words = 50
    let words = String(repeating: "Shoes and boots for all. ", count: 20)
    let web = FakeWeb([Self.address: .html("<p>\(words)</p>\(OutcomeTests.shop)")])
    let located = try await find(web, limits: limits)
    #expect(located.outcome == .unreadable && located.reason.contains("after the first 50 words"), "\(located.reason)")
    #expect(try await find(web).outcome == .notFound)
  }
}
