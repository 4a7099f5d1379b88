import Dispatch
import Foundation

/// Ctrl-C and a polite kill: the first asks the work to stop, the second ends the process.
final class Interrupt {
  private let sources: [any DispatchSourceSignal]

  init(_ stop: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        signal(number, SIG_DFL)
        Terminal.complain("stopping; what is done is kept (again to end at once)")
        stop()
      }
      source.resume()
      return source
    }
  }

  func end() { for source in sources { source.cancel() } }
}
