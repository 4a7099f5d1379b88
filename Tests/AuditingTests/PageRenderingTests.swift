import Archiving
import Disclosures
import Foundation
import Rendering
import Testing

@testable import Auditing

/// Pages that need a browser. Where there is none, only those tests run that do without.
@Suite(.serialized) struct PageRenderingTests {
  static let companies = [(name: "Neon", home: "http://neon.example/")]

  /// The statement's page is empty; a script of the same host writes it.
  static func web() -> ChangingWeb {
    let text = Site.statement(audits: Site.announced).split(separator: "<main>")[1].split(separator: "</main>")[0]
    let script = "document.getElementById('app').innerHTML = `\(text)`"
    let web = ChangingWeb([
      "http://neon.example/": Site.home(linkingTo: "/act"),
      "http://neon.example/act":
        "<!doctype html><title>Neon</title><body><div id=app></div><script src=/app.js></script></body>",
    ])
    web.set("http://neon.example/app.js", script, type: "text/javascript")
    return web
  }

  static let browser = Browser.find()?.path

  @Test func withoutABrowserItIsUnreadableAndSaysSo() async throws {
    let runs = Runs(Self.web())
    try await runs.audit(Self.companies, to: "one", render: .auto, browser: nil)
    let card = try #require(try runs.scorecards("one").first)
    #expect(card.outcome == .unreadable && card.reason.contains("There is no Chromium on this machine's PATH."))
    try await runs.audit(Self.companies, to: "two", offline: "one")
    #expect(try runs.assessments("one") == runs.assessments("two"))
  }

  @Test func aBrowserThatCannotStartIsUnreadableToo() async throws {
    let runs = Runs(Self.web())
    try await runs.audit(Self.companies, to: "one", render: .auto, browser: "/nonexistent/chromium")
    let card = try #require(try runs.scorecards("one").first)
    #expect(card.outcome == .unreadable && card.reason.contains("could not be started"))
  }

  @Test func neverLeavesItUnreadable() async throws {
    let runs = Runs(Self.web())
    try await runs.audit(Self.companies, to: "one")
    #expect(try runs.scorecards("one").map(\.outcome) == [.unreadable])
  }

  /// The home page has text, and a footer that a script brings.
  private static func lateFooter() -> ChangingWeb {
    let link = "<a href='/act'>California Transparency in Supply Chains Act</a>"
    let home = Site.home(linkingTo: nil).replacing("</body>", with: "<script src=/foot.js></script></body>")
    let web = ChangingWeb([
      "http://neon.example/": home, "http://neon.example/act": Site.statement(audits: Site.announced),
    ])
    web.set(
      "http://neon.example/foot.js", "document.querySelector('footer').innerHTML = \"\(link)\"", type: "text/javascript"
    )
    return web
  }

  @Test(.enabled(if: browser != nil, "no Chromium on PATH"))
  func aFooterThatAScriptBringsIsSeenAtASecondLook() async throws {
    let runs = Runs(Self.lateFooter())
    try await runs.audit(Self.companies, to: "one", render: .auto, browser: Self.browser)
    let card = try #require(try runs.scorecards("one").first)
    #expect(card.outcome == .found, "\(card.reason)")
    #expect(card.placement?.storefronts.first?.link?.place == .footer)
    #expect(card.trail.map(\.result) == ["read", "read in a browser", "read: a disclosure"])
    // The archive alone tells it, at whatever setting.
    _ = runs.web.visits()
    for render in [AuditSettings.RenderWhen.auto, .never, .always] {
      try await runs.audit(Self.companies, to: "again \(render)", offline: "one", render: render)
      #expect(try runs.assessments("one") == runs.assessments("again \(render)"))
      #expect(try runs.scorecards("again \(render)").first?.trail == card.trail)
    }
    #expect(runs.web.visits().isEmpty)
    #expect(try await EvidenceCheck(runs.folder("one")).problems == [])
  }

