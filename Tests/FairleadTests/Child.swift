import Foundation
import Launching
import Synchronization
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program that is running. Its output goes into files, so that no pipe can fill up.
final class Child: Sendable {
  private let pid: pid_t
  private let output: String
  private let errors: String
  private let arguments: [String]
  /// As `waitpid` gives it; nil while the program runs.
  private let status: Status
  private let exited: Task<Void, Never>

  private final class Status: Sendable {
    let value = Mutex<Int32?>(nil)
  }

  init(_ arguments: [String], in folder: Workspace, input: [UInt8], errors terminal: FileHandle?) throws {
    self.arguments = arguments
    output = folder.fresh("stdout")
    errors = folder.fresh("stderr")
    let source = folder.fresh("stdin")
    for (path, bytes) in [(output, []), (errors, []), (source, input)] {
      try Data(bytes).write(to: URL(filePath: path))
    }
    var environment = ProcessInfo.processInfo.environment
    // Pages of help are as wide as an ordinary terminal, wherever the tests run.
    environment["COLUMNS"] = "80"
    // Nothing of `Launch` changes the folder.
    var launch = Launch(
      ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, folder.path] + arguments,
      files: [
        0: .reading(path: source), 1: .writing(path: output),
        2: terminal.map { .open($0.fileDescriptor) } ?? .writing(path: errors),
      ])
    launch.environment = environment.map { "\($0)=\($1)" }
    launch.leadsGroup = true
    launch.closed = 3..<Self.mostFiles
    let (pid, status) = (try launch.start(), Status())
    (self.pid, self.status) = (pid, status)
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    exited = Task { for await _ in ends {} }
    Thread.detachNewThread {
      var code: Int32 = 0
      while waitpid(pid, &code, 0) == -1 && errno == EINTR {}
      status.value.withLock { $0 = code }
      end.finish()
    }
  }

  var isRunning: Bool { status.value.withLock { $0 == nil } }

  /// What it has written to standard output so far.
  var text: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }

  /// What it has written to standard error so far.
  var complaints: String { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" }

  func send(_ signal: Int32) { if isRunning { kill(pid, signal) } }

  /// Sends a signal as soon as certain words are on standard error: from a thread of its own, as tests that compute may
  /// keep those of tasks busy until the program has long ended.
  func send(_ signal: Int32, when words: String) {
    Thread.detachNewThread { [self] in
      while isRunning, !complaints.contains(words) { Thread.sleep(forTimeInterval: 0.01) }
      send(signal)
    }
  }

  /// Waits for its end; one that does not end by itself is killed, and the test fails.
  func end(limit: Int = 180) async throws -> Program.Ended {
    let watch = Task {
      try await Task.sleep(for: .seconds(limit))
      Issue.record("hangs: still running after \(limit) s: \(arguments.joined(separator: " "))")
      send(SIGKILL)
    }
    await exited.value
    watch.cancel()
    let code = status.value.withLock { $0 ?? 0 }
    // WTERMSIG and WEXITSTATUS are macros that Swift does not see.
    let signal = code & 0x7F
    return Program.Ended(
      code: signal != 0 ? -signal : (code >> 8) & 0xFF, output: [UInt8](try Data(contentsOf: URL(filePath: output))),
      complaints: complaints)
  }

  /// More than the tests ever have open.
  private static let mostFiles: Int32 = 8_192
}
