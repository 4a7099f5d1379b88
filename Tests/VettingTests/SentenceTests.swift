import Disclosures
import Testing

@testable import Vetting

/// `accept` means that every sentence of the document is accounted for.
@Suite struct SentenceTests {
  /// None of these stands in the rubric as it is written here.
  static let riders = [
    "Tarn Textiles, Inc. is a California corporation that makes uniforms in Fresno.",
    "This certification is submitted with our bid in response to RFP 26-9999.",
    "This certification lapsed on March 31, 2026.", "Valid for one year from January 2, 2024.",
    "To the extent known, this is true at the date of signing.",
    "The statements above rest on assurances received from our manufacturers, which we have not checked.",
    "The above holds for finished garments; yarn and fabric are not included.",
    "The access promised above is limited to one visit a year and excludes our factories abroad.",
    "We were fined in March 2026 for the use of convict labor in the production of these goods.",
    "This certification takes effect only once our general counsel has countersigned it.",
    "Our factories in Xinjiang use workers assigned under state labor transfer programs.",
    "Item 1 is subject to the disclosures in our 2025 annual report.",
    "Somebody at the mill told us that the spinning is done elsewhere.",
    "The goods come from stock whose maker went out of business.", "What we wrote was prepared for another buyer.",
    "Please contact us before relying on this certification, which our lawyers have yet to read.",
    "Ms. Tarn left the company in 2020.", "The foregoing is true and correct for shirts made in Fresno.",
    "Forced labor means labor by persons under sixteen.", "YARN AND FABRIC EXCLUDED", "Note: rests on mill statements",
    "Visitors pay for their own guides and come with a year's warning.",
  ]

  @Test(arguments: riders) func aSentenceThatNobodyPlannedForIsNotAccepted(_ line: String) throws {
    for form in [FormTests.clauses, FormTests.letter.replacing("Sincerely,", with: "\(line)\n\nSincerely,")] {
      let text = form == FormTests.clauses ? form + "\n\n" + line + "\n" : form
      #expect(try Samples.answer(text).answer != .accept)
    }
    #expect(try Samples.answer(line + "\n\n" + FormTests.clauses).answer != .accept)
  }

  @Test func itIsQuoted() throws {
    let line = "Somebody at the mill told us that the spinning is done elsewhere."
    let answer = try Samples.answer(FormTests.clauses + "\n\n" + line + "\n")
    #expect(answer.answer == .review)
    #expect(answer.reasons.count == 1)
    #expect(answer.reasons.first?.contains("Somebody at the mill told us that the spinning is done elsewhere") == true)
  }

  @Test func aSignatureForSomebodyElseIsNotAccepted() throws {
    let text = FormTests.clauses.replacing(
      FormTests.signature, with: "By (Authorized Signature): Ada Tarn's assistant, pp (not authorized)")
    #expect(text != FormTests.clauses)
    #expect(try Samples.answer(text).answer != .accept)
  }

  /// The line is understood; that it leaves a page out is what keeps the document from being accepted.
  @Test func oneOfTwoPagesIsAnOrdinaryLineOfNoWholeDocument() throws {
    for text in [FormTests.letter, FormTests.clauses] {
      let answer = try Samples.answer(text + "\n\nPage 1 of 2\n")
      #expect(answer.answer == .review)
      #expect(answer.reasons == ["Its pages are numbered, and not all of them are there."])
    }
  }

  /// What ordinary letters and forms hold beside their statements.
  @Test(arguments: [
    "Thank you for the opportunity to bid.", "If you have any questions, please call Ada Tarn at (916) 555-0142.",
    "Tarn Textiles, Inc. is a California corporation.", "Dear Ms. Lopez:",
    "To Whom It May Concern:", "12 Mill Road, Suite 400, Sacramento, California 95814", "Phone: (916) 555-0142",
    "Email: ada@tarn.example", "Address: 12 Mill Road, Sacramento, CA 95814", "Product: woven work shirts and trousers",
    "Page 1 of 1", "CONTRACTOR CERTIFICATION CLAUSES", "cc: Procurement Division",
    "This certification is made under the laws of the State of California.",
    "This certification is submitted with our bid.",
    "As used in this certification, forced labor has the meaning given in Public Contract Code section 6108.",
    "The foregoing is true and correct.", "We also require our suppliers to certify the same.",
    "We take this obligation seriously.", "We have no exceptions to declare.",
    "Failure to make a good faith effort may be cause for non-renewal of a state contract for legal services.",
    "We look forward to working with the Department.", "This certification is valid until December 31, 2027.",
    "5. EXPATRIATE CORPORATIONS: Contractor hereby declares that it is not an expatriate corporation or subsidiary of an expatriate corporation within the meaning of Public Contract Code Section 10286 and 10286.1, and is eligible to contract with the State of California.",
    "Failure to comply with these requirements may result in suspension of payments under the Agreement or termination of the Agreement or both.",
  ]) func anOrdinarySentenceIsAccepted(_ line: String) throws {
    for text in [
      FormTests.letter.replacing("Sincerely,", with: "\(line)\n\nSincerely,"), FormTests.clauses + "\n\n" + line + "\n",
    ] {
      let answer = try Samples.answer(text)
      #expect(answer.answer == .accept, "\(answer.reasons)")
    }
  }
}
