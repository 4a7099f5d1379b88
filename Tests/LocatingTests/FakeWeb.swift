import Disclosures
import Fetching
import Foundation
import Locating
import Rubrics
import Synchronization

/// A web of pages in a table; every other address answers 404, every other host has no name.
final class FakeWeb: Transport {
  struct Page: Sendable {
    var status = 200
    var type = "text/html; charset=utf-8"
    var location: String?
    var body: [UInt8] = []
    var failure: FetchFailure?
    var truncated: Response.Truncation?
    var fields: [Response.Header] = []

    static func html(_ text: String) -> Page { Page(body: Array(text.utf8)) }
    static func redirect(_ location: String) -> Page { Page(status: 301, location: location) }
    static func failure(_ kind: FetchFailure.Kind) -> Page { Page(failure: FetchFailure(kind, "Broken on purpose.")) }
  }

  let pages: [String: Page]
  private let hosts: Set<String>
  private let asked = Mutex<[String]>([])

  init(_ pages: [String: Page]) {
    self.pages = pages
    hosts = Set(pages.keys.compactMap { WebAddress($0)?.host })
  }

  /// Pages of HTML.
  convenience init(html: [String: String]) { self.init(html.mapValues { .html($0) }) }

  /// The site of one.example.
  ///
  /// - Parameters:
  ///   - pages: by their paths; those of other hosts by their addresses. One for "/" stands in the home page's place.
  ///   - home: what the home page holds above its footer.
  ///   - footer: its links; that of the Act leads to "/act".
  convenience init(
    site pages: [String: Page], home: String = OutcomeTests.home, footer: String = OutcomeTests.act
  ) {
    var all: [String: Page] = ["http://one.example/": .html("\(home)<footer>\(footer)</footer>")]
    for (path, page) in pages { all[path.hasPrefix("/") ? "http://one.example\(path)" : path] = page }
    self.init(all)
  }

  /// The same with pages of HTML.
  convenience init(
    pages html: [String: String], home: String = OutcomeTests.home, footer: String = OutcomeTests.act
  ) {
    self.init(site: html.mapValues { .html($0) }, home: home, footer: footer)
  }

  var requests: [String] { asked.withLock { $0 } }

  func exchange(_ request: TransportRequest) async -> Exchange {
    asked.withLock { $0.append(request.url) }
    let time = Timestamp(milliseconds: 0)
    guard let host = WebAddress(request.url)?.host, hosts.contains(host) else {
      return Exchange(url: request.url, requestedAt: time, answer: .failure(FetchFailure(.dns, "No such host.")))
    }
    let page = pages[request.url] ?? Page(status: 404)
    if let failure = page.failure { return Exchange(url: request.url, requestedAt: time, answer: .failure(failure)) }
    var headers = [Response.Header(name: "Content-Type", value: page.type)]
    headers += page.fields
    if let location = page.location { headers.append(Response.Header(name: "Location", value: location)) }
    let response = Response(
      status: page.status, head: [], headers: headers, body: page.body, truncated: page.truncated)
    return Exchange(url: request.url, requestedAt: time, answer: .response(response))
  }
}

/// Waits for nothing.
struct NoTime: Timekeeper {
  var now: Timestamp { Timestamp(milliseconds: 0) }
  var uptime: Duration { .zero }
  func sleep(for duration: Duration) async throws(CancellationError) {}
}

/// The package's top folder.
let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func rules() throws -> LocatingRules {
  let bytes = try Data(contentsOf: top.appending(path: "rubric/sb657/locating.yaml"))
  return try LocatingRules.load(["sb657/locating.yaml": Array(bytes)])
}

/// A stand-in for the grader, as crude as the texts of these tests allow.
@Sendable func recognise(_ document: Document) -> TextKind {
  let text = document.text.lowercased()
  let isAct = ["1714.43", "supply chains act", "sb 657"].contains { text.contains($0) }
  if isAct, ["does not apply", "does not therefore", "therefore does not apply"].contains(where: { text.contains($0) })
  {
    return .notCovered
  }
  if isAct, [" we ", " our ", " us ", " its "].contains(where: { " \(text)".contains($0) }), text.contains("suppl") {
    let areas = ["verif", "audit", "certif", "accountab", "train"].count { text.contains($0) }
    return areas > 1 ? .disclosure : .bare
  }
  let words = text.split(whereSeparator: \.isWhitespace).count
  if isAct, text.contains("requires") || (7...60).contains(words) { return .bare }
  return text.contains("modern slavery act 2015") ? .otherRegime : .other
}

/// What the stand-in takes for an answer: a sentence of one of the areas' words and of no law.
@Sendable func answers(_ document: Document) -> Answers {
  let areas: Set<String> = ["verif", "audit", "certif", "accountab", "train"]
  let prose = document.passages.filter { $0.kind != .heading }.map { document.text(in: $0.range).lowercased() }
  let given = areas.filter { area in prose.contains { $0.contains(area) && $0.contains("we ") } }
  let said = given.map { area in (area, prose.filter { $0.contains(area) && $0.contains("we ") }) }
  return Answers(
    given: given, missing: areas.subtracting(given), values: Dictionary(uniqueKeysWithValues: said))
}

func find(
  _ web: any Transport, websites: [String] = ["http://one.example/"], limits: LocatingLimits = LocatingLimits(),
  render: Render? = nil, recognise: @escaping @Sendable (Document) -> TextKind = recognise
) async throws -> Located {
  let policy = FetchPolicy(delay: .zero, retries: 0)
  guard let visitor = Visitor(contact: "audit@fairlead.example") else { throw FetchFailure(.malformed, "contact") }
  let fetcher = Fetcher(transport: web, visitor: visitor, policy: policy, time: NoTime())
  let company = Company(id: "one", name: "One", websites: websites, line: 2)
  return try await locate(
    company, fetcher: fetcher, session: CompanySession(company: "one"), rules: try rules(), limits: limits,
    render: render,
    capture: { exchange, _ in
      exchange.response.map {
        Capture(
          url: exchange.url, date: "", status: $0.status, mediaType: "", digest: "\($0.body.count) bytes")
      }
    }, recognise: recognise, answers: answers)
}
