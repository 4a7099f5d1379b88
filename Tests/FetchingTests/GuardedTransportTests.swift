import Disclosures
import Fetching
import Testing

/// The guard where it counts: at the socket.
@Suite struct GuardedTransportTests {
  @Test(arguments: ["127.0.0.1", "2130706433", "0x7f.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"])
  func asksNobodyOnThisMachine(_ host: String) async throws {
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\n\r\n")
    let exchange = await CurlTransport().exchange(TransportRequest(url: "http://\(host):\(server.port)/"))
    #expect(exchange.failure?.kind == .forbiddenAddress)
    #expect(exchange.requestHead.isEmpty)
    #expect(server.connections == 0)
  }

  /// A name gets past every look at the URL; libidn2 turns these into "127.0.0.1", which only the socket sees.
  @Test(arguments: ["①②⑦.0.0.1", "127．0．0．1", "𝟏𝟐𝟕.𝟎.𝟎.𝟏", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ"])
  func looksAtTheAddressThatIsConnectedTo(_ host: String) async throws {
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\n\r\n")
    let exchange = await CurlTransport().exchange(TransportRequest(url: "http://\(host):\(server.port)/"))
    #expect([.forbiddenAddress, .unsupportedURL].contains(exchange.failure?.kind))
    #expect(server.connections == 0)
  }

  @Test func connectsEverythingToOnePlaceWhenTold() async throws {
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    let transport = CurlTransport(options: .init(connectTo: "127.0.0.1:\(server.port)"))
    let exchange = await transport.exchange(TransportRequest(url: "http://www.acme.example/page"))
    #expect(exchange.response?.body == Array("ok".utf8))
    #expect(server.requests[0].hasPrefix("GET /page HTTP/1.1\r\nHost: www.acme.example\r\n"))
    let literal = await transport.exchange(TransportRequest(url: "http://127.0.0.1:\(server.port)/"))
    #expect(literal.failure?.kind == .forbiddenAddress)
  }
}
