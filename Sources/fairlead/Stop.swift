import ArgumentParser
import Foundation

/// The end of a command before its work is done: one message with place and cause, and the exit code that says what
/// kind of thing went wrong (sysexits(3) from 64 on).
struct Stop: Error {
  var code: Code
  /// Empty when everything has been said already.
  var message: String

  enum Code: Int32 {
    case gateFailed = 1
    case someItemsFailed = 2
    case usage = 64
    case badData = 65
    case inputMissing = 66
    case unavailable = 69
    case bug = 70
    case cannotWrite = 74
  }

  init(_ code: Code, _ message: String = "") {
    self.code = code
    self.message = message
  }

  func end() -> Never {
    if !message.isEmpty { Terminal.complain("fairlead: \(message)") }
    Foundation.exit(code.rawValue)
  }
}
