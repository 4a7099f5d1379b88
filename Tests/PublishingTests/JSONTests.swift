import Disclosures
import Foundation
import Publishing
import Testing

@Suite struct JSONTests {
  static func parsed(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func smallestAssessmentIsSpelledOutByHand() {
    let assessment = Assessment(
      document: DocumentReference(id: "1", title: "T \"quoted\" \\ \n\u{01}", sha256: "00", language: nil),
      rubric: RubricReference(id: "sb657", version: "1.0.0"), isDisclosure: true,
      disclosure: Grade(points: Points(hundredths: 7450), letter: .b, worst: .c, best: .b),
      conduct: Grade(points: Points(hundredths: 4100), letter: .c, worst: .d, best: .c),
      areas: [
        AreaAssessment(
          id: "audits", practice: .partial, disclosurePoints: Points(hundredths: 1350),
          conductPoints: Points(hundredths: 5),
          findings: [
            Finding(
              fact: "audits.unannounced", values: ["announced"],
              evidence: [
                Evidence(quotation: Quotation(text: "“é”", passage: 12, range: 345..<353), warrant: "notice")
              ])
          ])
      ],
      views: [View(id: "legalbench", answers: [.init(question: "disclosed_audits", value: true)])],
      flags: ["echo_only"], decidedBy: ["audits.unannounced"])
    let expected =
      #"{"schema":"fairlead/assessment/1","document":{"id":"1","title":"T \"quoted\" \\ \n\u0001","sha256":"00","#
      + #""language":null},"rubric":{"id":"sb657","version":"1.0.0"},"is_disclosure":true,"#
      + #""disclosure":{"points":74.5,"letter":"B","bounds":["C","B"]},"#
      + #""conduct":{"points":41,"letter":"C","bounds":["D","C"]},"headline":"C","#
      + #""areas":[{"id":"audits","practice":"partial","disclosure_points":13.5,"conduct_points":0.05,"#
      + #""facts":[{"id":"audits.unannounced","value":"announced","values":["announced"],"in_doubt":false,"#
      + #""evidence":[{"quote":"“é”","passage":12,"start":345,"end":353,"warrant":"notice"}]}],"gaps":[]}],"#
      + #""views":{"legalbench":{"disclosed_audits":true}},"listings":[],"flags":["echo_only"],"#
      + #""decided_by":["audits.unannounced"],"recognition":[],"regimes":[],"mentions":[]}"#
    #expect(String(decoding: AssessmentJSON.bytes(assessment), as: UTF8.self) == expected)
  }

  @Test func everyByteOfControlAndEveryScriptSurvivesARoundTrip() throws {
    let awkward = String(String.UnicodeScalarView((0...0x7F).compactMap(Unicode.Scalar.init))) + "山\u{2028}🏭\u{202E}"
    let line = AssessmentJSON.error(id: awkward, "no text")
    #expect(!line.contains(UInt8(ascii: "\n")))
    let object = try Self.parsed(line)
    #expect(object["id"] as? String == awkward)
    #expect(object["error"] as? String == "no text")
    #expect(String(decoding: AssessmentJSON.error(id: nil, "x"), as: UTF8.self) == #"{"id":null,"error":"x"}"#)
  }

  /// A letter belongs to a graded outcome only, even when an assessment stands behind an ungraded one.
  @Test func ungradedCompaniesHaveNoLetters() throws {
    for card in [Samples.yamakawa, Samples.northgate, Samples.quietWater] {
      let object = try Self.parsed(AssessmentJSON.bytes(card, rubric: Samples.rubric.reference))
      for key in ["disclosure", "conduct", "headline"] { #expect(object[key] is NSNull, "\(card.company.id) \(key)") }
      #expect(object["outcome"] as? String == card.outcome.rawValue)
      #expect(object["reason"] as? String == card.reason)
    }
  }

  /// The day of capture and the trail differ between a run and its resumption; neither may show.
  @Test func nothingTellsOneRunFromAnother() {
    var again = Samples.harrow
    again.assessment?.document.capture?.date = "2030-01-01T00:00:00Z"
    again.trail = []
    let rubric = Samples.rubric.reference
    #expect(AssessmentJSON.bytes(again, rubric: rubric) == AssessmentJSON.bytes(Samples.harrow, rubric: rubric))
  }

  @Test func goodsAndMentionsAreToldApartAndEachListingStandsOnce() throws {
    let object = try Self.parsed(AssessmentJSON.bytes(Samples.harrow, rubric: Samples.rubric.reference))
    let listings = try #require(object["listings"] as? [[String: Any]])
    #expect(listings.map { $0["good"] as? String } == ["thread-yarn", "cotton"])
    #expect(listings.map { $0["child_labor"] as? String } == ["not stated", "yes"])
    #expect((listings[0]["list"] as? [String: Any])?["edition"] as? String == "2022 edition plus part of 2024")
    let mentions = try #require(object["mentions"] as? [[String: Any]])
    #expect(mentions.map { $0["stance"] as? String } == ["denied"])
    #expect(object["questions"] as? [String] == Samples.harrow.questions)
  }

  @Test func linesAreOneACompany() {
    let lines = AssessmentJSON.lines(Samples.all, rubric: Samples.rubric.reference)
    #expect(lines.count { $0 == UInt8(ascii: "\n") } == 6)
    #expect(lines.last == UInt8(ascii: "\n"))
    let whole = ScorecardsJSON.bytes(Samples.all, run: Samples.run)
    #expect((try? Self.parsed(whole)["companies"] as? [Any])?.count == 6)
  }

  /// Skipped where python3 has no jsonschema.
  @Test(.enabled(if: Tool.runs("python3", "-c", "import jsonschema")))
  func everyShapeFitsItsSchema() throws {
    let check = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      text = open(sys.argv[2], encoding="utf-8").read()
      for part in text.splitlines() if text.startswith('{"schema":"fairlead/assessment') else [text]:
          for error in validator.iter_errors(json.loads(part)):
              print(error.json_path, error.message)
      """
    var lines = AssessmentJSON.lines(Samples.all, rubric: Samples.rubric.reference)
    if let graded = Samples.harrow.assessment {
      lines += AssessmentJSON.bytes(graded, mentions: Samples.harrow.mentions)
    }
    for (name, bytes) in [
      ("assessment", lines), ("scorecards", ScorecardsJSON.bytes(Samples.all, run: Samples.run)),
    ] {
      let schema = Tool.top.appendingPathComponent("schemas/\(name).schema.json").path
      let file = try Tool.temporaryFile(bytes)
      defer { try? FileManager.default.removeItem(at: file) }
      #expect(try Tool.output("python3", "-c", check, schema, file.path) == "")
      // The schema is one that can say no.
      let broken = try Tool.temporaryFile(Array(#"{"schema":"fairlead/other/1"}"#.utf8))
      defer { try? FileManager.default.removeItem(at: broken) }
      #expect(try Tool.output("python3", "-c", check, schema, broken.path) != "")
    }
  }
}
