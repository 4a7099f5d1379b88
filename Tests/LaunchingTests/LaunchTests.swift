import Foundation
import Launching
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Programs that are started, and what they find.
@Suite struct LaunchTests {
  /// What a shell script writes to its standard output and how it ends.
  private func run(_ script: String, _ change: (inout Launch) -> Void = { _ in }) throws -> (text: String, code: Int32)
  {
    let pipe = try PipeEnds()
    var launch = Launch(
      ["/bin/sh", "-c", script],
      files: [0: .nothing, 1: .open(pipe.writing.fileDescriptor), 2: .open(pipe.writing.fileDescriptor)])
    change(&launch)
    let child = try launch.start()
    try pipe.writing.close()
    let text = String(decoding: try pipe.reading.readToEnd() ?? Data(), as: UTF8.self)
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 && errno == EINTR {}
    return (text, status >> 8 & 0xFF)
  }

  @Test func tellsHowItEnded() throws {
    let ended = try run("echo out; echo err >&2; exit 7")
    #expect(ended.text == "out\nerr\n" && ended.code == 7)
  }

  /// Each file takes the other's number: neither may be overwritten before it is copied.
  @Test func handsFilesOverByTheNumbersAskedFor() throws {
    let (first, second) = (try PipeEnds(), try PipeEnds())
    try first.writing.write(contentsOf: Data("first\n".utf8))
    try second.writing.write(contentsOf: Data("second\n".utf8))
    let (one, other) = (first.reading.fileDescriptor, second.reading.fileDescriptor)
    let ended = try run("read a < /dev/fd/\(other); read b < /dev/fd/\(one); echo $a $b") {
      $0.files[other] = .open(one)
      $0.files[one] = .open(other)
    }
    #expect(ended.text == "first second\n")
  }

  @Test func readsAndWritesFilesByTheirPaths() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "launching-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target) = (folder.appending(path: "in").path, folder.appending(path: "out").path)
    try Data("words".utf8).write(to: URL(filePath: source))
    try Data("what stood there before".utf8).write(to: URL(filePath: target))
    _ = try run("cat") {
      $0.files[0] = .reading(path: source)
      $0.files[1] = .writing(path: target)
    }
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "words")
  }

  @Test func givesTheEnvironmentAskedFor() throws {
    #expect(try run("echo $WORD") { $0.environment = ["WORD=heard"] }.text == "heard\n")
    #expect(try run("echo $HOME").text == "\(ProcessInfo.processInfo.environment["HOME"] ?? "")\n")
  }

  @Test func leadsItsOwnGroupWhereAsked() throws {
    let own = try run("echo $$ $(ps -o pgid= -p $$)") { $0.leadsGroup = true }
    let numbers = own.text.split(whereSeparator: \.isWhitespace)
    #expect(numbers.count == 2 && numbers.first == numbers.last)
    #expect(try run("ps -o pgid= -p $$").text.trimmingCharacters(in: .whitespacesAndNewlines) == "\(getpgrp())")
  }

  @Test func saysThatThereIsNoSuchProgram() {
    for name in ["/nowhere/at-all", "no-program-of-this-name"] {
      #expect("\(name)") {
        _ = try Launch([name], files: [:]).start()
      } throws: { error in
        if case .notFound? = error as? Launch.Failure { true } else { false }
      }
    }
  }

  /// A reader comes to the end of a pipe only when nobody holds its other end.
  @Test func endsOfPipesAreNotInherited() throws {
    let pipe = try PipeEnds()
    let sleeper = try Launch(["/bin/sleep", "60"], files: [0: .nothing]).start()
    defer {
      kill(sleeper, SIGKILL)
      var status: Int32 = 0
      waitpid(sleeper, &status, 0)
    }
    try pipe.writing.close()
    #expect(try pipe.reading.readToEnd() ?? Data() == Data())
  }

  /// What others opened for all programs alike can be kept from one.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd"), "no /proc"))
  func closesWhatItIsAskedTo() throws {
    let open = dup(0)
    defer { close(open) }
    let look = "test -e /proc/$$/fd/\(open) && echo open || echo closed"
    #expect(try run(look).text == "open\n")
    #expect(try run(look) { $0.closed = 3..<open + 1 }.text == "closed\n")
  }
}
