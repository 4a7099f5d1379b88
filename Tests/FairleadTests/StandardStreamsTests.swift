import Foundation
import Testing

/// Standard input and output that are not what a program hopes for.
@Suite struct StandardStreamsTests {
  static let line = "{\"id\": 1, \"text\": \"We do not audit our suppliers for slavery and human trafficking.\"}\n"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full on this system"))
  func aFullDeviceIsNotTakenForAResult() async throws {
    let folder = try Workspace()
    let ended = try await Program.fairlead.run(
      ["rubric", "show"], in: folder, through: ["/bin/sh", "-c", "\"$@\" > /dev/full", "sh"])
    #expect(ended.code == 74)
    #expect(ended.complaints.contains("standard output"), "\(ended.complaints)")
  }

  @Test func aReaderThatGoesAwayIsNoFailure() async throws {
    let folder = try Workspace()
    // More than any pipe holds, so that the writer is still at it when the reader ends.
    let input = Array(String(repeating: Self.line, count: 100).utf8)
    let ended = try await Program.fairlead.run(
      ["grade", "--jsonl"], in: folder, input: input,
      through: ["/bin/bash", "-c", "\"$@\" | head -c 1; exit ${PIPESTATUS[0]}", "bash"])
    #expect(ended.text == "{")
    #expect(ended.code == 0, "\(ended.complaints)")
    #expect(ended.complaints.isEmpty)
  }

  /// A program that writes a line and waits for its answer before it writes the next.
  @Test func aStreamIsAnsweredWhereItPauses() async throws {
    let ended = try await Program.fairlead.run(
      ["grade", "--jsonl"], in: Workspace(), input: Array(Self.line.utf8),
      through: [
        "/bin/sh", "-c",
        """
        mkfifo in out; "$@" < in > out & exec 3> in 4< out
        cat >&3; IFS= read -r answer <&4; printf '%s\\n' "$answer"; exec 3>&-; wait $!
        """, "sh",
      ], limit: 60)
    #expect(ended.code == 0)
    #expect(ended.text.contains(#""id":"1""#))
  }

  @Test func aFolderIsNoStream() async throws {
    let folder = try Workspace()
    let ended = try await Program.fairlead.run(
      ["grade", "--jsonl"], in: folder, through: ["/bin/sh", "-c", "\"$@\" < .", "sh"])
    #expect(ended.code == 66)
    #expect(ended.complaints.contains("standard input"), "\(ended.complaints)")
  }

  /// A file put in the place of `/dev/null` would take it from everybody on the machine.
  @Test func aTableGoesThroughALinkAndLeavesItThere() async throws {
    let folder = try Workspace()
    try folder.write("product,origin\ncotton,India\n", to: "catalog.csv")
    try folder.write("", to: "real.csv")
    let link = folder.path + "/link.csv"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path + "/real.csv")
    let ended = try await Program.fairlead.run(["goods", "screen", "catalog.csv", "--out", "link.csv"], in: folder)
    #expect(ended.code == 0, "\(ended.complaints)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == folder.path + "/real.csv")
    #expect(try folder.text(of: "real.csv").contains("cotton"))
  }

  @Test func aPageCanGoToADevice() async throws {
    let folder = try await SampleRun.get().copied()
    let ended = try await Program.fairlead.run(["diff", "run", "run", "--html", "/dev/stdout"], in: folder)
    #expect(ended.code == 0, "\(ended.complaints)")
    #expect(ended.text.contains("</html>"))
  }
}
