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
}
