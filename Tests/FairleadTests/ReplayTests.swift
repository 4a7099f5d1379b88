import Foundation
import Packing
import Testing

/// What a run's evidence is good for: the audit can be repeated from it, and nothing in it can be changed unseen.
@Suite struct ReplayTests {
  @Test func aReplayGivesTheSameBytesWithoutANetwork() async throws {
    let run = try await SampleRun.get()
    let folder = try run.copied()
    let ended = try await Program.fairlead.run(
      ["audit", "companies.csv", "--out", "again", "--offline", "run/evidence"], in: folder)
    #expect(ended.code == 2, "\(ended.complaints)")
    for file in ["assessments.jsonl", "grades.csv", "findings.csv", "listings.csv"] {
      #expect(try folder.bytes(of: "again/\(file)") == folder.bytes(of: "run/\(file)"), "\(file) differs")
    }
    #expect(try folder.bytes(of: "run/assessments.jsonl").count > 10_000)
    #expect(!folder.has("again/evidence"), "a replay archives nothing")
    // What is printed differs in the folder's name alone.
    #expect(ended.text.replacing("again/", with: "run/") == run.ended.text)
  }

  @Test func theEvidenceOfARunIsSound() async throws {
    let folder = try await SampleRun.get().copied()
    let ended = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(ended.code == 0, "\(ended.complaints)")
    #expect(ended.complaints.isEmpty)
    #expect(ended.text.hasSuffix(" quotations checked, 0 problems\n"))
  }

