/// Over a hundred generated sites with known truth, a fifth of them without a disclosure.
struct LocatingSites: Sendable {
  static let truthHeader = "host,disclosure,homepage_link,text,place,clicks,page,kind"

  let list: [LocatingSite]
  private let byHost: [String: LocatingSite]

  init() {
    list = (1...112).map(Self.site)
    byHost = Dictionary(list.flatMap { [($0.host, $0), ($0.groupHost, $0)] }) { first, _ in first }
  }

  /// Nil when the host is none of these.
  func page(for request: Request) -> Page? {
    byHost[request.host].map { $0.page(for: request) ?? .notFound }
  }

  /// Texts, places and templates go round with different periods, so that each meets each of the others.
  private static func site(_ number: Int) -> LocatingSite {
    let places = LocatingSite.Place.allCases
    let kind = kind(of: number)
    let texts = number % 3 == 0 && kind != .group ? vagueTexts : clearTexts
    let decoys = (0..<(kind == .none ? 5 : 3)).map { Decoy.all[(number * 3 + $0 * 5) % Decoy.all.count] }
    return LocatingSite(
      number: number, kind: kind,
      text: kind == .twoClicks ? hubTexts[number % hubTexts.count] : texts[number % texts.count],
      place: places[(number + number / 5) % places.count], template: number % LocatingSite.templates,
      decoys: decoys, path: path(number, kind))
  }

  private static func kind(of number: Int) -> LocatingSite.Kind {
    switch number {
    case 1...48: .page
    case 49...56: .section
    case 57...62: .twoClicks
    case 63...66: .pdf
    case 67...70: .group
    case 71...72: .sitemap
    case 73...74: .sitemapIndex
    case 75...76: .gzippedSitemap
    case 77...80: .usualAddress
    case 101...108: .pointer
    case 109...110: .reciting
    default: .none
    }
  }

  private static func path(_ number: Int, _ kind: LocatingSite.Kind) -> String {
    switch kind {
    case .usualAddress: usualAddresses[number % usualAddresses.count]
    case .pdf: "/files/doc-\(number * 37).pdf"
    case .section: "/responsibility/"
    default: paths[number % paths.count]
    }
  }

  static let clearTexts = [
    "California Transparency in Supply Chains Act", "CA Supply Chains Act",
    "CA Transparency in Supply Chains Act of 2010",
    "California Supply Chain Disclosure", "Calif. Supply Chains Act", "Supply Chain Transparency", "SB 657",
    "SB-657 Disclosure",
    "Human Trafficking &amp; Slavery Statement", "Anti-Slavery Disclosure", "Slavery and Human Trafficking",
    "Forced Labor Disclosure", "CTSCA Disclosure", "California Transparency Act", "Transparency in Supply Chains",
    "California Civil Code 1714.43",
  ]
  /// Links that leave a shopper guessing, and lead to the disclosure all the same.
  static let vagueTexts = [
    "Supply Chain", "Social Compliance", "Ethical Sourcing", "Legal", "Responsible Sourcing", "Transparency",
    "California Disclosures", "Our Suppliers", "Compliance", "Notices", "Supply Chain Integrity",
  ]
  static let hubTexts = [
    "Policies", "Corporate Responsibility", "Legal &amp; Policies", "Compliance", "Sustainability",
  ]
  static let paths = [
    "/supply-chains-act", "/california-transparency-in-supply-chains-act", "/legal/sb657",
    "/pages/ca-supply-chain.html",
    "/corporate/statements/4411", "/info/ctsca/", "/en-us/disclosures/california", "/content/p00017",
    "/company/transparency/",
    "/s/article/Supply-Chains", "/policies/forced-labor",
  ]
  static let usualAddresses = [
    "/california-transparency-in-supply-chains-act", "/supply-chain-transparency", "/california-supply-chains-act",
    "/sb657",
  ]
}
