import Disclosures
import Fetching
import Testing

/// What hangs is ended: after minutes, as the threads of tasks are shared with tests that compute for long.
@Suite(.timeLimit(.minutes(15))) struct CancellationTests {
  let transport = CurlTransport(options: .init(allowsPrivate: true))

  /// An exchange that only a cancellation ends: its own limits would, where the test has to wait for a thread.
  private func endless(_ server: TestServer) -> Task<Exchange, Never> {
    let long = Duration.seconds(3600)
    let limits = FetchLimits(connect: long, firstByte: long, whole: long, slowPeriod: long)
    return Task { [transport] in await transport.exchange(TransportRequest(url: server.url(), limits: limits)) }
  }

  @Test func endsAnExchangeThatIsUnderWay() async throws {
    let server = try TestServer { _, peer in
      peer.waitForEnd()
      return false
    }
    let task = endless(server)
    while server.requests.isEmpty { await Task.yield() }
    task.cancel()
    #expect(await task.value.failure?.kind == .cancelled)
  }

  /// The cancellation may overtake the exchange at any point on its way to the network thread.
  @Test func endsAtOnceHoweverEarlyItComes() async throws {
    let server = try TestServer { _, peer in
      peer.waitForEnd()
      return false
    }
    for round in 0..<300 {
      let task = endless(server)
      for _ in 0..<round % 7 { await Task.yield() }
      task.cancel()
      #expect(await task.value.failure?.kind == .cancelled)
    }
  }

  /// A name server that does not answer must not hold up the thread. The name is one that cannot exist (RFC 6761).
  @Test func doesNotWaitForNames() async throws {
    let task = Task { [transport] in await transport.exchange(TransportRequest(url: "http://name.invalid/")) }
    task.cancel()
    let kind = await task.value.failure?.kind
    #expect(kind == .cancelled || kind == .dns)
    let server = try TestServer(always: "HTTP/1.1 204 None\r\n\r\n")
    #expect(await transport.exchange(TransportRequest(url: server.url())).response?.status == 204)
  }

  @Test func carriesOutManyAtATime() async throws {
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    let statuses = await withTaskGroup(of: Int?.self) { group in
      for index in 0..<400 {
        group.addTask { [transport] in
          await transport.exchange(TransportRequest(url: server.url("/\(index)"))).response?.status
        }
      }
      return await group.reduce(into: [Int?]()) { $0.append($1) }
    }
    #expect(statuses == [Int?](repeating: 200, count: 400))
  }

  @Test func threadsEndWithTheirTransport() async throws {
    let server = try TestServer(always: "HTTP/1.1 204 None\r\n\r\n")
    for _ in 0..<50 {
      let brief = CurlTransport(options: .init(allowsPrivate: true))
      #expect(await brief.exchange(TransportRequest(url: server.url())).response?.status == 204)
    }
  }
}
