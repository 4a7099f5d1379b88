import Disclosures
import Reading
import Testing

@testable import Grading

/// What a sentence of its own denies: the list that follows it, the question that somebody is said to ask, and the claims
/// that stand before it.
@Suite struct TakenBackTests {
  let grader: Grader

  init() throws { grader = try Shelf.grader.get() }

  private static let all = FiveClaims.all.map { "We " + $0 + "." }.joined(separator: " ")
  private static let list = FiveClaims.all.map { "- " + FiveClaims.capitalized($0) + "." }.joined(separator: "\n")
  private static let theirs = list.replacing("our ", with: "their ")

  private static let asked =
    "Customers ask whether we require suppliers to certify that materials comply with slavery laws or train our buyers on "
    + "them. We do neither."

  private func practices(_ text: String) -> String { FiveClaims.practices(text, by: grader) }

  @Test(arguments: [
    ("The Act asks whether companies do the following. We do not.\n" + list, "no"),
    ("The Act asks whether companies do the following. We do not.\n" + theirs, "no"),
    ("The statute asks if a retailer does any of the following. We do none.\n" + list, "no"),
    ("The Act asks whether companies do the following. We do.\n" + list, "yes"),
    ("Some mills hire children. We do not.\n\nWe take these steps against slavery:\n" + list, "yes"),
  ])
  func aReplyLeadsInTheListBehindIt(_ text: String, _ expected: String) {
    #expect(practices(text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("The Act asks whether companies do the following:\n" + list + "\n\nWe do none of these.", "no"),
    (all + " None of this is done any longer.", "no"),
    (all + "\n\nNone of this is done any longer.", "no"),
    ("Birch Mills, a competitor, says: \u{201C}" + all + "\u{201D} We do none of this.", "no"),
    // What is taken back is what stands right before it, and nobody else's.
    (all + " We know that some firms use forced labor and hold back wages. We do none of this.", "yes"),
    (all + " Some say that audits are for show. We do not do that.", "yes"),
    (all + " We do none of this to please anybody.", "yes"),
    ("Some mills use forced labor. We do none of this. " + all, "yes"),
    (all + " Birch, a competitor, trains nobody on slavery and audits nobody. We do none of this.", "yes"),
  ])
  func aDenialOfItsOwnTakesBackWhatStandsBeforeIt(_ text: String, _ expected: String) {
    #expect(practices(text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("From 2012 to 2018 we audited our suppliers for slavery. The program ended in 2018.", "audits", "no"),
    (
      "We audited our suppliers for slavery each year. The program ended in 2018, when our plants closed.", "audits",
      "no"
    ),
    (
      "Until 2018 we verified our supply chains for slavery. This was discontinued when the plants closed.",
      "verification", "no"
    ),
    ("Training on slavery was offered to buyers in 2013; it is not offered now.", "training", "no"),
    ("We audit our suppliers for slavery. The pilot of a tool ended in 2018.", "audits", "yes"),
    ("We audit our suppliers for slavery. The shortage of lamps has ended.", "audits", "yes"),
  ])
  func whatHasEndedIsNotDone(_ text: String, _ area: String, _ expected: String) {
    let document = Page(text: text, id: "d").document
    #expect(grader.observe(document)[fact: "\(area).practice"]?.value == expected, "\(text)")
  }

  @Test(arguments: [
    ("We are often asked whether we train our buyers on slavery. We do not.", "training", "no"),
    ("We are often asked whether we train our buyers on slavery. We do.", "training", "yes"),
    (asked, "certification", "no"),
    (asked, "training", "no"),
    ("We are often asked whether we train our buyers on slavery. We do not like the question.", "training", "absent"),
    ("We train our buyers on slavery. Some ask whether mills pay them. We do not.", "training", "yes"),
    ("Shops ask whether we audit mills for slavery or train buyers on it. We do neither.", "audits", "no"),
    ("Shops ask whether we audit mills for slavery or train buyers on it. We do both.", "audits", "yes"),
    ("Owners have asked us more than once whether we audit mills for slavery. We do not.", "audits", "no"),
    ("We ask mills whether they audit growers for slavery. Most say so.", "audits", "absent"),
    ("Birch asks whether growers are audited for slavery. We sell lamps.", "audits", "absent"),
  ])
  func aReplyAnswersWhatSomebodyIsSaidToAsk(_ text: String, _ area: String, _ expected: String) {
    let document = Page(text: text, id: "text").document
    #expect(grader.observe(document)[fact: "\(area).practice"]?.value == expected, "\(text)")
  }

  /// What is shown for a practice that was taken back is the sentence that does so.
  @Test func theDenialIsQuoted() throws {
    let document = Page(text: Self.all + " None of this is done any longer.", id: "text").document
    let finding = try #require(grader.observe(document)[fact: "training.practice"])
    #expect(finding.evidence.map(\.quotation.text) == ["None of this is done any longer"])
  }
}
