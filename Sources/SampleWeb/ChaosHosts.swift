import Synchronization

/// Hosts that misbehave, `chaos-<name>.example`, each in one way. What an audit must make of each is written in
/// `samples/chaos/expected.csv`.
struct ChaosHosts: Sendable {
  /// One way to misbehave.
  struct Host: Sendable {
    var name: String
    var scheme = "http"
    /// What it does, in a few words.
    var does: String
    /// Steps for a request, and how often this path was asked for before; nil for the ordinary page.
    var steps: @Sendable (Request, Int) -> [Step]?

    var website: String { "\(scheme)://chaos-\(name).example/" }
  }

  static let list: [Host] = [
    slowHosts, lyingHosts, brokenHosts, busyHosts, divertingHosts, hugeHosts, headHosts, statusHosts, framingHosts,
    typeHosts,
  ].flatMap { $0 }

  private let byHost = Dictionary(uniqueKeysWithValues: list.map { ("chaos-\($0.name).example", $0) })
  private let visits = Visits()

  /// Nil when the host is none of these.
  func answer(to request: Request) -> [Step]? {
    guard let host = byHost[request.host] else { return nil }
    let before = visits.note("\(request.host)\(request.path)")
    return host.steps(request, before) ?? (Self.ordinary(request.path) ?? .notFound).answer(to: request)
  }

  /// The site that each of these hosts would be if it behaved.
  static func ordinary(_ path: Substring) -> Page? {
    switch path {
    case "/", "/start": .html(home)
    case "/supply-chains", "/statement": .html(disclosure)
    case "/robots.txt": .text("User-agent: *\nAllow: /\n")
    default: nil
    }
  }

  static let home = """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Chaos Trading</title></head><body>
    <header><a href="/">Chaos Trading</a></header><main><h1>Pots, pans and trouble</h1>
    <p>We sell kitchen goods in forty shops. Ask for the copper kettle.</p></main>
    <footer><a href="/supply-chains">California Transparency in Supply Chains Act</a></footer></body></html>

    """

  static let disclosure = """
    <!doctype html><html lang="en"><head><meta charset="utf-8">
    <title>California Transparency in Supply Chains Act</title></head><body><main>
    <h1>California Transparency in Supply Chains Act</h1>
    <p>Chaos Trading makes this disclosure to its customers in California.</p>
    <h2>Verification</h2><p>We do not verify our product supply chains to evaluate and address risks of human
    trafficking and slavery.</p>
    <h2>Audits</h2><p>We do not audit our suppliers for compliance with company standards on trafficking.</p>
    <h2>Certification</h2><p>We do not require direct suppliers to certify that materials comply with the laws on
    slavery and human trafficking.</p>
    <h2>Accountability</h2><p>We do not maintain internal accountability standards or procedures on slavery.</p>
    <h2>Training</h2><p>We do not train employees or management on human trafficking and slavery.</p>
    </main></body></html>

    """

  /// A head by hand, for answers whose head and body shall not agree.
  static func head(_ status: String, _ fields: String...) -> String {
    (["HTTP/1.1 \(status)"] + fields).joined(separator: "\r\n") + "\r\n\r\n"
  }
}

/// How often each address was asked for.
private final class Visits: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  /// Counts a visit and answers how many there were before it.
  func note(_ address: String) -> Int {
    counts.withLock { counts in
      counts[address, default: 0] += 1
      return counts[address, default: 1] - 1
    }
  }
}
