import Disclosures
import Fetching
import Synchronization

/// Clocks that stand still but for sleeping, which takes no time at all.
final class FakeTime: Timekeeper {
  private let elapsed = Mutex(Duration.zero)
  /// Every sleep, in order.
  let sleeps = Mutex<[Duration]>([])

  static let start = Timestamp("2026-11-21T03:00:00Z")!

  var uptime: Duration { elapsed.withLock { $0 } }
  var now: Timestamp {
    Timestamp(milliseconds: Self.start.milliseconds + Int64(uptime / .milliseconds(1)))
  }
  func sleep(for duration: Duration) async throws(CancellationError) {
    if Task.isCancelled { throw CancellationError() }
    sleeps.withLock { $0.append(duration) }
    pass(duration)
  }
  func pass(_ duration: Duration) { elapsed.withLock { $0 += duration } }
}

/// Answers from a table of addresses; each address has its answers in order, the last one for ever.
final class FakeWeb: Transport {
  struct Visit: Equatable {
    var url: String
    var at: Duration
  }

  private let time: FakeTime
  private let answers: Mutex<[String: [Exchange.Answer]]>
  let visits = Mutex<[Visit]>([])
  let asked = Mutex<[TransportRequest]>([])
  /// How long each exchange takes.
  let took: Duration
  let archive = Mutex<[String: [Exchange]]>([:])

  init(_ answers: [String: [Exchange.Answer]], time: FakeTime, took: Duration = .zero) {
    self.answers = Mutex(answers)
    self.time = time
    self.took = took
  }

  var urls: [String] { visits.withLock { $0.map(\.url) } }

  func exchange(_ request: TransportRequest) async -> Exchange {
    visits.withLock { $0.append(Visit(url: request.url, at: time.uptime)) }
    asked.withLock { $0.append(request) }
    time.pass(took)
    let answer = answers.withLock { answers -> Exchange.Answer in
      guard let known = answers[request.url], let first = known.first else { return .status(404) }
      if known.count > 1 { answers[request.url]?.removeFirst() }
      return first
    }
    return Exchange(url: request.url, requestedAt: time.now, requestHead: [0x47], answer: answer)
  }

  func recorded(_ request: TransportRequest) async -> Exchange? {
    archive.withLock { archive in
      let known = archive[request.url] ?? []
      return request.attempt < known.count ? known[request.attempt] : nil
    }
  }
}

extension Exchange.Answer {
  static func status(_ status: Int, _ fields: [String: String] = [:], body: String = "") -> Self {
    let headers = fields.sorted { $0.key < $1.key }.map { Response.Header(name: $0.key, value: $0.value) }
    return .response(Response(status: status, head: [], headers: headers, body: Array(body.utf8)))
  }

  static func redirect(_ location: String) -> Self { .status(302, ["Location": location]) }
  static func robots(_ text: String) -> Self { .status(200, body: text) }
  static func failed(_ kind: FetchFailure.Kind) -> Self { .failure(FetchFailure(kind, "as told")) }
}
