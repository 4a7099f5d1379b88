import Disclosures
import Fetching
import Testing

/// Answers that go on for ever and unfold to nothing: what is unpacked of them reaches no limit.
@Suite struct ReceivedBytesTests {
  struct Flood: Sendable, CustomTestStringConvertible {
    var name: String
    var header: String
    /// Sent once, before what is sent again and again.
    var start: [UInt8] = []
    var again: [UInt8]
    var testDescription: String { name }
  }

  static let chunked = "Transfer-Encoding: chunked"
  static let extensive = Array("1;".utf8) + [UInt8](repeating: 0x61, count: 8000) + Array("\r\nx\r\n".utf8)

  static let floods = [
    Flood(
      name: "gzip, empty blocks", header: "Content-Encoding: gzip", start: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3],
      again: [0, 0, 0, 0xFF, 0xFF]),
    Flood(
      name: "gzip, a file name", header: "Content-Encoding: gzip", start: [0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3],
      again: [0x61]),
    Flood(
      name: "deflate, empty blocks", header: "Content-Encoding: deflate", start: [0x78, 0x01],
      again: [0, 0, 0, 0xFF, 0xFF]),
    // RFC 7932, section 9.2: empty blocks of metadata, padded to a byte each.
    Flood(name: "brotli, empty blocks", header: "Content-Encoding: br", start: [0x0C], again: [0x06]),
    Flood(
      name: "zstd, frames to skip", header: "Content-Encoding: zstd", again: [0x50, 0x2A, 0x4D, 0x18, 0, 0, 0, 0]),
    Flood(
      name: "zstd, empty frames", header: "Content-Encoding: zstd",
      again: [0x28, 0xB5, 0x2F, 0xFD, 0x20, 0, 1, 0, 0]),
    Flood(
      name: "zstd, empty blocks", header: "Content-Encoding: zstd", start: [0x28, 0xB5, 0x2F, 0xFD, 0, 0x58],
      again: [0, 0, 0]),
    Flood(name: "an endless extension", header: chunked, start: Array("5;".utf8), again: [0x61]),
    Flood(name: "chunks with extensions", header: chunked, again: extensive),
    Flood(
      name: "chunks with extensions, in gzip", header: "Content-Encoding: gzip\r\n" + chunked,
      start: Array("a\r\n".utf8) + [0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3] + [0x0D, 0x0A], again: extensive),
  ]

  @Test(arguments: floods) func areCutOff(_ flood: Flood) async throws {
    let server = try TestServer { _, peer in
      peer.send("HTTP/1.1 200 OK\r\n\(flood.header)\r\n\r\n")
      peer.send(flood.start)
      let many = Array(repeatElement(flood.again, count: max(1, 16_000 / flood.again.count)).joined())
      while peer.send(many) {}
      return false
    }
    let limits = FetchLimits(pageBytes: 100_000, documentBytes: 200_000)
    let exchange = await CurlTransport(options: .init(allowsPrivate: true))
      .exchange(TransportRequest(url: server.url(), limits: limits))
    let response = try #require(exchange.response, "\(exchange.answer)")
    #expect(response.truncated == .length)
    #expect(response.body.count < 1000)
  }

  /// What holds a page together may be more than the page.
  @Test func smallChunksAreNoFlood() async throws {
    let server = try TestServer { _, peer in
      peer.send("HTTP/1.1 200 OK\r\n\(Self.chunked)\r\n\r\n")
      peer.send(Array(repeatElement(Array("1;x=y\r\nx\r\n".utf8), count: 200_000).joined()))
      return peer.send("0\r\n\r\n")
    }
    let exchange = await CurlTransport(options: .init(allowsPrivate: true))
      .exchange(TransportRequest(url: server.url()))
    #expect(exchange.response?.body.count == 200_000, "\(exchange.failure?.detail ?? "")")
    #expect(exchange.response?.truncated == nil)
  }
}
