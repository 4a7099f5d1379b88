import Foundation
import NIOCore
import NIOPosix
import Testing

@testable import SampleWeb

@Suite struct ServerTests {
  private func exchange(_ web: Web, _ text: String) async throws -> String {
    String(decoding: try await exchange(web, bytes: Array(text.utf8)) { _ in false }, as: UTF8.self)
  }

  /// Sends bytes over a real connection and collects what comes back until the server closes or enough has come.
  private func exchange(_ web: Web, bytes: [UInt8], until: @escaping @Sendable ([UInt8]) -> Bool) async throws
    -> [UInt8]
  {
    let server = try await Server(web: web, log: nil).start(port: 0)
    let port = try #require(server.localAddress?.port)
    let client = try await ClientBootstrap(group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    let received = try await client.executeThenClose { input, output in
      try await output.write(ByteBuffer(bytes: bytes))
      var received: [UInt8] = []
      do {
        for try await part in input {
          received += part.readableBytesView
          if until(received) { break }
        }
      } catch is IOError {
        received += Array("<reset>".utf8)
      }
      return received
    }
    try await server.close()
    return received
  }

  private let web = Web(folders: FolderHosts(), shops: SyntheticShops(count: 3), chaos: ChaosHosts())

  @Test func answersRequestsOfOneConnectionInTheirOrder() async throws {
    let answer = try await exchange(
      web,
      "GET /about HTTP/1.1\r\nHost: shop-00001.example\r\n\r\n"
        + "GET /nothing HTTP/1.1\r\nHost: shop-00001.example\r\nConnection: close\r\n\r\n")
    let about = try #require(answer.range(of: "<h1>About us</h1>"))
    let missing = try #require(answer.range(of: "HTTP/1.1 404 Not Found"))
    #expect(about.upperBound < missing.lowerBound)
  }

  @Test func aBodyThatIsShorterThanPromisedEndsTheConnection() async throws {
    let answer = try await exchange(web, "GET / HTTP/1.1\r\nHost: chaos-short-body.example\r\n\r\n")
    #expect(answer.contains("Content-Length: 100000\r\n") && answer.utf8.count < 1000)
  }

  @Test func resetIsNoOrderlyEnd() async throws {
    let answer = try await exchange(web, "GET / HTTP/1.1\r\nHost: chaos-reset-in-body.example\r\n\r\n")
    #expect(answer.hasSuffix("<reset>"))
  }

  @Test func halfOfATLSHello() async throws {
    let hello: [UInt8] = [0x16, 0x03, 0x01, 0x00, 0x05, 1, 0, 0, 1, 0]
    let answer = try await exchange(web, bytes: hello) { $0.count >= 11 }
    #expect(answer.prefix(6) == [0x16, 0x03, 0x03, 0x00, 0x7a, 0x02])
    let plain = Web(folders: FolderHosts(), shops: SyntheticShops(count: 1))
    #expect(try await exchange(plain, bytes: hello) { _ in false }.isEmpty)
  }

  @Test func retryAfterOnlyOnce() async throws {
    let request = "GET / HTTP/1.1\r\nHost: chaos-retry-after.example\r\n\r\n"
    let answer = try await exchange(web, request + request.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
    #expect(answer.hasPrefix("HTTP/1.1 429 ") && answer.contains("Retry-After: 2\r\n"))
    #expect(answer.contains("HTTP/1.1 200 OK"))
  }

  @Test func gapsAreCountedHostByHost() {
    let lines = ["1000\ta.example\t/", "1100\tb.example\t/", "1900\ta.example\t/x", "2200\tb.example\t/", "torn line"]
    let gaps = Gaps(lines: lines.map { Substring($0) }, least: 1000)
    #expect(gaps.requests == 4 && gaps.hosts == 2 && gaps.smallest == 900)
    #expect(gaps.violations == [Gaps.Violation(host: "a.example", target: "/x", gap: 900)])
  }
}
