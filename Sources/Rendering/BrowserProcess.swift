import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The system's, under a name that the class does not use.
private func makePipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { pipe(ends) }

/// A running browser with its DevTools pipe: it reads commands from its descriptor 3 and writes to its descriptor 4.
/// Ends, with its profile folder, when `end()` is called or the value goes away.
final class BrowserProcess: Sendable {
  let commands: FileHandle
  private let messages: FileHandle
  private let pid: pid_t
  private let profile: BrowserProfile
  private let isEnded = Flag()

  /// One browser starts at a time: between the making of a pipe and its mark no other may be started, which would
  /// inherit it.
  private static let starting = Mutex(())

  init(_ browser: Browser, limits: RenderLimits) throws(RenderFailure) {
    do {
      let profile = try BrowserProfile()
      self.profile = profile
      (pid, commands, messages) = try Self.starting.withLock { _ in
        do {
          let (toBrowser, fromBrowser) = (try Self.pipe(), try Self.pipe())
          let pid = try Self.spawn(
            [browser.path] + browser.arguments(profile: profile.path, limits: limits),
            reading: toBrowser.reading.fileDescriptor, writing: fromBrowser.writing.fileDescriptor)
          return (pid, toBrowser.writing, fromBrowser.reading)
        } catch {
          profile.remove()
          throw error
        }
      }
    } catch {
      throw RenderFailure(.notStarted, "\(browser.path) could not be started: \(error)")
    }
  }

  deinit { end() }

  /// Waits for the next bytes from the browser; nil when it has ended. `FileHandle` would wait for all it was asked for.
  func receive() -> Data? {
    var piece = Data(count: 1 << 16)
    let count = piece.withUnsafeMutableBytes { read(messages.fileDescriptor, $0.baseAddress, $0.count) }
    return count > 0 ? piece.prefix(count) : nil
  }

  func end() {
    guard isEnded.raise() else { return }
    // The browser leads a process group of its own, so that none of its children stays behind.
    kill(-pid, SIGKILL)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1 && errno == EINTR {}
    try? commands.close()
    profile.remove()
  }

  /// A pipe that no program inherits. The browser ends itself when its pipe ends, as it does when we are killed: it must
  /// not hold our end of it too, nor may another browser. (`Pipe` of Foundation is inherited.)
  private static func pipe() throws -> (reading: FileHandle, writing: FileHandle) {
    var ends: [Int32] = [0, 0]
    guard makePipe(&ends) == 0 else { throw SpawnError(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (
      FileHandle(fileDescriptor: ends[0], closeOnDealloc: true),
      FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    )
  }

  private struct SpawnError: Error, CustomStringConvertible {
    var code: Int32
    var description: String { String(cString: strerror(code)) }
  }

  /// Starts a program that sees `reading` as its descriptor 3 and `writing` as 4. Everything else that we have open is
  /// closed on exec: Foundation, SQLite and libcurl open their files so.
  private static func spawn(_ arguments: [String], reading: Int32, writing: Int32) throws -> pid_t {
    // Out of the way of 3 and 4 first, so that neither of them is overwritten before it is copied.
    let source = fcntl(reading, F_DUPFD_CLOEXEC, 100)
    let target = fcntl(writing, F_DUPFD_CLOEXEC, 100)
    defer {
      close(source)
      close(target)
    }
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
    posix_spawn_file_actions_adddup2(&actions, source, 3)
    posix_spawn_file_actions_adddup2(&actions, target, 4)
    for standard in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&actions, standard, "/dev/null", standard == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    argv.append(nil)
    defer { for argument in argv { free(argument) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, arguments[0], &actions, &attributes, argv, environ)
    guard code == 0 else { throw SpawnError(code: code) }
    return pid
  }
}
