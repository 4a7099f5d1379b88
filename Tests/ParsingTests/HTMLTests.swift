import Parsing
import Testing

@Suite("HTML as events")
struct HTMLTests {
  static func trace(_ source: String) -> String { trace(Array(source.utf8)).0 }

  static func trace(_ bytes: [UInt8], limits: ParsingLimits = ParsingLimits()) -> (String, ParsingEnd) {
    var trace = ""
    let end = parseHTML(bytes, limits: limits) { event in
      trace += written(event)
      return .proceed
    }
    return (trace, end)
  }

  @Test(
    "tags, attributes, comments and text",
    arguments: [
      ("<P Class=a ID='b' hidden data-x=\"1 > 0\">x</P>", #"<p class="a" id="b" hidden="" data-x="1 > 0">x</p>"#),
      ("<a href=/x/>y</a>", #"<a href="/x/">y</a>"#),
      ("<a b=1 B=2>", #"<a b="1"></a>"#),
      ("<br/>a<img src=x>b</br>", #"<br></br>a<img src="x"></img>b<br></br>"#),
      ("<!doctype html><?php echo ?>a<!-- b --><!-->c</ x>d", "a<!-- b -->cd"),
      ("1 < 2 <3 & <", "1 < 2 <3 & <"),
      ("<p>cut <b off", "<p>cut </p>"),
      ("<svg><path d='M'/><path/></svg><div/>x", #"<svg><path d="M"></path><path></path></svg><div>x</div>"#),
      ("<script>if (a<b) '<p>'</SCRIPT >x", "<script>if (a<b) '<p>'</script>x"),
      ("<title>A &amp; <b></title>", "<title>A & <b></title>"),
      ("<style>p{}", "<style>p{}</style>"),
    ])
  func tokens(source: String, expected: String) {
    #expect(Self.trace(source) == expected)
  }

  @Test(
    "elements end where the standard ends them",
    arguments: [
      ("<p>a<p>b<div>c</div>", "<p>a</p><p>b</p><div>c</div>"),
      ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
      ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
      (
        "<table><tr><td>a<td>b<tr><td>c</table>d",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"
      ),
      ("<div><table><tr><td></div>a</table>b", "<div><table><tr><td>a</td></tr></table>b</div>"),
      ("<b><p>a</b>b</p>", "<b><p>ab</p></b>"),
      ("<a href=1>a<a href=2>b", #"<a href="1">a</a><a href="2">b</a>"#),
      ("<h2>a</h3>b", "<h2>a</h2>b"),
      ("a</div></p>b", "ab"),
      ("<head><meta><body>x", "<head><meta></meta></head><body>x</body>"),
    ])
  func nesting(source: String, expected: String) {
    #expect(Self.trace(source) == expected)
  }

  @Test(
    "character references",
    arguments: [
      ("&amp;&lt;&#8217;&#x2019;&#X41;&nbsp;", "&<’’A\u{A0}"),
      ("AT&T &copy2015 &ampx &unknown; &", "AT&T ©2015 &x &unknown; &"),
      ("&#146;&#0;&#xD800;&#99999999999;&#;", "’\u{FFFD}\u{FFFD}\u{FFFD}&#;"),
      ("&mdash;&ldquo;&rsquo;&hellip;&frac12;&yuml;&Zcaron;", "—“’…½ÿŽ"),
      ("<a href='?a=1&copy=2&amp;b&lt;'>", "<a href=\"?a=1&copy=2&b<\"></a>"),
    ])
  func references(source: String, expected: String) {
    #expect(Self.trace(source) == expected)
  }

  @Test("bytes that are no UTF-8 are replaced, NUL is left out")
  func oddBytes() {
    let (trace, end) = Self.trace(Array("<p>a".utf8) + [0xFF, 0x00, 0xE2, 0x82] + Array("b\u{1}</p>".utf8))
    #expect(trace == "<p>a\u{FFFD}\u{FFFD}b\u{1}</p>")
    #expect(end == .whole)
  }

  @Test("100,000 elements deep, closed, unclosed and closed wrongly")
  func deep() {
    let count = 100_000
    for (open, close) in [
      ("<div>", "</div>"), ("<div>", ""), ("<div>", "</span>"), ("<p><table>", "<div>"), ("<b>", "</p>"),
    ] {
      var (starts, ends, text) = (0, 0, "")
      let page = String(repeating: open, count: count) + "x" + String(repeating: close, count: count)
      let end = parseHTML(Array(page.utf8)) { event in
        switch event {
        case .start: starts += 1
        case .end: ends += 1
        case .text(let more): text += more
        case .comment, .passedOver: break
        }
        return .proceed
      }
      #expect(starts == ends)
      #expect(starts >= count)
      #expect(text == "x")
      let isClosed = close == "</div>" || open == "<b>"
      #expect(end == (isClosed ? .whole : .leftOpen) || open == "<p><table>")
    }
  }

  @Test(
    "what is never closed holds the rest of the page",
    arguments: [
      ("<p>a<!-- b</p>", "<!-- b</p>"), ("<p>a<a href='b>c</a></p>", "<a href='b>c</a></p>"), ("a<b", "<b"),
      ("a<title>b</titles>", "<title>b</titles>"), ("a<? b", "<? b"), ("a</p b", "</p b"),
      ("a<p \(String(repeating: "ä", count: 60))", "<p \(String(repeating: "ä", count: 38))"),
    ])
  func unclosed(source: String, opening: String) {
    #expect(Self.trace(Array(source.utf8)).1 == .unclosed(opening))
  }

  @Test(
    "what is closed, or has nothing in it, holds nothing",
    arguments: [
      "<p>a", "<html><body><table><tr><td>a</table>", "<ul><li>a<li>b</ul>", "<b><p>a</b></p>", "<body><div>a</body>",
      "a<!-- b -->", "<script>a</script>", "<style> \n", "<p>a</p", "</html\n", "<!doctype html>", "a <",
    ])
  func closed(source: String) {
    #expect(Self.trace(Array(source.utf8)).1 == .whole)
  }

  @Test(
    "an end tag that may not be left out", arguments: ["<main><p>a", "<ul><li>a", "<h1>a", "<div>a</p>", "<p><a>b"])
  func leftOpen(source: String) {
    #expect(Self.trace(Array(source.utf8)).1 == .leftOpen)
  }

  @Test("what only looks like markup is handed on with its marks")
  func passedOver() {
    var found: [String] = []
    let page = "<?xml version='1.0'?><!DOCTYPE html><p>a<?php b ?><![CDATA[c]]><! d ></ e ></p f></p ><!-- g --></div/>"
    _ = parseHTML(Array(page.utf8)) { event in
      if case .passedOver(let text) = event { found.append(text) }
      return .proceed
    }
    #expect(found == ["<?php b ?>", "<![CDATA[c]]>", "<! d >", "</ e >", "</p f>"])
  }

  @Test("limits, and a reader who has enough")
  func limits() {
    #expect(
      Self.trace(Array("<i><i><i>".utf8), limits: ParsingLimits(depth: 2)).1
        == .limit("The page nests more than 2 elements."))
    #expect(Self.trace(Array("<p a b c>".utf8), limits: ParsingLimits(attributes: 2)).0 == #"<p a="" b=""></p>"#)
    #expect(
      Self.trace(Array("<p>12345<p>".utf8), limits: ParsingLimits(textBytes: 4)).1
        == .limit("The page holds more than 4 bytes of text."))
    var seen = 0
    let end = parseHTML(Array("<p>a<p>b".utf8)) { _ in
      seen += 1
      return .stop
    }
    #expect(end == .stopped)
    #expect(seen == 1)
  }
}
