import Foundation
import NIOCore
import Synchronization

/// When each request came in, to prove how a crawler paced itself: a line a request with monotonic milliseconds, host
/// and target, separated by tabs.
final class GapLog: Sendable {
  private let state: Mutex<State>

  private struct State {
    var file: FileHandle
    var waiting: [UInt8] = []
  }

  init(path: String) throws {
    // Opened, not made anew: what is there may be a device or a link.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw LogError(path: path) }
    state = Mutex(State(file: FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)))
  }

  func note(_ request: Request) {
    let line = "\(NIODeadline.now().uptimeNanoseconds / 1_000_000)\t\(request.host)\t\(request.target)\n"
    state.withLock {
      $0.waiting.append(contentsOf: line.utf8)
      if $0.waiting.count > 1 << 16 { Self.write(&$0) }
    }
  }

  /// Writes what is held back. Called a few times a second and at the end, since lines are worth little unread.
  func flush() { state.withLock { Self.write(&$0) } }

  private static func write(_ state: inout State) {
    guard !state.waiting.isEmpty else { return }
    do {
      try state.file.write(contentsOf: state.waiting)
    } catch {
      // A log with holes would prove a pace that was never kept.
      FileHandle.standardError.write(Data("SampleWeb: the log cannot be written: \(error)\n".utf8))
      exit(74)
    }
    state.waiting.removeAll(keepingCapacity: true)
  }

  struct LogError: Error, CustomStringConvertible {
    var path: String
    var description: String { "cannot write the log \(path): does its folder exist?" }
  }
}
