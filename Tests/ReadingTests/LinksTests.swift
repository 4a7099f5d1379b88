import Disclosures
import Reading
import Testing

@Suite("Links of a page")
struct LinksTests {
  @Test(
    "where a link stands",
    arguments: [
      ("<header>@</header>", LinkPlace.header), ("<nav>@</nav>", .navigation),
      ("<header><nav>@</nav></header>", .navigation),
      ("<footer><nav>@</nav></footer>", .footer), ("<div id=footer>@</div>", .footer), ("<p>@</p>", .body),
      ("<div class='site-header'>@</div>", .header), ("<ul class=mainMenu><li>@</ul>", .navigation),
      ("<main><header>@</header></main>", .body), ("<article><footer>@</footer></article>", .body),
      ("<div role=contentinfo>@</div>", .footer), ("<div role=navigation>@</div>", .navigation),
      ("<footer><details><summary>More</summary>@</details></footer>", .collapsed),
      ("<footer><details open><summary>More</summary>@</details></footer>", .footer),
      ("<nav><ul class='dropdown-menu'><li>@</ul></nav>", .collapsed),
      ("<nav><ul class=sub-menu><li>@</ul></nav>", .collapsed),
      ("<nav class='navbar collapse navbar-collapse'>@</nav>", .navigation),
      ("<div class='has-dropdown'>@</div>", .body),
      ("<footer><div class='collapse d-md-block'>@</div></footer>", .footer),
      ("<footer><div class=collapse>@</div></footer>", .collapsed), ("<div hidden>@</div>", .collapsed),
      ("<div style='Display : none'>@</div>", .collapsed), ("<div aria-hidden=true>@</div>", .collapsed),
      ("<button aria-expanded=false aria-controls=m>Menu</button><nav id=m>@</nav>", .collapsed),
      ("<button aria-expanded=true aria-controls=m>Menu</button><nav id=m>@</nav>", .navigation),
    ])
  func places(html: String, expected: LinkPlace) throws {
    let link = "<a href=/x>Supply chains</a>"
    let links = try page("<body>" + html.replacing("@", with: link) + "<p>After").links
    #expect(links.map(\.place) == [expected])
  }

  @Test("what a link says")
  func texts() throws {
    let html = """
      <h2>Supply chains</h2><p>Read it <a href=/a title="The Act">here</a>.</p>
      <a href=/b><img alt="Act seal" src=x></a><a href=/c aria-label="SB 657"> <b>More</b> <i>of it</i></a>
      <a href="javascript:x()">no</a><a href=mailto:a@b.example>no</a><a href="#">no</a><a>no</a>
      <map><area href=/d alt=Area></map><a href="#act" rel="nofollow noopener">Act</a>
      """
    let links = try page(html).links
    #expect(links.map(\.href) == ["/a", "/b", "/c", "/d", "#act"])
    #expect(links.map(\.text) == ["here", "Act seal", "More of it", "Area", "Act"])
    #expect(links.map(\.label) == ["The Act", "", "SB 657", "", ""])
    #expect(links[0].surroundings == "Read it here.")
    #expect(links.map(\.heading) == Array(repeating: "Supply chains", count: 5))
    #expect(links.map(\.isNofollow) == [false, false, false, false, true])
  }

  @Test(
    "where the words of a link stand in the text",
    arguments: [
      ("<h1>Acme</h1><p>Supply chains</p><footer><a href=/x>Supply  chains</a> | <a>Help</a></footer>", 19),
      ("<p>Of our <a href=/x>supply <b>chains</b></a>, and supply chains", 7),
      ("<ul><li>One<li><a href=/x>Supply chains</a></ul>", 4), ("<p>Größe <a href=/x>Supply chains</a>", 8),
      ("<div hidden><a href=/x>Supply chains</a></div><p>One", 0),
      ("<p>Supply chains<br><a href=/x>Supply chains</a>", 14),
    ])
  func words(html: String, start: Int) throws {
    let page = try page("<body>" + html)
    let quotation = try #require(page.quotation(of: page.links[0]))
    #expect(quotation.text.lowercased() == "supply chains")
    #expect(quotation.range == start..<(start + 13))
    #expect(page.document.text(in: quotation.range) == quotation.text)
    #expect(page.document.passages[quotation.passage].range.contains(start))
  }

