import Disclosures
import Fetching
import Locating
import Testing

/// Pages that bear the Act's name: those that only point to the statement, and those that are it.
@Suite("Pages that point")
struct PointingTests {
  private static let footer = "\(OutcomeTests.act)<a href=/about>About us</a>"
  static let home = "\(OutcomeTests.home)<footer>\(footer)</footer>"
  static let law = """
    <p>The California Transparency in Supply Chains Act of 2010 requires certain retail sellers and manufacturers to
    disclose what they do against slavery and human trafficking.</p>
    """
  /// A page under the Act's name, two sentences of law and a link.
  static func page(_ html: String, law: String = law) -> String {
    "<title>CA Supply Chains Act</title><main><h1>California Transparency in Supply Chains Act</h1>\(law)\(html)</main>"
  }

  private func site(_ pages: [String: FakeWeb.Page], act: String) -> FakeWeb {
    FakeWeb(site: ["/act": .html(act)].merging(pages) { $1 }, footer: Self.footer)
  }

  private static let target = FakeWeb.Page.html(OutcomeTests.statement)

  static let variants: [(html: String, target: String)] = [
    ("<p>Please read <a href=/d.pdf>our disclosure (PDF)</a>.</p>", "/d.pdf"),
    ("<p><a href=/d>Read our statement</a></p>", "/d"),
    ("<p><a href=/d.docx>Download the full statement</a></p>", "/d.docx"),
    ("<p>Our response to SB 657 is available <a href=/d>here</a>.</p>", "/d"),
    ("<p>To read our disclosure, <a href=/d>click here</a>.</p>", "/d"),
    ("<p>Our statement is <a href=/d>available here</a>.</p>", "/d"),
    ("<p>The disclosure of our company can be <a href=/d>viewed by clicking here</a>.</p>", "/d"),
    ("<p>Our response is <a href=/d.pdf>available for download</a>.</p>", "/d.pdf"),
    ("<p><a href=/files/x17.pdf>Click here</a></p>", "/files/x17.pdf"),
    ("<p><a href=/d>Read more</a></p>", "/d"),
    ("<p><a href=/x9.pdf>PDF (120 KB)</a></p>", "/x9.pdf"),
    ("<p><a href=/d>Human Trafficking and Slavery Policy</a></p>", "/d"),
    ("<p><a href=/d.pdf><img src=i.png alt='Our disclosure'></a></p>", "/d.pdf"),
    ("<p><a href=/d.pdf aria-label='Supply chain disclosure'></a></p>", "/d.pdf"),
    (
      "<p><a href=/media/ca-transparency-in-supply-chains-act.pdf>One Inc. 2024</a></p>",
      "/media/ca-transparency-in-supply-chains-act.pdf"
    ),
    ("<iframe src=/d.pdf></iframe>", "/d.pdf"), ("<object data=/d.pdf type=application/pdf></object>", "/d.pdf"),
    ("<embed src=/d.pdf>", "/d.pdf"), ("<iframe src=http://cdn.example/d.pdf></iframe>", "http://cdn.example/d.pdf"),
    ("<p>Please read <a href=http://cdn.example/d.pdf>our disclosure</a>.</p>", "http://cdn.example/d.pdf"),
    (
      "<p><a href=http://group.example/act>California Supply Chains Act Statement of the group</a></p>",
      "http://group.example/act"
    ),
    ("<details><summary>Statement</summary><p><a href=/d>Read our statement</a></p></details>", "/d"),
    ("<p><a href=/en.pdf>English</a> <a href=/es.pdf>Espa\u{F1}ol</a></p>", "/en.pdf"),
    ("<p><a href=/a>2023 statement</a> <a href=/b>2024 statement</a> <a href=/c>2022 statement</a></p>", "/b"),
    ("<ul>\((2014...2024).map { "<li><a href=/\($0 == 2024 ? "b" : "a\($0)")>\($0)</a>" }.joined())</ul><p></p>", "/b"),
    ("<p><a href=/a>Our statement (archived)</a> <a href=/b>Our statement</a></p>", "/b"),
    ("<p><a href=/b>Our statement</a> <a href=/a>2020 statement</a></p>", "/b"),
    ("<p><a href=https://leginfo.legislature.ca.gov/sb657>SB 657</a> <a href=/d>Our disclosure</a></p>", "/d"),
    ("<p><a href=/code>Supplier Code of Conduct</a> <a href=/d>Disclosure statement</a></p>", "/d"),
  ]

