import Archiving
import Foundation
import Testing

/// No room for what has to be kept.
@Suite struct FullDiskTests {
  @Test(arguments: [40, 160]) func aFullDiskStopsTheRunAndResumeCompletesIt(_ kilobytes: Int) async throws {
    let folder = try Workspace()
    try folder.write(Lists.shops(60), to: "shops.csv")
    let server = try await SampleServer(["--generate", "60"])
    let arguments = ["audit", "shops.csv", "--out", "run", "--hosts", "4"] + server.options
    // A limit on the size of files is the full disk that every system can give a test; 512 bytes a block.
    let stopped = try await Program.fairlead.run(
      arguments, in: folder, through: ["/bin/sh", "-c", "ulimit -f \(kilobytes * 2) && exec \"$@\"", "sh"])
    #expect(stopped.code == 74, "\(stopped.complaints)")
    #expect(stopped.complaints.contains("make room"), "\(stopped.complaints)")
    #expect(stopped.complaints.contains("run/"))
    #expect(!folder.has("run/assessments.jsonl"))

    let resumed = try await Program.fairlead.run(arguments + ["--resume"], in: folder)
    #expect(resumed.code == 0, "\(resumed.complaints)")
    #expect(try folder.text(of: "run/assessments.jsonl").split(separator: "\n").count == 60)
    #expect(try Archive(folder: folder.path + "/run/evidence").verify().problems.isEmpty)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [
      ["rubric", "show"], ["grade", "-"], ["grade", "--jsonl"], ["goods", "check", "cotton"],
      ["robots", "http://one.example/", "--file", "robots.txt"],
    ])
  func standardOutputThatIsFullIsSaid(_ command: [String]) async throws {
    let folder = try Workspace()
    try folder.write("User-agent: *\n", to: "robots.txt")
    let ended = try await Program.fairlead.run(
      command, in: folder, input: Array("{\"id\": 1, \"text\": \"We audit suppliers.\"}\n".utf8),
      through: ["/bin/sh", "-c", "exec \"$@\" > /dev/full", "sh"])
    #expect(ended.code == 74, "\(ended.complaints)")
    #expect(ended.complaints.hasPrefix("fairlead: standard output: "))
  }

  @Test func aDiskThatIsFullWhenThePagesAreWrittenIsSaidToo() async throws {
    let folder = try await SampleRun.get().copied()
    let stopped = try await Program.fairlead.run(
      ["publish", "run", "--out", "site"], in: folder,
      through: ["/bin/sh", "-c", "ulimit -f 80 && exec \"$@\"", "sh"])
    #expect(stopped.code == 74)
    #expect(stopped.complaints.contains("site/"))
    #expect(!folder.has("site/index.html"), "half a site is none")
  }
}
