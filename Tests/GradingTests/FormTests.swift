import Disclosures
import Testing

@testable import Grading

@Suite struct FormTests {
  let scorer: Scorer

  init() throws { scorer = Scorer(try sb657()) }

  func link(_ text: String, _ place: LinkPlace = .footer, clicks: Int = 1) -> Placement.HomepageLink {
    .init(text: text, destination: "https://a.example/sb657", place: place, clicks: clicks)
  }

  func form(_ links: [Placement.HomepageLink?], page: Placement.PageKind? = .dedicated) -> [String: String] {
    let placement = Placement(
      storefronts: links.map { .init(url: "https://a.example/", link: $0) }, page: page)
    let area = scorer.score(observed([:]), placement: placement, document: sampleDocument).area("format")
    var found = ["points": area?.disclosurePoints.description ?? ""]
    for finding in area?.findings ?? [] { found[String(finding.fact.dropFirst(7))] = finding.value }
    return found
  }

  @Test func aPlainFooterLink() {
    #expect(
      form([link("California Supply Chains Act")]) == [
        "link": "all", "one_click": "yes", "conspicuous": "prominent", "type": "unknown", "text": "strong",
        "dedicated": "dedicated", "points": "18.5",
      ])
  }

  @Test func noLinkAtAll() {
    #expect(
      form([nil], page: .section) == [
        "link": "none", "one_click": "no", "conspicuous": "hidden", "type": "faint", "text": "fail",
        "dedicated": "section", "points": "0",
      ])
  }

  /// 4 + 0 + 0.75 + 0 + 1 + 2: one home page of two has a link, and the weaker one counts.
  @Test func theWeakestLinkCounts() {
    #expect(
      form([link("SB 657", .header), link("Our supply chain", .body, clicks: 2), nil]) == [
        "link": "some", "one_click": "no", "conspicuous": "body", "type": "unknown", "text": "weak",
        "dedicated": "dedicated", "points": "7.75",
      ])
  }

  @Test(arguments: [
    (LinkPlace.header, "prominent"), (.navigation, "prominent"), (.footer, "prominent"), (.body, "body"),
    (.collapsed, "hidden"),
  ])
  func placesOnThePage(_ place: LinkPlace, _ expected: String) {
    #expect(form([link("SB 657", place)])["conspicuous"] == expected)
  }

  @Test func whatCouldNotBeToldIsNothingAndInDoubt() {
    #expect(form([link("SB 657")], page: nil)["dedicated"] == "unknown")
    #expect(form([link("SB 657")], page: nil)["points"] == "15.5")
  }

  @Test func aBareTextHasNoFormAreaAndSaysSo() {
    let assessment = scorer.score(observed(practices("no")), placement: nil, document: sampleDocument)
    #expect(assessment.area("format") == nil)
    #expect(assessment.flags == ["format_not_seen"])
    #expect(assessment.disclosure?.points == Points(hundredths: 10000))
  }

  static func capture(_ url: String) -> Capture {
    Capture(url: url, date: "2026-11-21T02:30:00Z", status: 200, mediaType: "text/html", digest: "sha256:\(url.count)")
  }
  static let home = capture("https://a.example/")
  static let shop = capture("https://shop.a.example/")
  static let words = Quotation(text: "SB 657", passage: 3, range: 40..<46)
  static let heading = Quotation(text: "Supply chains", passage: 0, range: 0..<13)

  func findings(_ storefronts: [Placement.Storefront], heading: Quotation? = Self.heading) -> [String: Finding] {
    let placement = Placement(storefronts: storefronts, page: .dedicated, heading: heading)
    let area = scorer.score(observed([:]), placement: placement, document: sampleDocument).area("format")
    return Dictionary(uniqueKeysWithValues: (area?.findings ?? []).map { (String($0.fact.dropFirst(7)), $0) })
  }

  func storefront(
    _ home: Capture, _ text: String, _ place: LinkPlace = .footer, clicks: Int = 1, words: Quotation? = Self.words
  ) -> Placement.Storefront {
    .init(
      url: home.url,
      link: .init(
        text: text, destination: "https://a.example/sb657", place: place, clicks: clicks, capture: home,
        quotation: words), capture: home)
  }

  @Test func everyFactQuotesTheLinkOnItsPage() {
    let found = findings([storefront(Self.home, "SB 657")])
    let warrants = [
      "link": "format.link: leads to https://a.example/sb657",
      "one_click": "format.one_click: leads to it in one click",
      "conspicuous": "format.conspicuous: stands in the footer", "type": "format.type: style sheets are not evaluated",
      "text": "format.text: names the bill, slavery or trafficking",
    ]
    for (fact, warrant) in warrants {
      #expect(
        found[fact]?.evidence == [Evidence(quotation: Self.words, warrant: warrant, capture: Self.home)], "\(fact)")
      #expect(found[fact]?.seen == [])
    }
    // This one is told by the statement's own page.
    #expect(
      found["dedicated"]?.evidence
        == [Evidence(quotation: Self.heading, warrant: "format.dedicated: heads a page of its own")])
  }

  @Test func withoutALinkItSaysWhatWasLookedAt() {
    let found = findings([.init(url: Self.home.url, link: nil, capture: Self.home)])
    let note = Sight(capture: Self.home, note: "no link of this home page leads to the statement")
    for fact in ["link", "one_click", "conspicuous", "type", "text"] {
      #expect(found[fact]?.evidence == [] && found[fact]?.seen == [note], "\(fact)")
    }
  }

  /// A home page that nobody read may have any link, or none.
  @Test func whatNobodyReadIsInDoubt() {
    let found = findings([.init(url: Self.home.url, link: nil, unread: "HTTP 500", capture: Self.home)])
    let others = [
      "link": ["all", "none"], "one_click": ["yes", "no"], "conspicuous": ["prominent", "body", "hidden"],
      "text": ["strong", "medium", "weak", "fail"], "type": ["visible", "faint"],
    ]
    for (fact, alternatives) in others {
      #expect(found[fact]?.values == ["unknown"], "\(fact)")
      #expect(found[fact]?.alternatives == alternatives, "\(fact)")
      #expect(found[fact]?.doubt == "the home page https://a.example/ could not be read: HTTP 500", "\(fact)")
      #expect(found[fact]?.seen.map(\.note) == ["this home page could not be read: HTTP 500"], "\(fact)")
    }
    #expect(found["dedicated"]?.doubt == nil)
    let placement = Placement(
      storefronts: [.init(url: Self.home.url, link: nil, unread: "HTTP 500", capture: Self.home)], page: .dedicated,
      heading: Self.heading)
    let score = scorer.score(observed(practices("no")), placement: placement, document: sampleDocument)
    // The letter is of the content alone, 80 of 80: what nobody saw is not held against the company.
    #expect(score.disclosure?.points == Points(hundredths: 10000) && score.disclosure?.letter == .a)
    #expect(score.flags.contains("format_not_seen") && score.area("format")?.gaps == [])
    // Without a link on the home page it could be no more than a C, with a good one it is an A.
    #expect(score.disclosure?.worst == .c && score.disclosure?.best == .a)
    #expect(!score.flags.contains("G5") && score.decidedBy.contains("format.link"))
  }

  /// The link of a home page that nobody read may be weaker than the ones that were seen, and there may be none.
  @Test func besideLinksOnlyWeakerOnesAreInDoubt() {
    let down = Placement.Storefront(url: Self.shop.url, link: nil, unread: "HTTP 500", capture: Self.shop)
    let found = findings([storefront(Self.home, "SB 657"), down])
    #expect(found["link"]?.values == ["all"] && found["link"]?.alternatives == ["some"])
    #expect(found["one_click"]?.values == ["yes"] && found["one_click"]?.alternatives == ["no"])
    #expect(found["text"]?.values == ["medium"] && found["text"]?.alternatives == ["weak", "fail"])
    #expect(found["link"]?.doubt?.contains("https://shop.a.example/") == true)
    // What is the weakest already stays so, and one home page without a link is enough.
    let weakest = findings([storefront(Self.home, "Legal", .collapsed, clicks: 2), down])
    for fact in ["one_click", "conspicuous", "text"] { #expect(weakest[fact]?.doubt == nil, "\(fact)") }
    let bare = Placement.Storefront(url: Self.home.url, link: nil, capture: Self.home)
    let some = findings([storefront(Self.home, "SB 657"), bare, down])["link"]
    #expect(some?.values == ["some"] && some?.doubt == nil)
    let none = findings([bare, down])["link"]
    #expect(none?.values == ["unknown"] && none?.alternatives == ["some", "none"])
  }

  /// Two home pages have a link and one has none: what decides a fact is quoted, and nothing else.
  @Test func ofSeveralHomePagesTheOnesThatDecide() {
    let other = Self.capture("https://outlet.a.example/")
    let found = findings([
      storefront(Self.home, "SB 657"), storefront(Self.shop, "Our supply chain", .body, clicks: 2),
      .init(url: other.url, link: nil, capture: other),
    ])
    #expect(found["link"]?.evidence.map(\.capture) == [Self.home, Self.shop])
    #expect(found["link"]?.seen.map(\.capture) == [other])
    for fact in ["one_click", "conspicuous", "text"] {
      #expect(found[fact]?.evidence.map(\.capture) == [Self.shop], "\(fact)")
      #expect(found[fact]?.seen == [], "\(fact)")
    }
    #expect(found["one_click"]?.evidence.first?.warrant == "format.one_click: leads to it in 2 clicks")
  }

  @Test func aLinkThatIsAPictureHasNoWordsToQuote() {
    let found = findings([storefront(Self.home, "SB 657", words: nil)])
    #expect(found["text"]?.evidence == [])
    #expect(
      found["text"]?.seen == [
        Sight(
          capture: Self.home,
          note: "format.text: names the bill, slavery or trafficking; the link to https://a.example/sb657, named "
            + "\u{201C}SB 657\u{201D} in its markup, shows no words of its own")
      ])
  }
}
