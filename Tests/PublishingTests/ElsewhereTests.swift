import Disclosures
import Foundation
import Testing

@testable import Publishing

/// Findings that rest on another page than the statement: shown with that page, wherever findings are shown.
@Suite struct ElsewhereTests {
  static let home = Capture(
    url: "https://www.harrowfinch.example/", date: "2026-11-21T02:30:01Z", status: 200, mediaType: "text/html",
    digest: "sha256:" + String(repeating: "0e", count: 32))

  /// A company whose home page has a link, and whose second one has none.
  static let card: Scorecard = {
    var card = Samples.harrow
    let words = Quotation(text: "CA Supply Chains Act", passage: 7, range: 120..<140)
    let shop = Capture(
      url: "https://shop.harrowfinch.example/", date: home.date, status: 200, mediaType: "text/html",
      digest: "sha256:" + String(repeating: "0f", count: 32))
    let finding = Finding(
      fact: "format.link", values: ["some"],
      evidence: [Evidence(quotation: words, warrant: "format.link: leads to the statement", capture: home)],
      seen: [Sight(capture: shop, note: "no link of this home page leads to the statement")])
    card.assessment?.areas = [
      AreaAssessment(
        id: "format", practice: nil, disclosurePoints: Points(hundredths: 400), conductPoints: .zero,
        findings: [finding])
    ]
    return card
  }()

  @Test func thePageOfACompanyQuotesTheLinkAndItsPage() throws {
    let page = try PagesTests.page(Self.card)
    #expect(page.contains("<mark>CA Supply Chains Act</mark>"))
    #expect(
      page.contains(
        "<figcaption>format.link: leads to the statement, on <bdi class=\"url\">https://www.harrowfinch.example/</bdi> "
          + "<a href=\"https://www.harrowfinch.example/#:~:text=CA%20Supply%20Chains%20Act\""))
    #expect(
      page.contains(
        "<p class=\"seen\">Looked at: <bdi class=\"url\">https://shop.harrowfinch.example/</bdi>: no link of this home "
          + "page leads to the statement."))
  }

  @Test func theTableHasARowForEach() throws {
    let table = CSVFile.findings(Samples.rubric)
    let names = String(decoding: table.header, as: UTF8.self).trimmingCharacters(in: .newlines)
      .split(separator: ",").map(String.init)
    let rows = Sheet.findings(Samples.rubric).rows(Self.card).map { row in
      Dictionary(uniqueKeysWithValues: zip(names, row.map(\.field)))
    }
    #expect(rows.map { $0["quotation"] } == ["CA Supply Chains Act", ""])
    #expect(rows.map { $0["start"] } == ["120", ""])
    #expect(rows.map { $0["found_at"] } == [Self.home.url, "https://shop.harrowfinch.example/"])
    #expect(rows.map { $0["capture_digest"] } == [Self.home.digest, "sha256:" + String(repeating: "0f", count: 32)])
    #expect(rows[1]["warrant"] == "no link of this home page leads to the statement")
  }

  @Test func theJSONNamesTheirCaptures() throws {
    let json = AssessmentJSON.bytes(Self.card, rubric: Samples.rubric.reference)
    let text = String(decoding: json, as: UTF8.self)
    let digest = Self.home.digest
    #expect(
      text.contains(
        "\"end\":140,\"warrant\":\"format.link: leads to the statement\",\"capture\":{\"url\":"
          + "\"https://www.harrowfinch.example/\",\"media_type\":\"text/html\",\"digest\":\"\(digest)\"}}],\"seen\":[{"
          + "\"note\":\"no link of this home page leads to the statement\",\"capture\":{"))
    #expect(!text.contains("2026-11-21"), "a replay has the same bytes on another day")
  }
}
