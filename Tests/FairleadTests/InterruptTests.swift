import Foundation
import Testing

/// Ctrl-C in the middle of an audit.
@Suite struct InterruptTests {
  @Test func controlCStopsCleanlyAndResumeGoesOn() async throws {
    let folder = try Workspace()
    try folder.write(Lists.shops(24), to: "shops.csv")
    let server = try await SampleServer(["--generate", "24"])
    let arguments = ["audit", "shops.csv", "--out", "run", "--hosts", "2"] + server.options + ["--delay", "0.5"]
    let child = try Program.fairlead.start(arguments, in: folder)
    child.send(SIGINT, when: "[3/24]")
    let stopped = try await child.end()
    #expect(stopped.code == 2, "\(stopped.complaints)")
    #expect(stopped.complaints.contains("--resume"))
    #expect(!stopped.complaints.contains("[24/24]"))
    try await Task.sleep(for: .milliseconds(200))
    let before = try server.requests()
    let done = Set(Self.done(stopped.complaints))
    #expect(done.count >= 3)

    let again = try await Program.fairlead.run(arguments, in: folder)
    #expect(again.code == 65, "a run is never begun over another")
    #expect(again.complaints.contains("--resume"))

    let resumed = try await Program.fairlead.run(arguments + ["--resume"], in: folder)
    #expect(resumed.code == 0, "\(resumed.complaints)")
    try await Task.sleep(for: .milliseconds(200))
    let after = try server.requests().dropFirst(before.count)
    #expect(!after.isEmpty)
    for request in after {
      let number = try #require(Int(request.host.dropFirst(5).prefix(5)))
      #expect(!done.contains("Shop \(number)"), "\(request.url) is asked for again")
    }
    #expect(done.isDisjoint(with: Self.done(resumed.complaints)))
    #expect(done.union(Self.done(resumed.complaints)).count == 24)
    #expect(try folder.text(of: "run/assessments.jsonl").split(separator: "\n").count == 24)
  }

  /// Companies of the plain progress lines, "[3/24] Shop 3: A/B".
  static func done(_ complaints: String) -> [String] {
    complaints.split(separator: "\n").filter { $0.hasPrefix("[") }.compactMap { line in
      line.split(separator: "] ").dropFirst().first?.split(separator: ": ").first.map(String.init)
    }
  }
}
