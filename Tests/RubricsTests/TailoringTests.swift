import Disclosures
import Testing

@testable import Rubrics

@Suite struct TailoringTests {
  static let head = "extends: sb657\nid: importers\nversion: 2.0.0\ntitle: For importers\n"

  func tailored(_ text: String) throws(RubricError) -> Rulebook {
    let files: [String: [UInt8]]
    do { files = try rubricFolder() } catch { throw RubricError(problems: []) }
    return try Rulebook.load(files, tailoring: (path: "my.yaml", bytes: Array((Self.head + text).utf8)))
  }

  func problems(_ text: String) -> [String] {
    do throws(RubricError) {
      _ = try tailored(text)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func takesItsOwnName() throws {
    let rubric = try tailored("").rubric
    #expect(rubric.reference == RubricReference(id: "importers", version: "2.0.0"))
    #expect(rubric.title == "For importers")
  }

  @Test func reweighs() throws {
    let rubric = try tailored(
      """
      weights: {audits: {conduct: 40}}
      reweigh: {audits.unannounced: {unannounced: {conduct: 5}}}
      letters: {conduct: {A: 85, B: 60, C: 40, D: 20, F: 0}}
      """
    ).rubric
    #expect(rubric.area("audits")?.conduct == 4000)
    #expect(rubric.area("audits")?.disclosure == 1600)
    #expect(rubric.fact("audits.unannounced")?.value("unannounced")?.conduct == 500)
    #expect(rubric.fact("audits.unannounced")?.value("unannounced")?.disclosure == 250)
    #expect(rubric.conductLetters.letter(for: Points(hundredths: 8400)) == .b)
  }

  @Test func dropsFactsAreasAndGates() throws {
    let rubric = try tailored("drop: [verification.recruiters, training, G6]").rubric
    #expect(rubric.fact("verification.recruiters") == nil)
    #expect(rubric.area("training") == nil)
    #expect(rubric.gates.map(\.id) == ["G1", "G2", "G3", "G4", "G5"])
    // Nothing is left that asks about what is gone.
    let asked = rubric.gates.compactMap(\.condition).flatMap(\.facts)
    #expect(!asked.contains("training.practice"))
    #expect(asked.contains("audits.practice"))
    #expect(rubric.views.first { $0.id == "legalbench" }?.answers.count == 8)
  }

  @Test func adds() throws {
    let rubric = try tailored(
      """
      add:
        audits:
          - id: shared
            question: Are audits shared with other buyers?
            sources: [{ours: importers ask for it}]
            silent: absent
            values: {yes: {means: they are, conduct: 1}, absent: {means: not said, conduct: 0}}
      """
    ).rubric
    #expect(rubric.fact("audits.shared")?.value("yes")?.conduct == 100)
  }

  private static let nothing =
    "{"
    + ["verification", "audits", "certification", "accountability", "training"]
    .map { "\($0): {disclosure: 0, conduct: 0}" }.joined(separator: ", ") + "}"

  @Test func aByteOrderMarkIsNoPartOfAFile() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let book = try Rulebook.load(try rubricFolder(), tailoring: (path: "my.yaml", bytes: mark + Array(Self.head.utf8)))
    #expect(book.rubric.id == "importers")
    let marked = try rubricFolder().mapValues { mark + $0 }
    #expect(try Rulebook.load(marked).rubric.reference == RubricReference(id: "sb657", version: "1.0.0"))
    // Columns are counted behind it.
    let wrong = mark + Array("extend: sb657\nid: a\nversion: 1.0.0\ntitle: b".utf8)
    #expect {
      try Rulebook.load(try rubricFolder(), tailoring: (path: "my.yaml", bytes: wrong))
    } throws: { "\($0)".contains("my.yaml:1:1: expected a known key of a tailoring, found “extend”") }
  }

  @Test(arguments: [
    ("drop: [audits.unanounced]", "my.yaml:5:8: expected a known fact, area or gate, found “audits.unanounced”"),
    ("reweigh: {audits.unanounced: {}}", "my.yaml:5:11: expected a known fact, found “audits.unanounced”"),
    ("reweigh: {audits.independent: {sometimes: {conduct: 1}}}", "found “sometimes”"),
    ("reweigh: {audits.independent: {unspecified: {conduct: 1}}}", "expected no points for silence"),
    ("reweigh: {audits.independent: {internal: {conduct: 15}}}", "expected at most 14 points"),
    ("reweigh: {audits.practice: {yes: {conduct: 5}}}", "expected a fact of details"),
    ("weights: {audit: {conduct: 5}}", "did you mean “audits”?"),
    ("add: {audits: [{id: method}]}", "expected a fact to have the key “question”"),
    ("drop: [audits.practice]", "expected the area to be dropped"),
    ("letters: {conduct: {A: 10, B: 60, C: 40, D: 20, F: 0}}", "expected cuts that descend"),
    ("evidence: [{area: audits, facts: {nothing: {silent: absent, order: [yes]}}, frames: {}}]", "audits.nothing"),
    (
      "weights: \(nothing)",
      "my.yaml:5:10: expected points for disclosure in at least one of the areas that ask for content, found 0 in all"
    ),
    (
      "weights: \(nothing)",
      "my.yaml:5:10: expected points for conduct in at least one of the areas that ask for content, found 0 in all"
    ),
    (
      "weights: {audits: {conduct: 0}}\ndrop: [verification, certification, accountability, training]",
      "my.yaml:5:10: expected points for conduct in at least one"
    ),
    ("colour: red", "expected a known key of a tailoring, found “colour”"),
  ])
  func faultsAreNamed(_ text: String, _ expected: String) {
    let found = problems(text)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test func extendsOnlyTheRubricItNames() throws {
    let files = try rubricFolder()
    #expect {
      try Rulebook.load(
        files, tailoring: (path: "my.yaml", bytes: Array("extends: sb658\nid: a\nversion: 1\ntitle: b".utf8)))
    } throws: { "\($0)".contains("my.yaml:1:10: expected a known rubric, found “sb658”; did you mean “sb657”?") }
  }
}
