import Foundation
import Testing

/// Lists that are missing, broken or half broken: what is said, with which exit code, and that nothing else is lost.
@Suite struct BadListTests {
  static let contact = ["--contact", "https://fairlead.example/contact"]

  func audit(_ list: String?, _ name: String = "list.csv") async throws -> Program.Ended {
    let folder = try Workspace()
    if let list { try folder.write(list, to: name) }
    let ended = try await Program.fairlead.run(["audit", name, "--out", "run"] + Self.contact, in: folder)
    #expect(!folder.has("run"), "a list that cannot be read begins no run")
    #expect(ended.output.isEmpty)
    return ended
  }

  @Test func aListThatIsMissing() async throws {
    let ended = try await audit(nil)
    #expect(ended.code == 66)
    #expect(ended.complaints.contains("list.csv: there is no such file"))
  }

  @Test(arguments: ["", "\n", "company,website\n"]) func anEmptyList(_ text: String) async throws {
    let ended = try await audit(text)
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("fairlead: list.csv: "))
    #expect(ended.complaints.contains("no companies") || ended.complaints.contains("empty"), "\(ended.complaints)")
  }

  @Test func aListWithoutAColumnOfAddresses() async throws {
    let ended = try await audit("company,telephone\nAcme,555\n")
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("website"), "\(ended.complaints)")
  }

  @Test func aListOfNothingButBadRows() async throws {
    let ended = try await audit("company,website\nAcme,\nBolt,no address\n")
    #expect(ended.code == 65)
    #expect(ended.complaints.contains("list.csv:2: Acme has no web address"))
    #expect(ended.complaints.contains("list.csv:3: "))
    #expect(ended.complaints.contains("no company in it could be read"))
  }

  /// The quote is never closed, a row lacks its address, a company stands there twice: the others are done.
  @Test func badRowsAreSaidAndTheRestIsDone() async throws {
    let folder = try Workspace()
    try folder.write(
      """
      company,website
      Shop 1,http://shop-00001.example/
      Nowhere,
      Shop 1,http://shop-00001.example/
      Shop 2,http://shop-00002.example/
      "Shop 3,http://shop-00003.example/
      Shop 4,http://shop-00004.example/

      """, to: "list.csv")
    let server = try await SampleServer(["--generate", "4"])
    let ended = try await Program.fairlead.run(["audit", "list.csv", "--out", "run"] + server.options, in: folder)
    #expect(ended.code == 2)
    #expect(ended.complaints.contains("list.csv:3: Nowhere has no web address"), "\(ended.complaints)")
    #expect(ended.complaints.contains("list.csv:4: Shop 1: the same company as on line 2"))
    #expect(ended.complaints.contains("list.csv:6: "), "the line where the quote begins")
    #expect(ended.complaints.contains("quot"))
    #expect(ended.complaints.contains("Shop 2: "))
    let done = try folder.text(of: "run/assessments.jsonl")
    #expect(done.contains("\"id\":\"shop-1\"") && done.contains("\"id\":\"shop-2\""))
    // Rows in, rows out: what could not be taken has a line in its place.
    let rows = try folder.text(of: "run/grades.csv").split(separator: "\n").dropFirst()
    let cells = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(cells.map { $0[0] } == ["Shop 1", "Nowhere", "Shop 1", "Shop 2", "", "Shop 4"])
    #expect(cells.map { $0[1] } == ["shop-1", "", "", "shop-2", "", "shop-4"])
    #expect(cells.map { $0[5] == "badRow" } == [false, true, true, false, true, false])
    #expect(rows.dropFirst(2).first?.contains("Line 4 of the list: Shop 1: the same company as on line 2") == true)
    #expect(Set(cells.map(\.count)).count == 1)
    let lines = done.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[1].hasPrefix(#"{"id":null,"error":"Line 3 of the list: Nowhere has no web address"#))
    let printed = ended.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(printed.contains(" - - - Bad row: Line 3 of the list:"), "\(ended.text)")
    #expect(printed.contains("Rows of the list that could not be taken: 3."))
    #expect(try folder.text(of: "run/report/index.html").contains("Line 4 of the list: Shop 1: the same company"))
    let verified = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(verified.code == 0, "\(verified.complaints)")
    // The rows that were passed over stay on the run's record.
    #expect(try folder.text(of: "run/run.json").contains("Nowhere has no web address"))
  }

  @Test func aWindowsListWithABOMAndSemicolons() async throws {
    let folder = try Workspace()
    try folder.write(
      [0xEF, 0xBB, 0xBF] + Array("Company Name;Web Site\r\n\"Shop; one\";http://shop-00001.example/\r\n".utf8),
      to: "list.csv")
    let server = try await SampleServer(["--generate", "1"])
    let ended = try await Program.fairlead.run(["audit", "list.csv", "--out", "run"] + server.options, in: folder)
    #expect(ended.code == 0, "\(ended.complaints)")
    #expect(ended.complaints.contains("[1/1] Shop; one: "))
  }

  @Test func whatIsOnlyDoubtfulInAListIsToldAndDone() async throws {
    let folder = try Workspace()
    try folder.write(
      """
      company,website,goods,countries
      Shop Inc.,http://shop-00001.example/,buttons,Narnia
      Shop Ltd,http://shop-00001.example,,

      """, to: "list.csv")
    let server = try await SampleServer(["--generate", "1"])
    let ended = try await Program.fairlead.run(["audit", "list.csv", "--out", "run"] + server.options, in: folder)
    #expect(ended.code == 0, "\(ended.complaints)")
    #expect(ended.complaints.contains("list.csv:2: note: Shop Inc.: \"Narnia\" is no country that we know"))
    #expect(ended.complaints.contains("list.csv:3: note: Shop Ltd: maybe the same company as Shop Inc. on line 2"))
    let lines = try folder.text(of: "run/assessments.jsonl").split(separator: "\n")
    #expect(
      lines.map { $0.contains(#""Of the row's countries, \"Narnia\" is no country that we know."#) } == [true, false])
  }

  @Test func aRunOfAnotherList() async throws {
    let folder = try Workspace()
    try folder.write(Lists.shops(1), to: "one.csv")
    try folder.write(Lists.shops(2), to: "two.csv")
    let server = try await SampleServer(["--generate", "2"])
    let first = try await Program.fairlead.run(["audit", "one.csv", "--out", "run"] + server.options, in: folder)
    #expect(first.code == 0, "\(first.complaints)")
    let before = try folder.bytes(of: "run/assessments.jsonl")
    let other = try await Program.fairlead.run(
      ["audit", "two.csv", "--out", "run", "--resume"] + server.options, in: folder)
    #expect(other.code == 65)
    #expect(other.complaints.contains("another list of companies"), "\(other.complaints)")
    let again = try await Program.fairlead.run(["audit", "one.csv", "--out", "run"] + server.options, in: folder)
    #expect(again.code == 65)
    #expect(again.complaints.contains("--resume") && again.complaints.contains("--out"))
    #expect(try folder.bytes(of: "run/assessments.jsonl") == before)
    // A run that is done and gone on with asks for nothing and says the same.
    let resumed = try await Program.fairlead.run(
      ["audit", "one.csv", "--out", "run", "--resume"] + server.options, in: folder)
    #expect(resumed.code == 0)
    #expect(resumed.text == first.text)
    #expect(try folder.bytes(of: "run/assessments.jsonl") == before)
  }
}
