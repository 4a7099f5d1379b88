import Disclosures
import Fetching
import Testing

/// Answers whose head and body do not fit together.
@Suite struct FramingTests {
  private let transport = CurlTransport(options: .init(allowsPrivate: true))

  /// libcurl 7.88 writes to freed memory when it is used again for an answer like this one.
  @Test func aHeadMayBeginWithAFoldedLine() async throws {
    let server = try TestServer { head, peer in
      let folded = head.hasPrefix("GET /folded") ? " folded: \(String(repeating: "x", count: 2000))\r\n" : ""
      return peer.send(
        "HTTP/1.1 200 OK\r\n\(folded)X-One: 1\r\nX-Two: \(String(repeating: "y", count: 300))\r\n"
          + "Content-Length: 2\r\n\r\nhi")
    }
    for round in 0..<40 {
      let path = round.isMultiple(of: 2) ? "/plain" : "/folded"
      let exchange = await transport.exchange(TransportRequest(url: server.url(path)))
      // Newer versions pass over the fold.
      if path == "/plain" || exchange.response != nil {
        #expect(exchange.response?.body == Array("hi".utf8), "\(path): \(exchange.answer)")
        #expect(exchange.response?.header("X-One") == "1")
      } else {
        #expect(exchange.failure?.kind == .malformed)
      }
    }
  }

  @Test func aKeptConnectionThatIsClosedIsNoReasonToAskTwice() async throws {
    let server = try TestServer { head, peer in
      guard head.hasPrefix("GET /first") else { return false }
      return peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
    }
    #expect(await transport.exchange(TransportRequest(url: server.url("/first"))).response?.status == 200)
    let second = await transport.exchange(TransportRequest(url: server.url("/second")))
    #expect(second.failure?.kind == .interrupted)
    #expect(second.requestHead.starts(with: "GET /second HTTP/1.1\r\n".utf8))
    #expect(server.requests.count == 2)
  }

  struct Lie: Sendable, CustomTestStringConvertible {
    var name: String
    /// What is sent behind the announced end.
    var surplus: String
    var isCut: Bool
    var testDescription: String { name }
  }

