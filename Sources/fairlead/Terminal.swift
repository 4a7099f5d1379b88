import Foundation

/// Results go to standard output, everything else to standard error.
enum Terminal {
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func say(_ text: String) { write(text + "\n", to: .standardOutput) }

  static func complain(_ text: String) { write(text + "\n", to: .standardError) }

  /// Puts a line in the place of the one before, on a terminal.
  static func rewrite(_ line: String) { write("\r\u{1B}[2K" + line, to: .standardError) }

  /// Bytes as they are, without a line end.
  static func put(_ bytes: [UInt8]) { try? FileHandle.standardOutput.write(contentsOf: Data(bytes)) }

  private static func write(_ text: String, to handle: FileHandle) {
    // A reader that has gone away (`fairlead … | head`) is no failure of ours.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
