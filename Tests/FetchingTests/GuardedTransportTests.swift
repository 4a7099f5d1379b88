import Disclosures
import Testing

@testable import Fetching

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

  /// A name whose answer changes gets past every look at the URL. So this one is not looked at: the thread gets it as
  /// it would get a name, and the address that is about to be connected to decides.
  @Test(arguments: ["127.0.0.1", "localhost", "0.0.0.0"])
  func looksAtTheAddressThatIsConnectedTo(_ host: String) async throws {
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    let request = TransportRequest(url: "http://\(host):\(server.port)/")
    let exchange = await CurlTransport().carryOut(CurlTicket(request))
    #expect(exchange.failure?.kind == .forbiddenAddress)
    #expect(exchange.failure?.detail.contains("The host leads to ") == true)
    #expect(server.connections == 0)
    let allowed = await CurlTransport(options: .init(allowsPrivate: true)).carryOut(CurlTicket(request))
    #expect(allowed.response?.status == 200)
  }

  @Test(arguments: ["①②⑦.0.0.1", "127．0．0．1", "𝟏𝟐𝟕.𝟎.𝟎.𝟏", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ"])
  func isNotFooledByOtherDigits(_ host: String) async throws {
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\n\r\n")
    let exchange = await CurlTransport().exchange(TransportRequest(url: "http://\(host):\(server.port)/"))
    #expect([.forbiddenAddress, .unsupportedURL, .dns].contains(exchange.failure?.kind))
    #expect(server.connections == 0)
  }

  @Test func connectsEverythingToOnePlaceWhenTold() async throws {
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    let transport = CurlTransport(options: .init(allowsPrivate: true, connectTo: "127.0.0.1:\(server.port)"))
    let exchange = await transport.exchange(TransportRequest(url: "http://www.acme.example/page"))
    #expect(exchange.response?.body == Array("ok".utf8))
    #expect(server.requests[0].hasPrefix("GET /page HTTP/1.1\r\nHost: www.acme.example\r\n"))
    let literal = await transport.exchange(TransportRequest(url: "http://127.0.0.1:\(server.port)/"))
    #expect(literal.failure?.kind == .forbiddenAddress)
  }
}
