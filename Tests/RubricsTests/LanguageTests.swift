import Testing

@testable import Rubrics

@Suite struct LanguageTests {
  private static let first = """
    area: audits
    facts:
      practice: {silent: absent, order: [yes, partial, no, conditional, planned]}
    frames:
      visits: {about: Audits., says: ["audit"]}
    """

  /// The files of one area share their names, for warrants and ablations tell frames apart by them.
  @Test func aFrameNamedAgainInAnotherFileOfItsAreaIsRefused() {
    let second = """
      area: audits
      facts:
        frequency: {silent: none, order: [annual]}
      frames:
        yearly: {about: Every year., fact: frequency, value: annual, says: ["yearly"]}
        visits: {about: Each year., fact: frequency, value: annual, says: ["each year"]}
      """
    #expect(
      faults([("evidence/audits.yaml", Self.first), ("evidence/audits_details.yaml", second)]) == [
        "evidence/audits_details.yaml:6:3: expected each frame of an area once, found \u{201C}audits.visits\u{201D} "
          + "again; it stands at evidence/audits.yaml:5:3 too: give one of them another name"
      ])
  }

  @Test func framesOfDifferentAreasMayShareAName() {
    let training = Self.first.replacing("audits", with: "training")
    #expect(faults([("evidence/audits.yaml", Self.first), ("evidence/training.yaml", training)]) == [])
  }

  @Test(arguments: [
    ("@audit near 2 in section", true), ("@audit after 1 in section", true), ("@audit left 2 in section", false),
    ("@audit near two in section", false), ("@audit near 2 in sentence", false),
  ])
  func neighboursAreThoseBeforeAndAfter(_ notation: String, _ isKnown: Bool) {
    #expect((Surrounding(notation) != nil) == isKnown)
  }

  private func faults(_ files: [(path: String, text: String)]) -> [String] {
    do throws(RubricError) {
      _ = try Language(files: files.map { (path: $0.path, bytes: Array($0.text.utf8)) })
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }
}
