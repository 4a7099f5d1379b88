import Foundation
import Synchronization
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program that is running. Its output goes into files, so that no pipe can fill up.
///
/// Not a `Process` of Foundation: on Linux that lists all open files of the tests, and where these are more than some
/// 1,350 it reads past the end of the list (release 6.3), which now and then ended all tests.
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
    let standard = [
      try FileHandle(forReadingFrom: URL(filePath: source)), try FileHandle(forWritingTo: URL(filePath: output)),
      try terminal ?? FileHandle(forWritingTo: URL(filePath: errors)),
    ]
    let (pid, status) = (try Self.spawn(arguments, environment, in: folder.path, standard), Status())
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

  /// Starts a program that has the three files as its standard ones, and no other of ours.
  private static func spawn(
    _ arguments: [String], _ environment: [String: String], in folder: String, _ standard: [FileHandle]
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let flags = Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let flags = Int16(POSIX_SPAWN_SETPGROUP)
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawnattr_setflags(&attributes, flags)
    posix_spawnattr_setpgroup(&attributes, 0)
    for (theirs, ours) in standard.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, ours.fileDescriptor, Int32(theirs))
    }
    #if !canImport(Darwin)
      // One that is not open does no harm.
      for file in 3..<Self.mostFiles { posix_spawn_file_actions_addclose(&actions, file) }
    #endif
    // The actions that change the folder are none that Swift sees.
    let command = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, folder] + arguments
    var argv: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + variables { free(text) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, command[0], &actions, &attributes, &argv, &variables)
    guard code == 0 else { throw NotStarted(program: arguments[0], reason: String(cString: strerror(code))) }
    return pid
  }

  /// More than the tests ever have open.
  private static let mostFiles: Int32 = 8_192

  struct NotStarted: Error {
    var program: String
    var reason: String
  }
}
