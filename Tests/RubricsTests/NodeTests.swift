import Testing

@testable import Rubrics

@Suite struct NodeTests {
  func read(_ text: String, _ body: (YAMLNode) -> Void) -> [String] {
    let inspection = Inspection()
    if let node = inspection.parse(Array(text.utf8), path: "x.yaml") { body(node) }
    return inspection.problems.map(\.description)
  }

  @Test func scalarsStayText() {
    let problems = read("{a: no, b: 1.0, c: 'x'}") { node in
      let fields = node.fields("a table", required: ["a", "b", "c"])
      #expect(fields?.text("a") == "no")
      #expect(fields?.text("b") == "1.0")
      #expect(fields?.text("c") == "x")
    }
    #expect(problems == [])
  }

  @Test func namesPlaceAndNearestKeyOfATypo() {
    let problems = read("id: a\nquestoin: why\nvalues: []\n") { node in
      _ = node.fields("a fact", required: ["id", "question", "values"])
    }
    #expect(
      problems == [
        "x.yaml:2:1: expected a known key of a fact, found \u{201C}questoin\u{201D}; did you mean "
          + "\u{201C}question\u{201D}?",
        "x.yaml:1:1: expected a fact to have the key \u{201C}question\u{201D}, found none",
      ])
  }

  @Test func collectsEveryFault() {
    let problems = read("a: [1]\nb: {}\nc: 2.555\nd: maybe\n") { node in
      let fields = node.fields("a table", required: ["a", "b", "c", "d"])
      #expect(fields?.text("a") == nil)
      #expect(fields?.texts("b") == [])
      #expect(fields?["c"]?.hundredths() == nil)
      #expect(fields?["d"]?.flag() == nil)
    }
    #expect(
      problems == [
        "x.yaml:1:4: expected a text for \u{201C}a\u{201D}, found a list",
        "x.yaml:2:4: expected a text or a list of texts, found a table of keys and values",
        "x.yaml:3:4: expected points from 0 to 100 with at most two decimals, found the text \u{201C}2.555\u{201D}",
        "x.yaml:4:4: expected yes or no, found the text \u{201C}maybe\u{201D}",
      ])
  }

  @Test(arguments: [("2", 200), ("2.5", 250), ("0.05", 5), ("100", 10000), ("0", 0)])
  func readsHundredths(_ text: String, _ expected: Int) {
    let problems = read(text) { node in #expect(node.hundredths() == expected) }
    #expect(problems == [])
  }

  @Test(arguments: ["-1", "1e2", "2.", ".5", "1.234", "100.01", "99999999999999999999", ""])
  func refusesOtherNumbers(_ text: String) {
    let problems = read("a: \(text)") { node in #expect(node.entries()[0].value.hundredths() == nil) }
    #expect(problems.count == 1)
  }

  @Test func brokenYAMLHasItsPlace() {
    let problems = read("a: b\n  - c: [\n") { _ in Issue.record("this is no YAML") }
    #expect(problems.count == 1)
    #expect(problems[0].hasPrefix("x.yaml:2:"))
  }

  @Test func repeatedKeyIsAFault() {
    let problems = read("a: 1\nb: 2\na: 3\n") { _ in Issue.record("a key is there twice") }
    #expect(problems == ["x.yaml:1:1: expected each key once, found \u{201C}a\u{201D} again in this table"])
  }

  @Test func invalidUTF8HasItsPlace() {
    let inspection = Inspection()
    #expect(inspection.parse(Array("a: b\nc: d".utf8) + [0xFF], path: "x.yaml") == nil)
    #expect(inspection.problems.map(\.description) == ["x.yaml:2:5: expected UTF-8, found other bytes"])
  }

  @Test func emptyFileIsAFault() {
    #expect(read("") { _ in } == ["x.yaml:1:1: expected a YAML document, found an empty file"])
  }

  @Test func aliasBombIsRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let item = "*a\(level - 1)"
      text += "a\(level): &a\(level) [\(Array(repeating: item, count: 10).joined(separator: ", "))]\n"
    }
    let problems = read(text) { _ in Issue.record("hundred million nodes were accepted") }
    #expect(problems == ["x.yaml:1:1: expected at most 200000 nodes, found more"])
  }

  @Test func deepNestingIsRefused() {
    let problems = read(String(repeating: "[", count: 100_000)) { _ in Issue.record("accepted") }
    #expect(problems == ["x.yaml:1:101: expected at most 100 levels, found more"])
  }

  @Test func aLevelLessIsRead() {
    let problems = read(String(repeating: "[", count: 100) + String(repeating: "]", count: 100)) { _ in }
    #expect(problems == [])
  }

  @Test func anAliasIsTheNodeItNames() {
    let problems = read("a: &one [x, y]\nb: *one\n") { node in
      let entries = node.entries()
      #expect(entries.count == 2 && entries[1].value.texts() == ["x", "y"])
      #expect(entries[1].value.place.line == 1)
    }
    #expect(problems == [])
  }

  @Test(arguments: [
    ("a: *none\n", "x.yaml:1:4: expected YAML, found a fault: found undefined alias"),
    ("a: &a [*a]\n", "x.yaml:1:8: expected YAML, found a fault: found undefined alias"),
    (
      "a: 1\n---\nb: 2\n",
      "x.yaml:2:1: expected YAML, found a fault: expected a single document in the stream, but found another document"
    ),
    ("[a]: 1\n", "x.yaml:1:1: expected a key, found a list"),
    ("a: 1\nb: 1\nb: 2\na: 2\n", "x.yaml:1:1: expected each key once, found “a”, “b” again in this table"),
  ])
  func faultsHaveTheirPlaces(_ text: String, _ expected: String) {
    #expect(read(text) { _ in } == [expected])
  }

  @Test func choiceSuggestsTheNearestName() {
    let problems = read("anounced") { _ = $0.choice("a value", of: ["unannounced", "announced", "semi"]) }
    #expect(
      problems == [
        "x.yaml:1:1: expected a known value, found \u{201C}anounced\u{201D}; did you mean \u{201C}announced\u{201D}?"
      ])
  }
}
