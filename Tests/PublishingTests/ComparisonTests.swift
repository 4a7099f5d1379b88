import Comparing
import Disclosures
import Foundation
import Publishing
import Testing

/// A comparison as text, as JSON and as a page.
@Suite struct ComparisonTests {
  static func finding(_ value: String, _ quote: String) -> Finding {
    Finding(
      fact: "verification.third_party", values: [value],
      evidence: [
        Evidence(
          quotation: Quotation(text: quote, passage: 0, range: 0..<quote.utf8.count), warrant: "Names who verifies.")
      ])
  }

  static func grade(_ letter: Letter, _ points: Int) -> Grade {
    Grade(points: Points(hundredths: points), letter: letter, worst: letter, best: letter)
  }

  static func run(_ title: String, version: String) -> RunComparison.Run {
    RunComparison.Run(
      title: title, started: "2026-05-01T00:00:00Z", rubric: RubricReference(id: "sb657", version: version),
      rubricDigest: String(repeating: String(version.prefix(1)), count: 64))
  }

  static let company = Company(id: "acme", name: "Acme <b>", websites: ["http://acme.example/"], line: 2)

  static let comparison = RunComparison(
    runs: Change(run("Audit of a.csv", version: "1.0.0"), run("Audit of b.csv", version: "2.0.0")),
    attribution: .regraded,
    changes: [
      CompanyChange(
        company: company, kinds: [.moved, .changed], outcome: Change(.found, .foundWithoutHomepageLink),
        reason: Change("By the footer link.", "In the sitemap."),
        address: Change("http://acme.example/a", "javascript:alert(1)"), payload: Change("sha256:1", "sha256:2"),
        disclosure: CompanyChange.Regrade(
          before: grade(.b, 7850), regraded: grade(.c, 6000), after: grade(.a, 9000)),
        conduct: CompanyChange.Regrade(before: grade(.c, 4000), after: grade(.c, 4000)),
        findings: [
          FindingChange(
            fact: "verification.third_party", before: finding("internal", "Our staff verify."),
            after: finding("third_party", "Others \"verify\" <i>."), causes: [.text, .rubric])
        ])
    ], unchanged: 3, onlyBefore: [company])

  @Test func textForATerminal() {
    let text = ComparisonText.text(Self.comparison, rubric: Samples.rubric)
    let expected = """
      Before: Audit of a.csv, begun 2026-05-01T00:00:00Z, rubric sb657 1.0.0
        (111111111111)
      After: Audit of b.csv, begun 2026-05-01T00:00:00Z, rubric sb657 2.0.0
        (222222222222)
      The rubrics differ. The older texts were graded by the newer rubric as well, so
      each change says whether it comes from the text or from the rubric.

      4 companies in both runs, 1 with changes: appeared 0; vanished 0; moved 1;
        changed 1; another outcome 0; graded otherwise 0.
      Only in the first run: Acme <b>

      Acme <b>: moved, changed
        was: Found. By the footer link.
        is: Found, but not linked from the home page. In the sitemap.
        was at http://acme.example/a
        is at javascript:alert(1)
        Disclosure: B, 78.5 points -> A, 90 points; the older text by the newer
          rubric: C, 60 points
        Who verifies? [verification.third_party]
          the company itself -> a third party, from the text or its posting, from
            the rubric
            before: “Our staff verify.”
            after: “Others "verify" <i>.”

      """
    #expect(text == expected)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func pageShowsWhatTheWebSaidAndObeysNothingOfIt() throws {
    let page = String(
      decoding: ComparisonPage.bytes(Self.comparison, templates: try Samples.templates(), rubric: Samples.rubric),
      as: UTF8.self)
    #expect(page.contains("Acme &lt;b&gt;") && !page.contains("Acme <b>"))
    #expect(page.contains("<mark>Others &quot;verify&quot; &lt;i&gt;.</mark>"))
    #expect(page.contains("href=\"http://acme.example/a\"") && !page.contains("href=\"javascript:"))
    #expect(page.contains("Was at:") && page.contains("(the older text by the newer rubric: C, 60 points)"))
    // It stands alone: no link to pages that a run's report would have.
    #expect(!page.contains("index.html") && !page.contains("methodology.html"))
    #expect(page.contains("1-888-373-7888") && page.hasSuffix("</html>\n"))
  }

  @Test func nothingChangedIsAPageToo() throws {
    let comparison = RunComparison(
      runs: Change(Self.run("A", version: "1"), Self.run("A", version: "1")), attribution: .sameRubric, unchanged: 2)
    let page = ComparisonPage.bytes(comparison, templates: try Samples.templates(), rubric: Samples.rubric)
    #expect(String(decoding: page, as: UTF8.self).contains("2 companies in both runs, 0 with changes"))
    #expect(!comparison.isChange)
  }

  @Test func jsonForPrograms() throws {
    let bytes = ComparisonJSON.bytes(Self.comparison)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let change = try #require((object["changes"] as? [[String: Any]])?.first)
    #expect(change["kinds"] as? [String] == ["moved", "changed"])
    let finding = try #require((change["findings"] as? [[String: Any]])?.first)
    #expect(finding["causes"] as? [String] == ["text", "rubric"])
    #expect((finding["after"] as? [String: Any])?["quotations"] as? [String] == ["Others \"verify\" <i>."])
    let disclosure = try #require(change["disclosure"] as? [String: Any])
    #expect((disclosure["regraded"] as? [String: Any])?["letter"] as? String == "C")
    #expect((object["counts"] as? [String: Int])?["moved"] == 1 && object["unchanged"] as? Int == 3)
  }

  /// Skipped where python3 has no jsonschema.
  @Test(.enabled(if: Tool.runs("python3", "-c", "import jsonschema")))
  func jsonFitsItsSchema() throws {
    let check = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2], encoding="utf-8"))):
          print(error.json_path, error.message)
      """
    let schema = Tool.top.appendingPathComponent("schemas/comparison.schema.json").path
    let file = try Tool.temporaryFile(ComparisonJSON.bytes(Self.comparison))
    let broken = try Tool.temporaryFile(Array(#"{"schema":"fairlead/comparison/2"}"#.utf8))
    defer { for file in [file, broken] { try? FileManager.default.removeItem(at: file) } }
    #expect(try Tool.output("python3", "-c", check, schema, file.path) == "")
    #expect(try Tool.output("python3", "-c", check, schema, broken.path) != "")
  }
}
