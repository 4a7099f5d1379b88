import Archiving
import Disclosures
import Foundation
import Testing

/// What the tools of others say to our files: warcio, FastWARC and py-wacz, installed from PyPI for the occasion.
///
/// Runs only when FAIRLEAD_INTEGRATION=1, and says why when it cannot.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["FAIRLEAD_INTEGRATION"] == "1", "set FAIRLEAD_INTEGRATION=1"))
struct ToolsTests {
  /// Exit code and output of a command.
  static func run(_ arguments: [String]) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// A virtual environment with the tools; nil, with a message, where python or the network is missing.
  static func tools() throws -> String? {
    let place = FileManager.default.temporaryDirectory.appending(path: "fairlead-warc-tools").path
    if FileManager.default.isExecutableFile(atPath: place + "/bin/wacz") { return place }
    guard try run(["python3", "-m", "venv", place]).code == 0 else {
      print("skipped: python3 with venv is not here")
      return nil
    }
    let install = try run([place + "/bin/pip", "install", "--quiet", "warcio", "fastwarc", "wacz"])
    guard install.code == 0 else {
      print("skipped: cannot install from PyPI: \(install.output)")
      return nil
    }
    return place
  }

  @Test func warcioFastWARCAndWACZAcceptOurFiles() throws {
    guard let tools = try Self.tools() else { return }
    let folder = Samples.folder()
    let writer = try Samples.writer(folder, fileBytes: 3000)
    for (_, exchange) in RoundTripTests.exchanges { _ = try writer.append(exchange) }
    for (_, exchange) in RoundTripTests.exchanges { _ = try writer.append(exchange) }
    _ = try writer.append(
      resource: [1, 2, 3], mediaType: "image/png", url: "urn:view:https://acme.example/", date: Samples.time(1))
    _ = try writer.append(
      metadata: Array("{}".utf8), mediaType: "application/json", url: "https://acme.example/", date: Samples.time(2))
    _ = try writer.append(
      resource: Array("<html></html>".utf8), mediaType: "text/html; charset=utf-8",
      url: "urn:rendered:https://acme.example/", date: Samples.time(3))
    // The server's word that an earlier answer still holds, and that answer.
    let (_, known) = RoundTripTests.exchanges[0]
    let unmodified = try #require(RoundTripTests.exchanges.first { $0.name == "not modified" }).exchange
    _ = try writer.append(
      unmodified,
      unchanged: Capture(
        url: known.url, date: known.requestedAt.description, status: 200, mediaType: "text/html",
        digest: "sha256:" + String(repeating: "ab", count: 32)))
    let archive = try Archive(folder: folder)
    #expect(archive.files.count > 1)
    var confirmed = 0
    for file in archive.files {
      let warcio = try Self.run([tools + "/bin/warcio", "check", "-v", folder + "/" + file])
      #expect(
        warcio.code == 0 && !warcio.output.contains("failed") && warcio.output.contains("digest pass"),
        "\(warcio.output)")
      let fast = try Self.run(
        [tools + "/bin/fastwarc", "check", "--verify-payloads", "--quiet", "--output", "/dev/stdout"]
          + [folder + "/" + file])
      #expect(fast.code == 0, "\(fast.output)")
      confirmed += fast.output.matches(of: /PAYLOAD_OK/).count
    }
    // Every answer and every repetition of one; the two confirmations of a 304 hold no payload.
    #expect(confirmed == 2 * RoundTripTests.exchanges.count { $0.exchange.response != nil })
    try archive.writeIndex()
    let wacz = folder + "/run.wacz"
    try WACZ.export(
      archive, to: wacz, description: .init(title: "A run", software: "fairlead", created: Samples.time(60)),
      titles: ["https://acme.example/": "Acme \u{201C}& <b>\u{201D}\n"])
    let answer = try Self.run([tools + "/bin/wacz", "validate", "-f", wacz])
    #expect(answer.code == 0 && answer.output.contains("valid"), "\(answer.output)")
    print(answer.output)
  }
}
