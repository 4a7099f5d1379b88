import Foundation
import Testing

/// One of our binaries, as a user starts it: a process of its own.
struct Program: Sendable {
  var path: String

  static let fairlead = Program(path: Place.binaries + "/fairlead")
  static let sampleWeb = Program(path: Place.binaries + "/SampleWeb")

  /// How a program ended.
  struct Ended: Sendable {
    /// Exit code; minus the number of the signal that ended it.
    var code: Int32
    var output: [UInt8]
    var complaints: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - folder: the current folder of the program.
  ///   - input: standard input; nothing unless given.
  ///   - through: a program and its arguments that start ours, such as a shell that sets limits.
  ///   - limit: seconds after which it is taken to hang.
  func run(
    _ arguments: [String], in folder: Workspace, input: [UInt8] = [], through starter: [String] = [],
    limit: Int = 180
  ) async throws -> Ended {
    try await Turn.taken {
      let child = try start(arguments, in: folder, input: input, through: starter)
      return try await child.end(limit: limit)
    }
  }

  /// Starts the program and leaves it running.
  func start(
    _ arguments: [String], in folder: Workspace, input: [UInt8] = [], through starter: [String] = [],
    errors: FileHandle? = nil
  ) throws -> Child {
    try Child(starter + [path] + arguments, in: folder, input: input, errors: errors)
  }
}

/// A program that is running. Its output goes into files, so that no pipe can fill up.
final class Child: Sendable {
  let process = Process()
  private let output: String
  private let errors: String
  private let arguments: [String]
  private let exited: Task<Void, Never>

  init(_ arguments: [String], in folder: Workspace, input: [UInt8], errors terminal: FileHandle?) throws {
    self.arguments = arguments
    output = folder.fresh("stdout")
    errors = folder.fresh("stderr")
    let source = folder.fresh("stdin")
    for (path, bytes) in [(output, []), (errors, []), (source, input)] {
      try Data(bytes).write(to: URL(filePath: path))
    }
    process.executableURL = URL(filePath: arguments[0])
    process.arguments = Array(arguments.dropFirst())
    process.currentDirectoryURL = URL(filePath: folder.path)
    var environment = ProcessInfo.processInfo.environment
    // Pages of help are as wide as an ordinary terminal, wherever the tests run.
    environment["COLUMNS"] = "80"
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: source))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try terminal ?? FileHandle(forWritingTo: URL(filePath: errors))
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    process.terminationHandler = { _ in end.finish() }
    exited = Task { for await _ in ends {} }
    try process.run()
  }

  var isRunning: Bool { process.isRunning }

  /// What it has written to standard output so far.
  var text: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }

  /// What it has written to standard error so far.
  var complaints: String { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

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
    let isSignal = process.terminationReason == .uncaughtSignal
    return Program.Ended(
      code: isSignal ? -process.terminationStatus : process.terminationStatus,
      output: [UInt8](try Data(contentsOf: URL(filePath: output))), complaints: complaints)
  }
}

/// Programs run at the same time, so many at once: the tests share a machine of two cores.
private actor Turn {
  private static let shared = Turn()
  private var free = 3
  private var waiting: [CheckedContinuation<Void, Never>] = []

  static func taken<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
    await shared.begin()
    do {
      let value = try await work()
      await shared.end()
      return value
    } catch {
      await shared.end()
      throw error
    }
  }

  private func begin() async {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
  }

  private func end() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