  @Test func withoutABrowserASecondLookIsSaidToBeMissing() async throws {
    let runs = Runs(Self.lateFooter())
    try await runs.audit(Self.companies, to: "one", render: .auto, browser: nil)
    let card = try #require(try runs.scorecards("one").first)
    #expect(card.outcome == .notFound)
    #expect(card.trail.contains { $0.result.hasPrefix("not shown in a browser: There is no Chromium") })
    try await runs.audit(Self.companies, to: "two", offline: "one")
    #expect(try runs.assessments("one") == runs.assessments("two"))
    #expect(try await EvidenceCheck(runs.folder("one")).problems == [])
    try await runs.audit(Self.companies, to: "three")
    #expect(try runs.scorecards("three").first?.trail.contains { $0.reason.hasPrefix("home page once more") } == false)
  }

  /// A browser goes by what the server says; the bytes say HTML.
  @Test(.enabled(if: browser != nil, "no Chromium on PATH"))
  func aPageThatIsCalledAPDFIsShownAsAPage() async throws {
    let web = Self.web()
    web.set("http://neon.example/act", Site.statement(audits: Site.announced), type: "application/pdf")
    let runs = Runs(web)
    try await runs.audit(Self.companies, to: "one", render: .always, browser: Self.browser)
    #expect(try runs.scorecards("one").map(\.outcome) == [.found])
    #expect(try runs.scorecards("one").first?.trail.last?.result == "read in a browser: a disclosure")
  }

  @Test(.enabled(if: browser != nil, "no Chromium on PATH"))
  func theRenderedTextIsGradedMarkedAndKept() async throws {
    let runs = Runs(Self.web())
    try await runs.audit(Self.companies, to: "one", render: .auto, browser: Self.browser, screenshots: true)
    let card = try #require(try runs.scorecards("one").first)
    #expect(card.outcome == .found)
    let areas = try #require(card.assessment?.areas)
    #expect(areas.first { $0.id == "audits" }?.practice == .yes)
    #expect(areas.first { $0.id == "training" }?.practice == .no)
    #expect(card.trail.map(\.result) == ["read", "read in a browser: a disclosure"])
    // The page itself was asked for once: the browser got the answer that was there.
    let visits = runs.web.visits()
    #expect(visits.count { $0.url == "http://neon.example/act" } == 1)
    #expect(visits.contains { $0.url == "http://neon.example/app.js" })
    let store = try ExchangeStore(folder: runs.folder("one").evidence)
    let record = try #require(try store.records(for: "urn:rendered:http://neon.example/act").first)
    let capture = try #require(card.assessment?.document.capture)
    #expect(record.type == "resource" && capture.rendered == SHA256.labelled(Array(record.block)))
    #expect("sha256:" + (card.assessment?.document.sha256 ?? "") == capture.rendered)
    let raw = try #require(try store.exchanges(for: "http://neon.example/act").first?.response)
    #expect(capture.digest == SHA256.labelled(raw.body))
    let picture = try #require(try store.records(for: "urn:view:http://neon.example/").first)
    #expect(picture.block.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try await EvidenceCheck(runs.folder("one")).problems == [])
    // A replay reads what the browser showed, and starts none.
    try await runs.audit(Self.companies, to: "two", offline: "one")
    #expect(try runs.assessments("one") == runs.assessments("two"))
    #expect(String(decoding: try runs.assessments("two"), as: UTF8.self).contains(#""rendered":"sha256:"#))
  }