  @Test("words of a link that spans blocks are quoted with the border between them")
  func wordsOfBlocks() throws {
    let page = try page("<a href=/x><h3>Supply</h3><p>chains</p></a><p>After")
    let quotation = try #require(page.quotation(of: page.links[0]))
    #expect(quotation == Quotation(text: "Supply\nchains", passage: 0, range: 0..<13))
  }

  @Test(
    "links that show no words in the text",
    arguments: [
      "<p>Act seal<a href=/x><img alt='Act seal' src=x></a>", "<p>SB 657<a href=/x aria-label='SB 657'></a>",
      "<p>Canada<select><option value=/x>Canada</select>", "<p>Act<noscript><a href=/x>Act</a></noscript>",
    ])
  func noWords(html: String) throws {
    let page = try page("<body>" + html)
    #expect(page.links.count == 1)
    #expect(page.quotation(of: page.links[0]) == nil)
  }

  @Test(
    "what marks a link as not to be followed",
    arguments: [
      ("nofollow", true), ("noopener,nofollow", true), ("noopener, NoFollow", true), ("noopener\nnofollow\text", true),
      ("nofollowing", false), ("no-follow", false), ("noopener", false), ("", false),
    ])
  func nofollow(rel: String, expected: Bool) throws {
    #expect(try page("<body><a href=/act rel=\"\(rel)\">Act</a>").links.map(\.isNofollow) == [expected])
  }

  @Test(
    "what marks all links of a page as not to be followed",
    arguments: [
      ("noindex,nofollow", true), ("noindex;nofollow", true), ("noindex\nnofollow", true), ("none", true),
      ("index", false),
    ])
  func nofollow(content: String, expected: Bool) throws {
    let html = "<head><meta name=robots content=\"\(content)\"></head><body><a href=/act>Act</a>"
    #expect(try page(html).isNofollow == expected)
  }

  @Test("what a page says of itself")
  func head() throws {
    let html = """
      <html lang="en-US"><head><base href="/b/"><link rel=canonical href="/c"><meta name=robots content="noindex, NoFollow">
      <meta http-equiv=refresh content="0; URL='/next'"><script src=x></script>
      <script type="application/ld+json">{}</script></head>
      <body><p>Text</p><a href="/shop/cart">Cart</a></body></html>
      """
    let page = try page(html)
    #expect(page.base == "/b/")
    #expect(page.canonical == "/c")
    #expect(page.isNofollow)
    #expect(page.refresh == "/next")
  }

  @Test(
    "where a refresh leads",
    arguments: [
      ("0; URL='/next'", "/next"), ("0;url=/next", "/next"), ("0;/next", "/next"), ("0 , url = \"/n\" x", "/n"),
      (" 1.5;url=/a;b", "/a;b"), (".5; /next", "/next"), ("0", nil), ("30; url=/next", nil), ("soon; url=/next", nil),
      ("0; url=", nil), ("0; urls.html", "urls.html"), ("", nil),
    ])
  func refresh(content: String, expected: String?) {
    #expect(Page.target(ofRefresh: content) == expected)
  }

  @Test("frames that scripts fill once they come into view")
  func lazyFrames() throws {
    let html =
      "<p>x</p><iframe src=about:blank data-src=/d.pdf></iframe><embed data-lazy-src=/e><iframe src=/f data-src=/g>"
    #expect(try page(html).frames == ["/d.pdf", "/e", "/f"])
  }

