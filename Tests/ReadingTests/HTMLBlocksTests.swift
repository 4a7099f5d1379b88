import Disclosures
import Reading
import Testing

@Suite("HTML to passages")
struct HTMLBlocksTests {
  @Test(
    "blocks",
    arguments: [
      ("<h1>Title</h1><p>One <b>two</b>\n three.<p>Four", "h1 Title\np One two three.\np Four"),
      ("<div>One<br>two<br><br>three</div>four", "p One two\np three\np four"),
      ("<p>We do not:</p><ul><li>verify;<li>audit</ul><p>Next.", "p We do not:\nli1[0] verify;\nli1[0] audit\np Next."),
      ("<p>We do.</p><ul><li>verify</ul>", "p We do.\nli1 verify"),
      ("<p>We take the following steps.</p><ol><li>One</ol>", "p We take the following steps.\nli1[0] One"),
      (
        "<ul><li>Audits:<ul><li>announced</ul><li>Training<ul><li>staff</ul></ul>",
        "li1 Audits:\nli2[0] announced\nli1 Training\nli2[2] staff"
      ),
      (
        "<h2>Do you audit?</h2><p>No.</p><p>Never.</p><h2>Other</h2><p>x y",
        "h2 Do you audit?\np[0] No.\np[0] Never.\nh2 Other\np x y"
      ),
      ("<p>Q: Do you audit?</p><p>A: No.</p>", "p Q: Do you audit?\np[0] A: No."),
      (
        "<dl><dt>Audits<dd>None.<dd>Ever.<dt>Training<dd>Yes.</dl>",
        "p Audits\np[0] None.\np[0] Ever.\np Training\np[3] Yes."
      ),
      ("<table><tr><th>Area<th>Answer<tr><td><p>Audits</p><td>None</table>", "tr Area Answer\ntr Audits None"),
      ("<table><tr><td><h2>T</h2><p>One.</p><p>Two.</p></td></tr></table>", "h2 T\np One.\np Two."),
      ("<p>We <del>do not</del> audit <s>and train</s> them.<p><strike>Gone.</strike>", "p We audit them."),
      (
        "<p style='text-decoration: line-through'>Gone.<p>We <b style='text-decoration:line-through'>do not</b> audit.",
        "p We audit."
      ),
      ("<style>.x{text-decoration:line-through}</style><p class=x>Kept.", "p Kept."),
      ("<p><strong>Audits</strong></p><p>None.</p>", "h6 Audits\np None."),
      ("<p><b>Audits</b><br>We do none.</p>", "h6 Audits\np We do none."),
      ("<p><b>Audits:</b> We do none.</p>", "p Audits: We do none."),
      ("<p>We do:<br>• verify<br>• audit</p>", "p We do:\nli1[0] verify\nli1[0] audit"),
      ("<blockquote><p>The Act says.</p></blockquote>", "q The Act says."),
      ("<pre>One\ntwo\n\nthree</pre>", "p One two\np three"),
      ("<details><summary>Audits</summary><p>None.</p></details>", "h6 Audits\np None."),
      ("<div role=heading aria-level=3>Audits</div>None", "h3 Audits\np None"),
      ("<p>suppliers<sup>1</sup> and 10<sup>th</sup>", "p suppliers and 10th"),
      ("<p>suppliers.<sup>*</sup> We</p><p><sup>*</sup> Some", "p suppliers.* We\nli1[0] Some"),
      (
        "<a href=/>a</a><script>var b</script><style>c{}</style><template><p>d</template>e<svg><text>f</text></svg>",
        "p ae"
      ),
    ])
  func blocks(html: String, expected: String) throws {
    let passages = drawn(try page(html).document)
    #expect(passages == expected)
  }

  @Test(
    "text is folded, composed and rid of what is not seen",
    arguments: [
      ("<p>a\u{A0}\u{2003}b\t\r\nc &nbsp; d", "p a b c d"),
      ("<p>sup&shy;pli\u{200B}ers\u{FEFF}", "p suppliers"),
      ("<p>Cafe\u{301} “quoted” – ‘it’s’", "p Café “quoted” – ‘it’s’"),
      ("<p>a\u{1}b\u{0}c\u{85}d", "p a bc d"),
      ("<p>one</p><p>&nbsp;</p><p>two</p>", "p one\np two"),
    ])
  func folding(html: String, expected: String) throws {
    let passages = drawn(try page(html).document)
    #expect(passages == expected)
  }

  @Test("the text is the passages, joined by line feeds, and ranges count its bytes")
  func ranges() throws {
    let document = try page("<h1>É</h1><p>two</p>").document
    #expect(document.text == "É\ntwo")
    #expect(document.passages.map(\.range) == [0..<2, 3..<6])
    #expect(document.passages.map(\.index) == [0, 1])
  }

  @Test("frames, banners and hidden text are boilerplate; panels that open are not")
  func boilerplate() throws {
    let html = """
      <body><header><a href=/>Home</a></header><nav><ul><li><a href=/a>About</a></ul></nav>
      <div class="cookie-banner"><p>We use cookies to improve things on this site.</p></div>
      <main><h1>Our statement</h1><p>\(String(repeating: "We audit our suppliers every year. ", count: 8))</p>
      <div class="accordion-panel" hidden><p>Folded away.</p></div><div style="display: none">Not for you.</div>
      <ul><li><a href="#audits">Audits</a></ul></main>
      <div class="site-footer"><p>Copyright</p></div><footer><p>All rights</p></footer>
      """
    let expected = """
      - Home
      - About
      - We use cookies to improve things on this site.
      h1 Our statement
      p \(Array(repeating: "We audit our suppliers every year.", count: 8).joined(separator: " "))
      p Folded away.
      - Not for you.
      - Audits
      - Copyright
      - All rights
      """
    let passages = drawn(try page(html).document)
    #expect(passages == expected)
  }

  @Test("a page with text only in its footer has it there")
  func onlyFooter() throws {
    let text = String(repeating: "We verify all our supply chains. ", count: 10).dropLast()
    #expect(drawn(try page("<footer><p>\(text)</p></footer>").document) == "p \(text)")
  }

  @Test("a title is no text of the page, wherever it stands")
  func titlesAreNoText() throws {
    for html in [
      "<title>One</title><p>Two</p><title>Three</title>", "<p>Two</p><title>One</title><title>Three</title>",
    ] {
      let page = try page(html)
      #expect(page.document.title == "One" && page.document.text == "Two")
    }
  }

  @Test("the title is the title's, or the first heading's")
  func titles() throws {
    #expect(try page("<title> A &amp;\n B </title><h1>C</h1>").document.title == "A & B")
    #expect(try page("<h1>C</h1><p>d").document.title == "C")
  }
}
