import Foundation
import Launching

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
  private let profile: BrowserProfile
  private let isEnded = Flag()

  /// The browser ends itself when its pipe ends, as it does when we are killed: neither it nor another browser holds our
  /// end of it.
  init(_ browser: Browser, limits: RenderLimits) throws(RenderFailure) {
    do {
      let profile = try BrowserProfile()
      self.profile = profile
      do {
        let (toBrowser, fromBrowser) = (try PipeEnds(), try PipeEnds())
        var launch = Launch(
          [browser.path] + browser.arguments(profile: profile.path, limits: limits),
          files: [
            0: .nothing, 1: .nowhere, 2: .nowhere, 3: .open(toBrowser.reading.fileDescriptor),
            4: .open(fromBrowser.writing.fileDescriptor),
          ])
        launch.leadsGroup = true
        pid = try launch.start()
        (commands, messages) = (toBrowser.writing, fromBrowser.reading)
      } catch {
        profile.remove()
        throw error
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
}
