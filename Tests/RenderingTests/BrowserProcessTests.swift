import Foundation
import Launching
import Testing

@testable import Rendering

/// Browsers and their folders after the death of whoever started them.
@Suite struct BrowserProcessTests {
  /// A program in the place of a browser that tells which pipes it has open. One whose other end it holds itself never
  /// ends: such a browser would outlive us.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd"), "no /proc"))
  func inheritsItsTwoEndsOfThePipesAndNoOther() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rendering-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appending(path: "browser")
    let script = """
      #!/bin/sh
      for fd in /proc/$$/fd/*; do echo "${fd##*/} $(readlink $fd)" >&4; done
      echo . >&4
      exec sleep 60
      """
    // Written by another process: of a file that this one had open, a program started beside may hold a copy, and what
    // is open for writing cannot be run ("Text file busy").
    let writer = try ChildProcess.run(
      "/bin/sh", ["-c", #"printf '%s\n' "$1" > "$2" && chmod 755 "$2""#, "sh", script, program.path], input: [],
      seconds: 60, memory: 1 << 34, outputBytes: 1 << 16)
    try #require(writer.status == 0)
    let first = try BrowserProcess(Browser(path: program.path), limits: RenderLimits())
    let second = try BrowserProcess(Browser(path: program.path), limits: RenderLimits())
    defer {
      first.end()
      second.end()
    }
    let files = [Self.files(of: first), Self.files(of: second)]
    let own = files.map { files in Set(files.filter { ["3", "4"].contains($0.descriptor) }.map(\.target)) }
    #expect(own[0].count == 2 && own[1].count == 2 && own[0].isDisjoint(with: own[1]))
    for files in files {
      #expect(files.filter { own[0].union(own[1]).contains($0.target) }.map(\.descriptor).sorted() == ["3", "4"])
    }
  }

  private static func files(of process: BrowserProcess) -> [(descriptor: String, target: String)] {
    var said = ""
    while !said.hasSuffix(".\n"), let piece = process.receive() { said += String(decoding: piece, as: UTF8.self) }
    return said.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      return words.count == 2 ? (words[0], words[1]) : nil
    }
  }

  @Test func removesFoldersThatNobodyHolds() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "rendering-\(UUID().uuidString)")
    defer { try? files.removeItem(at: folder) }
    let held = try BrowserProfile(in: folder)
    let abandoned = folder.appending(path: "fairlead-browser-abandoned")
    let elsewhere = folder.appending(path: "someone-else")
    for path in [abandoned, elsewhere] {
      try files.createDirectory(at: path, withIntermediateDirectories: true)
      try Data().write(to: path.appending(path: "fairlead.lock"))
    }
    let link = folder.appending(path: "fairlead-browser-link")
    try files.createSymbolicLink(at: link, withDestinationURL: elsewhere)
    let next = try BrowserProfile(in: folder)
    #expect(!files.fileExists(atPath: abandoned.path))
    for path in [held.path, next.path, elsewhere.path, link.path] { #expect(files.fileExists(atPath: path), "\(path)") }
    next.remove()
    #expect(!files.fileExists(atPath: next.path))
  }
}
