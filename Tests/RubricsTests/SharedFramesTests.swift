import Testing

@testable import Rubrics

/// Frames that hold for every area are written once, in `evidence/shared.yaml`.
@Suite struct SharedFramesTests {
  private static let shared = """
    frames:
      denied:
        about: Under a heading on {area} it is denied.
        says: ["not done"]
        needs: ["@{area}_name in heading"]
        examples:
          no:
            - "{title}. This is [[not done]]."
    """

  private static func area(_ id: String, title: String, frame: String = "told") -> String {
    """
    area: \(id)
    \(title.isEmpty ? "" : "title: \(title)")
    facts:
      practice: {silent: absent, order: [yes, partial, no, conditional, planned]}
    unless: ["@\(id)_name left 3"]
    frames:
      \(frame): {about: Told., says: ["told"]}
    """
  }

  private static let details = """
    area: audits
    facts:
      frequency: {silent: none, order: [annual]}
    frames:
      yearly: {about: Every year., fact: frequency, value: annual, says: ["yearly"]}
    """

  private static let words = """
    audits_name: {about: Audits., words: ["audits"]}
    training_name: {about: Training., words: ["training"]}
    """

  private func files(
    shared: String = shared, audits: String = area("audits", title: "Audits"), words: String = words
  ) -> [(path: String, text: String)] {
    [
      ("evidence/audits.yaml", audits), ("evidence/audits_details.yaml", Self.details),
      ("evidence/shared.yaml", shared), ("evidence/training.yaml", Self.area("training", title: "Courses for staff")),
      ("language/words.yaml", words),
    ]
  }

  private func language(_ files: [(path: String, text: String)]) throws(RubricError) -> Language {
    try Language(files: files.map { (path: $0.path, bytes: Array($0.text.utf8)) })
  }

