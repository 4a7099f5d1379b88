import Disclosures
import Testing

@testable import Publishing

@Suite struct QuotationContextTests {
  static func context(_ text: String, _ quote: String, limit: Int = 320) -> QuotationContext {
    let document = Samples.document(id: "x", [text])
    return QuotationContext(of: Samples.quotation(document, quote), in: Array(document.text.utf8), limit: limit)
  }

  @Test func oneSentenceOnEitherSide() {
    let context = Self.context("One. Two is here. Three we audit now. Four! Five.", "Three we audit now.")
    #expect(context.before == "Two is here. ")
    #expect(context.after == " Four! ")
  }

  @Test func restOfItsOwnSentenceComesFirst() {
    let context = Self.context("One. Two. Three we audit now, or never. Four? Five.", "we audit now")
    #expect(context.before == "Two. Three ")
    #expect(context.after == ", or never. Four? ")
  }

  @Test func closersBelongToTheSentence() {
    let context = Self.context("He said “yes.” We audit. (All of them.) End.", "We audit.")
    #expect(context.before == "He said “yes.” ")
    #expect(context.after == " (All of them.) ")
  }

  @Test func edgesOfTheTextAndOtherPassages() {
    #expect(Self.context("We audit.", "We audit.") == Self.context("We audit.", "We audit."))
    #expect(Self.context("We audit.", "We audit.").before == "")
    #expect(Self.context("We audit.", "We audit.").after == "")
    let document = Samples.document(id: "x", ["Audits", "We audit. Often.", "Training"])
    let context = QuotationContext(of: Samples.quotation(document, "We audit."), in: Array(document.text.utf8))
    #expect(context.before == "Audits ¶ ")
    #expect(context.after == " Often.")
    let heading = QuotationContext(of: Samples.quotation(document, "Often."), in: Array(document.text.utf8))
    #expect(heading.after == " ¶ Training")
  }

  @Test func longSentencesAreCutBetweenCharacters() {
    let long = String(repeating: "é", count: 100)
    let context = Self.context("\(long) X \(long)", "X", limit: 20)
    #expect(context.before == "…" + String(repeating: "é", count: 9) + " ")
    #expect(context.after == " " + String(repeating: "é", count: 9) + "…")
  }

  @Test func wrongPlaceGivesNoContext() {
    let quotation = Quotation(text: "other", passage: 0, range: 0..<5)
    let context = QuotationContext(of: quotation, in: Array("We audit. Now.".utf8))
    #expect(context.before == "" && context.after == "")
    let outside = Quotation(text: "x", passage: 0, range: 90..<91)
    #expect(QuotationContext(of: outside, in: [1, 2]).before == "")
  }
}
