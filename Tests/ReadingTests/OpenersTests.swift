import Disclosures
import Reading
import Testing

@Suite("What a click opens")
struct OpenersTests {
  @Test(
    "what names no address is told apart from links",
    arguments: [
      ("<a href='javascript:void(0)'>@</a>", "javascript:void(0)"), ("<a href=#>@</a>", "#"), ("<a href=''>@</a>", ""),
      ("<a href=mailto:law%40one.example>@</a>", "mailto:law%40one.example"),
      ("<a href=about:blank>@</a>", "about:blank"),
      ("<button>@</button>", ""), ("<a onclick=\"show('x')\">@</a>", "javascript:show('x')"),
      ("<div role=button tabindex=0>@</div>", ""), ("<span onclick='more()'>@</span>", "javascript:more()"),
      ("<button><img alt='@' src=x></button>", ""), ("<button aria-label='@'></button>", ""),
      ("<a href=# aria-haspopup=dialog>@</a>", "#"),
    ])
  func nowhere(html: String, href: String) throws {
    let words = "California Supply Chains Act"
    let page = try page("<p>One</p>" + html.replacing("@", with: words) + "<p>After <a href=/x>this</a></p>")
    #expect(page.links.map(\.href) == ["/x"])
    #expect(page.openers.map(\.href) == [href])
    #expect(page.openers.first.map { $0.text.isEmpty ? $0.label : $0.text } == words)
  }