  @Test(arguments: [
    Lie(name: "nothing more", surplus: "", isCut: false),
    Lie(name: "blanks", surplus: "\r\n \n", isCut: false),
    Lie(name: "the end of a tag, and tags", surplus: "dy></html>\n", isCut: false),
    Lie(name: "another answer", surplus: "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\njunk", isCut: false),
    Lie(name: "words", surplus: "lavery is named only here.</p>", isCut: true),
    Lie(name: "words behind tags", surplus: "</p><p>We audit nobody.</p>", isCut: true),
  ])
  func aBodyThatGoesOnBehindItsEndIsCut(_ lie: Lie) async throws {
    let body = "<p>We say what we do against s"
    let server = try TestServer { _, peer in
      peer.send("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body + lie.surplus)
      return false
    }
    let response = try #require(await transport.exchange(TransportRequest(url: server.url())).response)
    #expect(response.body == Array(body.utf8))
    #expect(response.truncated == (lie.isCut ? .unspecified : nil))
  }

  /// RFC 9112, section 6.3: what comes on an idle connection is the answer to nothing.
  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\nNEVER ASKED FOR", "garbage", "HTTP/1.1 200 OK\r\n", " ",
  ])
  func whatNobodyAskedForIsNoAnswer(_ unasked: String) async throws {
    let sent = Signal()
    let server = try TestServer { head, peer in
      peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
      guard head.hasPrefix("GET /first") else { return true }
      // Not before the answer has been taken: it comes on the idle connection.
      sent.waitForRaise()
      peer.send(unasked)
      sent.raiseSecond()
      return true
    }
    let first = await transport.exchange(TransportRequest(url: server.url("/first")))
    #expect(first.response?.body == Array("hi".utf8))
    sent.raise()
    sent.waitForSecond()
    let second = await transport.exchange(TransportRequest(url: server.url("/second")))
    #expect(second.response?.body == Array("hi".utf8), "\(second.answer)")
    #expect(server.requests.map { $0.prefix(11) } == ["GET /first ", "GET /second"])
    #expect(server.connections == 2)
  }

  @Test func aSilentConnectionIsUsedAgain() async throws {
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
    for _ in 0..<5 {
      #expect(await transport.exchange(TransportRequest(url: server.url())).response?.body == Array("hi".utf8))
    }
    #expect(server.connections == 1)
  }

  /// 2^63 - 1 is the longest that libcurl counts to; past it nothing is whole either.
  @Test(arguments: ["9223372036854775807", "9223372036854775808", "18446744073709551616", "99999999999999999999999"])
  func aBodyShorterThanAnyLengthIsCut(_ length: String) async throws {
    let server = try TestServer { _, peer in
      peer.send("HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\n\r\nhalf a statement")
      return false
    }
    let response = try #require(await transport.exchange(TransportRequest(url: server.url())).response)
    #expect(response.body == Array("half a statement".utf8))
    #expect(response.truncated == .disconnect)
  }

  /// RFC 9112, section 6.1: none but "chunked" is sent to whoever has not asked for others, and where one is cut off
  /// nobody sees it.
  @Test(arguments: [
    "gzip, chunked", "gzip", "deflate", "x-gzip,chunked", "br", "chunked, gzip", "compress",
    "GZIP\r\nTransfer-Encoding: chunked",
  ])
  func aBodyThatIsPackedForTheWayIsNotTaken(_ codings: String) async throws {
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\nTransfer-Encoding: \(codings)\r\n\r\n2\r\nhi\r\n0\r\n\r\n")
    let exchange = await transport.exchange(TransportRequest(url: server.url()))
    #expect(exchange.failure?.kind == .badEncoding, "\(exchange.answer)")
    #expect(exchange.failure?.detail.contains("Transfer-Encoding: ") == true)
  }

  @Test(arguments: ["chunked", "Chunked", "chunked\r\nTransfer-Encoding: chunked", "identity, chunked"])
  func chunksAreNoPacking(_ codings: String) async throws {
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\nTransfer-Encoding: \(codings)\r\n\r\n2\r\nhi\r\n0\r\n\r\n")
    let response = try #require(await transport.exchange(TransportRequest(url: server.url())).response)
    #expect(response.body == Array("hi".utf8) && response.truncated == nil)
  }

  @Test func leadingZerosMakeALengthNoLonger() async throws {
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\nContent-Length: 0000000000000000000000002\r\n\r\nhi")
    let response = try #require(await transport.exchange(TransportRequest(url: server.url())).response)
    #expect(response.body == Array("hi".utf8) && response.truncated == nil)
  }

  @Test(arguments: ["<p>All of it.</p></html>", "<p>All of it.</p></HTML>\r\n", "%PDF-1.4 it\n%%EOF\n"])
  func whatStandsBehindAPageThatHasEndedIsNoneOfIt(_ body: String) async throws {
    let server = try TestServer { _, peer in
      peer.send("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body + "GARBAGE AFTER BODY")
      return false
    }
    let response = try #require(await transport.exchange(TransportRequest(url: server.url())).response)
    #expect(response.body == Array(body.utf8) && response.truncated == nil)
  }

  @Test func saysWhichLimitOfTimeWasReached() async throws {
    let held = Signal()
    let server = try TestServer { head, peer in
      if head.hasPrefix("GET /header") { peer.send("HTTP/1.1 200 OK\r\nX-One: 1\r\n") }
      held.waitForRaise()
      return false
    }
    let silent = await transport.exchange(
      TransportRequest(url: server.url("/silent"), limits: FetchLimits(firstByte: .seconds(2))))
    #expect(silent.failure == FetchFailure(.timeout, "No answer within 2 s."))
    let slow = await transport.exchange(
      TransportRequest(url: server.url("/header"), limits: FetchLimits(slowPeriod: .seconds(1))))
    #expect(slow.failure == FetchFailure(.timeout, "The answer came at less than 100 bytes a second for 1 s."))
    // Long enough for the head to come on a machine that has much else to do.
    let unfinished = await transport.exchange(
      TransportRequest(url: server.url("/header"), limits: FetchLimits(whole: .seconds(5))))
    #expect(unfinished.failure == FetchFailure(.timeout, "No whole answer within 5 s."))
    held.raise()
    held.raise()
    held.raise()
  }
}
