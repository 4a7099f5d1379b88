import CLibCurl
import Synchronization

/// The way to the loop's thread: whoever posts wakes it up.
final class CurlInbox: Sendable {
  enum Letter: Sendable {
    case start(CurlTicket)
    case cancel(CurlTicket)
  }

  private struct State {
    var letters: [Letter] = []
    var isClosed = false
    /// The loop's multi handle while it lives, as a number because pointers may not be shared.
    var multi: UInt = 0
  }

  private let state = Mutex(State())

  /// False when nobody reads any more.
  func post(_ letter: Letter) -> Bool {
    state.withLock { state in
      guard !state.isClosed else { return false }
      state.letters.append(letter)
      Self.wake(state)
      return true
    }
  }

  /// Asks the loop to end. What has been posted before is answered.
  func close() {
    state.withLock { state in
      state.isClosed = true
      Self.wake(state)
    }
  }

  /// Empties the box. Nil once it is empty and closed.
  func take() -> [Letter]? {
    state.withLock { state in
      if state.isClosed && state.letters.isEmpty { return nil }
      defer { state.letters = [] }
      return state.letters
    }
  }

  /// The loop names its multi handle when it begins, and nil before it frees it.
  func setMulti(_ multi: UnsafeMutableRawPointer?) {
    state.withLock { $0.multi = UInt(bitPattern: multi) }
  }

  private static func wake(_ state: State) {
    guard let multi = UnsafeMutableRawPointer(bitPattern: state.multi) else { return }
    curl_multi_wakeup(multi)
  }
}
