import Foundation
import Tabulating
import Testing

/// Hosts that misbehave, and proof of how they were asked.
@Suite struct ChaosTests {
  @Test func everyHostThatMisbehavesGetsAnOutcomeAndAReason() async throws {
    let folder = try Workspace()
    let list = try await Program.sampleWeb.run(["list", "--chaos"], in: folder)
    try folder.write(list.output, to: "chaos.csv")
    let server = try await SampleServer(["--chaos"])
    let ended = try await Program.fairlead.run(
      ["audit", "chaos.csv", "--out", "run"] + server.options + ["--timeout", "2", "--retries", "1"], in: folder)
    #expect(ended.code == 2, "\(ended.complaints)")
    let outcomes = try Self.rows(folder.bytes(of: "run/grades.csv"), key: "company", "outcome", "reason")
    let expected = try Self.rows(
      [UInt8](Data(contentsOf: URL(filePath: Place.top + "/samples/chaos/expected.csv"))), key: "company", "outcomes")
    #expect(expected.count >= 70)
    #expect(Set(outcomes.keys) == Set(expected.keys))
    for (host, row) in expected {
      let outcome = outcomes[host]?["outcome"] ?? "none"
      #expect(
        row["outcomes"]?.split(separator: " ").contains(Substring(outcome)) == true,
        "\(host): \(outcome): \(outcomes[host]?["reason"] ?? "")")
      #expect(outcomes[host]?["reason"]?.isEmpty == false, "\(host) has no reason")
    }
    // Nobody leads us to an address that a page spells out, and all of ours go through the names of the list.
    try await Task.sleep(for: .milliseconds(250))
    for request in try server.requests() {
      #expect(request.host.hasPrefix("chaos-") && request.host.hasSuffix(".example"), "\(request.url)")
    }
    let verified = try await Program.fairlead.run(["evidence", "verify", "run"], in: folder)
    #expect(verified.code == 0, "\(verified.complaints)")
    // A replay repeats what was asked, retries and all, whatever the limits are now.
    let again = try await Program.fairlead.run(
      ["audit", "chaos.csv", "--out", "again", "--offline", "run/evidence"], in: folder)
    #expect(again.code == 2, "\(again.complaints)")
    for file in ["assessments.jsonl", "grades.csv", "findings.csv", "listings.csv"] {
      #expect(try folder.bytes(of: "again/\(file)") == folder.bytes(of: "run/\(file)"), "\(file) differs")
    }
    // The same rubric gives the same grades again; the replay's evidence is the first run's.
    let regraded = try await Program.fairlead.run(["regrade", "run", "--out", "regraded"], in: folder)
    #expect(regraded.code == 2, "\(regraded.complaints)")
    for file in ["assessments.jsonl", "grades.csv", "findings.csv", "listings.csv"] {
      #expect(try folder.bytes(of: "regraded/\(file)") == folder.bytes(of: "run/\(file)"), "\(file) differs")
    }
    let unarchived = try await Program.fairlead.run(["evidence", "verify", "regraded"], in: folder)
    #expect(unarchived.code == 66)
    #expect(unarchived.complaints.contains("the run that it was made from"), "\(unarchived.complaints)")
    // Every statement of these hosts is the same honest "we do none of this".
    let gated = try await Program.fairlead.run(
      ["audit", "chaos.csv", "--out", "gated", "--offline", "run/evidence", "--fail-under", "D"], in: folder)
    #expect(gated.code == 1)
    #expect(gated.complaints.contains("a headline letter is below D: "), "\(gated.complaints.suffix(300))")
    #expect(gated.complaints.contains(" (F), "), "\(gated.complaints.suffix(300))")
  }

  /// 160 hosts with a page and 32 more behind it each: over 5,000 requests, and none of them too soon.
  @Test func fiveThousandRequestsKeepTheirDistance() async throws {
    let folder = try Workspace()
    let links = (1...32).map { "<a href=\"/responsibility-\($0).html\">Responsibility report \($0)</a>" }
    var list = "company,website\n"
    for host in 1...160 {
      list += "Host \(host),http://host-\(host).example/\n"
      try folder.write(
        "<title>Pans</title><h1>Pans</h1><p>We sell pans.</p>\(links.joined())",
        to: "web/host-\(host).example/index.html")
    }
    try folder.write(list, to: "hosts.csv")
    let server = try await SampleServer(["--folder", folder.path + "/web"])
    let ended = try await Program.fairlead.run(
      ["audit", "hosts.csv", "--out", "run", "--hosts", "80", "--limit", "40"] + server.options + ["--delay", "0.1"],
      in: folder)
    // Every host is read, and none of them holds a statement.
    #expect(ended.code == 0, "\(ended.complaints)")
    try await Task.sleep(for: .milliseconds(250))
    let gaps = try await Program.sampleWeb.run(["gaps", server.log, "--least", "100"], in: folder)
    #expect(gaps.code == 0, "\(gaps.text)")
    let requests = try #require(Int(gaps.text.split(separator: " ").first ?? ""))
    #expect(requests >= 5000, "\(gaps.text)")
  }

  static func rows(_ bytes: [UInt8], key: String, _ columns: String...) throws -> [String: [String: String]] {
    var names = ColumnNames().with(key, required: true)
    for column in columns { names = names.with(column, required: true) }
    let table = try Table(CSVReader(bytes: bytes), columns: names)
    var rows: [String: [String: String]] = [:]
    while let row = try table.next() {
      guard case .row(let row) = row else { continue }
      rows[row[key]] = Dictionary(uniqueKeysWithValues: columns.map { ($0, row[$0]) })
    }
    return rows
  }
}
