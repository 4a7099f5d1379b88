import Disclosures
import Foundation
import Tabulating
import Testing

@testable import Publishing

@Suite struct VendorReportTests {
  static let text = "We certify this to the best of our knowledge <b>. Signed: Ada"
  static let list = ListReference(
    id: "tvpra", title: "List of Goods", publisher: "Department of Labor", edition: "2022 edition", isComplete: false,
    missing: "most of 2024")

  static let report: VendorReport = {
    let quotation = Quotation(text: "best of our knowledge", passage: 0, range: 23..<44)
    let reservations = ElementAnswer(
      id: "P10", title: "Without reservations", question: "Does the vendor certify outright?", source: "PCC 6108",
      isMandatory: true, state: .missing, faults: ["it is qualified (“best of our knowledge”)"],
      evidence: [Evidence(quotation: quotation, warrant: "P10.knowledge: speaks against it")])
    let signature = ElementAnswer(
      id: "P11", title: "Signed", question: "Is there a signature?", source: "CCC", isMandatory: true, state: .met)
    let goods = GoodsAnswer(
      asked: "Shirts", askedCountry: "India", answer: .pairListed, listings: [], note: "Shirts of India are listed.",
      lists: [list])
    return VendorReport(
      answers: [
        VendorAnswer(vendor: "Alder Uniform", path: "a.txt", product: "", origin: "", line: 2, answer: .accept),
        VendorAnswer(
          vendor: "=Tarn <Textiles>", path: "t.txt", product: "Shirts", origin: "India", line: 3, answer: .deficient,
          reasons: ["P10 Without reservations. Against it: it is qualified (“best of our knowledge”)."],
          elements: [reservations, signature],
          document: Document(
            id: "t", text: text, passages: [Passage(index: 0, kind: .paragraph, range: 0..<text.utf8.count)]),
          goods: goods, notice: "Ask how the vendor knows."),
        VendorAnswer(
          vendor: "Yarrow\u{1B}[31m", path: "y.pdf", product: "Pens", origin: "", line: 5, answer: .review,
          reasons: ["The document is empty."]),
      ],
      brokenRows: [.init(line: 4, reason: "the row names no vendor")],
      checklist: RubricReference(id: "pcc-6108", version: "1.0.0"), title: "Certification", source: "PCC 6108",
      asOf: "2026-11-21")
  }()

  @Test func theTableFitsATerminal() {
    let expected = """
      Vendor                       Answer     What is missing, or why to look
      --------------------------------------------------------------------------------
      Alder Uniform                accept
      =Tarn <Textiles>             deficient  P10 Without reservations. Against it: it
                                              is qualified (“best of our knowledge”).
                                              Goods notice: Shirts from India: listed.
                                              It changes no answer.
      Yarrow\u{FFFD}[31m                  review     The document is empty.
      line 4                       not read   the row names no vendor

      3 vendors as of 2026-11-21, checklist pcc-6108 1.0.0: accept 1, deficient 1,
      review 1.
      List: List of Goods, 2022 edition (incomplete: most of 2024)
      “Not listed” means that a list does not name the pair. It does not mean that the
      goods are free of forced labor.
      This is information, not legal advice. The answer says what the document shows;
      the contract officer decides.

      """
    #expect(Self.report.text() == expected)
  }

  @Test func theTableIsReadBack() throws {
    let table = try Table(
      CSVReader(bytes: Self.report.csv),
      columns: ColumnNames().with("vendor", required: true).with("answer").with("missing"))
    var rows: [[String]] = []
    while case .row(let row)? = try table.next() { rows.append([row["vendor"], row["answer"], row["missing"]]) }
    #expect(
      rows == [
        ["Alder Uniform", "accept", ""], ["'=Tarn <Textiles>", "deficient", "P10"], ["Yarrow\u{1B}[31m", "review", ""],
        ["", "not read", ""],
      ])
  }

  @Test func thePagesShowTheWordsInTheirContextAndAskNobody() throws {
    let files = try Self.report.files(templates: Samples.templates())
    #expect(
      files.keys.sorted() == [
        "index.html", "vendors.csv", "vendors.json", "vendors/2-alder-uniform.html", "vendors/3-tarn-textiles.html",
        "vendors/5-yarrow-31m.html",
      ])
    let page = String(decoding: files["vendors/3-tarn-textiles.html"] ?? [], as: UTF8.self)
    for part in [
      "=Tarn &lt;Textiles&gt;", "<mark>best of our knowledge</mark>", "We certify this to the ", "&lt;b&gt;",
      "Does the vendor certify outright?", "Ask how the vendor knows.", "2022 edition (incomplete: most of 2024)",
      "the contract officer decides",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    for file in files.values {
      let text = String(decoding: file, as: UTF8.self)
      #expect(!text.contains("<script") && !text.contains("src=") && !text.contains("href=\"http"))
    }
  }

  /// Skipped where python3 has no jsonschema.
  @Test(.enabled(if: Tool.runs("python3", "-c", "import jsonschema"))) func theJSONIsAsItsSchemaSays() throws {
    let check = """
      import json, sys, jsonschema
      jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))).validate(json.load(open(sys.argv[2])))
      """
    let file = try Tool.temporaryFile(Self.report.json, suffix: ".json")
    defer { try? FileManager.default.removeItem(at: file) }
    let schema = Tool.top.appendingPathComponent("schemas/vendors.schema.json").path
    #expect(try Tool.output("python3", "-c", check, schema, file.path) == "")
  }
}
