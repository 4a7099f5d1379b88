import Foundation
import Testing

/// Pages and documents that break readers, all of them companies of one list: each gets a row with its reason, and the
/// company between them gets its letters.
@Suite struct HostilePagesTests {
  static let statement = """
    <h1>California Transparency in Supply Chains Act</h1><p>We do not verify our supply chains for slavery and human
    trafficking. We do not audit suppliers for it. We do not require direct suppliers to certify that materials comply
    with the laws on slavery and human trafficking. We do not maintain internal accountability standards on slavery.
    We do not train employees on human trafficking and slavery.</p>
    """
  static let link = "California Transparency in Supply Chains Act"

  /// Name, name of the statement's file, its bytes, fields of its answer, and the outcomes that are right.
  static let sites: [(name: String, file: String, bytes: [UInt8], encoding: String?, outcomes: Set<String>)] = [
    ("empty-pdf", "statement.pdf", [], nil, ["unreadable"]),
    ("cut-gzip", "statement.html", Array(gzip.dropLast(9)), "gzip", ["unreachable", "unreadable"]),
    ("huge", "statement.html", huge, nil, ["found", "unreadable"]),
    ("deep", "statement.html", deep, nil, ["found", "unreadable"]),
    ("bad-utf8", "statement.html", Array(statement.utf8) + [0x3C, 0x70, 0x3E, 0xC3, 0x28, 0xFF, 0xFE], nil, ["found"]),
    ("nul", "statement.html", Array(statement.replacing("<p>", with: "\0<p>\0").utf8), nil, ["found"]),
    ("fine", "statement.html", Array(statement.utf8), nil, ["found"]),
  ]

  /// 50 MB of a page that begins with a statement.
  static let huge = Array(
    (statement + String(repeating: "<p>Pots and pans and nothing else.</p>\n", count: 1_400_000)).utf8)
  static let deep = Array((statement + String(repeating: "<div>", count: 100_000) + "<p>deep").utf8)

