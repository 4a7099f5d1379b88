import Disclosures
import Fetching
import Testing

@Suite struct CurlTransportTests {
  let transport = CurlTransport(options: .init(allowsPrivate: true))

  static let small = FetchLimits(
    pageBytes: 100_000, documentBytes: 200_000, headerBytes: 10_000, headerLines: 50)
  /// Long enough to connect on a machine that has much else to do.
  static let short = FetchLimits(firstByte: .seconds(2))

  @Test func keepsBothHeadsAsOnTheWire() async throws {
    let answer =
      "HTTP/1.1 200 Fine\r\nContent-Type:  text/html \r\nX-Twice: a\r\nx-twice: b\r\nContent-Length: 5\r\n\r\n"
    let server = try TestServer(always: answer + "hello")
    let exchange = await transport.exchange(
      TransportRequest(
        url: server.url("/a?b=c"), validators: Validators(etag: "\"v1\""),
        headers: [
          .init(name: "User-Agent", value: "Fairlead/0.1 (+a@b.example)"), .init(name: "Bad", value: "x\r\ny: z"),
        ]))
    let response = try #require(exchange.response)
    #expect(response.status == 200)
    #expect(String(decoding: response.head, as: UTF8.self) == answer)
    #expect(response.headers.map(\.name) == ["Content-Type", "X-Twice", "x-twice", "Content-Length"])
    #expect(response.headers.map(\.value) == ["text/html", "a", "b", "5"])
    #expect(response.body == Array("hello".utf8))
    #expect(response.truncated == nil)
    #expect(exchange.remoteAddress == "127.0.0.1")
    #expect(String(decoding: exchange.requestHead, as: UTF8.self) == server.requests[0])
    let lines = server.requests[0].split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "GET /a?b=c HTTP/1.1")
    #expect(lines.contains("Host: 127.0.0.1:\(server.port)"))
    #expect(lines.contains("User-Agent: Fairlead/0.1 (+a@b.example)"))
    #expect(lines.contains("If-None-Match: \"v1\""))
    #expect(!lines.contains { $0.hasPrefix("y:") || $0.hasPrefix("Bad") })
  }

  @Test func keepsTheConnectionOfAHost() async throws {
    let server = try TestServer(always: "HTTP/1.1 204 None\r\n\r\n")
    for _ in 0..<5 { _ = await transport.exchange(TransportRequest(url: server.url())) }
    #expect(server.requests.count == 5)
    #expect(server.connections == 1)
  }

  @Test func passesOverInterimHeadsAndTrailers() async throws {
    let server = try TestServer { _, peer in
      peer.send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
      peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n")
      return peer.send("3\r\nabc\r\n0\r\nX-Sum: 1\r\n\r\n")
    }
    let response = try #require(await transport.exchange(TransportRequest(url: server.url())).response)
    #expect(response.headers.map(\.name) == ["Transfer-Encoding", "Trailer"])
    #expect(response.head.starts(with: "HTTP/1.1 200 OK\r\n".utf8))
    #expect(response.body == Array("abc".utf8))
  }

  @Test func followsNoRedirectOfItsOwn() async throws {
    let server = try TestServer(always: "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n")
    let response = try #require(await transport.exchange(TransportRequest(url: server.url())).response)
    #expect(response.status == 302)
    #expect(server.requests.count == 1)
  }

  /// 10 MB of zeros in 66 KB of gzip, made of the one deflate block that says so again and again.
  @Test func cutsOffAGzipBomb() async throws {
    let bomb = GzipBomb.bytes(megabytes: 10)
    #expect(bomb.count < 70_000)
    let server = try TestServer { _, peer in
      peer.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n")
      return peer.send(bomb)
    }
    let response = try #require(
      await transport.exchange(TransportRequest(url: server.url(), limits: Self.small)).response)
    #expect(response.body == [UInt8](repeating: 0, count: 100_000))
    #expect(response.truncated == .length)
    let whole = try #require(await transport.exchange(TransportRequest(url: server.url())).response)
    #expect(whole.body.count == 10_000_000)
    #expect(whole.truncated == .length)
  }

  @Test(arguments: ["gzip, gzip, gzip", "br, br", "zstd, gzip"])
  func refusesNestedEncodings(_ codings: String) async throws {
    let server = try TestServer(
      always: "HTTP/1.1 200 OK\r\nContent-Encoding: \(codings)\r\nContent-Length: 3\r\n\r\nabc")
    let exchange = await transport.exchange(TransportRequest(url: server.url()))
    #expect(exchange.failure?.kind == .badEncoding)
  }

  @Test func reportsAnEncodingThatIsNone() async throws {
    let server = try TestServer(
      always: "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!")
    let exchange = await transport.exchange(TransportRequest(url: server.url()))
    #expect(exchange.failure?.kind == .badEncoding)
  }

  /// "hello" in a stored block, with size and checksum.
  static let gzip: [UInt8] = [
    0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x01, 5, 0, 0xFA, 0xFF, 0x68, 0x65, 0x6C, 0x6C, 0x6F, 0x86, 0xA6, 0x10, 0x36, 5,
    0, 0, 0,
  ]

  @Test(arguments: [true, false]) func noticesAGzipThatWasCut(_ isSplit: Bool) async throws {
    let server = try TestServer { head, peer in
      let left = Int(head.drop { $0 != "/" }.dropFirst().prefix { $0.isNumber }) ?? 0
      let part = Array(Self.gzip.prefix(left))
      peer.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
      for piece in isSplit ? part.map({ [$0] }) : [part] { peer.send(piece) }
      return false
    }
    let whole = await transport.exchange(TransportRequest(url: server.url("/28"))).response
    #expect(whole?.body == Array("hello".utf8))
    #expect(whole?.truncated == nil)
    for left in [19, 20, 24, 27] {
      let cut = try #require(await transport.exchange(TransportRequest(url: server.url("/\(left)"))).response)
      #expect(cut.truncated == .unspecified)
      #expect("hello".utf8.starts(with: cut.body))
    }
  }

  @Test func cutsOffAnEndlessBody() async throws {
    let server = try TestServer { _, peer in
      peer.send("HTTP/1.1 200 OK\r\n\r\n")
      while peer.send([UInt8](repeating: 0x61, count: 10_000)) {}
      return false
    }
    let response = try #require(
      await transport.exchange(TransportRequest(url: server.url(), limits: Self.small)).response)
    #expect(response.body.count == 100_000)
    #expect(response.truncated == .length)
  }

  @Test func givesADocumentMoreRoom() async throws {
    let server = try TestServer { head, peer in
      peer.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 150000\r\n\r\n")
      return peer.send(
        Array((head.hasPrefix("GET /pdf") ? "%PDF-1.7" : "<!DOCTYP").utf8) + [UInt8](repeating: 0x20, count: 149_992))
    }
    let pdf = await transport.exchange(TransportRequest(url: server.url("/pdf"), limits: Self.small)).response
    #expect(pdf?.body.count == 150_000)
    #expect(pdf?.truncated == nil)
    let html = await transport.exchange(TransportRequest(url: server.url("/html"), limits: Self.small)).response
    #expect(html?.body.count == 100_000)
    #expect(html?.truncated == .length)
  }

  @Test func givesUpABodyThatStops() async throws {
    let server = try TestServer { _, peer in
      peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
      peer.waitForEnd()
      return false
    }
    let response = try #require(
      await transport.exchange(TransportRequest(url: server.url(), limits: FetchLimits(whole: .seconds(5)))).response)
    #expect(response.body == Array("half".utf8))
    #expect(response.truncated == .time)
  }

  @Test func givesUpAServerThatSaysNothing() async throws {
    let server = try TestServer { _, peer in
      peer.waitForEnd()
      return false
    }
    let exchange = await transport.exchange(TransportRequest(url: server.url(), limits: Self.short))
    #expect(exchange.failure == FetchFailure(.timeout, "No answer within 2 s."))
    #expect(!exchange.requestHead.isEmpty)
  }

  @Test func givesUpAHeaderThatDrips() async throws {
    let server = try TestServer { _, peer in
      peer.send("HTTP/1.1 200 OK\r\n")
      peer.waitForEnd()
      return false
    }
    let exchange = await transport.exchange(
      TransportRequest(url: server.url(), limits: FetchLimits(whole: .seconds(1))))
    #expect(exchange.failure?.kind == .timeout)
  }

  @Test(arguments: ["X-Flood: 0123456789\r\n", "HTTP/1.1 100 Continue\r\n\r\n"])
  func cutsOffAHeaderFlood(_ line: String) async throws {
    let server = try TestServer { _, peer in
      if line.hasPrefix("X") { peer.send("HTTP/1.1 200 OK\r\n") }
      for _ in 0..<100_000 where !peer.send(line) { return false }
      return false
    }
    let exchange = await transport.exchange(TransportRequest(url: server.url(), limits: Self.small))
    #expect(exchange.failure?.kind == .tooLarge)
  }

  @Test func tellsAResetFromAnAnswer() async throws {
    let server = try TestServer { head, peer in
      if head.contains("/body") {
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart")
      }
      // Reading it all first keeps the reset from overtaking what was sent.
      if !head.contains("/body") { peer.reset() }
      return false
    }
    let before = await transport.exchange(TransportRequest(url: server.url("/head")))
    #expect(before.failure?.kind == .interrupted)
    let within = await transport.exchange(TransportRequest(url: server.url("/body")))
    #expect(within.response?.truncated == .disconnect)
    #expect(within.response?.body == Array("part".utf8))
  }

  @Test(arguments: ["nonsense\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "SSH-2.0-OpenSSH\r\n"])
  func callsGarbageMalformed(_ garbage: String) async throws {
    let server = try TestServer { _, peer in
      peer.send(garbage)
      return false
    }
    let exchange = await transport.exchange(TransportRequest(url: server.url()))
    #expect(exchange.failure?.kind == .malformed)
  }

  @Test func marksABodyWhoseChunksMakeNoSense() async throws {
    let server = try TestServer { _, peer in
      peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n")
      return false
    }
    let response = try #require(await transport.exchange(TransportRequest(url: server.url())).response)
    #expect(response.body == Array("abc".utf8))
    #expect(response.truncated != nil)
  }

  @Test func reportsAClosedPortAndAHandshakeThatIsNone() async throws {
    let gone = try TestServer(always: "")
    gone.stop()
    let refused = await transport.exchange(TransportRequest(url: gone.url()))
    #expect(refused.failure?.kind == .connect)
    #expect(refused.remoteAddress == nil || refused.requestHead.isEmpty)
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\n\r\n")
    let limits = FetchLimits(connect: .milliseconds(400))
    let tls = await transport.exchange(TransportRequest(url: "https://127.0.0.1:\(server.port)/", limits: limits))
    #expect([.tls, .timeout].contains(tls.failure?.kind))
  }

  @Test(arguments: ["ftp://127.0.0.1/", "file:///etc/passwd", "gopher://127.0.0.1/", "", "http://", "http://a b/"])
  func asksOnlyWebAddresses(_ url: String) async {
    let exchange = await transport.exchange(TransportRequest(url: url))
    #expect(exchange.failure?.kind == .unsupportedURL)
    #expect(exchange.requestHead.isEmpty)
  }
}