  @Test("what a page points to is graded in its place", arguments: variants)
  func followed(html: String, target: String) async throws {
    let address = target.hasPrefix("/") ? "http://one.example\(target)" : target
    for law in [Self.law, ""] {
      let web = site([target: Self.target], act: Self.page(html, law: law))
      let located = try await find(web)
      #expect(located.outcome == .found, "\(located.reason)")
      #expect(located.statement?.url == address, "\(located.trail.map { "\($0.url) \($0.result)" })")
      let clicks = located.placement?.storefronts[0].link?.clicks
      #expect(clicks == (html.contains("<p>") ? 2 : 1))
    }
  }

  @Test("what stands in the way of what a page points to stands in the way of a grade", arguments: variants)
  func obstructed(html: String, target: String) async throws {
    let act = Self.page(html)
    for (page, outcome) in [
      (FakeWeb.Page(status: 503), Outcome.unreachable), (.failure(.timeout), .unreachable),
      (.init(type: "application/pdf"), .unreadable), (.init(status: 403), .unreachable),
    ] {
      let located = try await find(site([target: page], act: act))
      #expect(located.outcome == outcome, "\(located.reason)")
      #expect(located.reason.contains(target) && located.statement == nil, "\(located.reason)")
    }
    if target.hasPrefix("/") {
      let robots = FakeWeb.Page(type: "text/plain", body: Array("User-agent: *\nDisallow: \(target)\n".utf8))
      let located = try await find(site([target: Self.target, "/robots.txt": robots], act: act))
      #expect(located.outcome == .forbiddenByRobots, "\(located.reason)")
      let unfollowed = act.replacing("<a href=\(target)", with: "<a rel=nofollow href=\(target)")
      guard unfollowed != act else { return }
      let closed = try await find(site([target: Self.target], act: unfollowed))
      #expect(closed.outcome == .forbiddenByRobots || closed.trail.contains { $0.url.hasSuffix("/a") })
    }
  }

  @Test(
    "a page of the Act that points to what is not there stands, and its statement cannot be reached",
    arguments: [
      "<a href=/d>Read our statement</a>", "<a href=/d.pdf>Our disclosure (PDF)</a>", "<iframe src=/d.pdf></iframe>",
      "Our statement is <a href=/d>here</a>.", "<a href=/d>2024 statement</a> <a href=/a>2023 statement</a>",
    ])
  func gone(html: String) async throws {
    let located = try await find(site(["/a": Self.target], act: Self.page("<p>\(html)</p>")))
    #expect(located.outcome == .unreachable)
    #expect(located.reason.hasPrefix("http://one.example/act points to http://one.example/d"), "\(located.reason)")
    #expect(located.reason.contains("HTTP 404"))
  }

  @Test(
    "a page under the Act's name that points to no statement is graded itself, whatever else it links to",
    arguments: [
      "", "<p>Our <a href=/x.pdf>Supplier Code of Conduct</a> binds suppliers.</p>",
      "<p>Read the <a href=https://leginfo.legislature.ca.gov/sb657>California Transparency in Supply Chains Act</a>.</p>",
      "<p>Read <a href=https://www.oag.ca.gov/sb657.pdf>the full text of the Act</a>.</p>",
      "<p>The text of the law is <a href=http://law.example/x.pdf>here</a>.</p>",
      "<p>Call the <a href=http://hotline.example/x>National Human Trafficking Hotline</a>.</p>",
      "<p>Our <a href=/x>2024 Sustainability Report</a> says more.</p>", "<p><a href=/x>Privacy statement</a></p>",
      "<p><a href=/x>Accessibility Statement</a></p>", "<p><a href=/x>Conflict Minerals Report (PDF)</a></p>",
      "<p><a href=/x>Mission statement</a> <a href=/y>Annual report</a></p>", "<p><a href=/x>Careers</a></p>",
      "<p>Other countries: <a href=/x>UK statement</a> <a href=/y>Australia statement</a></p>",
      "<p><a href=/x>Back to all disclosures</a></p>", "<p><a href=/x>Contact us</a> with questions.</p>",
      "<p><a href=/about>About us</a></p>", "<p><a href=#top>Statement</a></p>", "<p><a href=/>Our statement</a></p>",
      "<iframe src=https://video.example/embed></iframe>", "</main><footer><a href=/x>Read our statement</a></footer>",
      "<p>Ask for our supplier code of conduct <a href=/x>here</a>.</p>",
      "<p>\((1...4).map { "<a href=/x\($0)>Read more</a>" }.joined())</p>",
    ])
  func notFollowed(html: String) async throws {
    let web = site(
      ["/x": .init(status: 503), "/x.pdf": .init(status: 503), "/y": .html("<p>Pans and lids of copper.</p>")],
      act: Self.page(html))
    let located = try await find(web)
    #expect(located.outcome == .found, "\(located.reason)")
    #expect(located.statement?.url == "http://one.example/act")
    #expect(located.doubts == [])
  }

