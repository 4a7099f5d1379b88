import Disclosures
import Reading
import Testing

@testable import Grading

/// What sentences come to whose clauses are easily mistaken: in real words, as companies write.
@Suite struct ClauseTests {
  let grader: Grader

  init() throws { grader = try Shelf.grader.get() }

  private func practice(_ area: String, in text: String) -> String? {
    let document = Page(text: "California Transparency in Supply Chains Act\n\n" + text, id: "text").document
    return grader.observe(document)[fact: "\(area).practice"]?.value
  }

  /// "That" behind a preposition points; it opens nothing.
  @Test(arguments: [
    ("audits", "Audits of that supplier for slavery are not conducted.", "no"),
    ("training", "Training on that topic, slavery, is not given to our buyers.", "no"),
    ("audits", "Audits under that program will be conducted at suppliers for slavery.", "planned"),
    ("accountability", "Where lapses in that process are found, corrective action can follow.", "conditional"),
    ("audits", "Suppliers in that region are audited for slavery.", "yes"),
    ("certification", "Direct suppliers certify that their materials are not made by slaves.", "yes"),
  ])
  func thatMayPoint(_ area: String, _ text: String, _ value: String) {
    #expect(practice(area, in: text) == value, "\(text)")
  }

  /// What is true of nobody is denied, commas or not; what is true of all is not.
  @Test(arguments: [
    ("audits", "Although we audit no one, every supplier knows our ban on slavery.", "no"),
    ("audits", "As we audit nobody, each supplier must know our ban on slavery itself.", "no"),
    ("audits", "No one, inside or outside of our walls, audits our suppliers for slavery.", "no"),
    ("training", "No employee, in stores or elsewhere, receives training on slavery.", "no"),
    ("training", "No employee, whether in purchasing or elsewhere, is trained on human trafficking.", "no"),
    ("audits", "No supplier, however large, is approved before it is audited for slavery.", "yes"),
    ("audits", "No one, we hope, is enslaved, and our staff audits suppliers for slavery.", "yes"),
    ("audits", "Nobody may be enslaved, and our staff audits suppliers for slavery.", "yes"),
  ])
  func whatIsTrueOfNobody(_ area: String, _ text: String, _ value: String) {
    #expect(practice(area, in: text) == value, "\(text)")
  }

  /// The main verb decides, not that of a clause on the noun.
  @Test(arguments: [
    ("audits", "A supplier audit program that will cover slavery is being developed.", "planned"),
    (
      "audits", "Our supplier audit program on forced labor, which is still being designed, will start next spring.",
      "planned"
    ),
    ("training", "Training that covers slavery is given to buyers who will work abroad.", "yes"),
    (
      "audits", "The right to audit that our contracts give us is used: each year suppliers are audited for slavery.",
      "yes"
    ),
    ("audits", "We use our right to audit: suppliers are audited for slavery each year.", "yes"),
    ("audits", "The right to audit suppliers for slavery that our contracts give us has not been used.", "conditional"),
    ("audits", "Our contracts give us the right to audit: suppliers must open their books and sites.", "conditional"),
  ])
  func theMainVerbDecides(_ area: String, _ text: String, _ value: String) {
    #expect(practice(area, in: text) == value, "\(text)")
  }

  /// A new clause begins where somebody acts, with words on when before him or none; a right that is taken up is used.
  @Test(arguments: [
    ("training", "We do not audit suppliers for slavery, and last year we trained our buyers on slavery.", "yes"),
    ("training", "We do not audit suppliers for slavery, and all buyers are trained on slavery.", "yes"),
    (
      "training", "We do not audit suppliers for slavery, and at no time have our buyers been trained on slavery.", "no"
    ),
    ("audits", "We reserve the right to audit suppliers for slavery and do so each year.", "yes"),
    ("audits", "Our terms permit us to audit suppliers for slavery, and we do so each year.", "yes"),
    (
      "audits", "We reserve the right to audit suppliers for slavery, and will do so where we see cause.", "conditional"
    ),
    ("audits", "We reserve the right to audit suppliers for slavery and to do so without notice.", "conditional"),
  ])
  func anotherClauseIsAnother(_ area: String, _ text: String, _ value: String) {
    #expect(practice(area, in: text) == value, "\(text)")
  }

  /// Behind a label a plan is of what the label names.
  @Test(arguments: [
    ("audits", "1. Audits of suppliers for slavery. We intend to introduce them.", "planned"),
    ("audits", "Audits of suppliers for slavery: we intend to introduce them.", "planned"),
    ("training", "Training of buyers on slavery: we plan to start next year.", "planned"),
    ("audits", "1. Audits. We audit suppliers for slavery and intend to introduce lamps.", "yes"),
    ("training", "Training: our buyers are trained on slavery. We plan to start a shop.", "yes"),
  ])
  func aPlanAnswersALabel(_ area: String, _ text: String, _ value: String) {
    #expect(practice(area, in: text) == value, "\(text)")
  }

