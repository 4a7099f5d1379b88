import Launching
import Testing

/// Programs that are run on some bytes, within limits.
@Suite struct ChildProcessTests {
  private func run(
    _ script: String, input: String = "", seconds: Int = 60, outputBytes: Int = 1 << 20
  ) throws -> ChildProcess.Output {
    try ChildProcess.run(
      "/bin/sh", ["-c", script], input: Array(input.utf8), seconds: seconds, memory: 1 << 34, outputBytes: outputBytes)
  }

  @Test func answersWithWhatItWrote() throws {
    let output = try run("cat; echo complaint >&2; exit 3", input: "words")
    #expect(output.output == Array("words".utf8) && output.complaint == "complaint\n")
    #expect(output.status == 3 && output.exceeded == nil)
  }

  @Test func tellsOfASignalAsShellsDo() throws { #expect(try run("kill -9 $$").status == 128 + 9) }

  @Test func stopsWhatTakesTooLong() throws {
    let output = try run("echo begun; exec sleep 60", seconds: 1)
    #expect(output.exceeded == .time && output.output == Array("begun\n".utf8))
  }

  @Test func stopsWhatSaysTooMuch() throws {
    let output = try run("while true; do echo and so on; done", outputBytes: 1 << 16)
    #expect(output.exceeded == .output)
  }

  /// Of complaints the first ones are kept, however many there are.
  @Test func keepsTheFirstComplaints() throws {
    let output = try run("echo first >&2; i=0; while [ $i -lt 2000 ]; do echo and so on >&2; i=$((i + 1)); done")
    #expect(output.complaint.hasPrefix("first\n") && output.complaint.utf8.count <= 2_000 && output.status == 0)
  }
}