  /// A page in one stored block of gzip (RFC 1952, RFC 1951), without its checksum: it is cut off anyhow.
  static var gzip: [UInt8] {
    let body = Array(statement.utf8)
    let count = UInt16(body.count)
    let length = [UInt8(count & 0xFF), UInt8(count >> 8), UInt8(~count & 0xFF), UInt8(~count >> 8)]
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 1] + length + body + [0, 0, 0, 0, 0, 0, 0, 0]
  }

  @Test func eachGetsARowWithItsReasonAndTheOthersAreDone() async throws {
    let folder = try Workspace()
    var list = "company,website\n"
    for site in Self.sites {
      let host = "web/\(site.name).example"
      list += "\(site.name),http://\(site.name).example/\n"
      try folder.write(
        "<title>Pans</title><p>We sell pans.</p><footer><a href=\"/\(site.file)\">\(Self.link)</a></footer>",
        to: "\(host)/index.html")
      try folder.write(site.bytes, to: "\(host)/\(site.file)")
      if let encoding = site.encoding {
        try folder.write(
          "{\"rules\": [{\"path\": \"/\(site.file)\", \"headers\": {\"Content-Encoding\": \"\(encoding)\"}}]}",
          to: "\(host)/site.json")
      }
    }
    try folder.write(list, to: "list.csv")
    let server = try await SampleServer(["--folder", folder.path + "/web"])
    let ended = try await Program.fairlead.run(["audit", "list.csv", "--out", "run"] + server.options, in: folder)
    #expect(ended.code == 2, "\(ended.complaints)")
    let rows = try ChaosTests.rows(
      folder.bytes(of: "run/grades.csv"), key: "company", "outcome", "reason", "conduct_letter")
    #expect(rows.count == Self.sites.count)
    for site in Self.sites {
      let outcome = rows[site.name]?["outcome"] ?? "none"
      #expect(site.outcomes.contains(outcome), "\(site.name): \(outcome): \(rows[site.name]?["reason"] ?? "")")
      #expect(rows[site.name]?["reason"]?.isEmpty == false)
      if outcome == "found" { #expect(rows[site.name]?["conduct_letter"] == "F", "\(site.name)") }
    }
    let verified = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(verified.code == 0, "\(verified.complaints)")
  }

  @Test(
    arguments: [
      ("statement.pdf", [], "empty"), ("statement.pdf", Array("%PDF-1.4\n%%EOF\n".utf8), "PDF"),
      ("statement.docx", Array("PK\u{3}\u{4} and no more".utf8), "damaged"),
      ("blank.txt", Array(" \n\t".utf8), "empty"),
    ] as [(String, [UInt8], String)])
  func aDocumentThatCannotBeReadIsNeverGraded(_ name: String, _ bytes: [UInt8], says word: String) async throws {
    let folder = try Workspace()
    try folder.write(bytes, to: name)
    let ended = try await Program.fairlead.run(["grade", name], in: folder)
    #expect(ended.code == 65)
    #expect(ended.output.isEmpty)
    #expect(ended.complaints.hasPrefix("fairlead: \(name): "))
    #expect(ended.complaints.contains(word), "\(ended.complaints)")
  }

  @Test func grandDocumentsAreGradedOrRefusedWithTheReason() async throws {
    let folder = try Workspace()
    for (name, bytes) in [("deep.html", Self.deep), ("huge.html", Self.huge)] {
      try folder.write(bytes, to: name)
      let ended = try await Program.fairlead.run(["grade", name], in: folder)
      #expect([0, 65].contains(ended.code), "\(name): \(ended.complaints)")
      #expect(ended.code == 0 ? !ended.output.isEmpty : ended.complaints.contains(name))
    }
  }

  /// A bad line of a stream is one line with its error, and the stream goes on.
  @Test func badLinesOfAStreamAreAnsweredInTheirPlaces() async throws {
    let lines: [[UInt8]] = [
      Array(#"{"id": "good", "text": "We do not audit our suppliers for slavery or human trafficking."}"#.utf8),
      Array(#"{"id": "no text"}"#.utf8), Array("not json".utf8), [0x7B, 0xFF, 0xFE, 0x7D],
      Array(#"{"id": "nul", "text": "We oppose\u0000slavery."}"#.utf8),
      Array(#"{"id": 7, "html": "<p>We oppose slavery."}"#.utf8),
    ]
    let input = Array(lines.map { $0 + [0x0A] }.joined())
    let ended = try await Program.fairlead.run(["grade", "--jsonl"], in: Workspace(), input: input)
    #expect(ended.code == 2)
    let answers = ended.text.split(separator: "\n")
    #expect(answers.count == 6)
    #expect(answers.enumerated().filter { $0.element.contains("\"error\"") }.map(\.offset) == [1, 2, 3])
    #expect(answers[1].contains("\"id\":\"no text\""))
    #expect(ended.complaints.contains("3 lines could not be graded"))
  }

  /// Lines are graded by tens: none is lost or moved where one group of them ends, or beside a huge one.
  @Test func aLongStreamKeepsItsOrder() async throws {
    let huge = String(repeating: "We sell lamps. ", count: 20_000)
    let lines = (0..<150).map { number -> String in
      if number % 40 == 3 { return "\n \t" }
      return #"{"id": "\#(number)", "text": "\#(number == 70 ? huge : "SB 657: we audit suppliers (\(number)).")"}"#
    }
    let input = Array(lines.joined(separator: "\n").utf8)
    let ended = try await Program.fairlead.run(["grade", "--jsonl"], in: Workspace(), input: input)
    #expect(ended.code == 0)
    let ids = try ended.text.split(separator: "\n").map { line in
      let answer = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (answer?["document"] as? [String: Any])?["id"] as? String
    }
    #expect(ids == (0..<150).filter { $0 % 40 != 3 }.map(String.init))
    for jobs in ["1", "7"] {
      let other = try await Program.fairlead.run(["grade", "--jsonl", "--jobs", jobs], in: Workspace(), input: input)
      #expect(other.code == 0 && other.output == ended.output, "\(jobs) at once")
    }
  }
}
