import NIOCore

/// A generated site of which it is known where its disclosure is and how its home page leads there.
struct LocatingSite: Sendable {
  enum Kind: String, Sendable {
    /// One link to a page of its own.
    case page
    case section
    /// By way of a page that lists policies: the home page's link to that page is none to the disclosure.
    case twoClicks = "two clicks"
    case pdf
    /// On the host of the group that the company belongs to.
    case group
    case sitemap
    case sitemapIndex = "sitemap index"
    case gzippedSitemap = "gzipped sitemap"
    /// Linked from nowhere, at an address that many companies use.
    case usualAddress = "usual address"
    /// A page of the Act's name that only points to a file or a page.
    case pointer
    /// A page of the Act's name that recites the law, with links to what is no statement: there is no more to be had.
    case reciting
    case none
  }

  enum Place: String, Sendable, CaseIterable { case header, navigation, body, footer, collapsed }

  var number: Int
  var kind: Kind
  /// Text of the link on the home page.
  var text: String
  var place: Place
  var template: Int
  var decoys: [Decoy]
  /// Path of the disclosure on its host.
  var path: String

  var digits: String { String(repeating: "0", count: max(0, 3 - String(number).utf8.count)) + String(number) }
  var host: String { "loc-\(digits).example" }
  var groupHost: String { "loc-\(digits)-group.example" }
  var seed: Seed { Seed(UInt64(number) &+ 7_000_000) }
  var name: String {
    "\(seed.pick(1, SyntheticShop.lastNames)) and \(seed.pick(2, SyntheticShop.firstNames)) \(number)"
  }

  /// Where the link on the home page goes; nil when it has none that leads to the disclosure.
  var destination: String? {
    switch kind {
    case .page, .pdf, .pointer, .reciting: path
    case .section: "\(path)#california"
    case .twoClicks: "/policies/"
    case .group: "http://\(groupHost)\(path)"
    default: nil
    }
  }

  /// Path of the statement that a page of the kind `pointer` leads to.
  var target: String { number % 2 == 0 ? "/files/statement-\(number).pdf" : "/disclosures/\(number)" }

  var disclosureURL: String {
    kind == .none ? "" : "http://\(kind == .group ? groupHost : host)\(kind == .pointer ? target : path)"
  }

  /// A line for `LocatingSites.truthHeader`.
  var truth: String {
    let isLinked = destination != nil && kind != .twoClicks
    let page = kind == .none ? "" : kind == .section ? "section" : "dedicated"
    let shown = text.replacing("&amp;", with: "&")
    let link =
      isLinked ? "yes,\"\(shown)\",\(place.rawValue),\(kind == .pointer ? 2 : 1)" : "no,,,"
    return "\(host),\(disclosureURL),\(link),\(page),\(kind.rawValue)"
  }

  func page(for request: Request) -> Page? {
    if request.host == groupHost, kind == .group {
      return request.path == path[...] ? .html(disclosurePage) : request.path == "/" ? .html(groupHome) : nil
    }
    guard request.host == host else { return nil }
    switch request.path {
    case "/": return .html(home)
    case "/about/": return .html(frame("About us", "<p>\(ShopText.about(name, seed))</p>"))
    case "/policies/" where kind == .twoClicks: return .html(frame("Policies", policies))
    case path[...] where kind == .pdf: return Page(mediaType: "application/pdf", body: TextPDF.page(lines: pdfLines))
    case path[...] where kind == .pointer: return .html(frame(Self.titles[0], pointerText))
    case path[...] where kind == .reciting: return .html(frame(Self.titles[0], recital))
    case target[...] where kind == .pointer && target.hasSuffix(".pdf"):
      return Page(mediaType: "application/pdf", body: TextPDF.page(lines: pdfLines))
    case target[...] where kind == .pointer: return .html(disclosurePage)
    case path[...] where kind == .section: return .html(frame("Responsibility", longPage))
    case path[...] where kind != .none && kind != .group: return .html(disclosurePage)
    case "/robots.txt": return .text(robots)
    default: break
    }
    if let page = sitemap(at: request.path) { return page }
    return decoys.first { $0.path[...] == request.path }.map { .html(frame($0.title, $0.html)) }
  }
}
