import Disclosures
import Testing

@testable import Auditing

/// Pages that bear the Act's name, as the engine itself reads them: no letter for what a server kept back.
@Suite("Letters and pages that point")
struct PointingTests {
  private static let law = """
    <p>The California Transparency in Supply Chains Act of 2010 requires certain companies to disclose their efforts to
    eradicate slavery and human trafficking from their supply chains.</p>
    """
  private static let values = "<p>We expect our suppliers to comply with all applicable laws.</p>"
  private static let one = "<p>We do not audit our suppliers for compliance with standards on human trafficking.</p>"
  private static let two = """
    <p>We verify our supply chains every year to evaluate risks of human trafficking and slavery, and we audit our
    suppliers for compliance with our standards on slavery.</p>
    """
  private func audit(_ html: String, target: String?) async throws -> Scorecard {
    try await ActPages.audit(html, ["/d": target]).0
  }

  private static let link = "<p>Please read <a href=/d>our disclosure</a>.</p>"

  @Test(
    "a page that answers for one area at most gives way to the statement it links to",
    arguments: [link, law + link, law + values + link, law + one + link])
  func pointing(html: String) async throws {
    let found = try await audit(html, target: ActPages.page(ActPages.none))
    #expect(found.assessment?.document.capture?.url == "\(ActPages.root)/d")
    #expect(found.assessment?.disclosure?.letter == .a)
    let down = try await audit(html, target: nil)
    #expect(down.outcome == .unreachable && down.assessment == nil, "\(down.reason)")
    #expect(down.reason.contains("\(ActPages.root)/d"))
  }

  @Test(
    "a page that recites the law, or answers, is graded itself", arguments: [law + values, law + two, ActPages.none])
  func own(html: String) async throws {
    let code = "<p>Our <a href=/d>Supplier Code of Conduct</a> says what we ask of suppliers.</p>"
    let found = try await audit(html + code, target: nil)
    #expect(found.outcome == .found)
    #expect(found.assessment?.document.capture?.url == "\(ActPages.root)/act")
    #expect(
      found.assessment?.disclosure?.letter == (html == ActPages.none ? .a : .f))
  }

  @Test("a page that fails for what it leaves out earns no letters while its full text is down")
  func rest() async throws {
    let full = "<p><a href=/d>Read the full disclosure</a></p>"
    let failing = try await audit(Self.law + Self.two + full, target: nil)
    #expect(failing.outcome == .unreachable && failing.assessment == nil, "\(failing.reason)")
    #expect(failing.reason.contains("\(ActPages.root)/d"))
    // One that says all that is asked for does not need it; nobody may take a plain "no" for an outage.
    let answering = try await audit(ActPages.none + full, target: nil)
    #expect(answering.outcome == .found && answering.assessment?.conduct?.letter == .f)
    #expect(answering.questions.contains { $0.contains("\(ActPages.root)/d") })
  }
}
