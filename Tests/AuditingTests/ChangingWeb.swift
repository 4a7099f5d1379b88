import Disclosures
import Fetching
import Foundation
import Synchronization
import Testing

@testable import Auditing

/// A web of pages in a table that may change between two runs. Pages have entity tags, and a request that names the
/// page's own is answered with 304.
final class ChangingWeb: Transport {
  struct Page: Sendable, Hashable {
    var body: String
    var type = "text/html; charset=utf-8"
    var failure: FetchFailure.Kind?
    /// What a 304 says of the page's version; nil for the truth.
    var confirms: [Response.Header]?
    /// Sent with every answer.
    var fields: [Response.Header] = []
    var tag: String { "\"\(body.utf8.reduce(5381) { ($0 &* 33) ^ Int($1) })\"" }
  }

  /// A request that came in, and the status it was answered with; 0 for none.
  struct Visit: Hashable {
    var url: String
    var status: Int
  }

  private struct State {
    var pages: [String: Page] = [:]
    var visits: [Visit] = []
    var clock: Int64 = 1_780_000_000_000
  }
  private let state = Mutex(State())

  init(_ pages: [String: String]) {
    for (url, body) in pages { set(url, body) }
  }

  func set(_ url: String, _ body: String?, type: String = "text/html; charset=utf-8") {
    state.withLock { $0.pages[url] = body.map { Page(body: $0, type: type) } }
  }

  /// What a page's answers say from now on beside their tag, which stays.
  func set(_ fields: [Response.Header], of url: String) { state.withLock { $0.pages[url]?.fields = fields } }

  /// Every condition on a page is met from now on, with word of another version.
  func confirm(_ url: String, as tag: String) { confirm(url, with: [.init(name: "ETag", value: tag)]) }

  func confirm(_ url: String, with fields: [Response.Header]) {
    state.withLock { $0.pages[url]?.confirms = fields }
  }

  func breakDown(_ url: String) { state.withLock { $0.pages[url] = Page(body: "", failure: .connect) } }

  /// What was asked since the last call.
  func visits() -> [Visit] {
    state.withLock { state in
      defer { state.visits = [] }
      return state.visits
    }
  }

  func exchange(_ request: TransportRequest) async -> Exchange {
    state.withLock { state in
      state.clock += 1000
      let time = Timestamp(milliseconds: state.clock)
      func exchange(_ answer: Exchange.Answer, status: Int) -> Exchange {
        state.visits.append(Visit(url: request.url, status: status))
        return Exchange(
          url: request.url, requestedAt: time, requestHead: Array("GET / HTTP/1.1\r\n\r\n".utf8), answer: answer)
      }
      func response(_ status: Int, _ headers: [Response.Header], _ body: String) -> Exchange {
        let lines = headers.map { "\($0.name): \($0.value)\r\n" }.joined()
        let head = "HTTP/1.1 \(status) X\r\n\(lines)\r\n"
        return exchange(
          .response(Response(status: status, head: Array(head.utf8), headers: headers, body: Array(body.utf8))),
          status: status)
      }
      guard let page = state.pages[request.url] else {
        return response(404, [.init(name: "Content-Type", value: "text/plain")], "nothing here")
      }
      if let failure = page.failure {
        return exchange(.failure(FetchFailure(failure, "Broken on purpose.")), status: 0)
      }
      let tag = Response.Header(name: "ETag", value: page.tag)
      if let confirms = page.confirms, request.validators?.etag != nil {
        return response(304, confirms, "")
      }
      if request.validators?.etag == page.tag { return response(304, [tag] + page.fields, "") }
      return response(200, [.init(name: "Content-Type", value: page.type), tag] + page.fields, page.body)
    }
  }
}

/// Runs over a web of that kind, in a folder that goes with the value.
final class Runs: Sendable {
  let web: ChangingWeb
  private let top: String

  init(_ web: ChangingWeb) {
    self.web = web
    top = FileManager.default.temporaryDirectory.appending(path: "fairlead-\(UUID().uuidString)").path
  }

  deinit { try? FileManager.default.removeItem(atPath: top) }

  func folder(_ name: String) -> RunFolder { RunFolder("\(top)/\(name)") }

  static let now = Timestamp(milliseconds: 1_790_000_000_000)

  /// Audits companies by name and home page, one after the other.
  @discardableResult
  func audit(
    _ companies: [(name: String, home: String)], to name: String, provisions: Provisions = Provisions.sb657,
    since: String? = nil, offline: String? = nil, render: AuditSettings.RenderWhen = .never, browser: String? = nil,
    screenshots: Bool = false, retries: Int = 0, resuming: Bool = false
  ) async throws -> RunFacts {
    let list = CompanyList(
      companies: companies.enumerated().map { index, company in
        Company(
          id: "company-\(index)", name: company.name, websites: [company.home], line: index + 2)
      })
    let settings = AuditSettings(
      visitor: try #require(Visitor(contact: "audits@example.org")), hosts: 2,
      policy: FetchPolicy(delay: .zero, retries: retries, backoff: .zero), render: render, browser: browser,
      screenshots: screenshots)
    var audit = Audit(
      folder: folder(name), settings: settings, provisions: provisions,
      replaying: offline.map { folder($0).evidence }, since: since.map { folder($0) })
    audit.web = web
    return try await audit.run(list, name: "list.csv", digest: "list", resuming: resuming, now: { Self.now }) { _ in }
  }

  func assessments(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: folder(name).assessments))
  }

  func scorecards(_ name: String) throws -> [Scorecard] { try RunScorecards(folder(name)).read { Array($0) } }
}

extension Provisions {
  static let sb657: Provisions = {
    do { return try Provisions.load() } catch { preconditionFailure("\(error)") }
  }()
}

/// Pages of invented companies.
enum Site {
  static func home(linkingTo path: String?) -> String {
    let link = path.map { "<a href=\"\($0)\">California Transparency in Supply Chains Act</a>" } ?? ""
    return """
      <!doctype html><html lang="en"><head><title>Shop</title></head><body><main><h1>Lamps and shades</h1>
      <p>We sell lamps for kitchens, halls and reading chairs, made to last and easy to mend. Each shade is cut
      by hand, from paper, linen or glass, in a workshop that you can visit on the first Saturday of the month. Bring
      your old lamp along: we give it a new cable, and a new shade if you like one. The tea is on us, and so is the walk
      through the garden, where the big lamps stand that nobody has room for at home.</p></main>
      <footer>\(link)</footer></body></html>
      """
  }

  static func statement(audits: String) -> String {
    """
    <!doctype html><html lang="en"><head><title>Supply chains</title></head><body><main>
    <h1>California Transparency in Supply Chains Act</h1>
    <p>We make this disclosure to our customers in California under the Act.</p>
    <h2>Verification</h2><p>We do not verify our product supply chains to address risks of human trafficking.</p>
    <h2>Audits</h2><p>\(audits)</p>
    <h2>Certification</h2><p>We do not require direct suppliers to certify that materials comply with laws on slavery.</p>
    <h2>Accountability</h2><p>We have no internal accountability standards on slavery and trafficking.</p>
    <h2>Training</h2><p>We do not train employees or managers on human trafficking and slavery.</p>
    </main></body></html>
    """
  }

  static let announced =
    "Our own staff audit our suppliers once a year against our code, which forbids forced labor. The audits are announced."
  static let unannounced =
    "Our own staff audit our suppliers once a year against our code, which forbids forced labor. The audits are unannounced."
}
