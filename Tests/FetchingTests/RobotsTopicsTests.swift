import Disclosures
import Fetching
import Testing

/// One table a section of RFC 9309, in the manner of the suites that crawlers publish: what is written, who asks for
/// what, and whether they may.
@Suite struct RobotsTopicsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var file: String
    var agent: String
    var target: String
    var isAllowed: Bool
    init(_ file: String, _ agent: String, _ target: String, _ isAllowed: Bool) {
      (self.file, self.agent, self.target, self.isAllowed) = (file, agent, target, isAllowed)
    }
    init(_ file: String, _ target: String, _ isAllowed: Bool) { self.init(file, "FooBot", target, isAllowed) }
    var testDescription: String { "\(agent) \(target) under \(file.debugDescription.prefix(120))" }
  }

  private func check(_ row: Row) {
    let address = WebAddress("https://a.example\(row.target)")
    #expect(
      address.map { RobotsFile(Array(row.file.utf8)).answer(for: $0, agent: row.agent).isAllowed } == row.isAllowed)
  }

  static let mine = "User-agent: FooBot\nDisallow: /mine\n"
  static let everyone = "User-agent: *\nDisallow: /all\n"

  @Test(
    "2.2.1, user-agent lines",
    arguments: [
      // The product token: its case, its version, what stands behind it; never a part of another one.
      Row(mine, "foobot", "/mine", false), Row(mine, "FOOBOT/9.1", "/mine", false),
      Row(mine, "FooBot/1.0 (+https://foo.example)", "/mine", false), Row(mine, "FooBots", "/mine", true),
      Row(mine, "Foo", "/mine", true), Row(mine, "XFooBot", "/mine", true), Row(mine, "FooBot-Image", "/mine", true),
      Row("User-agent: FooBot/2.0\nDisallow: /", "/x", false), Row("User-agent: FooBot v2\nDisallow: /", "/x", false),
      Row("User-agent: FooBot*\nDisallow: /", "/x", false),
      Row("User-agent: Foo_Bot\nDisallow: /", "Foo_Bot", "/x", false),
      Row("User-agent: Foo-Bot\nDisallow: /", "foo-bot", "/x", false),
      Row("User-agent: Foo\nDisallow: /", "Foo-Bot", "/x", true),
      Row("User-agent:\nDisallow: /", "/x", true), Row("User-agent: /2.0\nDisallow: /", "/x", true),
      // A group of one's own counts alone, wherever it stands, and even when it holds nothing.
      Row(everyone + mine, "/all", true), Row(mine + everyone, "/all", true), Row(everyone + mine, "/mine", false),
      Row(everyone + mine, "BarBot", "/mine", true), Row(everyone + mine, "BarBot", "/all", false),
      Row(everyone + "User-agent: FooBot\n", "/all", true),
      Row(everyone + "User-agent: FooBot\nDisallow:\n", "/all", true),
      Row("User-agent: *\nDisallow: /\nUser-agent: FooBot\nSitemap: /s.xml\n", "/all", true),
      // Groups of the same agent are one, those for everyone too.
      Row(mine + everyone + "User-agent: foobot\nDisallow: /more\n", "/mine", false),
      Row(mine + everyone + "User-agent: foobot\nDisallow: /more\n", "/more", false),
      Row(everyone + mine + "User-agent: *\nDisallow: /too\n", "BarBot", "/too", false),
      Row(everyone + mine + "User-agent: *\nDisallow: /too\n", "BarBot", "/all", false),
      // Several agents a group, with blank lines, comments and lines that mean nothing between them.
      Row("User-agent: BarBot\nUser-agent: FooBot\nDisallow: /", "/x", false),
      Row("User-agent: BarBot\n\n# hello\nUser-agent: FooBot\n\nDisallow: /", "BarBot", "/x", false),
      Row("User-agent: BarBot\nHost: a.example\nUser-agent: FooBot\nDisallow: /", "BarBot", "/x", false),
      Row("User-agent: *\nUser-agent: FooBot\nDisallow: /", "/x", false),
      Row("User-agent: *\nUser-agent: FooBot\nDisallow: /", "BarBot", "/x", false),
      // A rule ends the list of agents, an empty one too; nobody is named before the first.
      Row("User-agent: BarBot\nDisallow:\nUser-agent: FooBot\nDisallow: /", "BarBot", "/x", true),
      Row("Disallow: /\nUser-agent: FooBot\nAllow: /x", "/y", true), Row("Disallow: /", "/x", true),
      Row("Allow: /\nDisallow: /x\n", "/x", true), Row("", "/x", true),
    ])
  func agents(_ row: Row) { check(row) }

  @Test(
    "2.2.2, allow and disallow",
    arguments: [
      ("Disallow: /", "/", false), ("Disallow: /", "", false), ("Disallow: /", "/robots.txt", true),
      ("Disallow: /$", "", false), ("Disallow: /$", "/?a", true), ("Disallow: /?", "?a", false),
      ("Disallow: /?", "/", true),
      ("Disallow: /a", "/a#b", false), ("Disallow: /a", "/A", true), ("Disallow: a", "/a", true),
      ("Disallow: https://a.example/a", "/a", true), ("Disallow:", "/a", true), ("Disallow: \t", "/a", true),
      ("Allow:\nDisallow: /a", "/a", false), ("Allow: /a", "/b", true),
      // Octets decide, not characters, and not the order of the lines.
      ("Allow: /é\nDisallow: /%C3%A9/", "/é/", false), ("Disallow: /abc\nAllow: /ab*", "/abc", true),
      ("Disallow: /abcd\nAllow: /ab*", "/abcd", false), ("Allow: /a*c\nDisallow: /abc", "/abc", true),
      ("Disallow: /a*c\nAllow: /abc", "/abc", true), ("Allow: /a\nDisallow: /a\nAllow: /a", "/a", true),
      ("Disallow: /a/\nAllow: /a/b/\nDisallow: /a/b/c/", "/a/b/c/d", false),
      ("Disallow: /a/\nAllow: /a/b/\nDisallow: /a/b/c/", "/a/b/x", true),
      // Percent-encoded octets of the unreserved characters are those characters; others are not.
      ("Disallow: /%61", "/a", false), ("Disallow: /a", "/%61", false), ("Disallow: /%2e%2E/", "/x/%2E%2e", true),
      ("Disallow: /a%20b", "/a b", false), ("Disallow: /a b", "/a%20b", false), ("Disallow: /a+b", "/a%20b", true),
      ("Disallow: /a%3fb", "/a?b", true), ("Disallow: /a?b", "/a%3Fb", true), ("Disallow: /%zz", "/%zz", false),
      ("Disallow: /100%", "/100%", false), ("Disallow: /%E9", "/é", true), ("Disallow: /%25", "/%", true),
      ("Disallow: /x?a=b%26c", "/x?a=b&c", true), ("Disallow: /ü?ü", "/%c3%bc?%C3%BC", false),
      ("Disallow: /a//b", "/a/b", true), ("Disallow: /a//b", "/a//b", false),
    ])
  func rules(_ rules: String, _ target: String, _ isAllowed: Bool) {
    check(Row("User-agent: *\n" + rules, target, isAllowed))
  }

  /// Neither has a place in an address (RFC 3986, appendix A), so that both are encoded before they are compared; the
  /// apostrophe is what browsers encode in a query.
  @Test(
    "2.2.2, octets that have to be encoded",
    arguments: ["|", "{", "}", "^", "\"", "<", ">", "`", "'", "\u{1}", "\u{7F}", " "])
  func encoded(_ character: String) {
    let hex = "%" + (character.utf8.first.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) } ?? "")
    for place in ["/a@b", "/s?q=@b"] {
      let spellings = [character, hex, hex.uppercased()].map { place.replacing("@", with: $0) }
      for rule in spellings {
        for target in spellings { check(Row("User-agent: *\nDisallow: \(rule)", target, false)) }
        check(Row("User-agent: *\nDisallow: \(rule)", place.replacing("@", with: ""), true))
      }
    }
  }

  @Test(
    "a back slash in a rule is read as browsers do, and as RFC 3986 does",
    arguments: [
      ("Disallow: /a\\b", "/a\\b", false), ("Disallow: /a\\b", "/a/b", false), ("Disallow: /a\\b", "/a%5Cb", false),
      ("Disallow: /a\\b", "/ab", true), ("Disallow: /a%5cb", "/a/b", true), ("Disallow: /s?q=\\", "/s?q=\\", false),
      ("Disallow: /s?q=\\", "/s?q=%5C", false), ("Disallow: /s?q=\\", "/s?q=/", true),
    ])
  func backSlashes(_ rule: String, _ target: String, _ isAllowed: Bool) {
    check(Row("User-agent: *\n" + rule, target, isAllowed))
  }

  @Test("2.2.1, the product token of who asks stands before its other words")
  func askers() {
    for agent in ["FooBot crawler", "FooBot/2.1", "FooBot (+https://foo.example)", " foobot;x"] {
      check(Row(Self.mine + Self.everyone, agent, "/mine", false))
      check(Row(Self.mine + Self.everyone, agent, "/all", true))
    }
    for agent in ["", "*", "/2.0", "(FooBot)"] {
      check(Row("User-agent:\nDisallow: /x\n" + Self.everyone, agent, "/x", true))
    }
  }

  @Test(
    "2.2.3, special characters",
    arguments: [
      ("Disallow: /*", "/", false), ("Disallow: *", "", false), ("Disallow: *$", "/a", false),
      ("Disallow: $", "/", true),
      ("Disallow: /a*", "/a", false), ("Disallow: /*a", "/bca", false), ("Disallow: /*a$", "/aba", false),
      ("Disallow: /*a$", "/abb", true), ("Disallow: /***a***b***$", "/xaxbx", false),
      ("Disallow: /*/*/*/x", "/a/b/x", true),
      ("Disallow: /*/*/*/x", "/a/b/c/x", false), ("Disallow: /a$b$", "/a$b", false), ("Disallow: /a$b$", "/a$b$", true),
      ("Disallow: /a$*", "/a$b", false), ("Disallow: /a$*", "/ab", true), ("Disallow: /a$$", "/a$", false),
      ("Disallow: /*?", "/a", true), ("Disallow: /*?", "/a?", false), ("Disallow: /*?*b=", "/x?a=1&b=2", false),
      ("Disallow: /*.pdf$", "/a.pdf?x=.pdf", false), ("Disallow: /*.pdf$", "/a.pdf#x", false),
      ("Disallow: /a # b", "/a", false), ("Disallow: /a#b", "/a", false), ("Disallow: # /a", "/a", true),
      ("Disallow: /%23", "/%23", false), ("Disallow: /a%2A", "/ab", true), ("Disallow: /a%24", "/a", true),
    ])
  func wildcards(_ rules: String, _ target: String, _ isAllowed: Bool) {
    check(Row("User-agent: *\n" + rules, target, isAllowed))
  }

  @Test(
    "2.2.4 and how lines are written",
    arguments: [
      "User-agent:*\nDisallow:/a", "  user-AGENT\t:\t*  \n\tDISALLOW : /a\t", "User-agent: *\rDisallow: /a\r",
      "User-agent: *\r\n\r\nDisallow: /a\r\n", "User-agent *\nDisallow /a", "user agent: *\ndisallow: /a",
      "useragent: *\ndissallow: /a", "User-agent: *\nDisalow: /a", "User-agent: * # all\nDisallow: /a # not b",
      "\u{FEFF}User-agent: *\nDisallow: /a", "User-agent: *\nCrawl-delay: 1\nSitemap: x\nDisallow: /a",
      "User-agent: *\nNoindex: /b\nClean-param: c /d\nDisallow: /a", "User-agent: *\n\u{0}\u{1}\u{2}\nDisallow: /a",
      "User-agent: *\n:\n: /b\nnothing\nDisallow: /a", "User-agent: *\n\u{FEFF}Allow: /a\nDisallow: /a",
      "<html>\nUser-agent: *\nDisallow: /a\n</html>", "User-agent: *\nAllow: /a/b\n\n\n\n\nDisallow: /a",
    ])
  func lines(_ file: String) {
    check(Row(file, "/a", false))
    check(Row(file, "/b", true))
  }

  /// 2,083 bytes is what some crawlers keep of a line. A rule counts whole here, or its end would be cut off and it
  /// would forbid more than was written.
  @Test func longLinesCountWhole() {
    let long = "/" + String(repeating: "a", count: 3000)
    check(Row("User-agent: *\nDisallow: \(long)", long, false))
    check(Row("User-agent: *\nDisallow: \(long)", String(long.dropLast()), true))
    check(Row("User-agent: *\n# \(long)\nDisallow: /b", "/b", false))
  }

  @Test(
    "delays are numbers of seconds, with fractions",
    arguments: [
      ("5", 5000), ("0", 0), (".5", 500), ("2.", 2000), ("1.25 s", 1250), ("10s", 10_000), ("1e9", 1000),
      ("99999999999999999999", 1_000_000_000), ("-1", nil), ("soon", nil), ("", nil), ("1.2.3", nil), ("nan", nil),
      ("inf", nil), ("0x10", 0),
    ] as [(String, Int64?)])
  func delays(_ written: String, _ milliseconds: Int64?) {
    let rules = RobotsFile(Array("User-agent: *\nCrawl-delay: \(written)\nDisallow: /a".utf8)).rules(for: "FooBot")
    #expect(rules?.crawlDelay == milliseconds.map { .milliseconds($0) })
  }
}