  @Test(
    "a page that answers is graded itself, beside codes, reports, copies and other countries' statements",
    arguments: [
      "<a href=/code.pdf>Supplier Code of Conduct</a>", "<a href=/r.pdf>Sustainability Report 2024</a>",
      "<a href=/copy.pdf>Download this statement (PDF)</a>", "<a href=/copy.pdf>Our full disclosure</a>",
      "<a href=/copy.pdf>California Supply Chains Act statement</a>", "<a href=/uk>UK Modern Slavery Statement</a>",
      "<a href=/a.pdf>2019 statement (PDF)</a>", "<a href=/a.pdf>Archived statement (PDF)</a>",
      "<a href=/es.pdf>Statement en espa\u{F1}ol</a>", "<a href=/a.pdf>Human Trafficking Policy</a>",
      "<a href=/none.pdf>Our statement (PDF)</a>", "<a href=/down.pdf>Our statement (PDF)</a>",
      "<a href=https://oag.ca.gov/s.pdf>SB 657 resource guide (PDF)</a>",
    ])
  func answering(html: String) async throws {
    let other = OutcomeTests.statement.replacing("every year", with: "once in a while, when somebody asks us to")
    let web = site(
      [
        "/copy.pdf": .html("<p>One</p>\(OutcomeTests.statement)"), "/a.pdf": .html(other), "/es.pdf": .html(other),
        "/uk": .html(other), "/r.pdf": .html(other), "/code.pdf": .html(other), "/down.pdf": .init(status: 503),
      ], act: "\(OutcomeTests.statement)<p>\(html)</p>")
    let located = try await find(web)
    #expect(located.outcome == .found, "\(located.reason)")
    #expect(located.statement?.url == "http://one.example/act")
    #expect(located.doubts.count == (html.contains("down") || html.contains("none") ? 1 : 0))
  }

  private static let long = (1...30).map { "<p>Point \($0): we audit our suppliers in \(1990 + $0) ways.</p>" }.joined()

  @Test("a summary gives way to the statement it leads to, and two statements that differ are several")
  func fuller() async throws {
    let act = "\(OutcomeTests.statement)<p><a href=/full.pdf>Download the full statement</a></p>"
    let full = try await find(site(["/full.pdf": .html(OutcomeTests.statement + Self.long)], act: act))
    #expect(full.outcome == .found)
    #expect(full.statement?.url == "http://one.example/full.pdf")
    #expect(full.placement?.storefronts[0].link?.clicks == 2)
    let differing = "<h1>Supply Chains Act</h1><p>We never verify nor audit any supplier and we never shall.</p>"
    let several = try await find(
      site(["/full.pdf": .html(differing)], act: act.replacing("<h2>", with: Self.long + "<h2>")))
    #expect(several.outcome == .severalStatements)
  }

  @Test("what a page points to and that is no statement leaves the page, in doubt")
  func doubt() async throws {
    let act = Self.page("<p><a href=/d>Read our statement</a></p>")
    let located = try await find(site(["/d": .html("<p>Shoes are made of leather.</p>")], act: act))
    #expect(located.outcome == .found)
    #expect(located.statement?.url == "http://one.example/act")
    #expect(located.doubts.count == 1 && located.doubts[0].contains("http://one.example/d"))
  }

  /// Enough to say something of its own, and nothing that the Act asks for.
  private static let own = "<p>\(String(repeating: "We value our suppliers and wish them well. ", count: 16))</p>"
  static let sourceLinks = [
    "<p>Learn about <a href=http://far.example/x>modern slavery</a>.</p>",
    "<p>Facts on <a href=http://far.example/x>forced labor</a> are told by a charity.</p>",
    "<p>This is what the <a href=http://far.example/x>California Supply Chains Act</a> requires of us.</p>",
    "<p>This statement is made pursuant to the <a href=http://far.example/x>CA Supply Chains Act</a>.</p>",
    "<p>More on the law is told <a href=http://far.example/SB657>there</a>, beside guidance of all kinds.</p>",
    "<p>We give money to the <a href=http://far.example/x>Fair Goods Circle</a>.</p>",
  ]

