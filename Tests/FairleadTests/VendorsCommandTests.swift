import Foundation
import Testing

/// `fairlead vendors check` as a contract officer runs it: the samples whole, then lists that are wrong.
@Suite struct VendorsCommandTests {
  static func check(
    _ arguments: [String], in folder: Workspace, list: String = "vendors.csv"
  ) async throws -> Program.Ended {
    try await Program.fairlead.run(["vendors", "check", list, "--as-of", "2026-11-01"] + arguments, in: folder)
  }

  static func samples() throws -> Workspace {
    let folder = try Workspace()
    for name in try FileManager.default.contentsOfDirectory(atPath: Place.top + "/samples/vendors") {
      try folder.copy(Place.top + "/samples/vendors/" + name, to: name)
    }
    return folder
  }

  @Test func theSamplesAreAnsweredAsRecorded() async throws {
    let ended = try await Self.check([], in: Self.samples())
    // Scanned pictures and damaged files among them cannot be read.
    #expect(ended.code == 2)
    #expect(ended.complaints.contains("of 21 documents could not be read"), "\(ended.complaints)")
    for line in ended.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    try GoldenTests.expect(ended.text, toBe: "vendors.txt")
  }

  @Test func aListOnStandardInputNamesDocumentsOfThisFolder() async throws {
    let folder = try Self.samples()
    let piped = try await Program.fairlead.run(
      ["vendors", "check", "-", "--as-of", "2026-11-01"], in: folder, input: try folder.bytes(of: "vendors.csv"))
    let named = try await Self.check([], in: folder)
    #expect(piped.output == named.output)
    #expect(piped.code == named.code)
  }

  @Test func pagesAndTablesAreWritten() async throws {
    let folder = try Self.samples()
    let ended = try await Self.check(["--out", "answers", "--format", "json"], in: folder)
    #expect(ended.output == (try folder.bytes(of: "answers/vendors.json")))
    let rows = try folder.text(of: "answers/vendors.csv").split(whereSeparator: \.isNewline)
    #expect(rows.count >= 22, "a head and a row a vendor at least")
    for row in rows.dropFirst() {
      for cell in row.split(separator: ",") { #expect(!"=+-@".contains(cell.first ?? " "), "a formula: \(cell)") }
    }
  }

  @Test func whatIsNotAcceptedCanFailTheRun() async throws {
    let folder = try Workspace()
    try folder.copy(Place.top + "/samples/vendors/alder-uniform.txt", to: "alder.txt")
    try folder.copy(Place.top + "/samples/vendors/juniper-mats.txt", to: "juniper.txt")
    let head = "vendor,document,product,origin\n"
    try folder.write(head + "Alder Uniform Company,alder.txt,\"Work shirts, cotton\",Honduras\n", to: "good.csv")
    try folder.write(head + "Juniper Mats and Rugs,juniper.txt,Entrance mats,India\n", to: "unsigned.csv")
    let good = try await Self.check(["--fail-unless-accept"], in: folder, list: "good.csv")
    #expect(good.code == 0, "\(good.text)\(good.complaints)")
    #expect(good.text.contains("accept"))
    let unsigned = try await Self.check(["--fail-unless-accept"], in: folder, list: "unsigned.csv")
    #expect(unsigned.code == 1 && unsigned.text.contains("deficient"))
    // Without the option an answer is an answer.
    #expect(try await Self.check([], in: folder, list: "unsigned.csv").code == 0)
  }

  static let bad: [(list: String?, code: Int32, says: String)] = [
    (nil, 66, "vendors.csv"), ("", 65, "vendors.csv"), ("vendor,document,product,origin\n", 65, "vendors.csv"),
    ("name,telephone\nAcme,555\n", 65, "document"),
  ]

  @Test(arguments: bad.indices) func aListThatIsWrong(_ index: Int) async throws {
    let (list, code, says) = Self.bad[index]
    let folder = try Workspace()
    if let list { try folder.write(list, to: "vendors.csv") }
    let ended = try await Self.check([], in: folder)
    #expect(ended.code == code, "\(ended.complaints)")
    #expect(ended.complaints.contains(says), "\(ended.complaints)")
  }

  /// A document that is not there costs its own row; one outside the folder is not opened.
  @Test func documentsThatAreNotThere() async throws {
    let folder = try Workspace()
    try folder.write("certified", to: "secret.txt")
    try folder.write(
      """
      vendor,document,product,origin
      Alder Uniform Company,alder.txt,"Work shirts, cotton",Honduras
      Gone Limited,gone.txt,Shirts,India
      Outside Limited,../secret.txt,Shirts,India

      """, to: "list/vendors.csv")
    try folder.copy(Place.top + "/samples/vendors/alder-uniform.txt", to: "list/alder.txt")
    let ended = try await Self.check([], in: folder, list: "list/vendors.csv")
    #expect(ended.code == 2)
    #expect(ended.text.contains("Alder Uniform Company") && ended.text.contains("accept"))
    #expect(ended.complaints.contains("2 of 3 documents could not be read"), "\(ended.complaints)")
  }

  @Test func aDayThatIsNone() async throws {
    let ended = try await Program.fairlead.run(
      ["vendors", "check", "vendors.csv", "--as-of", "soon"], in: Self.samples())
    #expect(ended.code == 64 && ended.complaints.contains("2026-07-01"), "\(ended.complaints)")
  }
}
