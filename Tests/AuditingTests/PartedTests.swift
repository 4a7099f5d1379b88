import Disclosures
import Foundation
import Reading
import Testing

@testable import Auditing

/// Statements of which the page that a home page links to shows a part, or is not the newest: read by the engine
/// itself. Expected outcomes were decided by hand.
@Suite("Parted statements")
struct PartedTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The home page's links.
    var links = "<a href=/act>California Transparency in Supply Chains Act</a>"
    /// By their paths; nil for a server that is down.
    var pages: [String: String?]
    var outcome: Outcome
    /// What the reason says or, of a graded page, its path.
    var at: String
    /// The areas are silent only as far as anybody can tell.
    var isInDoubt = false

    init(
      _ name: String, _ pages: [String: String?], _ outcome: Outcome, at: String, links: String? = nil,
      doubt: Bool = false
    ) {
      (testDescription, self.pages, self.outcome, self.at, isInDoubt) = (name, pages, outcome, at, doubt)
      if let links { self.links = links }
    }
  }

  private static let root = "http://one.example"
  /// A full statement, by what the Act asks for.
  static let areas = [
    """
    <h2>Verification</h2><p>We verify our product supply chains every year to evaluate and address the risks of human
    trafficking and slavery. The verification is carried out by an independent third party.</p>
    """,
    """
    <h2>Audits</h2><p>We audit our suppliers every year for compliance with our standards on trafficking and slavery.
    The audits are independent and unannounced.</p>
    """,
    """
    <h2>Certification</h2><p>We require our direct suppliers to certify that the materials in their products comply with
    the laws on slavery and human trafficking of the countries in which they do business.</p>
    """,
    """
    <h2>Accountability</h2><p>We maintain internal accountability standards and procedures for employees and contractors
    who fail to meet our standards on slavery and trafficking.</p>
    """,
    """
    <h2>Training</h2><p>We train our employees and managers who are responsible for supply chains on human trafficking
    and slavery every year.</p>
    """,
  ]
  private static let first = "<p>Disclosure of Orrin Jugs under SB 657.</p>" + areas[..<2].joined()
  private static let rest = areas[2...].joined()
  private static let full = "<p>Disclosure of Orrin Jugs under SB 657.</p>" + areas.joined()
  static func page(_ html: String, _ title: String = "California Transparency in Supply Chains Act") -> String {
    """
    <!doctype html><html><head><title>\(title)</title></head><body><nav><a href=/jugs>Jugs</a> <a href=/mugs>Mugs</a>
    </nav><main><h1>\(title)</h1>\(html)</main><footer><a href=/imprint>Imprint</a></footer></body></html>
    """
  }
  private static let plain = "<p>\(String(repeating: "Our jugs are thrown by hand in Fresno. ", count: 14))</p>"
  private static let down: String? = nil
  private static let closed = "User-agent: *\nDisallow: /b\n"
  private static let two = """
    <a href=/a>California Transparency in Supply Chains Act 2024</a>
    <a href=/b>California Transparency in Supply Chains Act 2025</a>
    """
  private static let twins = """
    <a href=/sb657-2024>CA Supply Chains Act</a> <a href=/sb657-2025>CA Supply Chains Act</a>
    """
  private static func accordion(_ panel: String, _ topics: [String] = topics) -> String {
    topics.map { "<button class=accordion data-load=/p>\($0)</button><div class=panel>\(panel)</div>" }.joined()
  }
  private static let topics = ["Verification", "Audits", "Certification", "Internal accountability", "Training"]
  private static let next = "<p><a href=/b>Continued on the next page</a></p>"
  private static let pager = "<nav class=pager>1 <a href=/act?page=2>2</a> <a href=/act?page=2>Next ›</a></nav>"
  private static let part = "<p>Part 1 of 2. <a href=/b>Part 2 of 2</a></p>"

  static let faults: [Case] = [
    // Continued.
    Case("next page is down", ["/act": page(first + next), "/b": down], .unreachable, at: "/b"),
    Case(
      "next page is forbidden", ["/act": page(first + next), "/b": page(rest), "/robots.txt": closed],
      .forbiddenByRobots, at: "/b"),
    Case("next page is there", ["/act": page(first + next), "/b": page(rest)], .found, at: "/act"),
    Case("next page bears no name", ["/act": page(first + next), "/b": page(rest, "Page 2")], .found, at: "/act"),
    Case("pager is down", ["/act": page(first + pager), "/act?page=2": down], .unreachable, at: "/act?page=2"),
    Case("pager is there", ["/act": page(first + pager), "/act?page=2": page(rest)], .found, at: "/act"),
    Case("part 2 is down", ["/act": page(first + part), "/b": down], .unreachable, at: "/b"),
    Case("part 2 is there", ["/act": page(areas[0] + part), "/b": page(rest)], .found, at: "/act"),
    // Frames.
    Case(
      "frame beside text is down", ["/act": page(first + "<iframe src=/rest></iframe>"), "/rest": down], .unreachable,
      at: "/rest"),
    Case(
      "frame beside text", ["/act": page(first + "<iframe src=/rest></iframe>"), "/rest": page(rest, "x")],
      .found, at: "/act"),
    Case(
      "frame of a dot", ["/act": page(first + "<iframe src=/count width=1 height=1></iframe>"), "/count": down],
      .found, at: "/act"),
    Case(
      "frame of consent",
      ["/act": page(first + "<iframe src=/x title='Cookie consent'></iframe>"), "/x": down], .found, at: "/act"),
    // Years.
    Case("newest is down", ["/a": page(full), "/b": down], .unreachable, at: "/a is not graded", links: two),
    Case(
      "newest is forbidden", ["/a": page(full), "/b": page(full), "/robots.txt": closed], .forbiddenByRobots,
      at: "/a is not graded", links: two),
    Case(
      "newest is a picture", ["/a": page(full), "/b": page("<img src=s.png>")], .unreadable, at: "/a is not graded",
      links: two),
    Case("newest is gone", ["/a": page(full)], .found, at: "/a", links: two),
    Case("older is down", ["/a": down, "/b": page(full)], .found, at: "/b", links: two),
    Case(
      "one of two of the same words is down",
      ["/x": page(full), "/y": down], .unreachable, at: "/x, behind a link of the same words",
      links: "<a href=/x>CA Supply Chains Act</a> <a href=/y>CA Supply Chains Act</a>"),
    Case(
      "newest by its address is down", ["/sb657-2024": page(full), "/sb657-2025": down], .unreachable,
      at: "/sb657-2024 is not graded", links: twins),
    Case(
      "newest by its address", ["/sb657-2024": page(full), "/sb657-2025": page(full.replacing("every", with: "each"))],
      .found, at: "/sb657-2025", links: twins),
    // Without text.
    Case("accordion of scripts", ["/act": page(accordion("") + plain)], .unreadable, at: "Headings without text"),
    Case("accordion that is read", ["/act": page(full + plain)], .found, at: "/act"),
    Case(
      "shell", ["/act": page("<div data-src=/api>Loading...</div><div>\(plain)</div>")], .unreadable,
      at: "footer link \u{201C}California"),
  ]

  private static let wordy = "<p>The rest of this statement is <a href=/b>here</a>.</p>"
  private static let back = "<p><a href=/act>Previous page</a></p>"
  private static let steps = "<p><a href=/b rel=next>Certification and training »</a></p>"
  private static let paged = "<p><a href=/act-2 rel=next>Certification and training »</a></p>"
  private static let click = "<button type=button>Go to page 2</button>"
  private static let recital = """
    <p>The California Transparency in Supply Chains Act of 2010 requires certain retailers and manufacturers to disclose
    their efforts to eradicate slavery and human trafficking from their direct supply chains.</p>
    """
  private static let years = """
    <a href=/a>CA Supply Chains Act FY24</a> <a href=/b>CA Supply Chains Act FY25</a>
    """
  private static let undated = """
    <a href=/a>California Supply Chains Act 2023</a> <a href=/b>California Supply Chains Act</a>
    """
  private static let languages = """
    <a href=/a>California Supply Chains Act</a> <a href=/b>California Supply Chains Act (Español)</a>
    """
  private static let bare = """
    <h3>California Transparency in Supply Chains Act</h3><p><a href=/a>2024</a> <a href=/b>2025</a></p>
    """
  private static let table = "<table>\(topics.map { "<tr><td>\($0)</td><td data-src=/x></td></tr>" }.joined())</table>"
  private static let tabs =
    "<ul>\(topics.map { "<li><a href=#\($0.prefix(3))>\($0)</a></li>" }.joined())</ul>"
    + topics.map { "<div id=\($0.prefix(3))></div>" }.joined()
  private static let contents = """
    <ul><li><a href=/c>Certification</a></li><li><a href=/n>Internal accountability</a></li>
    <li><a href=/t>Training</a></li></ul>
    """
  private static let pdf = """
    <p>Our certification, accountability and training practices are described in the
    <a href=/full.pdf>full statement</a>.</p>
    """
  private static let heads = topics.map { "<h3>\($0)</h3><div data-panel></div>" }.joined()

  /// Twenty more, of which no code was written with a look at them.
  static let sites: [Case] = [
    Case("the rest is here, down", ["/act": page(first + wordy), "/b": down], .unreachable, at: "/b"),
    Case("the rest is gone", ["/act": page(first + next)], .unreachable, at: "/b"),
    Case(
      "two pages that turn to each other", ["/act": page(first + next), "/b": page(rest + back)], .found, at: "/act"),
    Case("rel=next", ["/act": page(first + steps), "/b": page(rest)], .unreadable, at: "/b"),
    Case("rel=next, by its address", ["/act": page(first + paged), "/act-2": page(rest)], .found, at: "/act"),
    Case("rel=next is down", ["/act": page(first + steps), "/b": down], .unreachable, at: "/b"),
    Case("a button turns the page", ["/act": page(first + click)], .unreadable, at: "Go to page 2"),
    Case(
      "a recital turns to the statement", ["/act": page(recital + next), "/b": page(full)], .found, at: "/b"),
    Case(
      "next leads to another policy",
      ["/act": page(full + "<p><a href=/b>Next</a></p>"), "/b": page("<p>We return your money.</p>", "Returns")],
      .found, at: "/act"),
    Case(
      "next of a whole statement is down", ["/act": page(full + "<p><a href=/b>Next</a></p>"), "/b": down], .found,
      at: "/act", doubt: true),
    Case(
      "frame of the full statement",
      ["/act": page("\(recital)<iframe src=/b></iframe>"), "/b": page(full, "x")], .found, at: "/b"),
    Case(
      "frame is forbidden",
      ["/act": page(first + "<iframe src=/b></iframe>"), "/b": page(rest), "/robots.txt": closed],
      .forbiddenByRobots, at: "/b"),
    Case(
      "one area beside a frame with the others",
      ["/act": page("<p>Under SB 657:</p>\(areas[0])<iframe src=/b></iframe>"), "/b": page(areas[1] + rest, "x")],
      .found, at: "/act"),
    Case(
      "frame of a stranger",
      ["/act": page(full + "<iframe src=http://films.example/7></iframe>"), "http://films.example/7": down], .found,
      at: "/act"),
    Case("fiscal years", ["/a": page(full), "/b": down], .unreachable, at: "/a is not graded", links: years),
    Case("undated is down", ["/a": page(full), "/b": down], .unreachable, at: "/a is not graded", links: undated),
    Case("Spanish is down", ["/a": page(full), "/b": down], .found, at: "/a", links: languages),
    Case(
      "newest is still to come", ["/a": page(full), "/b": page("<p>Our statement will be posted soon.</p>")],
      .unreadable, at: "/b", links: two),
    Case("headings alone", ["/act": page(heads + plain)], .unreadable, at: "Headings without text"),
    Case(
      "panels that wait", ["/act": page(recital + accordion("<p>Loading...</p>") + plain)], .unreadable,
      at: "Headings without text"),
    Case(
      "one panel of five waits",
      ["/act": page(first + areas[2] + areas[3] + "<h2>Training</h2><div data-src=/t></div><h2>Contact</h2>" + plain)],
      .found, at: "/act", doubt: true),
    Case("topics on pages of their own, down", ["/act": page(first + contents), "/c": down], .unreachable, at: "/c"),
    Case(
      "topics on pages of their own",
      [
        "/act": page(first + contents), "/c": page(areas[2], "Certification"), "/n": page(areas[3], "Accountability"),
        "/t": page(areas[4], "Training"),
      ], .found, at: "/act"),
    Case("years below a heading of a footer", ["/a": page(full), "/b": down], .unreachable, at: "/a", links: bare),
    Case(
      "years below a heading of a footer, both read",
      ["/a": page(full), "/b": page(full.replacing("every", with: "each"))], .found, at: "/b", links: bare),
    Case("tabs of empty panels", ["/act": page(recital + tabs + plain)], .unreadable, at: "Headings without text"),
    Case("a table of empty cells", ["/act": page(recital + table + plain)], .unreadable, at: "Headings without text"),
    Case("the full file is down", ["/act": page(first + pdf), "/full.pdf": down], .found, at: "/act", doubt: true),
  ]

  private func card(_ site: Case) async throws -> Scorecard {
    let web = ChangingWeb([:])
    let home = Site.home(linkingTo: nil)
    if site.pages["/"] == nil {
      web.set("\(Self.root)/", home.replacing("</body>", with: "<footer>\(site.links)</footer></body>"))
    }
    for (path, text) in site.pages {
      let path = path.hasPrefix("/") ? "\(Self.root)\(path)" : path
      if path.hasSuffix("/robots.txt") {
        web.set(path, text, type: "text/plain")
      } else if let text {
        web.set(path, text)
      } else {
        web.breakDown(path)
      }
    }
    let runs = Runs(web)
    try await runs.audit([(name: "Orrin Jugs", home: "\(Self.root)/")], to: "run")
    return try #require(try runs.scorecards("run").first)
  }

  private func check(_ site: Case) async throws {
    let card = try await card(site)
    let told =
      "\(card.reason) \(card.questions)\n"
      + card.trail.map { "\($0.url) [\($0.reason)] \($0.result)" }.joined(separator: "\n")
    #expect(card.outcome == site.outcome, "\(told)")
    if site.outcome.isGraded {
      #expect(card.assessment?.document.capture?.url == "\(Self.root)\(site.at)", "\(told)")
      #expect(card.assessment?.flags.contains("partly_unread") == site.isInDoubt, "\(told)")
    } else {
      #expect(card.assessment?.disclosure == nil && card.reason.contains(site.at), "\(told)")
    }
  }

  @Test("a statement of which a part, the newest one or the text was not read", arguments: faults)
  func outcomes(_ site: Case) async throws { try await check(site) }

  @Test("a file of headings whose panels are empty is not graded")
  func files() throws {
    let grader = DocumentGrader(.sb657)
    let source = Source(id: "one", contentType: "text/html")
    let hollow = Self.page(Self.accordion("") + Self.plain)
    guard case .failure(.needsScripts) = try grader.grade(Array(hollow.utf8), as: source) else {
      Issue.record("It was graded.")
      return
    }
    guard case .success(let graded) = try grader.grade(Array(Self.page(Self.full).utf8), as: source) else {
      Issue.record("It was not graded.")
      return
    }
    #expect(graded.assessment.disclosure?.letter == .a || graded.assessment.disclosure?.letter == .b)
  }

  @Test("a company of one page, whose statement is still to come or goes on elsewhere")
  func homes() async throws {
    for (html, outcome) in [
      (Self.full, Outcome.foundWithoutHomepageLink), (Self.accordion("") + Self.plain, .unreadable),
      (Self.first + Self.next, .unreachable),
    ] {
      let card = try await card(Case("home", ["/": Self.page(html), "/b": Self.down], outcome, at: "/"))
      #expect(card.outcome == outcome, "\(card.reason) \(card.trail)")
    }
  }

  @Test("such sites by other words", arguments: sites)
  func others(_ site: Case) async throws { try await check(site) }
}
