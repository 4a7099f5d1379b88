import Foundation

/// Results go to standard output, everything else to standard error.
enum Terminal {
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func say(_ text: String) { put(Array((text + "\n").utf8)) }

  static func complain(_ text: String) { _ = write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// Puts a line in the place of the one before, on a terminal.
  static func rewrite(_ line: String) { _ = write(Array(("\r\u{1B}[2K" + line).utf8), to: STDERR_FILENO) }

  /// Bytes as they are, without a line end. The program ends here when there is no room for them: results that are
  /// lost are no results. A reader that has gone away (`fairlead ... | head`) is no failure of ours.
  static func put(_ bytes: [UInt8]) {
    let problem = write(bytes, to: STDOUT_FILENO)
    guard problem != 0, problem != EPIPE else { return }
    Stop(.cannotWrite, "standard output: \(String(cString: strerror(problem)))").end()
  }

  /// - Returns: the system's number for what went wrong; 0 when nothing did.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
