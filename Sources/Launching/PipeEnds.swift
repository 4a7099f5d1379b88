public import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Both ends of a pipe. No program that we start inherits them, unless it is handed one (`Launch.files`): a reader comes
/// to the end of a pipe only when nobody holds its other end. (The `Pipe` of Foundation is inherited.)
///
/// An end is closed when its handle goes away, or before.
public struct PipeEnds: Sendable {
  public let reading: FileHandle
  public let writing: FileHandle

  public init() throws(Launch.Failure) {
    var ends: [Int32] = [-1, -1]
    let isMade = Launch.starting.withLock { _ in
      guard pipe(&ends) == 0 else { return false }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return true
    }
    guard isMade else { throw .last }
    reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
  }
}
