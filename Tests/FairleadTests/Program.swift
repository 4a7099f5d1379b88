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
