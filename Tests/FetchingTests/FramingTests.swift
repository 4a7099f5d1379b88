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
}
