import Disclosures
import Reading
import Testing

/// What a page of HTML shows that its text does not tell.
@Suite("Signs of a page")
struct SignsTests {
  @Test(
    "struck and hidden words",
    arguments: [
      ("<p>a</p>", []), ("<s>a</s>", .struckOut), ("<del datetime=2026-01-01>a</del>", .struckOut),
      ("<strike>a</strike>", .struckOut), ("<s></s>b", []), ("<p style='text-decoration:underline'>a", []),
      ("<p style='Text-Decoration : LINE-THROUGH red'>a", .struckOut), ("<p style='DISPLAY : none'>a", .hidden),
      ("<p style='display:block'>a", []), ("<p hidden>a", .hidden), ("<p style='visibility: hidden'>a", .hidden),
      ("<p style='opacity:0'>a", .hidden), ("<p style='opacity:0.9'>a", []), ("<p style='font-size:0px'>a", .hidden),
      ("<p style='font-size:0.9em'>a", []), ("<p style='color:#FFF'>a", .hidden),
      ("<p style='color:#fff;background:#123'>a", []), ("<p style='position:absolute;left:-9999px'>a", .hidden),
      ("<p style='left:-10px'>a", []), ("<p style='height:0;overflow:hidden'>a", .hidden),
      ("<p style='height:0'>a", []),
      ("<div style='display:none'> </div>b", []), ("<p style='display:none !important'>a", .hidden),
    ] as [(String, Page.Signs)])
  func inline(_ html: String, _ signs: Page.Signs) throws {
    #expect(try page("\(html)<p>Some words.</p>").signs == signs)
  }

  /// Rules of the page's own sheets: by tag, class and id, within @media, whatever stands before the last part.
  @Test(
    "style sheets",
    arguments: [
      ("", []), (".x{display:none}", .hidden), ("p.x,q{color:red;DISPLAY:none}", .hidden),
      ("div .x { text-decoration: line-through }", .struckOut), (".y{display:none}", []), ("q.x{display:none}", []),
      (".x.z{display:none}", []), ("#i{visibility:hidden}", .hidden), (".x:hover{display:none}", []),
      ("@media screen { .x{ display:none } }", .hidden), ("/* .x{display:none} */", []),
      ("@import 'a.css'; .x{display:none", .hidden), ("*{opacity:0}", .hidden), ("span{display:none}", []),
    ] as [(String, Page.Signs)])
  func sheets(_ css: String, _ signs: Page.Signs) throws {
    #expect(try page("<style>\(css)</style><p class='a x' id=i>Some words.</p>").signs == signs)
  }

  @Test(
    "what leaves no text",
    arguments: [
      ("<iframe src=a.pdf></iframe>", .embedded), ("<object data=a.pdf></object>", .embedded),
      ("<img src=a.png>", [.picture, .figure]), ("<svg></svg>", [.picture, .figure]),
      ("<header><img src=a.png></header>", .picture), ("<nav><svg></svg></nav>", .picture),
      ("<a href=/><img src=a.png></a>", .picture), ("<div class=page-footer><img src=a.png></div>", .picture),
      ("<script type=application/ld+json></script>", []), ("<input>", .fields),
      ("<input type=hidden>", []), ("<textarea></textarea>", .fields),
      ("<input type=Checkbox>", .boxes), ("<!-- <s>a</s> -->", []),
    ] as [(String, Page.Signs)])
  func others(_ html: String, _ signs: Page.Signs) throws {
    #expect(try page("<p>Some words.</p>\(html)").signs == signs)
  }

  @Test(
    "characters that turn letters round, or that no text has",
    arguments: [
      "\u{202E}a", "a\u{202C}", "&#x2066;a", "a\0b", "n\u{200B}o", "n\u{200D}\u{2060}o", "pa\u{FEFF}id", "9\u{200E}9",
      "caf\u{E9}\u{200C}s", "n&#8203;o", "n<b>&#x200b;</b>o",
    ])
  func controls(_ text: String) throws {
    #expect(try page("<p>Some words.</p><p>\(text)</p>").signs == .controls)
    guard !text.contains("&"), !text.contains("<") else { return }
    let plain = Reading.read(Array("Some words.\n\n\(text)".utf8), as: Source(id: "x", contentType: "text/plain"))
    #expect(try plain.get().signs == .controls)
  }

  @Test("no-break blanks, soft hyphens and marks of direction are harmless")
  func harmless() throws { #expect(try page("<p>Some\u{A0}wo\u{AD}rds.\u{200E}\u{200B}</p>").signs == []) }

  @Test(
    "what has no width is harmless at the edge of a word",
    arguments: [
      "no \u{200B}more", "no\u{2060} more", "none\u{2014}\u{200B}or few", "\u{FEFF}none", "none.\u{200B}\u{200B}",
    ])
  func edges(_ text: String) throws {
    #expect(try page("<p>Some words</p><p>\(text)</p><p>More</p>").signs == [])
    let plain = Reading.read(Array("Some words\n\n\(text)\n".utf8), as: Source(id: "x", contentType: "text/plain"))
    #expect(try plain.get().signs == [])
  }

  @Test("a page that stops before its end")
  func cutOff() throws {
    #expect(try page("<html><body><p>Some words.").signs == .cutOff)
    #expect(try page("<html><body><p>Some words.</BODY>").signs == [])
    #expect(try page("<p>Some words.").signs == [])
  }

  @Test(
    "a page whose end was swallowed says what was not read",
    arguments: ["<a href=\"x>More.</a>", "<!-- More.", "<title>More.", "<style>more {}", "<p title='more"])
  func swallowed(opening: String) throws {
    let unread = try page("<html><body><p>Some words.</p>\(opening)</body></html>").document.unread
    #expect(unread?.contains("never closed (“\(opening)</body></html>”) holds the rest") == true, "\(unread ?? "")")
    #expect(try page("<html><body><p>Some words.</p></body></html>").document.unread == nil)
    #expect(try page("<html><body><p>Some words.</p><!-- a --><? b ?></body></html").document.unread == nil)
  }

  private static let start = "<!doctype html><html><body><h1>Act</h1><p>We audit our suppliers every year.</p>"
  private static let half = "<p>We also train our buyers on human traf"

  @Test(
    "a page that was cut off has a rest",
    arguments: [
      // Within a word, within an element that has to be closed, between two items.
      start + half, "<h1>Act</h1>\(half)", start + "<p>We also train our buyers, our planners,",
      start.replacing("<h1>", with: "<main><h1>"), start + "<ul><li>Audits.</li>", start + "<div><p>Of our buyers",
    ])
  func brokenOff(_ html: String) throws {
    let unread = try #require(try page(html).document.unread)
    #expect(unread.hasPrefix("the page breaks off behind “") && unread.hasSuffix("” and may have a rest"), "\(unread)")
  }

  @Test(
    "a page that leaves out end tags that may be left out, or says less than a sentence at its end, is whole",
    arguments: [
      start, start + "</body></html>", start + half + "</body></html>", start + half + "</p>", start + "<p>Acme Inc",
      start + "<ul><li>Audits<li>Training</ul>", start + "<table><tr><td>Audits<td>None</table>\n",
      "<p>We audit our suppliers.", "<footer><a href=/act>Supply Chains Act</a>",
      "<p>We audit our suppliers every year.\n<p>We train our buyers on trafficking.",
      start + "<p>Ask us about this statement: write to act@acme.example", start + "<div>Ours</body></html>",
      start + "<p>We have said so in this place every year since 2012", start + "<b><p>Act</b> of ours</p>",
    ])
  func whole(_ html: String) throws { #expect(try page(html).document.unread == nil) }
}
