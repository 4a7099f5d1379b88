import Disclosures
import Testing

@testable import Auditing

/// A company whose home page links to a page of the Act's name, and what stands there.
enum ActPages {
  static let root = "http://one.example"

  /// A plain "no" to each of the five.
  static let none = """
    <p>We do not verify our product supply chains to evaluate the risk of human trafficking and slavery. We do not audit
    our suppliers for compliance with standards on slavery and human trafficking. We do not require our direct suppliers
    to certify that materials comply with laws on slavery. We do not maintain internal accountability standards for
    employees or contractors on slavery and trafficking. We do not train our employees or managers on human trafficking
    and slavery.</p>
    """

  static func page(_ html: String, title: String = "California Transparency in Supply Chains Act") -> String {
    """
    <title>\(title)</title><body><nav><a href=/kettles>Kettles</a> <a href=/pans>Pans</a> <a href=/lids>Lids</a></nav>
    <main><h1>\(title)</h1>\(html)</main><footer><a href=/imprint>Imprint</a></footer></body>
    """
  }

  /// - Parameter pages: by path or address; nil for a server that is down.
  static func audit(_ html: String, _ pages: [String: String?] = [:]) async throws -> (Scorecard, ChangingWeb) {
    let web = ChangingWeb(["\(root)/": Site.home(linkingTo: "/act"), "\(root)/act": page(html)])
    for (path, text) in pages {
      let address = path.hasPrefix("/") ? "\(root)\(path)" : path
      if let text { web.set(address, text) } else { web.breakDown(address) }
    }
    let runs = Runs(web)
    try await runs.audit([(name: "One", home: "\(root)/")], to: "run")
    return (try #require(try runs.scorecards("run").first), web)
  }
}