  @Test(arguments: [0.1, 0.5, 0.9])
  func aByteChangedInTheArchiveIsFound(_ place: Double) async throws {
    let folder = try await SampleRun.get().copied()
    let file = "run/evidence/fairlead-00001.warc.gz"
    var bytes = try folder.bytes(of: file)
    bytes[Int(Double(bytes.count) * place)] ^= 0x20
    try folder.write(bytes, to: file)
    let ended = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("fairlead-00001.warc.gz: byte "))
  }

  @Test func aQuotationChangedInTheLedgerIsFound() async throws {
    let folder = try await SampleRun.get().copied()
    var bytes = try folder.bytes(of: "run/ledger.sqlite")
    // A quotation in the ledger: its range, then its text.
    let mark = Array("],\"text\":\"".utf8)
    let start = try #require(bytes.firstRange(of: mark)?.upperBound)
    bytes[start] = bytes[start] == UInt8(ascii: "X") ? UInt8(ascii: "Y") : UInt8(ascii: "X")
    try folder.write(bytes, to: "run/ledger.sqlite")
    let ended = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("are not the quotation \"\(ended.complaints.contains("\"Y") ? "Y" : "X")"))
  }

  /// The workbook is held against its cells, not against the way it is packed.
  @Test func aWorkbookThatTheLedgerDoesNotHoldIsFound() async throws {
    let folder = try await SampleRun.get().copied()
    let path = "run/grades.xlsx"
    func repack(_ old: String, _ new: String) throws {
      let zip = try ZipReader(bytes: folder.bytes(of: path))
      let members = try zip.entries.map { entry in
        var text = String(decoding: try zip.read(entry.name), as: UTF8.self)
        if entry.name.hasSuffix("sheet1.xml") { text = text.replacing(old, with: new) }
        return ZipWriter.Member(name: entry.name, content: .bytes(Array(text.utf8)), isStored: true)
      }
      try ZipWriter.write(members, to: "\(folder.path)/\(path)")
    }
    try repack("", "")
    let same = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(same.code == 0, "\(same.complaints)")
    try repack("Harrow Vale", "Barrow Vale")
    let changed = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(changed.code == 65)
    #expect(changed.complaints.contains("run/grades.xlsx: sheet grades, row 2 is not what the ledger says"))
    try folder.write("PK\u{3}\u{4} no workbook", to: path)
    let broken = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(broken.complaints.contains("run/grades.xlsx: The workbook is damaged: "), "\(broken.complaints)")
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
    let missing = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(missing.complaints.contains("run/grades.xlsx: is missing"))
  }

  /// Its writer hands a workbook on piece by piece, of a megabyte each.
  @Test func aWorkbookOfMoreThanAMegabyteIsSound() async throws {
    let folder = try Workspace()
    var list = "company,website\n"
    var random = Scrambler()
    for _ in 0..<700 { list += "\(random.word(190)),http://shop-00001.example/\(random.word(1_900))\n" }
    try folder.write(list, to: "list.csv")
    let server = try await SampleServer(["--generate", "1"])
    let audit = try await Program.fairlead.run(["audit", "list.csv", "--out", "run"] + server.options, in: folder)
    #expect(try folder.bytes(of: "run/grades.xlsx").count > 1 << 20, "\(audit.complaints.suffix(300))")
    let ended = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(ended.code == 0, "\(ended.complaints)")
  }

  /// Words that no packing makes shorter by much, the same each time.
  private struct Scrambler {
    private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    private var state: UInt64 = 1

    mutating func word(_ length: Int) -> String {
      String(
        (0..<length).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return Self.letters[Int(state >> 33 % UInt64(Self.letters.count))]
        })
    }
  }

  @Test(arguments: [
    ("assessments.jsonl", #""letter":"B""#, #""letter":"A""#), ("assessments.jsonl", #""quote":""#, #""quote":"Not ""#),
    ("grades.csv", ",found,", ",notFound,"), ("findings.csv", ",yes,", ",no,"),
    ("report/index.html", "Harrow", "Barrow"),
  ])
  func aResultThatTheLedgerDoesNotHoldIsFound(_ file: String, _ old: String, _ new: String) async throws {
    let folder = try await SampleRun.get().copied()
    var bytes = try folder.bytes(of: "run/\(file)")
    guard let place = bytes.firstRange(of: Array(old.utf8)) else {
      Issue.record("\(file) has no \(old)")
      return
    }
    let line = 1 + bytes[..<place.lowerBound].count { $0 == UInt8(ascii: "\n") }
    bytes.replaceSubrange(place, with: Array(new.utf8))
    try folder.write(bytes, to: "run/\(file)")
    let ended = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("run/\(file): line \(line)"), "\(ended.complaints)")
    #expect(file.hasSuffix(".html") || ended.complaints.contains(" is not what the ledger says"))
  }

  @Test func aResultFileThatIsGoneOrLongerIsFound() async throws {
    let folder = try await SampleRun.get().copied()
    try FileManager.default.removeItem(atPath: folder.path + "/run/findings.csv")
    try folder.write(folder.text(of: "run/assessments.jsonl") + "{}\n", to: "run/assessments.jsonl")
    let ended = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("run/findings.csv: is missing"))
    #expect(ended.complaints.contains("run/assessments.jsonl: line 31 is more than the ledger says"))
  }

  @Test func theArchiveIsExportedForOtherTools() async throws {
    let folder = try await SampleRun.get().copied()
    let ended = try await Program.fairlead.run(["evidence", "export", "run", "--wacz", "out.wacz"], in: folder)
    #expect(ended.code == 0, "\(ended.complaints)")
    #expect(ended.text == "out.wacz\n")
    #expect(try folder.bytes(of: "out.wacz").starts(with: Array("PK".utf8)))
  }

  @Test(arguments: [
    ["evidence", "verify", "nowhere"], ["evidence", "export", "nowhere"], ["publish", "nowhere", "--out", "s"],
  ])
  func aRunThatIsNotThereIsSaid(_ arguments: [String]) async throws {
    let ended = try await Program.fairlead.run(arguments, in: Workspace())
    #expect(ended.code == 66)
    #expect(ended.complaints.contains("nowhere"))
  }

  @Test func aTruncatedArchiveIsSaidWithItsPlace() async throws {
    let folder = try await SampleRun.get().copied()
    let file = "run/evidence/fairlead-00001.warc.gz"
    try folder.write(Array(try folder.bytes(of: file).dropLast(100)), to: file)
    let verified = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(verified.code == 65)
    #expect(verified.complaints.contains("fairlead-00001.warc.gz: byte "))
    try FileManager.default.removeItem(atPath: folder.path + "/run/evidence/index.cdxj")
    let replayed = try await Program.fairlead.run(
      ["audit", "companies.csv", "--out", "again", "--offline", "run/evidence"], in: folder)
    #expect([0, 2, 65].contains(replayed.code), "\(replayed.complaints)")
  }
}