  @Test("a source on the law or its subject, on a stranger's host, tells nothing by being down", arguments: sourceLinks)
  func sources(html: String) async throws {
    for page in [FakeWeb.Page(status: 404), .init(status: 503), .init(status: 403), .failure(.timeout)] {
      let web = site(["http://far.example/x": page, "http://far.example/SB657": page], act: Self.page(Self.own + html))
      let located = try await find(web)
      #expect(located.outcome == .found, "\(located.reason)")
      #expect(located.statement?.url == "http://one.example/act")
    }
  }

  static let ownLinks = [
    "<p>Learn about <a href=http://far.example/x>our stand on modern slavery</a>.</p>",
    "<p>See the <a href=http://far.example/x>Human Trafficking Policy</a>.</p>",
    "<p>Our statement on <a href=http://far.example/x>human trafficking</a> is elsewhere.</p>",
    "<p><a href=http://far.example/x>California Supply Chains Act</a></p>",
    "<p>Our parent answers for us under the <a href=http://far.example/x>California Supply Chains Act</a>.</p>",
    "<p>Our response to the <a href=http://far.example/x>California Supply Chains Act</a></p>",
    "<p>We belong to the <a href=http://far.example/x>Holdings</a>, which speaks for us.</p>",
  ]

  @Test("the company's own word on another host stands in the way of a letter while it is down", arguments: ownLinks)
  func ownWords(html: String) async throws {
    let web = site(["http://far.example/x": .init(status: 503)], act: Self.page(Self.own + html))
    let located = try await find(web)
    #expect(located.outcome == .unreachable, "\(located.reason)")
    #expect(located.reason.contains("http://far.example/x"))
  }

  @Test("what explains the subject on the company's own host may be gone, and not be down")
  func explained() async throws {
    let act = Self.page(Self.own + "<p><a href=/x>What is modern slavery?</a></p>")
    #expect(try await find(site([:], act: act)).outcome == .found)
    #expect(try await find(site(["/x": .init(status: 503)], act: act)).outcome == .unreachable)
  }

  @Test("a page of the Act at a usual address that points to what is not there is no silence")
  func usualAddress() async throws {
    let act = FakeWeb.Page.html(Self.page("<p><a href=/d.pdf>Our disclosure (PDF)</a></p>"))
    let located = try await find(FakeWeb(site: ["/sb657": act], footer: "<a href=/shop>Shop</a>"))
    #expect(located.outcome == .unreachable, "\(located.reason)")
    #expect(located.reason.contains("http://one.example/d.pdf"))
  }

  @Test("pages that point to pages that point, and to one another")
  func chains() async throws {
    let act = Self.page("<p><a href=/b>Read our statement</a></p>")
    let next = Self.page("<p><a href=/c.pdf>Our disclosure (PDF)</a></p>")
    let chain = try await find(site(["/b": .html(next), "/c.pdf": Self.target], act: act))
    #expect(chain.statement?.url == "http://one.example/c.pdf")
    #expect(chain.placement?.storefronts[0].link?.clicks == 3)
    let circle = try await find(site(["/b": .html(Self.page("<p><a href=/act>Our statement</a></p>"))], act: act))
    #expect(circle.outcome == .found)
  }

  @Test(
    "what is behind a pointing link and shows no statement is no silence",
    arguments: [
      ("<title>Sign in</title><h1>Welcome</h1><p>Please sign in to see this page.</p>", Outcome.unreadable),
      ("<h1>Statement</h1><img src=page.png>", .unreadable),
      ("<div id=app></div><script src=a.js></script>", .unreadable),
      ("<p>Please wait while we check your browser.</p>", .unreadable), ("<h1>Page not found</h1>", .unreachable),
      ("<h1>Not available in your region</h1>", .unreadable),
      ("<p>Our site is down for maintenance.</p>", .unreachable),
    ])
  func behind(page: String, outcome: Outcome) async throws {
    for words in ["Our disclosure", "Human Trafficking Policy"] {
      let act = Self.page("<p><a href=/d>\(words)</a></p>")
      let located = try await find(site(["/d": .html(page)], act: act))
      #expect(located.outcome == outcome, "\(located.reason)")
    }
    let chain = Self.page("<p><a href=/b>Read our statement</a></p>")
    let next = Self.page("<p><a href=/d>Our disclosure</a></p>")
    let located = try await find(site(["/b": .html(next), "/d": .html(page)], act: chain))
    #expect(located.outcome == outcome, "\(located.reason)")
  }

