import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A running browser with its DevTools pipe: it reads commands from its descriptor 3 and writes to its descriptor 4.
/// Ends, with its profile folder, when `end()` is called or the value goes away.
final class BrowserProcess: Sendable {
  let commands: FileHandle
  private let messages: FileHandle
  private let pid: pid_t
  private let profile: String
  private let isEnded = Flag()

  init(_ browser: Browser, limits: RenderLimits) throws(RenderFailure) {
    let profile = FileManager.default.temporaryDirectory.appending(path: "fairlead-\(UUID().uuidString)").path
    let toBrowser = Pipe()
    let fromBrowser = Pipe()
    do {
      try FileManager.default.createDirectory(atPath: profile, withIntermediateDirectories: true)
      pid = try Self.spawn(
        [browser.path] + browser.arguments(profile: profile, limits: limits),
        reading: toBrowser.fileHandleForReading.fileDescriptor,
        writing: fromBrowser.fileHandleForWriting.fileDescriptor)
    } catch {
      try? FileManager.default.removeItem(atPath: profile)
      throw RenderFailure(.notStarted, "\(browser.path) could not be started: \(error)")
    }
    try? toBrowser.fileHandleForReading.close()
    try? fromBrowser.fileHandleForWriting.close()
    commands = toBrowser.fileHandleForWriting
    messages = fromBrowser.fileHandleForReading
    self.profile = profile
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
    try? FileManager.default.removeItem(atPath: profile)
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
