import Foundation
import Testing

/// A rubric with a mistake: where it stands, and what was expected.
@Suite struct BadRubricTests {
  @Test func aTypoIsSaidWithItsPlace() async throws {
    let folder = try Workspace()
    try folder.copy(Place.top + "/rubric", to: "rubric")
    let text = try folder.text(of: "rubric/sb657/audits.yaml")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let number = try #require(lines.firstIndex { $0.contains("question:") })
    let column = try #require(lines[number].firstRange(of: "question:")).lowerBound.utf16Offset(in: lines[number]) + 1
    lines[number] = lines[number].replacing("question:", with: "qestion:")
    try folder.write(lines.joined(separator: "\n"), to: "rubric/sb657/audits.yaml")
    let ended = try await Program.fairlead.run(["rubric", "check", "--rubric-folder", "rubric"], in: folder)
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("audits.yaml:\(number + 1):\(column): "), "\(ended.complaints)")
    #expect(ended.complaints.contains("qestion") && ended.complaints.contains("question"), "\(ended.complaints)")
  }

  @Test func anAuditWithABadRubricBeginsNothing() async throws {
    let folder = try Workspace()
    try folder.write(Lists.shops(1), to: "list.csv")
    try folder.write("extends: sb657\nid: mine\nversion: 1.0.0\ndrop:\n  - audits.unanounced\n", to: "mine.yaml")
    let ended = try await Program.fairlead.run(
      ["audit", "list.csv", "--out", "run", "--rubric", "mine.yaml"] + BadListTests.contact, in: folder)
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("mine.yaml:"), "\(ended.complaints)")
    #expect(!folder.has("run"))
  }

  @Test func aRubricThatIsNotThere() async throws {
    let ended = try await Program.fairlead.run(["rubric", "show", "--rubric", "sb658"], in: Workspace())
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("sb658"), "\(ended.complaints)")
  }

  @Test func theBuiltInRubricPasses() async throws {
    let ended = try await Program.fairlead.run(["rubric", "check"], in: Workspace())
    #expect(ended.code == 0, "\(ended.complaints)")
    #expect(ended.text.hasSuffix(", 0 failed\n"))
  }

  /// The project's rubric with a piece of the file on training replaced.
  private static func folder(replacing old: String, with new: String) throws -> Workspace {
    let folder = try Workspace()
    try folder.copy(Place.top + "/rubric", to: "rubric")
    let text = try folder.text(of: "rubric/sb657/training.yaml")
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "rubric/sb657/training.yaml")
    return folder
  }

  /// Examples tell no grade: only the check reads them.
  @Test func aFaultOfAnExampleIsSaidByTheCheckAlone() async throws {
    let folder = try Self.folder(
      replacing: "    - yes: \"We [[train our buyers", with: "    - yess: \"We [[train our buyers")
    try folder.write("We train our buyers on slavery and human trafficking.", to: "draft.txt")
    let checked = try await Program.fairlead.run(["rubric", "check", "--rubric-folder", "rubric"], in: folder)
    #expect(checked.code == 65)
    let complaints = checked.complaints
    #expect(complaints.contains("training.yaml:") && complaints.contains("yess"), "\(complaints)")
    let graded = try await Program.fairlead.run(["grade", "draft.txt", "--rubric-folder", "rubric"], in: folder)
    #expect(graded.code == 0, "\(graded.complaints)")
  }

  @Test func aTextThatLooksLikeExamplesIsSaid() async throws {
    let folder = try Self.folder(
      replacing: "title: Training\n", with: "title: |\n  Training\n  examples:\n    shown\n")
    let ended = try await Program.fairlead.run(["rubric", "check", "--rubric-folder", "rubric"], in: folder)
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("examples:"), "\(ended.complaints)")
  }
}
