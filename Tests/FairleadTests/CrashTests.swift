import Archiving
import Foundation
import Testing

/// The audit killed at moments that nobody chose, and gone on with.
@Suite struct CrashTests {
  /// 50 with FAIRLEAD_SLOW=1, as continuous integration has it.
  static let kills = ProcessInfo.processInfo.environment["FAIRLEAD_SLOW"] == "1" ? 50 : 12
  static let companies = 20

  @Test func killedAtAnyMomentItLosesNothingAndAsksNothingTwice() async throws {
    let undisturbed = try await Self.undisturbed()
    var random = Random(seed: 657)
    var kills = 0
    // A run takes so many kills as fit into it; then comes the next one.
    while kills < Self.kills {
      let folder = try Self.folder()
      let server = try await SampleServer(["--generate", String(Self.companies)])
      var committed: Set<String> = []
      var seen = 0
      var isBegun = false
      while true {
        let resume = isBegun ? ["--resume"] : []
        let child = try Program.fairlead.start(Self.arguments(server) + resume, in: folder)
        isBegun = true
        if kills < Self.kills {
          try await Self.wait(for: child, in: folder, &random)
          child.send(SIGKILL)
        }
        let ended = try await child.end()
        // What was on its way when the process died reaches the server, and the server's log, a little later.
        try await Task.sleep(for: .milliseconds(250))
        let requests = try server.requests()
        for request in requests.dropFirst(seen) {
          #expect(!committed.contains(request.url), "\(request.url) is in the archive and was asked for again")
        }
        seen = requests.count
        committed = Self.committed(folder)
        if ended.code == -SIGKILL {
          kills += 1
          continue
        }
        #expect(ended.code == 0, "\(ended.complaints)")
        break
      }
      let archive = try Archive(folder: folder.path + "/run/evidence")
      let report = try archive.verify()
      #expect(report.problems.isEmpty, "\(report.problems)")
      #expect(try folder.bytes(of: "run/assessments.jsonl") == undisturbed.assessments)
      #expect(committed == undisturbed.pages)
      try Self.checkWithWarcio(folder)
    }
  }

  /// A moment: so many growths of archive or ledger after the start, and some milliseconds.
  private static func wait(for child: Child, in folder: Workspace, _ random: inout Random) async throws {
    let growths = Int.random(in: 0...4, using: &random)
    let milliseconds = Int.random(in: 0...(growths == 0 ? 900 : 60), using: &random)
    var size = bytes(in: folder)
    var grown = 0
    while grown < growths, child.isRunning {
      try await Task.sleep(for: .milliseconds(2))
      let now = bytes(in: folder)
      if now != size { grown += 1 }
      size = now
    }
    try await Task.sleep(for: .milliseconds(milliseconds))
  }

  private static func bytes(in folder: Workspace) -> Int {
    ["evidence/fairlead-00001.warc.gz", "ledger.sqlite", "ledger.sqlite-wal"].map { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder.path)/run/\(name)")
      return attributes?[.size] as? Int ?? 0
    }.reduce(0, +)
  }

  /// Addresses whose answers stand whole in the archive, as a killed run left it.
  private static func committed(_ folder: Workspace) -> Set<String> {
    var urls: Set<String> = []
    guard let archive = try? Archive(folder: folder.path + "/run/evidence") else { return urls }
    for file in archive.files {
      try? archive.forEachRecord(in: file) { record in
        if record.type == "response" || record.type == "revisit" { urls.insert(record.url) }
      }
    }
    return urls
  }

  private static func arguments(_ server: SampleServer) -> [String] {
    ["audit", "shops.csv", "--out", "run", "--hosts", "4"] + server.options + ["--delay", "0.03"]
  }

  private static func folder() throws -> Workspace {
    let folder = try Workspace()
    try folder.write(Lists.shops(companies), to: "shops.csv")
    return folder
  }

  private static func undisturbed() async throws -> (assessments: [UInt8], pages: Set<String>) {
    let folder = try folder()
    let server = try await SampleServer(["--generate", String(companies)])
    let ended = try await Program.fairlead.run(arguments(server), in: folder)
    #expect(ended.code == 0, "\(ended.complaints)")
    let pages = committed(folder)
    #expect(pages.count >= 60)
    return (try folder.bytes(of: "run/assessments.jsonl"), pages)
  }

  /// What warcio says, where the tools of others are wanted and at hand (see ArchivingTests/ToolsTests).
  private static func checkWithWarcio(_ folder: Workspace) throws {
    guard ProcessInfo.processInfo.environment["FAIRLEAD_INTEGRATION"] == "1" else { return }
    let tool = FileManager.default.temporaryDirectory.appending(path: "fairlead-warc-tools/bin/warcio").path
    guard FileManager.default.isExecutableFile(atPath: tool) else { return }
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = ["check", "-v", folder.path + "/run/evidence/fairlead-00001.warc.gz"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

/// The same numbers on every machine (SplitMix64).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
