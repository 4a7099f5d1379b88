import Foundation
import Synchronization

/// Results go to standard output, everything else to standard error.
enum Terminal {
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  private static let isReaderGone = Atomic(false)

  /// Whether somebody still reads standard output. A reader that has gone away (`fairlead … | head`) is no failure of
  /// ours: what is left to print is dropped, and a stream need not go on.
  static var hasReader: Bool { !isReaderGone.load(ordering: .relaxed) }

  static func say(_ text: String) { put(Array((text + "\n").utf8)) }

  /// Bytes as they are, without a line end. Ends the program where there is no room for them: half a result must not
  /// pass for all of it.
  static func put(_ bytes: [UInt8]) {
    guard hasReader else { return }
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      guard Input.posixCode(of: error) == EPIPE else {
        Stop(.cannotWrite, "standard output: \(Input.reason(error))").end()
      }
      isReaderGone.store(true, ordering: .relaxed)
    }
  }

  /// On a terminal in the place of a line that is still being rewritten.
  static func complain(_ text: String) {
    let isAmidLine = hasOpenLine.exchange(false, ordering: .relaxed)
    writeError((isAmidLine ? clearing : "") + text + "\n")
  }

  /// Puts a line in the place of the one before, on a terminal.
  static func rewrite(_ line: String) {
    hasOpenLine.store(!line.isEmpty, ordering: .relaxed)
    writeError(clearing + line)
  }

  private static let hasOpenLine = Atomic(false)
  private static let clearing = "\r\u{1B}[2K"

  private static func writeError(_ text: String) {
    // Where complaints cannot be written, there is nowhere left to say so.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
