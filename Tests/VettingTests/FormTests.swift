import Disclosures
import Testing

@testable import Vetting

/// Certifications in other forms than the samples': the State's own clauses, letters, tables, many ways to sign.
@Suite struct FormTests {
  /// The State's form in its own words, filled in; pieces are replaced to spoil it.
  static let clauses = """
    CONTRACTOR CERTIFICATION CLAUSES

    CCC 04/2017

    CERTIFICATION

    I, the official named below, CERTIFY UNDER PENALTY OF PERJURY that I am duly authorized to legally bind the prospective Contractor to the clause(s) listed below. This certification is made under the laws of the State of California.

    Contractor/Bidder Firm Name (Printed): Tarn Textiles, Inc.
    Federal ID Number: 94-1234567
    Agreement Number: DGS-26-7781

    By (Authorized Signature): /s/ Ada Tarn

    Printed Name and Title of Person Signing: Ada Tarn, President

    Date Executed: 10/03/2026
    Executed in the County of: Sacramento

    1. STATEMENT OF COMPLIANCE: Contractor has, unless exempted, complied with the nondiscrimination program requirements. (Gov. Code §12990 (a-f) and CCR, Title 2, Section 11102) (Not applicable to public entities.)

    2. DRUG-FREE WORKPLACE REQUIREMENTS: Contractor will comply with the requirements of the Drug-Free Workplace Act of 1990 and will provide a drug-free workplace.

    3. NATIONAL LABOR RELATIONS BOARD CERTIFICATION: Contractor certifies that no more than one (1) final unappealable finding of contempt of court by a Federal court has been issued against Contractor within the immediately preceding two-year period. (Pub. Contract Code §10296) (Not applicable to public entities.)

    6. SWEATFREE CODE OF CONDUCT:

    a. All Contractors contracting for the procurement or laundering of apparel, garments or corresponding accessories, or the procurement of equipment, materials, or supplies, other than procurement related to a public works contract, declare under penalty of perjury that no apparel, garments or corresponding accessories, equipment, materials, or supplies furnished to the state pursuant to the contract have been laundered or produced in whole or in part by sweatshop labor, forced labor, convict labor, indentured labor under penal sanction, abusive forms of child labor or exploitation of children in sweatshop labor, or with the benefit of sweatshop labor, forced labor, convict labor, indentured labor under penal sanction, abusive forms of child labor or exploitation of children in sweatshop labor. The contractor further declares under penalty of perjury that they adhere to the Sweatfree Code of Conduct as set forth on the California Department of Industrial Relations website located at www.dir.ca.gov, and Public Contract Code Section 6108.

    b. The contractor agrees to cooperate fully in providing reasonable access to the contractor's records, documents, agents or employees, or premises if reasonably required by authorized officials of the contracting agency, the Department of Industrial Relations, or the Department of Justice to determine the contractor's compliance with the requirements under paragraph (a).

    7. DOMESTIC PARTNERS: For contracts of $100,000 or more, Contractor certifies that Contractor is in compliance with Public Contract Code section 10295.3.
    """

  static let letter = """
    October 3, 2026

    Department of General Services, Procurement Division

    Re: RFP 26-1178, sweatfree certification

    On behalf of Tarn Textiles, Inc., which I am duly authorized to bind, I certify under penalty of perjury under the laws of the State of California that no equipment, materials or supplies that we furnish under the contract resulting from RFP 26-1178 have been laundered or produced, in whole or in part, by or with the benefit of:

    - sweatshop labor,
    - forced labor,
    - convict labor,
    - indentured labor under penal sanction,
    - abusive forms of child labor, or
    - exploitation of children in sweatshop labor.

    We agree to comply with Public Contract Code section 6108 and adhere to it and to the Sweatfree Code of Conduct. We will cooperate fully and give the contracting agency, the Department of Industrial Relations and the Department of Justice reasonable access to our records, documents, agents, employees and premises.

    Executed in San Mateo County, California.

    Sincerely,

    /s/ Ada Tarn

    Ada Tarn, President
    """

