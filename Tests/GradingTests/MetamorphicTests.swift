import Disclosures
import Foundation
import Rubrics
import Testing

@testable import Grading

/// What must become of the points when a text is changed in a known way, tried on texts of our own.
@Suite struct MetamorphicTests {
  let grader: Grader

  init() throws { grader = try Grader(try Rulebook.load(try rubricFiles())) }

  static let texts = [
    [
      "California Transparency in Supply Chains Act Disclosure.",
      "We assess the risk of human trafficking and slavery in our supply chain every year, using country data.",
      "An outside firm audits our suppliers without notice for forced labor.",
      "We require direct suppliers to certify that materials comply with laws on slavery and human trafficking.",
      "Employees and contractors who fail our standards on slavery are subject to discipline and termination.",
      "We train our buyers on slavery and human trafficking every year.",
    ],
    [
      "SB 657 statement.",
      "Our sourcing staff visit supplier factories to look for signs of forced labor.",
      "Every vendor signs our code, which bans slavery and human trafficking.",
      "We hold employees accountable for our standards on trafficking.",
    ],
    [
      "Statement under the California Transparency in Supply Chains Act.",
      "We verify our supply chains for slavery through questionnaires.",
      "We audit our suppliers on human trafficking once a year.",
      "Our managers attend workshops on human trafficking.",
    ],
  ]

  func points(_ passages: [String]) -> (disclosure: Int, conduct: Int) {
    let text = passages.joined(separator: "\n")
    var start = 0
    let ranges = passages.enumerated().map { index, line in
      defer { start += line.utf8.count + 1 }
      return Passage(index: index, kind: .paragraph, range: start..<start + line.utf8.count)
    }
    let assessment = grader.assess(
      Document(id: "text", language: "en", text: text, passages: ranges), sha256: "")
    return (
      assessment.areas.reduce(0) { $0 + $1.disclosurePoints.hundredths },
      assessment.areas.reduce(0) { $0 + $1.conductPoints.hundredths }
    )
  }

  /// Changes of each sentence but the first, one at a time.
  func expectNoRise(_ passages: [String], disclosureToo: Bool, _ change: (String) -> String) {
    let before = points(passages)
    for index in passages.indices.dropFirst() {
      var changed = passages
      changed[index] = change(changed[index])
      guard changed != passages else { continue }
      let after = points(changed)
      #expect(after.conduct <= before.conduct, "\(changed[index])")
      if disclosureToo { #expect(after.disclosure <= before.disclosure, "\(changed[index])") }
    }
  }

  @Test(arguments: texts)
  func notNeverRaisesConduct(_ passages: [String]) {
    expectNoRise(passages, disclosureToo: false) { sentence in
      sentence.replacing(#/^(We|Our [a-z ]*?staff|Our managers|Every vendor) (?=[a-z])/#) { "\($0.output.1) do not " }
    }
  }

  @Test(arguments: texts)
  func aPlanRaisesNothing(_ passages: [String]) {
    expectNoRise(passages, disclosureToo: true) { $0.replacing(#/^We /#, with: "We are considering whether to ") }
  }

  @Test(arguments: texts)
  func aWishRaisesNothing(_ passages: [String]) {
    expectNoRise(passages, disclosureToo: true) { $0.replacing(#/^We /#, with: "We expect our suppliers to ") }
  }

  @Test(arguments: texts)
  func theStatuteRaisesNothing(_ passages: [String]) {
    let before = points(passages)
    let after = points(
      passages + [
        "The Act requires a company to disclose to what extent, if any, it engages in verification of product supply "
          + "chains to evaluate and address risks of human trafficking and slavery, conducts audits of suppliers, and "
          + "provides company employees and management with training on human trafficking and slavery."
      ])
    #expect(after.conduct <= before.conduct)
    #expect(after.disclosure <= before.disclosure)
  }

  @Test(arguments: texts)
  func neutralChangesChangeNothing(_ passages: [String]) {
    let before = points(passages)
    #expect(points(passages + ["Our shops open at nine.", "We sell lamps."]) == before)
    #expect(points([passages[0], "Our shops open at nine."] + passages.dropFirst()) == before)
    #expect(points(passages.map { $0.replacing(" ", with: "  ") }) == before)
  }

  @Test(arguments: texts)
  func tenTimesTheSameIsTheSame(_ passages: [String]) {
    #expect(points(Array(repeating: passages, count: 10).flatMap(\.self)) == points(passages))
  }

  @Test func strangeTextsAreReadWithoutHarm() {
    for text in ["", "audit", "\u{0}\u{1}\u{7}", "<p>We audit suppliers.</p>", "Wir pr\u{FC}fen unsere Lieferanten."] {
      let passages = text.isEmpty ? [] : [Passage(index: 0, kind: .paragraph, range: 0..<text.utf8.count)]
      let observation = grader.observe(Document(id: "strange", text: text, passages: passages))
      #expect(!observation.isDisclosure)
      for evidence in observation.findings.flatMap(\.evidence) {
        #expect(evidence.quotation.range.upperBound <= text.utf8.count)
      }
    }
  }

  @Test func fiveMegabytesAreRead() {
    let word = String(repeating: "supplierless", count: 8) + " "
    let text = "We audit our suppliers for forced labor. " + String(repeating: word, count: 5_000_000 / word.utf8.count)
    let document = Document(
      id: "long", language: "en", text: text,
      passages: [Passage(index: 0, kind: .paragraph, range: 0..<text.utf8.count)])
    #expect(grader.observe(document)[fact: "audits.practice"]?.value == "yes")
  }

  @Test func quotationsAreExactlyTheirBytes() {
    for passages in Self.texts {
      let text = passages.joined(separator: "\n")
      let document = Document(
        id: "text", language: "en", text: text,
        passages: [Passage(index: 0, kind: .paragraph, range: 0..<text.utf8.count)])
      for evidence in grader.observe(document).findings.flatMap(\.evidence) {
        #expect(document.text(in: evidence.quotation.range) == evidence.quotation.text)
      }
    }
  }
}
