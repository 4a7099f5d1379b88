import NIOCore

extension LocatingSite {
  static let titles = [
    "California Transparency in Supply Chains Act", "California Supply Chains Act Disclosure",
    "Supply Chain Transparency",
    "Slavery and Human Trafficking in Our Supply Chains", "SB 657 Disclosure",
  ]

  private var openings: [String] {
    [
      "\(name) makes this disclosure under the California Transparency in Supply Chains Act of 2010.",
      "California Civil Code section 1714.43 asks \(name) to tell you what it does about slavery and human trafficking.",
      ShopText.opening(name) + " The California Transparency in Supply Chains Act asks us to.",
    ]
  }

  /// Heading and text of the five areas, worded as a company would; every answer has a substance of its own.
  private var answers: [(String, String)] {
    ShopText.areas.enumerated().map { ($1.heading, seed.pick(40 + UInt64($0), $1.variants)) }
  }

  private var statement: String {
    let opening = "<p>\(seed.pick(30, openings))</p>"
    switch number % 4 {
    case 0: return opening + "<p>" + answers.map(\.1).joined(separator: " ") + "</p>"
    case 1: return opening + "<ul>" + answers.map { "<li><b>\($0.0).</b> \($0.1)</li>" }.joined() + "</ul>"
    default: return opening + answers.map { "<h2>\($0.0)</h2><p>\($0.1)</p>" }.joined()
    }
  }

  var disclosurePage: String { frame(seed.pick(31, Self.titles), statement) }

  var longPage: String {
    let other = ShopText.responsibility(name, seed).map { "<p>\($0)</p>" }.joined()
    return "<h2>Our towns</h2>\(other)<h2>Our staff</h2><p>\(ShopText.about(name, seed))</p>"
      + "<h2 id=\"california\">California Transparency in Supply Chains Act</h2>"
      + answers.reduce("<p>\(seed.pick(30, openings))</p>") { $0 + "<p>\($1.1)</p>" }
      + "<h2>Our vans</h2>\(other)<h2>Our board</h2><p>Seven people, who meet each month and publish what they decide.</p>"
  }

  private var law: String {
    "<p>The California Transparency in Supply Chains Act of 2010 requires large retail sellers and manufacturers doing "
      + "business in California to disclose their efforts to eradicate slavery and human trafficking from their direct "
      + "supply chains for tangible goods offered for sale.</p>"
  }

  var pointerText: String {
    let ways = [
      "<p>Please read <a href=\"@\">our disclosure (PDF)</a>.</p>", "<p><a href=\"@\">Read our statement</a></p>",
      "<p>Our response to SB 657 is available <a href=\"@\">here</a>.</p>",
      "<p>\(name) and the Act: <a href=\"@\">Click here</a></p><p><a href=\"/suppliers/code\">Supplier Code</a></p>",
      "<ul><li><a href=\"/2019.pdf\">2019 statement</a><li><a href=\"@\">2025 statement</a></ul>",
      "<details><summary>Statement</summary><p><a href=\"@\">Download the full statement</a></p></details>",
      "<p><a href=\"@\">English</a> <a href=\"/es.pdf\">Espa\u{F1}ol</a></p>",
      "<p><a href=\"@\">California Supply Chains Act disclosure of \(name)</a></p>",
    ]
    return (number % 3 == 0 ? "" : law) + ways[number % ways.count].replacing("@", with: target)
  }

  var recital: String {
    law
      + "<p>Our <a href=\"/suppliers/code\">Supplier Code of Conduct</a> can be had on request. The law itself is kept by "
      + "<a href=\"https://leginfo.legislature.ca.gov/sb657\">the Legislature</a>.</p>"
  }

  var policies: String {
    "<ul>\(decoys.map { "<li><a href=\"\($0.path)\">\($0.text)</a></li>" }.joined())"
      + "<li><a href=\"\(path)\">\(LocatingSites.clearTexts[number % LocatingSites.clearTexts.count])</a></li></ul>"
  }

  var pdfLines: [String] {
    ([Self.titles[0], seed.pick(30, openings)] + answers.flatMap { [$0.0, $0.1] }).flatMap(TextPDF.wrap)
  }

  var robots: String {
    let map = kind == .sitemapIndex ? "Sitemap: http://\(host)/maps/index.xml\n" : ""
    return "User-agent: *\nDisallow: /cart\n" + map
  }

  private func urlset(_ paths: [String]) -> String {
    let entries = paths.map { "<url><loc>http://\(host)\($0)</loc></url>" }.joined()
    return "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\(entries)</urlset>"
  }

  func sitemap(at place: Substring) -> Page? {
    let all = ["/", "/about/"] + decoys.map(\.path) + [path]
    switch (kind, place) {
    case (.sitemap, "/sitemap.xml"): return .text(urlset(all), mediaType: "application/xml")
    case (.sitemapIndex, "/maps/index.xml"):
      let maps = ["a", "b"].map { "<sitemap><loc>http://\(host)/maps/\($0).xml</loc></sitemap>" }.joined()
      return .text("<?xml version=\"1.0\"?><sitemapindex>\(maps)</sitemapindex>", mediaType: "application/xml")
    case (.sitemapIndex, "/maps/a.xml"): return .text(urlset(["/", "/about/"]), mediaType: "application/xml")
    case (.sitemapIndex, "/maps/b.xml"): return .text(urlset(all), mediaType: "text/xml")
    case (.gzippedSitemap, "/robots-map.xml.gz"):
      return Page(mediaType: "application/gzip", body: StoredGzip.pack(urlset(all)))
    case (.gzippedSitemap, "/sitemap.xml"):
      return .text(
        "<sitemapindex><sitemap><loc>http://\(host)/robots-map.xml.gz</loc></sitemap></sitemapindex>",
        mediaType: "text/xml")
    default: return nil
    }
  }
}