  /// Items within an item stand behind what it opens with, and those behind it do not.
  @Test(arguments: [
    ("3. We do not (a) audit suppliers for slavery; (b) train buyers on slavery.", "no", "no"),
    ("2. We intend to (i) audit suppliers for slavery; and (ii) train buyers on slavery.", "planned", "planned"),
    ("3. We (a) audit suppliers for slavery; (b) train buyers on slavery.", "yes", "yes"),
    (
      "1. We do not: (a) audit suppliers for slavery; (b) own mills.\n2. Our buyers are trained on slavery.", "no",
      "yes"
    ),
    (
      "1. We may (a) audit suppliers for slavery; (b) visit them. 2. Buyers are trained on slavery.", "conditional",
      "yes"
    ),
  ])
  func itemsWithinItems(_ text: String, _ audits: String, _ training: String) {
    #expect(practice("audits", in: text) == audits, "\(text)")
    #expect(practice("training", in: text) == training, "\(text)")
  }

  /// The verb behind a clause that tells which suppliers are meant is theirs, and not that of what the clause tells.
  @Test(arguments: [
    ("audits", "Suppliers that we audit for slavery must not use subcontractors.", "yes"),
    ("audits", "Suppliers that we audit for slavery will not use subcontractors.", "yes"),
    ("audits", "Mills that our staff audits for slavery may not use subcontractors.", "yes"),
    ("audits", "Suppliers that we buy from must not be audited for slavery.", "no"),
    ("audits", "Suppliers that we do not audit for slavery must not use subcontractors.", "no"),
    ("audits", "Suppliers that we may audit for slavery must not use subcontractors.", "conditional"),
  ])
  func aNounsVerbIsNotThatOfItsClause(_ area: String, _ text: String, _ value: String) {
    #expect(practice(area, in: text) == value, "\(text)")
  }

  /// What is done beside what is named is denied, in the areas that are not named.
  @Test(arguments: [
    ("Besides auditing our suppliers, we do nothing against slavery.", "yes", "no"),
    ("We audit our suppliers for slavery. None of the other four is done.", "yes", "no"),
    ("We audit our suppliers for slavery. We do none of the other four.", "yes", "no"),
    ("We audit our suppliers for slavery. None of the other four is for sale.", "yes", "absent"),
    ("Besides auditing our suppliers for slavery, we do nothing for show.", "yes", "absent"),
    ("We audit our suppliers for slavery, and drop those that do nothing against slavery.", "yes", "absent"),
  ])
  func whatIsLeftIsDenied(_ text: String, _ audits: String, _ training: String) {
    #expect(practice("audits", in: text) == audits, "\(text)")
    #expect(practice("training", in: text) == training, "\(text)")
  }

  private static let asked = """
    Companies must disclose the following. Engages in verification of product supply chains to evaluate and address risks \
    of human trafficking and slavery. Conducts audits of suppliers to evaluate supplier compliance with company \
    standards for trafficking and slavery in supply chains. Requires direct suppliers to certify that materials \
    incorporated into the product comply with the laws regarding slavery and human trafficking.

    """

  /// Behind the Act's items a name that the text has but once tells of its company.
  @Test(arguments: [
    ("Brightwell audits all of its suppliers for slavery and trafficking each year.", "yes"),
    ("Brightwell Lamps conducts audits of suppliers for slavery each year.", "yes"),
    ("Take action against suppliers who fail company standards on slavery.", "absent"),
    ("Audits of suppliers on slavery.", "absent"),
  ])
  func aNameEndsTheRecital(_ text: String, _ audits: String) {
    #expect(practice("audits", in: Self.asked + "\n" + text + "\n\nLamps are light.") == audits, "\(text)")
  }

  /// The Act's item, told of no company and with what is to be disclosed of it, claims nothing.
  @Test(arguments: [
    ("Company verifies", "If a third party did not conduct the verification, this shall be disclosed.", "absent"),
    (
      "A retail seller verifies", "The disclosure shall specify if a third party did not conduct the verification.",
      "absent"
    ),
    ("The Company verifies", "The verification is not conducted by a third party.", "yes"),
    ("Our company verifies", "If a third party did not conduct the verification, this shall be disclosed.", "yes"),
  ])
  func anItemOfNobodyIsTheActs(_ opening: String, _ next: String, _ value: String) {
    let item = opening + " product supply chains to evaluate and address risks of human trafficking and slavery. "
    #expect(practice("verification", in: "Verification\n\n" + item + next) == value, "\(opening): \(next)")
  }
}
