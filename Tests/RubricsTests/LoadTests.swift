import Disclosures
import Testing

@testable import Rubrics

@Suite struct LoadTests {
  @Test func theRubricLoads() throws {
    #expect(problems(try rubricFolder()) == [])
    let rubric = try Rubric.load(try rubricFolder(), id: "sb657")
    #expect(rubric.reference == RubricReference(id: "sb657", version: "1.0.0"))
    #expect(
      rubric.areas.map(\.id) == ["format", "verification", "audits", "certification", "accountability", "training"])
    #expect(rubric.areas.reduce(0) { $0 + $1.disclosure } == 100_00)
    #expect(rubric.areas.reduce(0) { $0 + $1.conduct } == 100_00)
    #expect(rubric.views.map(\.id) == ["legalbench", "ktc2013_check", "statute_tail_met"])
    #expect(rubric.views[0].answers.count == 10)
  }

  /// Section 6 of the notes on the rubric: facts of each area, the practice among them.
  @Test(arguments: [
    ("format", 6), ("verification", 9), ("audits", 10), ("certification", 8), ("accountability", 8), ("training", 8),
  ])
  func areasHaveTheirFacts(_ area: String, _ count: Int) throws {
    let rubric = try Rubric.load(try rubricFolder(), id: "sb657")
    #expect(rubric.area(area)?.facts.count == count)
  }

  /// What stands in every frame on a practice is written once for the area; details ask for themselves.
  @Test func whatAnAreaIsNeverToldBesideHoldsForItsPracticeAlone() throws {
    let training = "sb657/evidence/training.yaml"
    let files = try rubricFolder(
      changing: training, "\nunless: [", to: "\nunless: [\"@audit near 7\", ")
    let own = files.filter { $0.key.hasPrefix("sb657/") }.map { (path: $0.key, bytes: $0.value) }
    let frames = try Language(files: own).areas.flatMap(\.frames)
    for frame in frames {
      let isAsked = frame.unless.contains { $0.lexicons == ["audit"] && $0.window == .near(7) }
      #expect(isAsked == (frame.fact == "training.practice"), "\(frame.id)")
    }
  }

  @Test func everyLetterOfAllHundredths() throws {
    let rubric = try Rubric.load(try rubricFolder(), id: "sb657")
    // Cuts as the notes give them, A to F, written out once more by hand.
    for (cuts, floors) in [
      (rubric.disclosureLetters, [9000, 7500, 6000, 4000, 0]), (rubric.conductLetters, [8000, 6000, 4000, 2000, 0]),
    ] {
      for points in 0...10000 {
        let expected = zip(Letter.allCases, floors).filter { points >= $1 }
        #expect(cuts.letter(for: Points(hundredths: points)) == expected.first?.0)
      }
    }
  }

  @Test func cutsThatLeaveAHoleAreRefused() {
    #expect(LetterCuts(floors: [.a: 90, .b: 75, .c: 60, .d: 40]) == nil)
    #expect(LetterCuts(floors: [.a: 90, .b: 75, .c: 60, .d: 40, .f: 1]) == nil)
    #expect(LetterCuts(floors: [.a: 90, .b: 90, .c: 60, .d: 40, .f: 0]) == nil)
    #expect(LetterCuts(floors: [.a: 90, .b: 75, .c: 80, .d: 40, .f: 0]) == nil)
  }

  private static let areaWeights = ["verification", "audits", "certification", "accountability", "training"]
    .map { "  \($0): {disclosure: 16, conduct: 20}\n" }.joined()

  struct Fault: CustomTestStringConvertible {
    var path: String
    var old: String
    var new: String
    var expected: String
    var testDescription: String { expected }
  }

  @Test(arguments: [
    Fault(
      path: "rubric.yaml", old: "version: 1.0.0", new: "verison: 1.0.0",
      expected: "rubric.yaml:4:1: expected a known key of a rubric, found “verison”; did you mean “version”?"),
    Fault(
      path: "rubric.yaml", old: "disclosure: {A: 90, B: 75,", new: "disclosure: {A: 70, B: 75,",
      expected: "expected cuts that descend from A to F with F at 0"),
    Fault(
      path: "rubric.yaml", old: "when: {format.link: none}", new: "when: {format.link: never}",
      expected: "expected a known value of format.link, found “never”; known: all, some, none"),
    Fault(
      path: "rubric.yaml", old: "views: [legalbench,", new: "views: [legalbank,",
      expected: "expected the file “sb657/views/legalbank.yaml”, found none"),
    Fault(
      path: "rubric.yaml", old: areaWeights, new: areaWeights.replacing("conduct: 20", with: "conduct: 0"),
      expected: "expected points for conduct in at least one of the areas that ask for content, found 0 in all"),
    Fault(
      path: "views/ktc2013_check.yaml", old: "is: three_areas_addressed", new: "is: three_areas_adressed",
      expected: "found “three_areas_adressed”; did you mean “three_areas_addressed”?"),
    Fault(
      path: "views/ktc2013_check.yaml", old: "{is: three_areas_addressed}", new: "{audits.pratice: yes}",
      expected: "expected a known fact, found “audits.pratice”; did you mean “audits.practice”?"),
    Fault(
      path: "audits.yaml", old: "percent: {means: a share of suppliers, conduct: 1.5, extent: yes}",
      new: "percent: {means: a share of suppliers, extent: yes}",
      expected: "expected points for the value “percent”, found none; write 0 where it earns none"),
    Fault(
      path: "audits.yaml", old: "split: {means: announced and unannounced audits counted apart, conduct: 2,",
      new: "split: {means: announced and unannounced audits counted apart, conduct: 15,",
      expected: "expected at most the area's 14 points, found 15"),
    Fault(
      path: "audits.yaml", old: "- id: published", new: "- id: method",
      expected: "expected each fact once, found “method” again"),
    Fault(
      path: "verification.yaml", old: "unspecified: {means: not said, disclosure: 0, conduct: 0}",
      new: "unspecified: {means: not said, disclosure: 1, conduct: 0}",
      expected: "expected no points for silence, found some for “unspecified”"),
    Fault(
      path: "training.yaml", old: "id: training\n", new: "id: traning\n",
      expected: "training.yaml:1:5: expected the id of the file, “training”, found the text “traning”"),
  ])
  func faultsAreNamedWithTheirPlace(_ fault: Fault) throws {
    let files = try rubricFolder(changing: "sb657/\(fault.path)", fault.old, to: fault.new)
    let found = problems(files)
    #expect(found.contains { $0.contains(fault.expected) && $0.hasPrefix("sb657/") }, "\(found)")
  }

  @Test func aMissingAreaFileIsNamedWhereItIsAskedFor() throws {
    var files = try rubricFolder()
    files["sb657/audits.yaml"] = nil
    let found = problems(files)
    #expect(found.contains { $0.hasPrefix("sb657/rubric.yaml:") && $0.contains("sb657/audits.yaml") })
  }

  @Test func faultsOfAllFilesComeTogether() throws {
    var files = try rubricFolder()
    files["sb657/audits.yaml"] = Array("id: [".utf8)
    files["sb657/training.yaml"] = []
    let found = problems(files)
    #expect(found.contains { $0.hasPrefix("sb657/audits.yaml:") })
    #expect(found.contains { $0.hasPrefix("sb657/training.yaml:1:1:") })
  }
}
