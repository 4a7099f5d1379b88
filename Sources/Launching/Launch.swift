import Foundation
import Synchronization

#if canImport(Darwin)
  public import Darwin
#else
  public import Glibc
#endif

/// A program to be started, without a shell.
///
/// Not a `Process` of Foundation: on Linux that lists all files that we have open, and where these are more than some
/// 1,350 it reads past the end of the list (release 6.3).
public struct Launch: Sendable {
  /// The program, looked for in the folders of PATH where it is a bare name, and its arguments.
  public var command: [String]
  /// `NAME=value` each; our own where nil.
  public var environment: [String]?
  /// What it finds open, by its own numbers. What else we have open is closed for it if it was opened so (O_CLOEXEC),
  /// as Foundation, SQLite, libcurl and `PipeEnds` do.
  public var files: [Int32: File]
  /// Whether it leads a process group of its own, so that it can be ended with all that it has started.
  public var leadsGroup = false
  /// Numbers that are closed for it however they were opened. One that is not open does no harm.
  public var closed: Range<Int32> = 0..<0

  public enum File: Sendable {
    /// One that we have open ourselves.
    case open(Int32)
    case reading(path: String)
    /// Made where it is not there, and emptied where it is.
    case writing(path: String)

    public static let nothing = File.reading(path: "/dev/null")
    public static let nowhere = File.writing(path: "/dev/null")
  }

  public enum Failure: Error, CustomStringConvertible {
    case notFound, system(String)

    public var description: String {
      switch self {
      case .notFound: "no such program"
      case .system(let reason): reason
      }
    }

    static var last: Failure { .system(String(cString: strerror(errno))) }
  }

  public init(_ command: [String], files: [Int32: File]) {
    self.command = command
    self.files = files
  }

  /// Nothing is started while a pipe is made: between its making and its marking as our own, whoever is started inherits
  /// its ends, and would keep them open.
  static let starting = Mutex(())

  /// Starts it, without waiting for anything.
  ///
  /// - Returns: its number, which is to be waited for (`waitpid`).
  public func start() throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      var flags = Int16(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      var flags: Int16 = 0
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    var copies: [Int32] = []
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
      for copy in copies { close(copy) }
    }
    if leadsGroup { flags |= Int16(POSIX_SPAWN_SETPGROUP) }
    posix_spawnattr_setflags(&attributes, flags)
    posix_spawnattr_setpgroup(&attributes, 0)
    for (number, file) in files.sorted(by: { $0.key < $1.key }) {
      switch file {
      case .open(let ours):
        // Out of the way of all numbers asked for first: none is overwritten before it is copied.
        let copy = fcntl(ours, F_DUPFD_CLOEXEC, 100)
        guard copy >= 0 else { throw .last }
        copies.append(copy)
        posix_spawn_file_actions_adddup2(&actions, copy, number)
      case .reading(let path): posix_spawn_file_actions_addopen(&actions, number, path, O_RDONLY, 0)
      case .writing(let path):
        posix_spawn_file_actions_addopen(&actions, number, path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      }
    }
    #if !canImport(Darwin)
      for number in closed where files[number] == nil { posix_spawn_file_actions_addclose(&actions, number) }
    #endif
    var argv: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { $0.map { strdup($0) } + [nil] } ?? []
    defer { for text in argv + variables { free(text) } }
    var child: pid_t = 0
    let code = Self.starting.withLock { _ in
      variables.isEmpty
        ? posix_spawnp(&child, command[0], &actions, &attributes, &argv, environ)
        : posix_spawnp(&child, command[0], &actions, &attributes, &argv, &variables)
    }
    if code == ENOENT { throw .notFound }
    guard code == 0 else { throw .system(String(cString: strerror(code))) }
    return child
  }
}