  private func faults(_ files: [(path: String, text: String)]) -> [String] {
    do throws(RubricError) {
      _ = try language(files)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func aSharedFrameIsReadForEachArea() throws {
    let areas = try language(files()).areas
    #expect(
      areas.map { $0.frames.map(\.id) } == [
        ["audits.told", "audits.denied", "audits.yearly"], ["training.told", "training.denied"],
      ])
    let denied = areas.flatMap(\.frames).filter { $0.id.hasSuffix(".denied") }
    #expect(
      denied.map(\.about) == [
        "Under a heading on audits it is denied.", "Under a heading on training it is denied.",
      ])
    #expect(denied.map(\.fact) == ["audits.practice", "training.practice"])
    #expect(denied.map { $0.needs.map(\.lexicons) } == [[["audits_name"]], [["training_name"]]])
    #expect(denied.map { $0.unless.map(\.lexicons) } == [[["audits_name"]], [["training_name"]]])
    #expect(
      denied.flatMap(\.examples).map(\.text) == ["Audits. This is not done.", "Courses for staff. This is not done."])
    #expect(denied.map(\.place.description) == ["evidence/shared.yaml:2:3", "evidence/shared.yaml:2:3"])
    #expect(denied.map { $0.examples.map(\.place.line) } == [[8], [8]])
  }

  /// What is wrong in the shared file is wrong once, however many areas it is read for.
  @Test(arguments: [
    (
      "{area}_name", "{areas}_name",
      "evidence/shared.yaml:5:13: expected a known name in braces, found \u{201C}areas\u{201D}; did you mean "
        + "\u{201C}area\u{201D}?"
    ),
    (
      "{title}", "{word}",
      "evidence/shared.yaml:8:11: expected a known name in braces, found \u{201C}word\u{201D}; known: area, title"
    ),
    (
      "{area}_name", "{area}_named",
      "evidence/shared.yaml:5:13: expected a known lexicon, found \u{201C}@audits_named\u{201D}, "
        + "\u{201C}@training_named\u{201D}; did you mean \u{201C}@audits_name\u{201D}?"
    ),
    (
      "says:", "value: often\n    says:",
      "evidence/shared.yaml:4:12: expected a known value of audits.practice, found \u{201C}often\u{201D}; known: yes, "
        + "partial, no, conditional, planned, absent, skip"
    ),
    (
      "needs:", "need:",
      "evidence/shared.yaml:5:5: expected a known key of a frame, found \u{201C}need\u{201D}; did you mean "
        + "\u{201C}needs\u{201D}?"
    ),
  ])
  func aFaultIsToldOnce(_ old: String, _ new: String, _ expected: String) {
    #expect(faults(files(shared: Self.shared.replacing(old, with: new))).joined(separator: "|") == expected)
  }

  @Test func soIsASignalThatNoAreaHas() throws {
    let files = try rubricFolder(
      changing: "sb657/evidence/shared.yaml", "  by_act:\n", to: "  by_act:\n    signal: by_law\n")
    let error = try #require(throws: RubricError.self) { try Rulebook.load(files) }
    #expect(error.problems.count == 1, "\(error)")
    #expect("\(error)".contains("expected a known signal of the rubric, found \u{201C}verification.by_law\u{201D}"))
  }

  @Test func aLexiconThatOneAreaLacksIsNamed() {
    let words = Self.words.replacing("training_name", with: "courses")
    #expect(
      faults(files(words: words)).first
        == "evidence/shared.yaml:5:13: expected a known lexicon, found \u{201C}@training_name\u{201D}")
  }

  @Test func anAreaMayAddToWhatASharedFrameMustNotStandBeside() throws {
    let audits = Self.area("audits", title: "Audits\nshared_unless: {denied: [\"@training_name in clause\"]}")
    let denied = try language(files(audits: audits)).areas.flatMap(\.frames).filter { $0.id.hasSuffix(".denied") }
    #expect(
      denied.map { $0.unless.map(\.lexicons) } == [[["audits_name"], ["training_name"]], [["training_name"]]])
    let other = audits.replacing("denied", with: "deny")
    #expect(
      faults(files(audits: other)) == [
        "evidence/audits.yaml:3:17: expected a known shared frame, found \u{201C}deny\u{201D}; known: denied"
      ])
  }

  @Test func aNameThatAnAreasFileHasTooIsAProblem() {
    let audits = Self.area("audits", title: "Audits", frame: "denied")
    #expect(
      faults(files(audits: audits)) == [
        "evidence/shared.yaml:2:3: expected each frame of an area once, found \u{201C}audits.denied\u{201D} again; it "
          + "stands at evidence/audits.yaml:7:3 too: give one of them another name"
      ])
  }

  @Test func anAreaWithoutATitleIsAProblem() {
    #expect(
      faults(files(audits: Self.area("audits", title: ""))) == [
        "evidence/audits.yaml:1:1: expected the key \u{201C}title\u{201D}, by which shared frames call the area, found "
          + "none"
      ])
  }

  @Test func aTailoringsFrameBearsAnotherName() throws {
    let tailoring = """
      extends: sb657
      id: mine
      version: 1.0.0
      title: Mine
      evidence:
        - area: audits
          facts: {practice: {silent: absent, order: [yes, partial, no, conditional, planned]}}
          frames: {by_act: {about: Told., says: ["told"]}}
      """
    let files = try rubricFolder()
    #expect {
      try Rulebook.load(files, tailoring: (path: "my.yaml", bytes: Array(tailoring.utf8)))
    } throws: {
      "\($0)".hasPrefix("my.yaml:8:14: expected each frame of an area once, found \u{201C}audits.by_act\u{201D} again")
        && "\($0)".contains("it stands at sb657/evidence/shared.yaml:")
    }
  }

  @Test func allAreasOfTheRubricHaveThem() throws {
    let areas = try Rulebook.load(try rubricFolder()).language.areas
    for area in areas {
      let shared = area.frames.filter { $0.place.path == "sb657/evidence/shared.yaml" }.map(\.id)
      #expect(shared.contains("\(area.id).by_act"))
    }
    #expect(areas.count == 5)
  }
}
