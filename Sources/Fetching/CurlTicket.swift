import Disclosures
import Synchronization

/// One exchange on its way between the task that waits for it and the thread that carries it out.
final class CurlTicket: Sendable {
  let request: TransportRequest
  private let state: Mutex<State>

  private struct State {
    var continuation: CheckedContinuation<Exchange, Never>?
    var isCancelled = false
  }

  init(_ request: TransportRequest) {
    self.request = request
    state = Mutex(State())
  }

  /// Gives the answer to whoever waits; the first one counts.
  func finish(_ exchange: Exchange) {
    let continuation = state.withLock { state in
      defer { state.continuation = nil }
      return state.continuation
    }
    continuation?.resume(returning: exchange)
  }

  func wait(with continuation: CheckedContinuation<Exchange, Never>) {
    state.withLock { $0.continuation = continuation }
  }

  /// A ticket may be cancelled before the thread has seen it.
  func cancel() { state.withLock { $0.isCancelled = true } }

  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// The exchange of a ticket that never went out.
  func unsent(_ failure: FetchFailure) -> Exchange {
    Exchange(url: request.url, requestedAt: SystemTime().now, answer: .failure(failure))
  }
}
