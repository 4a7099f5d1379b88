import CLibCurl
import Disclosures

/// Carries out exchanges with libcurl's multi interface, all of them on one thread of its own: waiting for sockets on
/// the threads that Swift's tasks share would starve them.
final class CurlLoop {
  private let inbox: CurlInbox
  private let options: CurlTransport.Options
  private let multi: UnsafeMutableRawPointer
  private let connections = KeptConnections()
  private var running: [UnsafeMutableRawPointer: CurlHandle] = [:]
  /// The earliest moment at which some exchange may have waited too long for its first byte.
  private var nextDeadline = Duration.seconds(Int64.max / 2)

  /// Connections kept for reuse.
  private static let mostIdle = 256

  private init?(inbox: CurlInbox, options: CurlTransport.Options) {
    guard let multi = curl_multi_init() else { return nil }
    self.multi = multi
    self.inbox = inbox
    self.options = options
    curlMultiSetLong(multi, CURLMOPT_MAXCONNECTS, Self.mostIdle)
    curlMultiSetLong(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_NOTHING))
  }

  deinit {
    inbox.setMulti(nil)
    running = [:]
    curl_multi_cleanup(multi)
  }

  /// Works until the inbox is closed. Blocks its thread.
  static func run(inbox: CurlInbox, options: CurlTransport.Options) {
    guard let loop = CurlLoop(inbox: inbox, options: options) else {
      inbox.close()
      while let letters = inbox.take() {
        for case .start(let ticket) in letters {
          ticket.finish(ticket.unsent(FetchFailure(.connect, "libcurl could not be started: out of memory.")))
        }
      }
      return
    }
    inbox.setMulti(loop.multi)
    while let letters = inbox.take() {
      for letter in letters { loop.read(letter) }
      loop.turn()
    }
    loop.end()
  }

  private func read(_ letter: CurlInbox.Letter) {
    switch letter {
    case .start(let ticket): start(ticket)
    case .cancel(let ticket):
      guard let handle = running.values.first(where: { $0.ticket === ticket }) else { return }
      remove(handle, with: .failure(Self.cancelled))
    }
  }

  private func start(_ ticket: CurlTicket, isFresh: Bool = false) {
    if ticket.isCancelled { return ticket.finish(ticket.unsent(Self.cancelled)) }
    guard let handle = CurlHandle(ticket, options: options, connections: connections, isFresh: isFresh) else {
      return ticket.finish(ticket.unsent(FetchFailure(.connect, "libcurl could not be started: out of memory.")))
    }
    nextDeadline = min(nextDeadline, handle.firstByteDeadline)
    running[handle.easy] = handle
    curl_multi_add_handle(multi, handle.easy)
  }

  /// Moves every exchange as far as it goes, then waits for sockets, limits or letters.
  private func turn() {
    var count: Int32 = 0
    curl_multi_perform(multi, &count)
    var code = CURLE_OK
    var isStarting = false
    while let easy = curlNextDone(multi, &code) {
      guard let handle = running[easy] else { continue }
      if handle.hasFoundUnasked, let ticket = handle.ticket {
        curl_multi_remove_handle(multi, easy)
        running[easy] = nil
        start(ticket, isFresh: true)
        isStarting = true
      } else {
        remove(handle, with: handle.answer(for: code))
      }
    }
    let now = SystemTime().uptime
    if now >= nextDeadline { giveUpLate(now) }
    let patience = running.isEmpty ? 60_000 : isStarting ? 0 : min(1000, max(1, (nextDeadline - now).milliseconds + 1))
    curl_multi_poll(multi, nil, 0, Int32(patience), nil)
  }

  private func giveUpLate(_ now: Duration) {
    nextDeadline = .seconds(Int64.max / 2)
    for handle in Array(running.values) where !handle.builder.hasBegun {
      if handle.firstByteDeadline <= now {
        remove(handle, with: handle.tooLate)
      } else {
        nextDeadline = min(nextDeadline, handle.firstByteDeadline)
      }
    }
  }

  private func remove(_ handle: CurlHandle, with answer: Exchange.Answer) {
    curl_multi_remove_handle(multi, handle.easy)
    running[handle.easy] = nil
    handle.finish(answer)
  }

  private func end() {
    for handle in Array(running.values) { remove(handle, with: .failure(Self.cancelled)) }
  }

  private static let cancelled = FetchFailure(.cancelled, "The audit was stopped.")
}
