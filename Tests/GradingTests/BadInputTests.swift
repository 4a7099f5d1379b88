import Disclosures
import Foundation
import Reading
import Testing

@testable import Grading

/// Texts that no company writes, and texts that reach us in a poor state.
@Suite struct BadInputTests {
  let grader: Grader
  init() throws { grader = try Shelf.grader.get() }

  static let disclosures = ["calloway-crane.txt", "dunmarrow.txt", "ironmere.txt"]

  static func document(_ name: String) throws -> Document {
    let all = try SampleTexts.all()
    return try #require(all.first { $0.id == name }, "samples/documents/\(name)")
  }

  static func text(_ name: String) throws -> String { try document(name).text }

  func assess(_ text: String) -> Assessment { grader.assess(Page(text: text, id: "input").document, sha256: "") }

  /// What must stay the same when only the shape of a text changes.
  func answers(_ assessment: Assessment) -> [String] {
    assessment.areas.map {
      let values = $0.findings.map { "\($0.fact)=\($0.values.joined(separator: "+"))" }.joined(separator: " ")
      return "\($0.id) \($0.disclosurePoints) \($0.conductPoints) \(values)"
    } + ["\(assessment.isDisclosure) \(String(describing: assessment.disclosure))"]
  }

  @Test(arguments: ["", " ", "\n\n\n", "\u{FEFF}", "\u{0}"])
  func emptyTextSaysNothing(_ text: String) {
    let assessment = assess(text)
    #expect(!assessment.isDisclosure)
    #expect(assessment.disclosure == nil && assessment.conduct == nil)
    #expect(assessment.areas.count == 5)
    for area in assessment.areas {
      #expect(area.practice == .absent)
      #expect(area.disclosurePoints == .zero && area.conductPoints == .zero)
      let isSilent = area.findings.allSatisfy(\.evidence.isEmpty)
      #expect(isSilent)
    }
  }

  /// The words that stand alone in menus and headings.
  @Test(arguments: [
    "Audits", "audited", "Verification.", "slavery", "TRAINING", "Certification?", "we", "no", "SB", "—",
  ])
  func oneWordSaysNothing(_ word: String) {
    let assessment = assess(word)
    #expect(!assessment.isDisclosure)
    for area in assessment.areas { #expect(area.practice == .absent, "\(word): \(area.id)") }
  }

  @Test func anotherLanguageIsSaidAndNotGraded() {
    let assessment = assess(
      """
      California Transparency in Supply Chains Act. Die Firma Hollmann verkauft Werkzeuge und prüft ihre Lieferanten \
      jedes Jahr auf Zwangsarbeit und Menschenhandel. Die Prüfungen werden von unabhängigen Stellen ohne Ankündigung \
      durchgeführt, und die Mitarbeiter im Einkauf werden regelmäßig geschult. Lieferanten müssen schriftlich bestätigen, \
      dass sie die Gesetze gegen Sklaverei einhalten, sonst wird der Vertrag mit ihnen gekündigt.
      """)
    #expect(assessment.document.language == "de")
    #expect(assessment.disclosure == nil && assessment.conduct == nil)
    #expect(assessment.flags.contains("language_not_read"))
  }

  /// Control characters, soft hyphens, marks of direction and blanks of no width between the words.
  @Test(
    arguments: disclosures,
    ["\u{1}", "\u{7F}", "\u{AD}", "\u{200B}", "\u{200E}", "\u{2060}", "\u{FEFF}", "\r", "\u{B}"])
  func controlCharactersChangeNothing(_ name: String, _ character: String) throws {
    let plain = try Self.text(name)
    let soiled = plain.replacing(" ", with: "\(character) ")
    #expect(answers(assess(soiled)) == answers(assess(plain)), "\(character.unicodeScalars.map(\.value))")
  }

  @Test func everyQuotationIsAnExactPieceOfASoiledText() throws {
    let soiled = try Self.text("dunmarrow.txt").replacing(" audits", with: "\u{200B} audits\u{1}\u{202E}")
    let document = Page(text: soiled, id: "input").document
    let evidence = grader.observe(document).findings.flatMap(\.evidence)
    #expect(!evidence.isEmpty)
    for piece in evidence {
      #expect(document.text(in: piece.quotation.range) == piece.quotation.text)
      #expect(document.passages[piece.quotation.passage].range.contains(piece.quotation.range.lowerBound))
    }
  }

  /// Somebody pastes the source of a page into a field for text. Which line is a heading is lost, so the details may
  /// differ; what the company does, and its letters, may not.
  @Test(arguments: disclosures)
  func markupPastedAsTextIsReadPast(_ name: String) throws {
    let document = try Self.document(name)
    let markup = document.passages.map {
      let text = document.text(in: $0.range).replacing("&", with: "&amp;").replacing("\u{2019}", with: "&rsquo;")
      return $0.kind == .heading ? "<h2 class=\"title\">\(text)</h2>" : "<p>\(text)</p>"
    }
    let pasted = assess("<div id=\"main\">\n" + markup.joined(separator: "\n") + "\n</div>")
    let plain = grader.assess(document, sha256: "")
    #expect(pasted.isDisclosure == plain.isDisclosure)
    #expect(pasted.areas.map(\.practice) == plain.areas.map(\.practice))
    #expect(pasted.disclosure?.letter == plain.disclosure?.letter)
    #expect(pasted.conduct?.letter == plain.conduct?.letter)
    for fact in ["verification.third_party", "audits.independent", "audits.unannounced"] {
      let values = [pasted, plain].map { $0.areas.flatMap(\.findings).first { $0.fact == fact }?.value }
      #expect(values[0] == values[1], "\(fact)")
    }
  }

  @Test(arguments: disclosures)
  func sayingItTenTimesEarnsNothing(_ name: String) throws {
    let document = try Self.document(name)
    var blocks = Blocks(document)
    let count = blocks.blocks.count
    for turn in 1..<10 {
      blocks.blocks += blocks.blocks[..<count].map { block in
        var copy = block
        copy.leadIn = block.leadIn.map { $0 + turn * count }
        return copy
      }
    }
    let repeated = grader.assess(blocks.document(like: document), sha256: "")
    #expect(answers(repeated) == answers(grader.assess(document, sha256: "")))
  }

  /// What a text of ten times the length costs is a row of `make bench`; here it has to come to the same answers.
  @Test(arguments: [true, false])
  func tenTimesTheTextSaysTheSame(hasSentences: Bool) throws {
    let piece =
      hasSentences
      ? try Self.text("dunmarrow.txt") + "\n\n"
      : "and suppliers and slavery and audits and our own people who do not verify that which they train on "
    let said = [40_000, 400_000].map { bytes in
      answers(assess(String(repeating: piece, count: bytes / piece.utf8.count + 1)))
    }
    #expect(said[0] == said[1])
  }

  @Test(
    .enabled(
      if: SentenceTests.environment["FAIRLEAD_INTEGRATION"] == "1", "set FAIRLEAD_INTEGRATION=1: takes half a minute"))
  func fiveMegabytesSayWhatOneCopySays() throws {
    let piece = try Self.text("dunmarrow.txt") + "\n\n"
    let long = assess(String(repeating: piece, count: 5_000_000 / piece.utf8.count + 1))
    #expect(long.areas.map(\.practice) == assess(piece).areas.map(\.practice))
  }
}
