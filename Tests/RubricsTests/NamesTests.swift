import Rubrics
import Testing

/// A name that the rule files lack is reported where it stands, with the one that was meant.
@Suite struct NamesTests {
  struct Typo: Sendable, CustomTestStringConvertible {
    var path: String
    var old: String
    var new: String
    var expected: String
    var testDescription: String { "\(path): \(new)" }
  }

  @Test(arguments: [
    Typo(path: "evidence/audits.yaml", old: "@slavery", new: "@slavry", expected: "did you mean “@slavery”?"),
    Typo(path: "recognition.yaml", old: "@california_act", new: "@califrnia_act", expected: "did you mean “@cal"),
    Typo(
      path: "recognition.yaml", old: "needs: [subject]", new: "needs: [subjct]", expected: "did you mean “subject”?"),
    Typo(path: "language/details.yaml", old: "@supplier", new: "@suplier", expected: "did you mean “@supplier”?"),
    Typo(
      path: "evidence/verification.yaml", old: "otherwise: skip", new: "otherwise: skp",
      expected: "did you mean “skip”?"),
    Typo(path: "evidence/audits.yaml", old: "silent: absent", new: "silent: abent", expected: "“abent”"),
    Typo(path: "rubric.yaml", old: "version: 1.0.0", new: "version: one", expected: "a version such as 1.0.0"),
  ])
  func aNameIsReportedWhereItStands(_ typo: Typo) throws {
    let path = "sb657/\(typo.path)"
    var files = try rubricFolder()
    var text = String(decoding: try #require(files[path]), as: UTF8.self)
    text.replaceSubrange(try #require(text.firstRange(of: typo.old)), with: typo.new)
    files[path] = Array(text.utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(typo.new) }) + 1
    do throws(RubricError) {
      _ = try Rulebook.load(files)
      Issue.record("nothing was reported")
    } catch {
      let found = error.problems.map(\.description)
      #expect(found.contains { $0.hasPrefix("\(path):\(line):") && $0.contains(typo.expected) }, "\(found)")
    }
  }

  @Test(arguments: [
    ("version: one\n", "my.yaml:3:10: expected a version such as 1.0.0"),
    (
      "version: 1.0.0\nlexicons:\n  drones: {about: Drones., words: [\"@audt drone\"]}\n",
      "my.yaml:5:36: expected a known lexicon, found “@audt”; did you mean “@audit”?"
    ),
    (
      "version: 1.0.0\nlexicons:\n  audit: {about: Audits., words: [audit]}\n",
      "my.yaml:5:3: expected a new lexicon, found “audit”, which the rubric has"
    ),
  ])
  func soIsOneOfATailoring(_ change: (String, String)) throws {
    let text = "extends: sb657\nid: mine\n\(change.0)title: Mine\n"
    let files = try rubricFolder()
    #expect {
      try Rulebook.load(files, tailoring: (path: "my.yaml", bytes: Array(text.utf8)))
    } throws: {
      "\($0)".contains(change.1)
    }
  }
}