  @Test("what a page shows of others, and links that scripts make")
  func framesAndScripts() throws {
    let html = """
      <iframe src=/a></iframe><iframe src=about:blank></iframe><embed src=b.pdf><object data=/c></object>
      <noscript><iframe src=/no></iframe></noscript>
      <li onclick="go()">None</li><div onclick="window.location = '/d'">A <b>box</b></div>
      <span onclick="alert('/e')">Alert</span><a href="javascript:void(0)" onclick="open('f.html')">F</a>
      <div data-url="/api">No link</div>
      <select><option value="us">US</option><option value="/ca">Canada</option></select><p>After
      """
    let page = try page(html)
    #expect(page.frames == ["/a", "b.pdf", "/c"])
    #expect(page.links.map(\.href) == ["/d", "f.html", "/ca"])
    #expect(page.links.map(\.text) == ["A box", "F", "Canada"])
    #expect(page.links.map(\.place) == [.body, .body, .collapsed])
    #expect(!page.document.text.contains("Canada"))
  }

  @Test("the button of a form that sends nothing is a link; a form with fields is none")
  func forms() throws {
    let html = """
      <form action=/a><button>Read our statement</button></form>
      <form action=b.html method=GET><input type=hidden name=x value=1><input type=submit value="Open it"></form>
      <form action=/q><input name=q><button>Search</button></form><form action=/p method=post><button>Buy</button></form>
      <form action=/s><button>Sort</button><select><option>Up</option></select></form><form><button>Go</button></form>
      <form action=/n><a href=/c>C</a></form><form action=/z></form><p>After <a href=/d>D</a></p>
      """
    let page = try page(html)
    #expect(page.links.map(\.href) == ["/a", "b.html", "/c", "/d"])
    #expect(page.links.map(\.text) == ["Read our statement", "Open it", "C", "D"])
  }

  @Test(
    "links of a drawing, whose words are no text of the page",
    arguments: [
      "<svg><a xlink:href=/act><text x=1>California <tspan>Supply Chains Act</tspan></text></a></svg>",
      "<svg><g><a href=/act aria-label='California Supply Chains Act'><rect width=9 /></a></g></svg>",
    ])
  func drawn(html: String) throws {
    let page = try page("<p>One</p><footer>\(html)<a href=/x>Two</a></footer>")
    #expect(page.links.map(\.href) == ["/act", "/x"])
    let link = try #require(page.links.first)
    #expect((link.text.isEmpty ? link.label : link.text) == "California Supply Chains Act" && link.place == .footer)
    #expect(!page.document.text.contains("California"))
  }

  @Test("links for visitors without scripts are links, their notices no text")
  func linksWithoutScripts() throws {
    let page = try page(
      "<p>Shoes.</p><footer><noscript>Turn on scripts, or see <a href=/act>our <b>Act</b> page</a>.</noscript></footer>"
    )
    #expect(page.links.map(\.href) == ["/act"])
    #expect(page.links.map(\.text) == ["our Act page"])
    #expect(page.links.map(\.place) == [.collapsed])
    #expect(page.document.text == "Shoes.")
  }

  @Test("links out of the web are kept, so that a reader can tell")
  func linksOutOfTheWeb() throws {
    let page = try page("<a href='data:text/html,hi'>A</a><a href=file:///x>B</a><a href=tel:1>C</a>")
    #expect(page.links.map(\.text) == ["A", "B"])
  }

  @Test(
    "pages that are empty without scripts",
    arguments: [
      ("<div id=root></div><script src=app.js></script>", true),
      (
        "<body><noscript>You need to enable JavaScript.</noscript><p>Loading the page for you, one moment please</p><script src=a></script>",
        true
      ),
      ("<div id=root></div>", false),
      ("<h1>Moved</h1><p>This page has moved to another place on our site.</p><script src=stats.js></script>", false),
    ])
  func scripts(html: String, expected: Bool) {
    let result = Reading.read(Array(html.utf8), as: Source(id: "x", contentType: "text/html"))
    if case .failure(.needsScripts) = result { #expect(expected) } else { #expect(!expected, "\(result)") }
  }
}