  /// What robots and limits of size keep from the browser is said: in the trail, the reason and the archive.
  @Test(.enabled(if: browser != nil, "no Chromium on PATH"))
  func whatTheBrowserDidWithoutIsSaid() async throws {
    let web = Self.web()
    web.set("http://neon.example/robots.txt", "User-agent: *\nDisallow: /app.js\n", type: "text/plain")
    let runs = Runs(web)
    try await runs.audit(Self.companies, to: "one", render: .auto, browser: Self.browser)
    let card = try #require(try runs.scorecards("one").first)
    #expect(card.outcome == .unreadable)
    let why = "robots: Disallow: /app.js (line 2)"
    #expect(
      card.reason.contains("even in a browser, which was not given http://neon.example/app.js: \(why)."),
      "\(card.reason)")
    let step = Step(
      url: "http://neon.example/app.js", reason: "asked for in a browser by the page http://neon.example/act",
      result: "not given to it: \(why)")
    #expect(card.trail.contains(step), "\(card.trail)")
    let store = try ExchangeStore(folder: runs.folder("one").evidence)
    let record = try #require(try store.records(for: "urn:rendering:http://neon.example/act").first)
    #expect(record.type == "metadata")
    #expect(
      String(decoding: record.block, as: UTF8.self)
        == #"{"open":[],"refused":[{"reason":"\#(why)","url":"http://neon.example/app.js"}]}"#)
    #expect(try await EvidenceCheck(runs.folder("one")).problems == [])
    try await runs.audit(Self.companies, to: "two", offline: "one")
    #expect(try runs.assessments("one") == runs.assessments("two"))
  }

  @Test(.enabled(if: browser != nil, "no Chromium on PATH"))
  func alwaysReadsEveryPageInABrowserAndEachOnce() async throws {
    let runs = Runs(Self.web())
    // Two companies that share a site: the second one reads what was shown to the first.
    let twice = Self.companies + [(name: "Neon again", home: "http://neon.example/")]
    try await runs.audit(twice, to: "one", render: .always, browser: Self.browser)
    let cards = try runs.scorecards("one")
    #expect(
      cards.map { $0.trail.map(\.result) } == [
        ["read in a browser", "read in a browser: a disclosure"],
        ["read in a browser", "read in a browser: a disclosure"],
      ])
    #expect(cards[0].assessment?.document.sha256 == cards[1].assessment?.document.sha256)
    let store = try ExchangeStore(folder: runs.folder("one").evidence)
    for url in ["http://neon.example/", "http://neon.example/act"] {
      #expect(try store.records(for: "urn:rendered:" + url).count == 1)
    }
  }

  /// The sample company whose statement is put together by a script, against what people decided about its text.
  @Test(.enabled(if: browser != nil, "no Chromium on PATH"))
  func theSampleCompanyReadsAsPeopleDecided() async throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../samples/web/neonfold.example")
    let web = ChangingWeb([:])
    for (path, file) in [("", "index.html"), ("california/", "california/index.html"), ("app.js", "app.js")] {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      web.set("http://neonfold.example/" + path, text, type: file.hasSuffix("js") ? "text/javascript" : "text/html")
    }
    let runs = Runs(web)
    try await runs.audit(
      [(name: "Neonfold", home: "http://neonfold.example/")], to: "one", render: .auto, browser: Self.browser)
    let areas = try #require(try runs.scorecards("one").first?.assessment?.areas)
    let practices = Dictionary(uniqueKeysWithValues: areas.map { ($0.id, $0.practice) })
    #expect(
      ["verification", "audits", "certification", "accountability", "training"].map { practices[$0] } == [
        .no, .yes, .no, .no, .no,
      ])
    let findings = Dictionary(uniqueKeysWithValues: areas.flatMap(\.findings).map { ($0.fact, $0.value) })
    #expect(findings["audits.independent"] == "internal" && findings["audits.unannounced"] == "announced")
  }

  @Test func soManyBrowsersAtATimeAndNeverTwoForAPage() async throws {
    let places = BrowserPlaces(2)
    let watch = Watch()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<30 {
        group.addTask {
          try await places.take("page \(number % 5)") {
            await watch.begin("page \(number % 5)")
            try await Task.sleep(for: .milliseconds(2))
            await watch.end("page \(number % 5)")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(await watch.most == 2)
    #expect(await watch.done == 30)
    #expect(await !watch.hadTwoOfAPage)
  }

  private actor Watch {
    var open: [String] = []
    var most = 0
    var done = 0
    var hadTwoOfAPage = false
    func begin(_ page: String) {
      if open.contains(page) { hadTwoOfAPage = true }
      open.append(page)
      most = max(most, open.count)
    }
    func end(_ page: String) {
      open.removeAll { $0 == page }
      done += 1
    }
  }
}
