import Disclosures
import Foundation
import Reading
import Testing

@testable import Auditing

/// Pages of the Act's name on which a company says that it has a statement, and not what it does: no letter for them.
/// Expected outcomes were decided by hand.
@Suite("Announced statements")
struct AnnouncingTests {
  private static let recital = """
    <p>Since 2012 a law of California, the Transparency in Supply Chains Act of 2010, has asked retailers and makers of a
    certain size to disclose what they do to keep slavery and human trafficking out of their supply chains.</p>
    """

  static let announcing = [
    "<p>Our statement is below.</p>", "<p>Our statement is below.</p><div id=here></div><script src=/s.js></script>",
    "<p>Our disclosure is set out below.</p>", "<p>Kindly look at our statement below.</p>",
    "<p>Our statement may be had here.</p>", "<p>Our statement follows.</p>",
    "<p>Our statement will appear in a moment. Please be patient.</p>",
    "<p>Our statement does not work without JavaScript.</p>", "<p>Welcome to our disclosure page!</p>",
    "<p>We make the disclosures that follow.</p><p>© 2026 One. All rights reserved.</p>",
    "<p>Our statement:</p><canvas></canvas>", "<p>Our disclosure:</p><svg><image href=/s.png></svg>",
    "<p>Our statement:</p><div style='background-image:url(/s.png);height:900px'></div>",
    "<p>Our policy on slavery and human trafficking is displayed below.</p><div class=viewer data-src=/p.pdf></div>",
    "<p>Our statement on the audits of our suppliers can be read in the viewer.</p><div class=flipbook></div>",
    "<p>See and hear our statement on slavery in the film below.</p><video src=/v.mp4></video>",
    "<h2>Our supply chain</h2><p>Our statement is below.</p>",
    "<p>Under the California Transparency in Supply Chains Act we make this disclosure.</p>",
    "<p>A company has to tell under the Act what it requires of its suppliers. Our statement is below.</p>",
    "<p>This page describes how we keep slavery out of our supply chain.</p><div id=text></div>",
  ]

  @Test("a page that only announces its statement gets no letter", arguments: announcing, ["", recital])
  func announces(_ html: String, law: String) async throws {
    let (card, _) = try await ActPages.audit(law + html)
    #expect(card.outcome == .unreadable, "\(card.reason)")
    #expect(card.assessment?.disclosure == nil)
    #expect(card.reason.contains("\(ActPages.root)/act"), "\(card.reason)")
  }

  static let telling = [
    "<p>Our statement is below.</p><p>We expect our suppliers to obey the law.</p>",
    "<p>We make this disclosure under the Act. Slavery has no place in our supply chain.</p>",
    "<p>We make this disclosure under the California Transparency in Supply Chains Act, and we value our suppliers.</p>",
    "<p>Merrow Looms requires that all of its suppliers obey the law, the laws on wages and on slavery among them.</p>",
    "<p>Merrow Looms buys from the same vendors as ever, and expects its suppliers to obey the law.</p>",
    "<p>Our disclosure under the Act: we have bought from the same vendors for thirty years.</p>",
  ]

  @Test("a page with a word on the company's own dealings is graded, however poor it is", arguments: telling)
  func tells(_ html: String) async throws {
    let (card, _) = try await ActPages.audit(html)
    #expect(card.outcome == .found, "\(card.reason)")
    #expect(card.assessment?.disclosure?.letter == .f)
  }

  static let denying = [
    "<p>We do none of what the Act asks about: no verification, no audits, no certification, no internal accountability "
      + "standards and no training.</p>",
    "<p>Our disclosure follows.</p>\(ActPages.none)",
  ]

  @Test("an honest no is graded, with or without an announcement", arguments: denying)
  func denies(_ html: String) async throws {
    let (card, _) = try await ActPages.audit(html)
    #expect(card.outcome == .found, "\(card.reason)")
    #expect(card.assessment?.disclosure?.letter == .a && card.assessment?.conduct?.letter == .f)
  }

  private static let grader = DocumentGrader(.sb657)

  /// What a page as a file and a page as a line of a stream come to.
  private func graded(_ html: String) throws -> (file: Assessment, line: String) {
    let page = ActPages.page(html)
    let file = try Self.grader.grade(Array(page.utf8), as: Source(id: "act.html", name: "act.html")).get()
    let input = try JSONEncoder().encode(["id": "act", "html": page])
    return (file.assessment, String(decoding: Self.grader.grade(lines: [Array(input)])[0].json, as: UTF8.self))
  }

  @Test(
    "a document that only announces its statement gets no letter, either",
    arguments: announcing + [
      "<p>Our statement on the California Transparency in Supply Chains Act can be read here.</p>",
      "<p>Our statement on the audits of our suppliers and the training of our staff can be read in the viewer.</p>",
    ], ["", recital])
  func document(_ html: String, law: String) throws {
    let graded = try graded(law + html)
    #expect(graded.file.disclosure == nil && graded.file.conduct == nil)
    // By itself, a page that ends in other matters may be taken for no statement at all.
    let why = graded.file.isDisclosure ? "announcement_only" : "not_a_disclosure"
    #expect(graded.file.flags.contains(why) && graded.file.isDisclosure != html.contains("rights reserved"))
    #expect(graded.line.contains("\"disclosure\":null,\"conduct\":null,\"headline\":null"))
    #expect(graded.line.contains("\"\(why)\""))
  }

  @Test(
    "a document with a word on the company's own dealings is graded, and an honest no", arguments: telling + denying)
  func documentThatTells(_ html: String) throws {
    let graded = try graded(html)
    #expect(graded.file.disclosure != nil && !graded.file.flags.contains("announcement_only"))
    #expect(!graded.line.contains("\"headline\":null"))
  }

  @Test("a home page that is all of a site and only announces its statement gets no letter")
  func home() async throws {
    let home = "<title>One</title><h1>California Transparency in Supply Chains Act</h1><p>Our statement is below.</p>"
    let web = ChangingWeb(["\(ActPages.root)/": home])
    let runs = Runs(web)
    try await runs.audit([(name: "One", home: "\(ActPages.root)/")], to: "run")
    let card = try #require(try runs.scorecards("run").first)
    #expect(card.outcome == .unreadable, "\(card.reason)")
  }
}
