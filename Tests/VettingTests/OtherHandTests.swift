import Disclosures
import Testing

@testable import Vetting

/// Forty forms in another writer's manner, each decided before the program was asked, and some more to refuse.
@Suite struct OtherHandTests {
  static let contractor = "Contractor: Mesquite Janitorial Supply, LLC"
  static let number = "Purchase Order No. 4500-7721"
  static let certifies =
    "Mesquite Janitorial Supply, LLC hereby certifies that none of the equipment, materials, or supplies to be furnished to the State under the purchase order have been produced, in whole or in part, by sweatshop labor, forced labor, convict labor, indentured labor under penal sanction, abusive forms of child labor, or exploitation of children in sweatshop labor, or with the benefit of any such labor."
  static let complies =
    "We agree to comply with Public Contract Code section 6108 and adhere to the Sweatfree Code of Conduct."
  static let access =
    "We will cooperate fully in providing reasonable access to our records, documents, agents, employees, and premises if reasonably required by authorized officials of the contracting agency, the Department of Industrial Relations, or the Department of Justice."
  static let sworn =
    "I am authorized to bind Mesquite Janitorial Supply, LLC. I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct."
  static let block =
    "Signature: /s/ Inez Robledo\n\nName: Inez Robledo\n\nTitle: Operations Manager\n\nDate: October 12, 2026\n\nCounty: Tulare, California"

  static let base = [contractor, number, certifies, complies, access, sworn, block]

  struct Case: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var testDescription: String { "\(old.prefix(40)) -> \(new.prefix(120))" }
    var text: String { OtherHandTests.base.joined(separator: "\n\n").replacing(old, with: new) }
  }

  /// None of these may be accepted.
  static let refused: [Case] = [
    Case(old: "hereby certifies that none", new: "hereby certifies that, give or take a few crates, none"),
    Case(old: "hereby certifies that none", new: "would certify that none"),
    Case(old: "have been produced, in whole", new: "have, since our new buyer came, been produced, in whole"),
    Case(old: "none of the equipment", new: "none of the better equipment"),
    Case(old: "any such labor.", new: "any such labor, mops being another matter."),
    Case(old: "any such labor.", new: "any such labor that would trouble a reasonable buyer."),
    Case(old: "We agree to comply with", new: "We agree in principle to comply with"),
    Case(old: "We agree to comply with", new: "Our accountants agree to comply with"),
    Case(old: "Sweatfree Code of Conduct.", new: "Sweatfree Code of Conduct, wages aside."),
    Case(old: "our records, documents", new: "our 2024 records, documents"),
    Case(old: "We will cooperate fully", new: "For a year we will cooperate fully"),
    Case(old: "Department of Justice.", new: "Department of Justice, at hours that we choose."),
    Case(old: "laws of the State of California", new: "laws of the State of Sonora"),
    Case(old: "the foregoing is true", new: "nearly all the foregoing is true"),
    Case(old: "Signature: /s/ Inez Robledo", new: "Signature: /s/ Omar Trent"),
    Case(old: "Title: Operations Manager", new: "Title: Operations Manager, Trent Freight"),
    Case(old: contractor, new: "Contractor: Mesquite Janitorial Supply of Arizona, LLC"),
    Case(old: contractor, new: "Contractor: Mesquite Janitorial Supply, Inc."),
    Case(old: block, new: block + "\n\nMop heads: see buyer"),
    // Found by trying the rules against themselves.
    Case(old: "have been produced, in whole", new: "have been sewn, in whole"),
    Case(old: "none of the equipment, materials, or supplies", new: "no materials"),
    Case(old: "County: Tulare, California", new: "County: Nevada"),
    Case(old: "Code of Conduct.", new: "Code of Conduct at www.our-own-code.example."),
    Case(old: number, new: number + "\n\nContract No. 99-1"),
    Case(old: "I am authorized", new: "I, Omar Trent, am authorized"),
    Case(old: sworn, new: sworn + " So much for the paperwork."),
  ]

  @Test(arguments: refused) func isNotAccepted(_ form: Case) throws {
    #expect(form.text != Self.base.joined(separator: "\n\n"))
    let answer = try Samples.answer(form.text, vendor: "Mesquite Janitorial Supply, LLC", product: "mops")
    #expect(answer.answer != .accept)
    #expect(!answer.reasons.isEmpty)
  }

  struct Honest: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// What it comes to: complete and honest as it is, a person may still have to look.
    var answer = VendorAnswer.Kind.accept
    var testDescription: String { name }
  }

  private static func changed(
    _ name: String, _ old: String, _ new: String, answer: VendorAnswer.Kind = .accept
  ) -> Honest {
    Honest(name: name, text: base.joined(separator: "\n\n").replacing(old, with: new), answer: answer)
  }

  /// All of these are complete and honest.
  static let honest: [Honest] = [
    Honest(name: "plain", text: base.joined(separator: "\n\n")),
    changed("numbered", certifies, "1) " + certifies),
    changed("declares", "hereby certifies that none", "hereby declares and affirms, without exception, that none"),
    changed(
      "of our goods",
      "none of the equipment, materials, or supplies to be furnished to the State under the purchase order",
      "none of the goods that we supply under this purchase order"),
    changed("neither", "any such labor.", "the same."),
    changed("pledge", "We agree to comply with", "The company undertakes to comply fully with"),
    changed(
      "both", complies,
      "The contractor shall comply with section 6108 of the California Public Contract Code and with the Sweatfree Code of Conduct for the entire term of the contract."
    ),
    changed(
      "gives access", access,
      "If reasonably required, we will cooperate fully and will give the contracting agency, the Department of Industrial Relations and the Department of Justice reasonable access to our records, documents, agents, employees and premises."
    ),
    changed(
      "access on request", "if reasonably required by authorized officials of", "whenever reasonably requested by"),
    changed(
      "to verify", "Department of Justice.",
      "Department of Justice, in order to verify our compliance with section 6108."),
    changed(
      "shorter oath", "under penalty of perjury under the laws of the State of California that",
      "under penalty of perjury that"),
    changed(
      "undersigned", "I am authorized to bind Mesquite Janitorial Supply, LLC.",
      "The undersigned is duly authorized to bind the contractor."),
    changed("initial", "Signature: /s/ Inez Robledo", "Signature: /s/ I. Robledo"),
    changed("date of figures", "October 12, 2026", "10/12/2026"),
    changed(
      "executed line", "Date: October 12, 2026\n\nCounty: Tulare, California",
      "Executed on October 12, 2026 in Tulare County, California"),
    changed(
      "letterhead", contractor,
      "MESQUITE JANITORIAL SUPPLY, LLC\n880 Alpaugh Road, Tulare, CA 93274\n(559) 555-0116\n\nOctober 12, 2026\n\nDear Mr. Vance:\n\n"
        + contractor),
    // What follows is honest, and is for a person: the price of accepting only what is understood.
    changed(
      "history", contractor, contractor + "\n\nWe have supplied mops to schools in the Valley since 1988.",
      answer: .review),
    changed("origin", number, number + "\n\nOrigin: Ohio", answer: .review),
    changed(
      "flourish", "We agree to comply with", "As a family business we gladly agree to comply with", answer: .review),
    changed(
      "hours", "Department of Justice.", "Department of Justice, during our regular business hours.", answer: .review),
  ]

  @Test(arguments: honest) func anHonestFormIsAnswered(_ form: Honest) throws {
    let answer = try Samples.answer(form.text, vendor: "Mesquite Janitorial Supply, LLC", product: "mops")
    #expect(answer.answer == form.answer, "\(answer.reasons)")
  }
}