  @Test("a print of the page is the page")
  func printed() async throws {
    let act = Self.page("<p><a href='/act?print=1'>Print this page</a></p>")
    let web = site(["/act?print=1": .html(act)], act: act)
    let located = try await find(web)
    #expect(located.statement?.url == "http://one.example/act")
    #expect(located.doubts == [])
  }

  @Test("a print that differs in a word is the page, and a link that leads back home leads nowhere")
  func copies() async throws {
    let act = Self.page("<p><a href=/print>Our statement (PDF)</a></p>")
    let print = Self.page("<p>Our statement (PDF), printed</p>")
    let copy = try await find(site(["/print": .html(print)], act: act))
    #expect(copy.statement?.url == "http://one.example/act")
    let back = try await find(site(["/print": .redirect("/")], act: act))
    #expect(back.outcome == .unreachable, "\(back.reason)")
  }

  @Test("what a page offers in full and that nobody could read is told beside it")
  func rest() async throws {
    let act = "\(OutcomeTests.statement)<p><a href=/full.pdf>Read the full statement</a></p>"
    let down = try await find(site(["/full.pdf": .init(status: 503)], act: act))
    #expect(down.outcome == .found)
    #expect(down.rest?.outcome == .unreachable && down.rest?.reason.contains("/full.pdf") == true)
    #expect(down.doubts.count == 1)
    let gone = try await find(site([:], act: act))
    #expect(gone.outcome == .found && gone.rest == nil && gone.doubts.count == 1)
  }

  @Test("a home page that links to the same statement as the page that points to it")
  func linkedTwice() async throws {
    let act = Self.page("<p>See our <a href=/p.pdf>Human Trafficking Policy</a>.</p>")
    let home = Self.home.replacing("</footer>", with: "<a href=/p.pdf>Human Trafficking Policy</a></footer>")
    let found = try await find(site(["/": .html(home), "/p.pdf": Self.target], act: act))
    #expect(found.statement?.url == "http://one.example/p.pdf")
    #expect(found.placement?.storefronts[0].link?.clicks == 1)
    let down = try await find(site(["/": .html(home), "/p.pdf": .init(status: 503)], act: act))
    #expect(down.outcome == .unreachable)
  }

  @Test("a section that points, in a long page")
  func section() async throws {
    let filler = String(repeating: "Our buildings use less power than they did. ", count: 20)
    let page = """
      <h1>Responsibility</h1><p>\(filler)</p><h2>Climate</h2><p>\(filler) <a href=/climate>Our statement</a></p>
      <h2>California Transparency in Supply Chains Act</h2>\(Self.law)<p><a href=/d.pdf>Read our statement</a></p>
      <h2>Neighbours</h2><p>\(filler)</p>
      """
    let web = site(["/d.pdf": Self.target, "/climate": .init(status: 503)], act: page)
    let located = try await find(web)
    #expect(located.statement?.url == "http://one.example/d.pdf")
    #expect(!web.requests.contains("http://one.example/climate"))
    #expect(try await find(site(["/d.pdf": .init(status: 503)], act: page)).outcome == .unreachable)
  }

  @Test("a page that points and that no home page leads to")
  func unlinked() async throws {
    var pages = ["http://one.example/": FakeWeb.Page.html(OutcomeTests.home)]
    pages["http://one.example/sb657"] = .html(Self.page("<p><a href=/d.pdf>Our disclosure (PDF)</a></p>"))
    pages["http://one.example/d.pdf"] = .init(status: 503)
    #expect(try await find(FakeWeb(pages)).outcome == .unreachable)
    pages["http://one.example/d.pdf"] = Self.target
    let located = try await find(FakeWeb(pages))
    #expect(located.outcome == .foundWithoutHomepageLink)
    #expect(located.statement?.url == "http://one.example/d.pdf")
  }

  @Test("an archived statement beside the present one is no second statement")
  func archived() async throws {
    let old = OutcomeTests.statement.replacing("every year", with: "never")
    for words in ["Supply Chains Act 2020 (archived)", "CA Supply Chains Act, previous statement"] {
      let home = Self.home.replacing("</footer>", with: "<a href=/old>\(words)</a></footer>")
      let web = site(["/": .html(home), "/old": .html(old)], act: OutcomeTests.statement)
      let located = try await find(web)
      #expect(located.outcome == .found, "\(located.reason)")
      #expect(located.statement?.url == "http://one.example/act")
    }
  }
}
