import Disclosures
import Fetching
import Locating
import Testing

/// Statements of which a part is hidden, and nothing that is seen opens it.
@Suite("A hidden rest")
struct HiddenRestTests {
  private static let rest = """
    <p>Our direct suppliers certify that the materials in what they sell us comply with the laws on slavery and human
    trafficking of their countries, and our buyers are trained on both each spring.</p>
    """

  private func find(_ html: String) async throws -> Located {
    try await LocatingTests.find(FakeWeb(pages: ["/act": "\(OutcomeTests.statement)<p>So much for now.</p>\(html)"]))
  }

  @Test(
    "what may answer is in doubt, and is no text of the statement",
    arguments: [
      "<div style='display:none'>\(rest)</div>", "<div class=hidden>\(rest)</div>", "<section hidden>\(rest)</section>",
      "<div class='sr-only u-hidden' aria-hidden=true><h4>More</h4>\(rest)</div><p>Thank you.</p>",
      "<p style='display: none'>Not one supplier has to certify anything.</p>",
    ])
  func inDoubt(_ html: String) async throws {
    let located = try await find(html)
    #expect(located.outcome == .found)
    #expect(located.doubts.count == 1 && located.doubts[0].contains("is hidden from its readers"), "\(located.doubts)")
    #expect(located.statement?.document.text.contains("certify") == false)
    #expect(located.statement?.document.unread?.hasPrefix("the page hides a part of") == true)
  }

  @Test(
    "what says nothing of the Act, little, or what stands in sight, too",
    arguments: [
      "<div hidden><p>\(String(repeating: "Kettles are sent back free of charge. ", count: 8))</p></div>",
      "<div hidden><p>Ask our suppliers about training.</p></div>",
      "<div hidden><p>We verify our product supply chains for forced labor every year.</p><p>We audit our suppliers without "
        + "telling them first.</p></div>",
      "<nav hidden>\(rest)</nav>", "<h2>Training</h2><div hidden>\(rest)</div>",
    ])
  func noDoubt(_ html: String) async throws {
    let located = try await find(html)
    #expect(located.outcome == .found)
    #expect(located.doubts == [] && located.statement?.document.unread == nil)
  }

  @Test("what is hidden in another section of the page is none of the statement's")
  func elsewhere() async throws {
    let filler = "<p>\(String(repeating: "Our roofs are green and our lorries run on sun. ", count: 12))</p>"
    let act = "<h2>Supply Chains Act</h2><p>We verify our suppliers.</p><p>We audit our suppliers.</p>%<h2>Water</h2>"
    for (page, isInDoubt) in [
      ("<h1>Our world</h1>\(filler)<div hidden>\(Self.rest)</div>\(act)\(filler)".replacing("%", with: ""), false),
      ("<h1>Our world</h1>\(filler)\(act)\(filler)".replacing("%", with: "<div hidden>\(Self.rest)</div>"), true),
    ] {
      let located = try await LocatingTests.find(FakeWeb(pages: ["/act": page]))
      #expect(located.placement?.page == .section)
      #expect(located.doubts.count == (isInDoubt ? 1 : 0), "\(located.doubts)")
    }
  }
}
