import NIOCore

/// The first so many generated shops. Nothing is kept: a page is made from the number in its host name when asked for.
struct SyntheticShops: Sendable {
  var count: Int

  var numbers: Range<Int> { 1..<max(1, count + 1) }

  /// Nil when the host is none of these shops.
  func page(for request: Request) -> Page? {
    guard let number = Self.number(of: request.host), numbers.contains(number) else { return nil }
    return SyntheticShop(number: number).page(at: request.path) ?? .notFound
  }

  /// "shop-00042.example" is 42.
  static func number(of host: String) -> Int? {
    guard host.hasPrefix("shop-"), host.hasSuffix(".example") else { return nil }
    let digits = host.dropFirst(5).dropLast(8)
    guard digits.utf8.count >= 5, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits)
  }
}

/// One generated shop. The same number gives the same pages on every machine.
struct SyntheticShop: Sendable {
  let number: Int
  let host: String
  let name: String
  private let seed: Seed

  init(number: Int) {
    self.number = number
    let digits = String(number)
    host = "shop-\(String(repeating: "0", count: max(0, 5 - digits.utf8.count)))\(digits).example"
    seed = Seed(UInt64(number))
    name = "\(seed.pick(1, Self.firstNames)) \(seed.pick(2, Self.lastNames)) \(seed.pick(3, Self.trades)) \(number)"
  }

  func page(at path: Substring) -> Page? {
    switch path {
    case "/": home
    case "/about": frame("About us", paragraphs: [ShopText.about(name, seed)])
    case "/responsibility": frame("Responsibility", paragraphs: ShopText.responsibility(name, seed))
    case "/supply-chains-act": disclosure
    case "/privacy": frame("Privacy for California residents", paragraphs: ShopText.privacy(name))
    case "/careers": frame("Careers in our supply chain team", paragraphs: [ShopText.careers(name)])
    case "/robots.txt": .text("User-agent: *\nDisallow: /cart\nSitemap: http://\(host)/sitemap.xml\n")
    case "/sitemap.xml": .text(sitemap, mediaType: "application/xml")
    default: nil
    }
  }

  private var home: Page {
    let goods = (0..<6).map {
      "<li><a href=\"/cart?item=\($0)\">\(seed.pick(20 + UInt64($0), ShopText.goods))</a></li>"
    }
    return frame(
      "Welcome", paragraphs: [ShopText.welcome(name, seed)], after: "<ul class=\"goods\">\(goods.joined())</ul>")
  }

  private var disclosure: Page {
    var html = "<p>\(ShopText.opening(name))</p>"
    for (index, area) in ShopText.areas.enumerated() {
      html += "<h2>\(area.heading)</h2><p>\(seed.pick(40 + UInt64(index), area.variants))</p>"
    }
    return frame("California Transparency in Supply Chains Act", paragraphs: [], after: html)
  }

  private func frame(_ title: String, paragraphs: [String], after: String = "") -> Page {
    let text = paragraphs.map { "<p>\($0)</p>" }.joined()
    return .html(
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(title) | \(name)</title></head><body>
      <header><a href="/">\(name)</a><nav><a href="/about">About</a> <a href="/responsibility">Responsibility</a> \
      <a href="/careers">Supply chain careers</a></nav></header>
      <main><h1>\(title)</h1>\(text)\(after)</main>
      <footer><a href="/privacy">Your California privacy rights</a> \
      <a href="/supply-chains-act">\(seed.pick(4, Self.linkTexts))</a> <a href="/about">Contact</a></footer></body></html>

      """)
  }

  private var sitemap: String {
    let places = ["", "about", "responsibility", "supply-chains-act", "privacy", "careers"]
    let entries = places.map { "<url><loc>http://\(host)/\($0)</loc></url>" }.joined()
    return "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\(entries)</urlset>\n"
  }

  static let firstNames = [
    "Alder", "Brook", "Cinder", "Dunmore", "Elm", "Fenwick", "Gannet", "Hollin", "Ivory", "Juniper",
  ]
  static let lastNames = ["Lane", "Ridge", "Harbour", "Forge", "Field", "Mill", "Quay", "Orchard", "Stone", "Meadow"]
  static let trades = ["Outfitters", "Home", "Foods", "Tools", "Toys", "Footwear", "Linens", "Electrics"]
  static let linkTexts = [
    "California Transparency in Supply Chains Act", "CA Supply Chains Act", "Supply Chain Transparency", "SB 657",
  ]
}

/// A stream of choices that depend on nothing but a number (SplitMix64).
struct Seed: Sendable {
  private let value: UInt64

  init(_ value: UInt64) { self.value = value }

  /// The choice with this label; asking twice gives the same answer.
  func number(_ label: UInt64) -> UInt64 {
    var z = value &* 0x9e37_79b9_7f4a_7c15 &+ label &* 0xd1b5_4a32_d192_ed03
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  func pick<T>(_ label: UInt64, _ choices: [T]) -> T { choices[Int(number(label) % UInt64(choices.count))] }
}
