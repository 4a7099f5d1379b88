import Testing

@testable import Evaluating

@Suite struct ReadingRowsTests {
  let folder = "data/supply_chain_disclosure_disclosed_audits"

  @Test func tasksAreReadFromTheOfficialLayout() throws {
    let table = "index\ttext\tanswer\n0\tWe audit.\tYes\n1\t\"Two\nlines, \"\"quoted\"\"\tand a tab\"\tNo\n"
    let tasks = try LegalBenchTask.read(
      ["\(folder)/dev.tsv": Array(table.utf8), "\(folder)/README.md": [], "other/dev.tsv": []], split: "dev")
    #expect(tasks.map(\.question) == ["disclosed_audits"])
    #expect(tasks[0].rows.map(\.text) == ["We audit.", "Two\nlines, \"quoted\"\tand a tab"])
    #expect(tasks[0].rows.map(\.answer) == [true, false])
  }

  @Test(arguments: [
    ("text\tanswer\n", 1), ("index\ttext\tanswer\n0\tWe audit.\tMaybe\n", 2), ("index\ttext\tanswer\n0\tx\n", 2),
  ])
  func faultsAreToldWithTheirLine(_ table: String, _ line: Int) {
    let error = #expect(throws: EvaluationError.self) {
      try LegalBenchTask.read(["\(folder)/dev.tsv": Array(table.utf8)], split: "dev")
    }
    #expect(error?.line == line)
  }

  @Test func practiceRowsTakeTheirTextsFromTheDocuments() throws {
    let areas = PracticeRow.areaIds.map { "\"\($0)\":{\"practice\":\"no\",\"independent\":\"unstated\",\"quotes\":[]}" }
    let line = "{\"id\":\"x\",\"part\":\"check\",\"is_disclosure\":false,\(areas.joined(separator: ","))}"
    let rows = try PracticeRow.read(
      practice: (path: "p", bytes: Array(line.utf8)),
      documents: (path: "d", bytes: Array("{\"id\":\"x\",\"text\":\"T\"}\n".utf8)))
    #expect(rows.map(\.text) == ["T"])
    #expect(rows[0].part == .check)
    #expect(rows[0].areas["audits"]?.tails.isEmpty == true)
  }

  @Test func aRowWithoutATextIsAFault() {
    #expect(throws: EvaluationError.self) {
      try PracticeRow.read(
        practice: (path: "p", bytes: Array("{\"id\":\"x\"}".utf8)), documents: (path: "d", bytes: []))
    }
  }

  @Test func aRowOfAPartThatWeDoNotKnowIsAFault() {
    let error = #expect(throws: EvaluationError.self) {
      try PracticeRow.read(
        practice: (path: "p", bytes: Array("{\"id\":\"x\",\"part\":\"chekc\"}".utf8)),
        documents: (path: "d", bytes: Array("{\"id\":\"x\",\"text\":\"T\"}\n".utf8)))
    }
    #expect(error?.description == "p:1: expected the part build, check or sealed")
  }

  @Test func aGateHoldsFiguresAgainstItsFloors() throws {
    let gate = try Gate(
      Array("rows: abc\nfloors:\n  legalbench.mean: 82\n  practice.check.kappa: 55.5\n".utf8), path: "g")
    let outcomes = gate.outcomes(["legalbench.mean": 0.82])
    #expect(outcomes.map(\.holds) == [true, false])
    #expect(outcomes[0].text == "holds  legalbench.mean: 0.820, floor 0.820")
    #expect(Gate.digest(["a": [1]]) != Gate.digest(["a": [2]]))
  }
}
