import Disclosures
import Fetching
import Testing

/// Bodies whose coding ends early although the framing of the answer is in order: half a statement that must never
/// pass for a whole one.
@Suite struct CodedBodyTests {
  static let text = Array("hello hello hello hello".utf8)

  /// The text in each coding, made with the reference programs.
  static let streams: [(coding: String, bytes: [UInt8])] = [
    ("deflate", hex("78dacb48cdc9c957c8402701680308b1")),
    ("deflate", hex("cb48cdc9c957c8402701")),
    ("br", hex("1b1600f88d946ede445586966c206f214f1ce038")),
    ("zstd", hex("28b52ffd04586500003068656c6c6f200100994b11175eae0d")),
    ("zstd", hex("28b52ffd00586500003068656c6c6f200100994b11")),
    // A skippable frame of three bytes, and then the text.
    ("zstd", hex("502a4d1803000000aabbcc28b52ffd00586500003068656c6c6f200100994b11")),
    ("gzip", hex("1f8b0800000000000003") + hex("cb48cdc9c957c8402701") + hex("e3513d8d17000000")),
  ]

  static func hex(_ text: String) -> [UInt8] {
    stride(from: 0, to: text.count, by: 2).compactMap { UInt8(text.dropFirst($0).prefix(2), radix: 16) }
  }

  private let transport = CurlTransport(options: .init(allowsPrivate: true))

  private func response(coding: String, _ body: [UInt8], isChunked: Bool = false) async throws -> Exchange {
    let server = try TestServer { _, peer in
      let framing = isChunked ? "Transfer-Encoding: chunked" : "Content-Length: \(body.count)"
      peer.send("HTTP/1.1 200 OK\r\nContent-Encoding: \(coding)\r\n\(framing)\r\n\r\n")
      guard isChunked else { return peer.send(body) }
      // Chunks of three bytes, one, two, and so on, with an extension and a trailer here and there.
      var rest = body[...]
      var size = 3
      while !rest.isEmpty {
        let piece = Array(rest.prefix(size))
        peer.send(Array("\(String(piece.count, radix: 16));x=0a\r\n".utf8) + piece + [0x0D, 0x0A])
        rest = rest.dropFirst(size)
        size = size % 3 + 1
      }
      return peer.send("0\r\nX-Trailer: 1\r\n\r\n")
    }
    return await transport.exchange(TransportRequest(url: server.url()))
  }

  @Test(arguments: streams.indices) func takesAWholeStreamForWhole(_ index: Int) async throws {
    let (coding, bytes) = Self.streams[index]
    for isChunked in [false, true] {
      let answer = try await response(coding: coding, bytes, isChunked: isChunked)
      #expect(answer.response?.body == Self.text, "\(coding) \(answer)")
      #expect(answer.response?.truncated == nil, "\(coding), chunked: \(isChunked)")
    }
  }

  @Test(arguments: streams.indices) func noticesEveryCut(_ index: Int) async throws {
    let (coding, bytes) = Self.streams[index]
    for left in 1..<bytes.count {
      let answer = try await response(coding: coding, Array(bytes.prefix(left)), isChunked: left.isMultiple(of: 2))
      if let response = answer.response {
        #expect(response.truncated == .unspecified, "\(coding), \(left) of \(bytes.count) bytes")
        #expect(Self.text.starts(with: response.body))
      } else {
        #expect(answer.failure?.kind == .badEncoding, "\(coding), \(left) of \(bytes.count) bytes: \(answer)")
      }
    }
  }

  @Test func anEmptyBodyIsWholeWhateverItsCoding() async throws {
    for coding in ["gzip", "deflate", "br", "zstd"] {
      for isChunked in [false, true] {
        let answer = try await response(coding: coding, [], isChunked: isChunked)
        #expect(answer.response?.body == [], "\(coding)")
        #expect(answer.response?.truncated == nil, "\(coding)")
      }
    }
  }

  @Test func whatFollowsTheEndTakesNothingAway() async throws {
    let gzip = try #require(Self.streams.last).bytes
    for rest in [[0, 0, 0, 0], Array("junk".utf8)] as [[UInt8]] {
      let padded = try await response(coding: "gzip", gzip + rest)
      #expect(padded.response?.body == Self.text)
      #expect(padded.response?.truncated == nil)
    }
  }

  /// RFC 1952, section 2.2: a file is a series of members.
  @Test func allMembersOfGzipAreRead() async throws {
    let gzip = try #require(Self.streams.last).bytes
    for isChunked in [false, true] {
      for rest in [gzip, gzip + gzip, gzip + [0, 0, 0]] {
        let answer = try await response(coding: "gzip", gzip + rest, isChunked: isChunked)
        let count = rest.count > gzip.count + 3 ? 3 : 2
        #expect(answer.response?.body == Array(repeatElement(Self.text, count: count).joined()), "\(answer)")
        #expect(answer.response?.truncated == nil)
      }
      // One byte of a further member tells nothing yet, two do.
      for left in 2..<gzip.count {
        let cut = try await response(coding: "gzip", gzip + gzip.prefix(left), isChunked: isChunked)
        #expect(cut.response?.truncated == .unspecified, "\(left) bytes of the second member")
        #expect(cut.response?.body.starts(with: Self.text) == true)
      }
    }
  }

  @Test func whatFollowsTheLastFrameTakesNothingAway() async throws {
    for index in Self.streams.indices where Self.streams[index].coding == "zstd" {
      let answer = try await response(coding: "zstd", Self.streams[index].bytes + Array("junkjunk".utf8))
      #expect(answer.response?.body == Self.text, "\(answer)")
      #expect(answer.response?.truncated == nil)
    }
  }

  @Test func theNameOfACodingIsNotWhatDecides() async throws {
    let answer = try await response(coding: "gzip", Self.streams[0].bytes)
    #expect(answer.response?.body == Self.text)
    #expect(answer.response?.truncated == nil)
    for coding in ["compress", "snappy", "rot13", "gzip, utf-8"] {
      let unknown = try await response(coding: coding, Self.text)
      #expect(unknown.failure?.kind == .badEncoding, "\(coding): \(unknown)")
    }
  }

  @Test(arguments: ["utf-8", "binary", "none", "aws-chunked", "UTF-8, none", "iso-8859-1"])
  func whatIsNoPackingLeavesTheBodyAsItIs(_ coding: String) async throws {
    for isChunked in [false, true] {
      let answer = try await response(coding: coding, Self.text, isChunked: isChunked)
      #expect(answer.response?.body == Self.text, "\(coding): \(answer)")
      #expect(answer.response?.truncated == nil)
    }
  }

  @Test(arguments: ["0x10", "-5", "+5", "1e1"]) func aLengthThatIsNoNumberIsMalformed(_ length: String) async throws {
    let server = try TestServer(always: "HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\n\r\nhello hello hello hello")
    #expect(await transport.exchange(TransportRequest(url: server.url())).failure?.kind == .malformed)
  }
}
