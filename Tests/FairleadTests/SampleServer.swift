import Foundation

/// SampleWeb on a port of its own, as long as the value lives.
final class SampleServer: Sendable {
  /// "127.0.0.1:40123"
  let address: String
  private let child: Child
  private let folder: Workspace

  /// One request as the server saw it come in.
  struct Request: Hashable {
    var host: String
    var target: String
    var url: String { "http://\(host)\(target)" }
  }

  init(_ options: [String]) async throws {
    folder = try Workspace()
    child = try Program.sampleWeb.start(options + ["--log", folder.path + "/requests.log"], in: folder)
    var words: [Substring] = []
    for _ in 0..<600 where words.count < 3 {
      try await Task.sleep(for: .milliseconds(50))
      words = child.text.split { $0 == " " || $0 == "\n" }
      guard child.isRunning else { throw Failure(complaints: child.complaints) }
    }
    guard words.count == 3 else { throw Failure(complaints: "it does not say where it listens") }
    address = String(words[2])
  }

  deinit { child.send(SIGTERM) }

  struct Failure: Error { var complaints: String }

  var log: String { folder.path + "/requests.log" }

  /// All requests so far, in order; what came in within the last tenth of a second may be missing.
  func requests() throws -> [Request] {
    try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", maxSplits: 2)
      return fields.count == 3 ? Request(host: String(fields[1]), target: String(fields[2])) : nil
    }
  }

  /// Options that lead an audit here, without waiting between requests.
  var options: [String] {
    [
      "--contact", "https://fairlead.example/contact", "--connect-to", address, "--allow-private", "--delay", "0",
      "--timeout", "5", "--retries", "0", "--render", "never",
    ]
  }
}
