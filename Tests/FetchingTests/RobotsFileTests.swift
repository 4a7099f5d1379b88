import Fetching
import Testing

/// RFC 9309, and what the well-known crawlers have agreed on around it.
@Suite struct RobotsFileTests {
  static func isAllowed(_ robots: String, _ agent: String, _ target: String) -> Bool {
    let address = WebAddress("http://a.example\(target)")!
    return RobotsFile(Array(robots.utf8)).answer(for: address, agent: agent).isAllowed
  }

  struct Question: Sendable, CustomTestStringConvertible {
    var rules: String
    var target: String
    var isAllowed: Bool
    init(_ rules: String, _ target: String, _ isAllowed: Bool) {
      (self.rules, self.target, self.isAllowed) = (rules, target, isAllowed)
    }
    var testDescription: String { "\(target) under \(rules)" }
  }

  @Test(arguments: [
    // Prefixes, their case, and the empty rule.
    Question("Disallow: /fish", "/fish", false), Question("Disallow: /fish", "/fish.html", false),
    Question("Disallow: /fish", "/fishheads/yummy.html", false), Question("Disallow: /fish", "/fish?id=1", false),
    Question("Disallow: /fish", "/Fish.asp", true), Question("Disallow: /fish", "/catfish", true),
    Question("Disallow: /fish/", "/fish", true), Question("Disallow: /fish/", "/fish/?id=1", false),
    Question("Disallow:", "/", true), Question("Disallow: /", "/", false), Question("Allow: /", "/x", true),
    Question("Disallow: fish", "/fish", true), Question("Disallow: /", "/robots.txt", true),
    // Wildcards.
    Question("Disallow: /*.php", "/index.php", false), Question("Disallow: /*.php", "/a/b.php5?x", false),
    Question("Disallow: /*.php", "/windows.PHP", true), Question("Disallow: /*.php$", "/a.php", false),
    Question("Disallow: /*.php$", "/a.php?x", true), Question("Disallow: /*.php$", "/a.php.php", false),
    Question("Disallow: /fish*.php", "/fishheads/cat.php?p", false),
    Question("Disallow: /fish*.php", "/fish.asp", true),
    Question("Disallow: /fish*", "/fish", false), Question("Disallow: *", "/x", false),
    Question("Disallow: *fish", "/a/fish", false), Question("Disallow: /a**b", "/axxb", false),
    Question("Disallow: /a*b*c$", "/abcbc", false), Question("Disallow: /a*b*c$", "/abcb", true),
    Question("Disallow: /$", "/", false), Question("Disallow: /$", "/x", true),
    Question("Disallow: /x$", "/x", false), Question("Disallow: /x$", "/xx", true),
    Question("Disallow: /*/$", "/a/", false), Question("Disallow: /*/$", "/a", true),
    Question("Disallow: /a$b", "/a$b", false), Question("Disallow: /a$b", "/a", true),
    Question("Disallow: /ab*ba$", "/aba", true), Question("Disallow: /ab*ba$", "/abba", false),
    // The longest match decides, allow before disallow when two are as long.
    Question("Allow: /p\nDisallow: /", "/page", true), Question("Disallow: /\nAllow: /p", "/page", true),
    Question("Allow: /folder\nDisallow: /folder", "/folder/page", true),
    Question("Disallow: /folder\nAllow: /folder", "/folder/page", true),
    Question("Allow: /page\nDisallow: /*.htm", "/page.htm", false),
    Question("Allow: /page\nDisallow: /*.ph", "/page.php5", true),
    Question("Allow: /$\nDisallow: /", "/", true), Question("Allow: /$\nDisallow: /", "/page.htm", false),
    Question("Disallow: /x\nAllow: /x/", "/x", false), Question("Disallow: /x\nAllow: /x/", "/x/", true),
    Question("Disallow: /x/page.html\nAllow: /x/", "/x/page.html", false),
    Question("Allow: /x/page.\nDisallow: /*.html", "/x/page.html", true),
    Question("Allow: /x/page.\nDisallow: /*.html", "/x/y.html", false),
    Question("Allow: /*****\nDisallow: /abc", "/abc", true),
    // Percent-encoding (section 2.2.2).
    Question("Disallow: /foo/bar?baz=http://foo.bar", "/foo/bar?baz=http://foo.bar", false),
    Question("Disallow: /foo/ツ", "/foo/%E3%83%84", false), Question("Disallow: /foo/ツ", "/foo/ツ", false),
    Question("Disallow: /foo/%E3%83%84", "/foo/ツ", false),
    Question("Disallow: /foo/%e3%83%84", "/foo/%E3%83%84", false),
    Question("Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false),
    Question("Disallow: /foo/bar/baz", "/foo/bar/%62%61%7A", false),
    Question("Disallow: /a%3Cd.html", "/a%3cd.html", false), Question("Disallow: /a%2Fb", "/a%2fb", false),
    Question("Disallow: /a%2Fb", "/a/b", true), Question("Disallow: /~joe/", "/%7Ejoe/x", false),
    Question("Disallow: /%7Ejoe/", "/~joe/x", false),
    Question("Disallow: /file-with-a-%2A.html", "/file-with-a-*.html", false),
    Question("Disallow: /file-with-a-%2A.html", "/file-with-a-b.html", true),
    Question("Disallow: /foo-%24", "/foo-$", false), Question("Disallow: /foo-%24", "/foo-", true),
    // Comments, blanks, misspellings.
    Question("Disallow: /a # not /b", "/a", false), Question("#Disallow: /", "/x", true),
    Question("  DISALLOW :  /a  ", "/a", false), Question("disallow /a", "/a", false),
    Question("disallow /a /b", "/a", true), Question("Dissallow: /a", "/a", false),
    Question("nonsense: /a", "/a", true),
    Question("Disallow: /a\u{0}b", "/a", true),
  ])
  func answers(_ question: Question) {
    #expect(Self.isAllowed("User-agent: *\n" + question.rules, "Fairlead", question.target) == question.isAllowed)
    for end in ["\r", "\r\n"] {
      let robots = "User-agent: *\n\(question.rules)\n".split(separator: "\n").joined(separator: end)
      #expect(Self.isAllowed(robots, "Fairlead", question.target) == question.isAllowed)
    }
  }

  static let groups = """
    allow: /foo/bar/

    user-agent: FooBot
    disallow: /
    allow: /x/
    user-agent: BarBot
    disallow: /
    allow: /y/


    allow: /w/
    user-agent: BazBot

    user-agent: FooBot
    allow: /z/
    disallow: /
    """

  @Test(arguments: [
    ("FooBot", "/x/b", true), ("FooBot", "/z/d", true), ("FooBot", "/y/c", false), ("BarBot", "/y/c", true),
    ("BarBot", "/w/a", true), ("BarBot", "/z/d", false), ("BazBot", "/z/d", true), ("FooBot", "/foo/bar/", false),
    ("BarBot", "/foo/bar/", false), ("BazBot", "/foo/bar/", false), ("Other", "/anything", true),
  ])
  func mergesGroupsOfAnAgent(_ case: (agent: String, target: String, isAllowed: Bool)) {
    #expect(Self.isAllowed(Self.groups, `case`.agent, `case`.target) == `case`.isAllowed)
  }

  @Test(arguments: ["Sitemap: https://a.example/s.xml", "Unknown: value", "Crawl-delay: 5", "", "# comment"])
  func otherLinesDoNotEndTheAgents(_ line: String) {
    let robots = "User-agent: BarBot\n\(line)\nUser-agent: *\nDisallow: /\n"
    #expect(!Self.isAllowed(robots, "BarBot", "/a"))
    #expect(!Self.isAllowed(robots, "Fairlead", "/a"))
  }

  static let named =
    "User-agent: *\nDisallow: /\nUser-agent: Foo Bar/2.0\nDisallow: /private\nUser-agent: foo-bar\nDisallow: /x\n"

  @Test(arguments: [
    ("Foo", "/a", true), ("FOO", "/a", true), ("foo", "/private", false), ("Foo/1.0 (+contact)", "/a", true),
    ("Foo Bar", "/a", true), ("Foo Bar", "/private", false), (" Foo", "/private", false),
    ("Foo;2", "/private", false), ("Fo", "/a", false), ("Food", "/a", false), ("foo-bar", "/private", true),
    ("foo-bar", "/x", false), ("Other", "/a", false), ("*", "/a", false), ("", "/a", false),
  ])
  func matchesTheProductToken(_ case: (agent: String, target: String, isAllowed: Bool)) {
    #expect(Self.isAllowed(Self.named, `case`.agent, `case`.target) == `case`.isAllowed)
  }

  @Test func aGroupOfOnesOwnReplacesTheOneForEveryone() {
    let robots = "User-agent: *\nDisallow: /\nCrawl-delay: 9\nUser-agent: Fairlead\nDisallow:\n"
    #expect(Self.isAllowed(robots, "Fairlead", "/a"))
    #expect(RobotsFile(Array(robots.utf8)).rules(for: "Fairlead")?.crawlDelay == nil)
    #expect(RobotsFile(Array(robots.utf8)).rules(for: "Other")?.crawlDelay == .seconds(9))
  }

  @Test func saysWhichLineDecided() throws {
    let robots = RobotsFile(
      Array("\u{FEFF}# hello\r\n\r\nUser-agent: *\rDisallow:   /a   # why\n Allow: /a/b*c$\n".utf8))
    func answer(_ target: String) -> RobotsAnswer {
      robots.answer(for: WebAddress("https://a.example\(target)")!, agent: "Fairlead")
    }
    #expect(answer("/a/x") == RobotsAnswer(isAllowed: false, line: 4, text: "Disallow:   /a"))
    #expect(answer("/a/bc") == RobotsAnswer(isAllowed: true, line: 5, text: "Allow: /a/b*c$"))
    #expect(answer("/c").line == nil)
    #expect(answer("/c").isAllowed)
  }

  @Test(arguments: [[UInt8](), [0xEF], [0xEF, 0xBB], [0xEF, 0xBB, 0xBF]])
  func passesOverAByteOrderMark(_ mark: [UInt8]) {
    let file = RobotsFile(mark + Array("User-agent: *\nDisallow: /".utf8))
    #expect(!file.answer(for: WebAddress("http://a.example/x")!, agent: "Fairlead").isAllowed)
  }

  @Test func survivesWhatIsNoRobotsFile() {
    for bytes in [[], [0], Array(repeating: UInt8(0xFF), count: 1000), Array("<html><body>Disallow</body>".utf8)] {
      #expect(RobotsFile(bytes).answer(for: WebAddress("http://a.example/x")!, agent: "Fairlead").isAllowed)
    }
  }

  /// A rule that was cut in its middle would forbid more than was meant.
  @Test func passesOverALineThatWasCut() {
    let bytes = Array("User-agent: *\nDisallow: /a\nDisallow: /".utf8)
    #expect(RobotsFile(bytes, isTruncated: true).answer(for: WebAddress("http://a.example/x")!, agent: "F").isAllowed)
    #expect(!RobotsFile(bytes).answer(for: WebAddress("http://a.example/x")!, agent: "F").isAllowed)
  }

  @Test func readsDelaysAndSitemaps() {
    let file = RobotsFile(
      Array(
        "Sitemap: https://a.example/1.xml\nUser-agent: a\nUser-agent: b\nCrawl-delay: 2.5\nDisallow: /\nuser-agent: a\ncrawl-delay: 7 s\nuser-agent: c\ncrawl-delay: soon\nallow: /\nSITEMAP:https://a.example/2.xml#x"
          .utf8))
    #expect(file.sitemaps == ["https://a.example/1.xml", "https://a.example/2.xml"])
    #expect(file.rules(for: "a")?.crawlDelay == .seconds(7))
    #expect(file.rules(for: "b")?.crawlDelay == .milliseconds(2500))
    #expect(file.rules(for: "c")?.crawlDelay == nil)
    #expect(file.rules(for: "d") == nil)
  }

  /// Rules far down a long file count: RFC 9309 asks for 500 KiB at least.
  @Test func readsFilesOfHalfAMegabyte() {
    var text = "User-agent: *\n"
    var count = 0
    while text.utf8.count < 520_000 {
      text += count.isMultiple(of: 3) ? "Disallow: /section\(count)/*/print$\n" : "Disallow: /section\(count)/item\n"
      count += 1
    }
    text += "Disallow: /last\n"
    let rules = RobotsFile(Array(text.utf8)).rules(for: "Fairlead")
    #expect(rules?.answer(for: WebAddress("http://a.example/last/x")!).line == count + 2)
    #expect(rules?.answer(for: WebAddress("http://a.example/section9/x/print")!).line == 11)
    #expect(rules?.answer(for: WebAddress("http://a.example/section10/items")!).line == 12)
    #expect(rules?.answer(for: WebAddress("http://a.example/else")!).isAllowed == true)
  }

  /// Every rule is looked for all along the address, and none is found but the last.
  @Test func answersHoweverManyWildcardsThereAre() {
    let text = "User-agent: *\n" + (0..<30_000).map { "Disallow: /*ab\($0)ba\n" }.joined() + "Disallow: /*b*/x$\n"
    let rules = RobotsFile(Array(text.utf8)).rules(for: "Fairlead")
    let long = "http://a.example/0123456789\(String(repeating: "ab", count: 4000))"
    #expect(rules?.answer(for: WebAddress(long)!) == RobotsAnswer(isAllowed: true, text: "no rule for this address"))
    #expect(rules?.answer(for: WebAddress(long + "/x")!).line == 30_002)
    #expect(rules?.answer(for: WebAddress(long + "7ba/x")!).line == 9)
  }
}
