import Disclosures
import Testing

@testable import Auditing

/// Pages of the Act's name that say nothing of the company's own practice, read by the engine itself: wherever their
/// links lead, under whatever words, no letter for a statement that stands one link on. Expected outcomes were decided
/// by hand.
@Suite("Thin pages")
struct ThinPageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// What the page of the Act says beside its heading.
    var html: String
    /// Other pages: a path of the company's site or an address, and what stands there; nil for a server that is down.
    var pages: [String: String?] = [:]
    var outcome = Outcome.found
    /// The page that is graded or, where none is, is named in the reason.
    var at: String
    var testDescription: String { String(html.prefix(100)) }

    init(_ html: String, _ pages: [String: String?] = [:], _ outcome: Outcome = .found, at: String) {
      (self.html, self.pages, self.outcome, self.at) = (html, pages, outcome, at)
    }
  }

  private static let recital = """
    <p>Since 2012 a law of California, the Transparency in Supply Chains Act of 2010, has asked retailers and makers of a
    certain size to disclose what they do to keep slavery and human trafficking out of their supply chains.</p>
    """
  /// With a word on the company's own suppliers it is a statement, if a poor one.
  private static let ours = "\(recital)<p>We make this disclosure under the Act, and we value our suppliers.</p>"
  private static let full: String? = ActPages.page(ActPages.none)
  private static let shoes: String? = ActPages.page("<p>Copper pans last for ever, or nearly.</p>", title: "Pans")
  private static let down: String? = nil
  private static let unbound = ActPages.page(
    "<p>The California Transparency in Supply Chains Act does not apply to us, because our receipts are small.</p>",
    title: "Whom the Act binds")
  private static let closed = "User-agent: *\nDisallow: /ca\n"
  private static func old(_ year: Int) -> String? {
    ActPages.page("<p>In \(year) we audited no supplier.</p>\(ActPages.none)")
  }
  private static let topics = ["Verification", "Audits", "Certification", "Internal accountability", "Training"]

  static let pointing: [Case] = [
    // Words that say nothing, or anything.
    Case("\(recital)<p>Shoppers may <a href=/s>study the whole text</a>.</p>", ["/s": full], at: "/s"),
    Case("<p><a href=/s>Onward</a></p>", ["/s": full], at: "/s"),
    Case("\(recital)<p>Ours: <a href=/s>leaf through it</a></p>", ["/s": full], at: "/s"),
    Case("\(recital)<p><a href=/s><img src=/i.png alt=''></a></p>", ["/s": full], at: "/s"),
    Case("\(recital)<p>Our answer: <a href=/s.txt>as bare text</a>.</p>", ["/s.txt": full], at: "/s.txt"),
    Case("\(recital)<p>Printed in the <a href=/y>Yearbook</a>.</p>", ["/y": full], at: "/y"),
    Case("\(recital)<p>Our statement is a chapter of the <a href=/y>Annual Report</a>.</p>", ["/y": full], at: "/y"),
    Case("\(recital)<p>See also: <a href=/y>Sustainability Report</a></p>", ["/y": full], at: "/y"),
    Case("\(recital)<p>The press room keeps our disclosure: <a href=/n>News</a></p>", ["/n": full], at: "/n"),
    Case("\(recital)<form action=/s><button>Show it</button></form>", ["/s": full], at: "/s"),
    // Other hosts.
    Case(
      "\(recital)<p>It stands on <a href=http://holdings.example/ca>the pages of Holdings plc</a>.</p>",
      ["http://holdings.example/ca": full], at: "http://holdings.example/ca"),
    Case(
      "<p>We belong to Holdings. <a href=http://holdings.example/ca>Its internet site</a> speaks for us.</p>",
      ["http://holdings.example/ca": full], at: "http://holdings.example/ca"),
    Case(
      "<p>You are about to leave our site. <a href=http://holdings.example/ca>Proceed</a> <a href=/>Stay</a></p>",
      ["http://holdings.example/ca": full], at: "http://holdings.example/ca"),
    Case(
      "\(recital)<p>You find our statement at www.holdings.example/ca.</p>",
      ["http://www.holdings.example/ca": full], at: "http://www.holdings.example/ca"),
    Case(
      "\(recital)<p>Our parent, <a href=http://holdings.example/>Holdings</a>, makes the statement for all of us.</p>",
      [
        "http://holdings.example/": ActPages.page("<p>Pots.</p>", title: "Holdings").replacing(
          "</footer>", with: "<a href=/ca>SB 657</a></footer>"),
        "http://holdings.example/ca": full,
      ], at: "http://holdings.example/ca"),
    // Two steps.
    Case(
      "\(recital)<p>Turn to <a href=/c>Citizenship</a>.</p>",
      [
        "/c": ActPages.page("<p><a href=/s>Our answer to SB 657</a></p><p><a href=/k>Kitchens</a></p>", title: "C"),
        "/s": full,
      ],
      at: "/s"),
    Case(
      "\(recital)<p>Turn <a href=/c>this leaf</a>.</p>",
      ["/c": ActPages.page("<p><a href=/s>And this one</a></p>"), "/s": full],
      at: "/s"),
    // Years.
    Case(
      "<ul><li><a href=/a>FY23</a><li><a href=/c>FY25</a><li><a href=/b>FY24</a></ul>",
      ["/a": old(2023), "/b": old(2024), "/c": full], at: "/c"),
    Case(
      "<ul><li><a href=/c>Fiscal 2025</a><li><a href=/b>Fiscal 2024</a></ul>", ["/b": old(2024), "/c": full], at: "/c"),
    Case(
      "\(recital)<p><a href=/b>Year to June 2, 2024</a>, <a href=/c>Year to June 1, 2025</a></p>",
      ["/b": old(2024), "/c": full], at: "/c"),
    Case("<p><a href=/b>2023-24</a> <a href=/c>2024-25</a></p>", ["/b": old(2024), "/c": full], at: "/c"),
    Case(
      "<p><a href=/ca-2024>Open it</a></p><p><a href=/ca-2025>Open it</a></p>",
      ["/ca-2024": old(2024), "/ca-2025": full], at: "/ca-2025"),
    Case(
      "\(recital)<p><a href=/c>FY25</a> <a href=/b>FY24</a></p>", ["/b": old(2024), "/c": down], .unreachable, at: "/c"),
    Case(
      """
      <table><tr><th>Year<th>Text<tr><td>2023<td><a href=/a>Look</a><tr><td>2025<td><a href=/c>Look</a></table>
      """, ["/a": old(2023), "/c": full], at: "/c"),
    Case(
      "<h3>2025</h3><p><a href=/c>Look</a></p><h3>2023</h3><p><a href=/a>Look</a></p>", ["/a": old(2023), "/c": full],
      at: "/c"),
    Case("<nav><a href=/a>FY23</a> <a href=/c>FY25</a></nav>", ["/a": old(2023), "/c": full], at: "/c"),
    // It does not apply.
    Case(
      "\(recital)<p><a href=/w>Are we bound by it?</a></p>", ["/w": unbound], .claimsNotCovered, at: "/w"),
    // What stands in the way.
    Case("\(recital)<p>Shoppers may <a href=/s>study it</a>.</p>", ["/s": down], .unreachable, at: "/s"),
    Case("\(recital)<p>Part of our <a href=/s>Citizenship</a> pages.</p>", ["/s": down], .unreachable, at: "/s"),
    Case(
      "\(recital)<p>Our statement is a chapter of the <a href=/y>Annual Report</a>.</p>", ["/y": down], .unreachable,
      at: "/y"),
    Case(
      "\(recital)<p>It stands on <a href=http://holdings.example/ca>the pages of Holdings plc</a>.</p>",
      ["http://holdings.example/ca": down], .unreachable, at: "http://holdings.example/ca"),
    Case(
      "\(recital)<p>It stands on <a href=http://holdings.example/ca>the pages of Holdings plc</a>.</p>",
      ["http://holdings.example/ca": full, "http://holdings.example/robots.txt": closed], .forbiddenByRobots,
      at: "http://holdings.example/ca"),
    Case(
      "\(recital)<p>Our statement is <a rel=nofollow href=/s>over there</a>.</p>", ["/s": full], .forbiddenByRobots,
      at: "/s"),
    Case("\(recital)<p>Our statement is <a href=/s>over there</a>.</p>", [:], .unreachable, at: "/s"),
    Case("\(recital)<p>For all the rest <a href=/s>press here</a>.</p>", ["/s": down], .unreachable, at: "/s"),
    Case(
      "\(recital)<p>All of it is <a href=/s>here</a>, or contact us for details.</p>", ["/s": down], .unreachable,
      at: "/s"),
    Case(
      "\(recital)<p>Turn to <a href=/c>Citizenship</a>.</p>",
      ["/c": ActPages.page("<p><a href=/s>Our answer to SB 657</a></p>", title: "C"), "/s": down], .unreachable,
      at: "/s"),
    Case(
      "\(recital)<p>Study it <a href=/s>over there</a>.</p>",
      [
        "/s": ActPages.page(
          "<form>Name <input name=u> <input type=password name=p><button>Go</button></form>", title: "Hello")
      ],
      .unreadable, at: "/s"),
    Case(
      "\(recital)<p>Study it <a href=/s>over there</a>.</p>",
      ["/s": ActPages.page("<div id=view></div><script src=/v.js></script>", title: "One")], .unreadable, at: "/s"),
    Case("<div id=view>Please wait</div><script src=/v.js></script>", [:], .unreadable, at: "/act"),
    Case(
      "<ul>\(topics.enumerated().map { "<li><a href=/t\($0)>\($1)</a>" }.joined())</ul>",
      Dictionary(
        uniqueKeysWithValues: topics.enumerated().map { ("/t\($0)", ActPages.page("<p>Yes.</p>", title: $1)) }),
      .unreadable, at: "/act"),
    Case("<p>A copy of our statement on the Act is sent to whoever asks.</p>", [:], .unreadable, at: "/act"),
    Case(
      "<p>Our statement is being renewed. Of the law speaks <a href=http://tin.example/SB657>a site of the State</a>.</p>",
      ["http://tin.example/SB657": ActPages.page(recital)], .unreadable, at: "/act"),
  ]

  static let own: [Case] = [
    Case(ours, at: "/act"),
    Case("\(ours)<p>Our <a href=/c>Supplier Code of Conduct</a> binds suppliers.</p>", ["/c": down], at: "/act"),
    Case("\(ours)<p><a href=/p>Privacy</a> <a href=/c>Cookies</a></p>", ["/p": down, "/c": down], at: "/act"),
    Case(
      "\(ours)<p><a href=/x>Our cooks</a> and <a href=/y>their recipes</a></p>", ["/x": shoes, "/y": shoes], at: "/act"),
    Case("\(ours)<p>Read <a href=https://oag.ca.gov/sb657>about it</a>.</p>", at: "/act"),
    Case("\(ours)<p>Find us <a href=http://www.facebook.com/one>there</a>.</p>", at: "/act"),
    Case("\(ours)<p><a href=/gone>Read on</a></p>", at: "/act"),
    Case(
      "\(ours)<p><a href=/m>Contact us</a>, or call the <a href=/h>Hotline</a>.</p>", ["/m": down, "/h": down],
      at: "/act"),
    Case("\(ours)<p>Our <a href=/r>Annual Report</a> speaks of copper.</p>", ["/r": down], at: "/act"),
    Case(
      "\(ours)<p>For Britain: <a href=/uk>Modern Slavery Act statement</a></p>",
      [
        "/uk": ActPages.page(
          "<p>This statement is made under section 54 of the Modern Slavery Act 2015. We audit our suppliers.</p>",
          title: "Modern slavery")
      ], at: "/act"),
    Case(
      "\(ours)<p><a href=/es>Espa\u{F1}ol</a></p>",
      ["/es": ActPages.page("<p>Cazuelas de cobre para todos.</p>", title: "Ley")],
      at: "/act"),
    Case("\(ours)</main><footer><p><a href=/s>Our statement</a></p></footer>", ["/s": down], at: "/act"),
    Case(
      "\(ours)<p>Read the statement of our supplier <a href=http://tin.example/ca>Tin Works</a>, too.</p>",
      ["http://tin.example/ca": full], at: "/act"),
    Case(
      "\(ours)<p>We learn from <a href=http://tin.example/why>Why It Matters</a>.</p>",
      ["http://tin.example/why": ActPages.page(recital)], at: "/act"),
    Case(
      "\(ours)<p>More on the law stands <a href=http://tin.example/SB657>there</a>.</p>",
      ["http://tin.example/SB657": ActPages.page(recital + ours)], at: "/act"),
    Case(
      "\(ours)<p>Our pans are sold by <a href=http://tin.example/>Tin Works</a>.</p>",
      ["http://tin.example/": Site.home(linkingTo: "/ca"), "http://tin.example/ca": full], at: "/act"),
  ]

  /// Beside a full statement: what it links to is not asked for, whatever state it is in.
  static let beside = [
    "<p>Our <a href=/x>Annual Report</a> says more.</p>", "<p>See <a href=/x>Responsibility</a>.</p>",
    "<p><a href=/x>Privacy statement</a></p>", "<p><a href=/x>Open</a></p>", "<p>FY24: <a href=/x>FY24</a></p>",
    "<p>Our parent is <a href=http://holdings.example/ca>Holdings</a>.</p>",
    "<p>The <a href=http://holdings.example/ca>group website</a> has pictures.</p>",
    "<p>The Attorney General's <a href=https://oag.ca.gov/sb657>guide</a></p>",
  ]

  private func told(_ card: Scorecard) -> String {
    "\(card.reason)\n" + card.trail.map { "\($0.url) [\($0.reason)] \($0.result)" }.joined(separator: "\n")
  }

  @Test("a thin page gives way to what its links lead to, whatever their words", arguments: pointing, [recital, ours])
  func points(_ site: Case, law: String) async throws {
    let (card, _) = try await ActPages.audit(site.html.replacing(Self.recital, with: law), site.pages)
    #expect(card.outcome == site.outcome, "\(told(card))")
    let address = site.at.hasPrefix("/") ? "\(ActPages.root)\(site.at)" : site.at
    if site.outcome == .found {
      #expect(card.assessment?.document.capture?.url == address, "\(told(card))")
      #expect(card.assessment?.disclosure?.letter == .a && card.assessment?.conduct?.letter == .f)
    } else {
      #expect(card.assessment?.disclosure == nil && card.reason.contains(address), "\(told(card))")
    }
  }

  @Test("a thin page that leads to no statement is graded itself", arguments: own)
  func stands(_ site: Case) async throws {
    let (card, web) = try await ActPages.audit(site.html, site.pages)
    #expect(card.outcome == .found, "\(told(card))")
    #expect(card.assessment?.document.capture?.url == "\(ActPages.root)/act")
    #expect(card.assessment?.disclosure?.letter == .f && card.assessment?.conduct?.letter == .f)
    #expect(!web.visits().contains { $0.url.contains("oag.ca.gov") || $0.url.contains("facebook") })
  }

  @Test("a page that answers costs no request more for what it links to", arguments: beside)
  func answers(_ html: String) async throws {
    let statement = ActPages.none + "<p>\(String(repeating: "We sell pans, and mend them. ", count: 10))</p>"
    let (plain, first) = try await ActPages.audit(statement, [:])
    let (card, web) = try await ActPages.audit(
      statement + html, ["/x": Self.down, "http://holdings.example/ca": Self.full])
    #expect(card.outcome == .found && plain.outcome == .found, "\(told(card))")
    #expect(card.assessment?.disclosure?.letter == .a)
    #expect(card.assessment?.document.capture?.url == "\(ActPages.root)/act")
    #expect(web.visits().count == first.visits().count)
  }

  @Test("a list of many links is not asked for link by link, and says what it left out")
  func many() async throws {
    let links = (1...20).map { "<a href=/r\($0)>Recipe \($0)</a>" }.joined(separator: " ")
    let (card, web) = try await ActPages.audit("\(Self.ours)<p>\(links)</p>", [:])
    #expect(card.outcome == .found)
    #expect(web.visits().count { $0.url.contains("/r") && !$0.url.contains("robots") } == 12)
    #expect(card.questions.contains { $0.contains("12 links of such a page are the most") })
  }
}