  @Test(
    "anchors, menus, and what says nothing are no openers",
    arguments: [
      "<a name=top>Top</a>", "<a>Act</a>", "<button></button>", "<a href=/x>Act</a>",
      "<button aria-haspopup=true>Act</button>", "<a href=# data-toggle=dropdown>Act</a>", "<p onclick='x()'>Act</p>",
      "<a href=/x><span onclick='x()'>Act</span></a>", "<button onclick=\"location='/x'\">Act</button>",
    ])
  func none(html: String) throws { #expect(try page("<p>One</p>\(html)").openers == []) }

  @Test(
    "what is hidden right behind what opens it is text of the page, whatever its class is called",
    arguments: [
      "<h3>Audits</h3><div style='display:none'>@</div>", "<h3>Audits</h3><div class='item-content d-none'>@</div>",
      "<p><b>Audits</b></p><div class=hide><p>@</p></div>",
      "<p>Short.</p><button>Read more</button><div hidden>@</div>",
      "<p>Short. <a href=#>Read more</a></p><div class='more-text' style='display: none'>@</div>",
      "<li><h4>Audits</h4><section class=invisible><p>One.</p><p>@</p></section></li>",
    ])
  func unfolded(html: String) throws {
    let text = "We audit our suppliers every year without telling them."
    #expect(try page("<p>One</p>" + html.replacing("@", with: text)).document.content.text.contains(text))
  }

  @Test(
    "what visitors wrote below a page is no text of it",
    arguments: [
      "<section id=comments><h2>2 comments</h2><p>@</p></section>",
      "<ol class='comment-list'><li><article class=comment><p>@</p></article></ol>", "<div id=disqus_thread>@</div>",
    ])
  func visitors(html: String) throws {
    let text = "My company audits all of its suppliers every year."
    let page = try page("<main><article><p>One</p>" + html.replacing("@", with: text) + "</article></main>")
    #expect(page.document.content.text == "One")
  }

  @Test(
    "menus, banners and what a click opens are not among what nobody sees",
    arguments: [
      "<nav class=hidden><p>We audit.</p></nav>", "<div class='cookie-banner' hidden><p>We audit.</p></div>",
      "<ul hidden><li><a href=/a>We audit</a></li></ul>", "<h3>Audits</h3><div class=hide>We audit.</div>",
      "<a href='#p'>Audits</a><div id=p style='display:none'>We audit.</div>",
    ])
  func notAmongTheHidden(html: String) throws { #expect(try page("<p>One</p>\(html)<p>Two</p>").hidden == []) }

  @Test(
    "what nothing opens stays hidden",
    arguments: [
      "<p>Short.</p><div style='display:none'>@</div>", "<p>See <a href=/x>more</a></p><div class=hidden>@</div>",
      "<div hidden><h3>Audits</h3><div hidden>@</div></div>", "<h3>Audits</h3><p>None.</p><div class=hide>@</div>",
      "<h1>Supply Chains Act</h1><div style='display:none'><p>@</p></div><p>We do none of this.</p>",
    ])
  func stillHidden(html: String) throws {
    let text = "We audit our suppliers every year without telling them."
    let page = try page("<p>One</p>" + html.replacing("@", with: text))
    #expect(!page.document.content.text.contains(text))
    #expect(page.hidden.map { page.document.text(in: page.document.passages[$0].range) }.contains(text))
  }

  @Test(
    "a hidden part that a link or a button opens is text of the page",
    arguments: [
      "<a href=#ca>Act</a><div id=ca hidden>@</div>", "<div id=ca style='display:none'>@</div><a href='#ca'>Act</a>",
      "<section id=ca class=hidden>@</section><footer><button data-target='#ca'>Act</button></footer>",
      "<footer><a href=\"javascript:openModal('ca')\">Act</a></footer><div id=ca hidden>@</div>",
      "<div id=ca hidden>@</div><span onclick='show(\"#ca\")'>Act</span>",
      "<div id=box hidden><div id=ca>@</div></div><a href=#ca>Act</a>",
      "<div id=ca hidden><div id=inner>@</div></div><a href=#ca>Act</a>",
      "<footer><div id=ca hidden>@</div><a href=#ca>Act</a></footer>",
    ])
  func opened(html: String) throws {
    let page = try page("<p>Shoes for all.</p>" + html.replacing("@", with: "<p>We audit our suppliers each year.</p>"))
    let passage = try #require(page.document.passages.first { page.document.text(in: $0.range).hasPrefix("We audit") })
    #expect(passage.kind == .paragraph)
    #expect(page.links.map(\.href) == ["#ca"] && page.links.map(\.text) == ["Act"])
    #expect(page.openers == [])
  }

  @Test(
    "a hidden part that nothing opens stays hidden, and an opened menu stays a menu",
    arguments: [
      "<div id=ca hidden><p>We audit.</p></div><a href=#other>Act</a>", "<div hidden><p>We audit.</p></div>",
      "<div id=ca hidden><p>We audit.</p></div><a href=/ca>Act</a>",
      "<nav id=ca hidden><a href=/a>We audit.</a></nav><a href=#ca>Menu</a>",
      "<div id=ca class=cookie-box hidden><p>We audit.</p></div><a href=#ca>Cookies</a>",
    ])
  func hidden(html: String) throws {
    let document = try page("<p>Shoes for all.</p>\(html)").document
    let passage = try #require(document.passages.first { document.text(in: $0.range).hasPrefix("We audit") })
    #expect(passage.kind == .boilerplate)
  }

  @Test(
    "parts that links name: what they hold",
    arguments: [
      ("<a href=#ca>Act</a>", nil), ("<a href=#ca>Act</a><div id=ca></div>", 0),
      ("<p>Before</p> there <div id=ca> <p>Loading</p></div>after<a href=#ca>Act</a>", 7),
      ("<a href=#ca>Act</a><h2 id=ca>Act</h2><p>We do.", Page.wholePart), ("<a href=#ca>Act</a><a name=ca></a>", 400),
      ("<a href=#ca>Act</a><template id=ca><p>We do.</p></template>", 0),
      ("<button data-target=#ca>Act</button><dialog id=ca>\(String(repeating: "We do. ", count: 99))</dialog>", 400),
    ] as [(String, Int?)])
  func parts(html: String, size: Int?) throws {
    let page = try page("<p>One</p><div id=unnamed>Two</div>\(html)")
    #expect(page.parts == (size.map { ["ca": $0] } ?? [:]))
  }

  @Test("a frame whose document stands in its attribute is a part of the page")
  func frames() throws {
    let inner =
      "<title>In</title><base href=/b/><p>We audit.</p><a target=_top href=/act>Act</a><iframe src=/z></iframe>"
    let outer = try page(
      "<title>Out</title><p>Before</p><iframe src=/y srcdoc=\"\(inner.replacing("\"", with: "&quot;"))\"></iframe><p>After"
    )
    #expect(outer.document.title == "Out" && outer.document.text == "Before\nWe audit.\nAct\nAfter")
    #expect(outer.links.map(\.href) == ["/act"])
    #expect(outer.frames == ["/z"] && outer.base == nil)
    let nested = try page("<p>One</p><iframe srcdoc=\"<iframe srcdoc='<p>Two</p>'></iframe><p>Three\"></iframe>")
    #expect(nested.document.text == "One\nThree")
    #expect(!(try page("<p>One</p><iframe srcdoc='<html><p>x'></iframe>")).signs.contains(.cutOff))
  }

  @Test("a field for a password, where one is shown")
  func passwords() throws {
    let field = "<form><input type=Password></form>"
    #expect(try page("<p>One</p>\(field)").signs.contains(.password))
    #expect(!(try page("<p>One</p><div hidden>\(field)</div>").signs.contains(.password)))
    #expect(!(try page("<p>One</p><div class=modal>\(field)</div>").signs.contains(.password)))
    #expect(!(try page("<p>One</p><form><input type=text></form>").signs.contains(.password)))
  }

  @Test("a document beyond the most words that are read says so", arguments: [1, 3, 7, 8])
  func limit(_ words: Int) throws {
    let html = "<h1>Act</h1><p>We audit our suppliers.</p><p>Each <a href=/x>year</a></p>"
    let page = try read(
      Array(html.utf8), as: Source(id: "x", contentType: "text/html"), limits: ReadingLimits(words: words)
    ).get()
    let texts = ["Act", "Act\nWe audit", "Act\nWe audit our suppliers.\nEach year"]
    #expect(page.document.text == texts[words > 3 ? 2 : words / 2])
    #expect(page.document.passages.last?.range.upperBound == page.document.text.utf8.count)
    #expect((page.document.unread != nil) == (words < 7))
    #expect(page.document.unread?.contains("after the first \(words) words") ?? true)
    #expect(page.links.map(\.href) == ["/x"])
  }
}