  static let table = """
    <!doctype html><html lang="en"><body><h1>Sweatfree certification</h1>
    <p>Tarn Textiles, Inc. certifies under penalty of perjury that no equipment, materials or supplies furnished under the contract named below have been laundered or produced in whole or in part by, or with the benefit of, sweatshop labor, forced labor, convict labor, indentured labor under penal sanction, abusive forms of child labor or exploitation of children in sweatshop labor.</p>
    <p>It agrees to comply with section 6108 of the Public Contract Code and adheres to the Sweatfree Code of Conduct.</p>
    <p>It will cooperate fully in providing the contracting agency, the Department of Industrial Relations and the Department of Justice with reasonable access to its records, documents, agents, employees and premises.</p>
    <table>
    <tr><th>Contractor</th><td>Tarn Textiles, Inc.</td></tr>
    <tr><th>Contract number</th><td>DGS-26-7781</td></tr>
    <tr><th>Authorized signature</th><td>/s/ Ada Tarn</td></tr>
    <tr><th>Name</th><td>Ada Tarn</td></tr>
    <tr><th>Title</th><td>President</td></tr>
    <tr><th>Date</th><td>2026-10-03</td></tr>
    <tr><th>County and state</th><td>Marin, California</td></tr>
    </table></body></html>
    """

  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var name = "certification.txt"
    var changes: [(String, String)]
    var answer: VendorAnswer.Kind
    var missing: [String] = []
    var testDescription: String { changes.map { "\($0.0.prefix(40)) -> \($0.1.prefix(60))" }.joined(separator: "; ") }
  }

  static func clauses(_ changes: (String, String)..., answer: VendorAnswer.Kind, _ missing: String...) -> Case {
    Case(text: clauses, changes: changes, answer: answer, missing: missing)
  }

  static let signature = "By (Authorized Signature): /s/ Ada Tarn"
  static let declare = "declare under penalty of perjury that no apparel"

  static let cases: [Case] = [
    clauses(answer: .accept),
    Case(text: letter, changes: [], answer: .accept),
    Case(text: table, name: "form.html", changes: [], answer: .accept),
    // Ways to sign.
    clauses((signature, "By (Authorized Signature): Ada Tarn"), answer: .accept),
    clauses((signature, "DocuSigned by: Ada Tarn 4F2C81"), answer: .accept),
    clauses((signature, "Electronically signed by Ada Tarn on 10/03/2026"), answer: .accept),
    clauses((signature, "By (Authorized Signature): ______________________"), answer: .deficient, "P11"),
    clauses((signature, "By (Authorized Signature)"), answer: .deficient, "P11"),
    clauses((signature, "By (Authorized Signature): [signature]"), answer: .review),
    clauses((signature, "By (Authorized Signature): signature on file"), answer: .review),
    clauses((signature, "By (Authorized Signature): /s/ ____________"), answer: .deficient, "P11"),
    Case(text: letter, changes: [("/s/ Ada Tarn\n\n", "")], answer: .review),
    // Who, when, where, for what.
    clauses(("10/03/2026", "3 October 2026"), answer: .accept),
    clauses(("10/03/2026", "the 3rd day of October, 2026"), answer: .accept),
    clauses(("Date Executed: 10/03/2026", "Date Executed: ________"), answer: .deficient, "P1"),
    clauses(("10/03/2026", "13/45/2026"), answer: .review),
    clauses(("10/03/2026", "10/03/2027"), answer: .review),
    clauses(("Agreement Number: DGS-26-7781", "Agreement Number: TBD"), answer: .deficient, "P1"),
    clauses(("County of: Sacramento", "County of: ____________"), answer: .deficient, "P1"),
    clauses(("Ada Tarn, President", "Ada Tarn"), answer: .deficient, "P1"),
    clauses(("Tarn Textiles, Inc.", "Zephyr Looms, Inc."), answer: .review),
    // What is certified.
    clauses(
      (declare, "declare under penalty of perjury that, to the best of their knowledge, no apparel"),
      answer: .deficient, "P10"),
    clauses(
      (declare, "declare under penalty of perjury, on information and belief, that no apparel"), answer: .deficient,
      "P10"),
    clauses(
      (declare, "declare under penalty of perjury that, except for items bought from distributors, no apparel"),
      answer: .deficient, "P10"),
    clauses(
      (declare, "declare under penalty of perjury that, where practicable, no apparel"), answer: .deficient, "P10"),
    clauses(
      (declare, "declare under penalty of perjury that our suppliers represent that no apparel"), answer: .deficient,
      "P10"),
    clauses(("forced labor, ", ""), answer: .deficient, "P3"),
    clauses(("convict labor, ", ""), answer: .deficient, "P3"),
    clauses(("convict labor", "prison labor"), answer: .review),
    clauses((" under penal sanction", ""), answer: .review),
    clauses((" or exploitation of children in sweatshop labor", ""), answer: .deficient, "P3"),
    clauses(
      (
        ", or with the benefit of sweatshop labor, forced labor, convict labor, indentured labor under penal sanction, abusive forms of child labor or exploitation of children in sweatshop labor.",
        "."
      ), answer: .deficient, "P4"),
    clauses((" in whole or in part", ""), answer: .deficient, "P4"),
    clauses((" furnished to the state pursuant to the contract", ""), answer: .deficient, "P5"),
    clauses(("equipment, materials, or supplies", "linens"), answer: .deficient, "P2"),
    clauses(("agrees to cooperate", "does not agree to cooperate"), answer: .deficient, "P7"),
    clauses(
      (
        "the Department of Industrial Relations, or the Department of Justice",
        "or the Department of Industrial Relations"
      ), answer: .deficient, "P7"),
    clauses((" or premises", ""), answer: .deficient, "P7"),
    clauses(
      ("they adhere to the Sweatfree Code of Conduct", "they have read the Sweatfree Code of Conduct"),
      answer: .deficient, "P9"),
    clauses(
      ("Sweatfree Code of Conduct as set forth on the California", "code as set forth on the California"),
      answer: .deficient, "P9"),
    // What takes it back.
    clauses(
      (signature, signature + "\n\nThis certification is subject to approval by our board of directors."),
      answer: .deficient, "P11"),
    clauses((signature, signature + "\n\nValid until January 31, 2026."), answer: .deficient, "P11"),
    clauses((signature, signature + "\n\nThis certification expires 06/30/2027."), answer: .accept),
    clauses((signature, signature + "\n\nThis certification expires 06/30/2025."), answer: .deficient, "P11"),
    // The first of December to Americans, January 12 to others; and the other way round.
    clauses((signature, signature + "\n\nThis certification expires 12/01/2026."), answer: .review),
    clauses((signature, signature + "\n\nThis certification expires 01/12/2026."), answer: .review),
    // Both readings come to the same.
    clauses((signature, signature + "\n\nThis certification expires 03/04/2027."), answer: .accept),
    clauses((signature, signature + "\n\nThis certification expires 03/04/2026."), answer: .deficient, "P11"),
    clauses((signature, signature + "\n\nThis certification expires 12/13/2026."), answer: .accept),
    // Nobody has signed on a day to come.
    clauses(("10/03/2026", "10/12/2026"), answer: .accept),
    clauses(("10/03/2026", "12/10/2026"), answer: .review),
    clauses((signature, signature + "\n\nSee attached certification."), answer: .review),
    clauses(
      (signature, signature + "\n\nThis certification does not apply to goods made in Vietnam."), answer: .deficient,
      "P10"),
    clauses(
      (signature, signature + "\n\nThe above is true and correct to the best of my knowledge and belief."),
      answer: .deficient, "P10"),
  ]

  @Test(arguments: cases) func isAnswered(_ form: Case) throws {
    var text = form.text
    for (old, new) in form.changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    let answer = try Samples.answer(text, name: form.name)
    #expect(answer.answer == form.answer, "\(answer.reasons)")
    let evidence = answer.elements.flatMap(\.evidence).map { "\($0.warrant) = \($0.quotation.text)" }
    #expect(answer.missing == form.missing, "\(answer.reasons) \(evidence)")
  }
}
