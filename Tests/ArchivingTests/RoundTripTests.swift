import Archiving
import Disclosures
import Foundation
import Testing

/// What comes out of an archive is exactly what went in.
@Suite struct RoundTripTests {
  static let exchanges: [(name: String, exchange: Exchange)] = [
    ("plain", Samples.plain("https://acme.example/", body: "<p>We audit suppliers.</p>")),
    (
      "decoded body",
      Samples.page(
        "https://acme.example/gzip",
        head: "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 20\r\n"
          + "Transfer-Encoding: chunked\r\nVary: *\r\n\r\n", body: "a much longer text than twenty bytes",
        headers: [
          ("content-type", "text/html"), ("Content-Encoding", "gzip"), ("Content-Length", "20"),
          ("Transfer-Encoding", "chunked"), ("Vary", "*"),
        ])
    ),
    (
      "HTTP/2, no reason phrase",
      Samples.page(
        "https://acme.example/h2", head: "HTTP/2 404 \r\nserver: x\r\n\r\n", body: "gone", status: 404,
        headers: [("server", "x")])
    ),
    (
      "truncated body",
      Samples.page(
        "https://acme.example/big", head: "HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n", body: "first part",
        headers: [("Content-Length", "99999")], truncated: .length)
    ),
    (
      "redirect without body",
      Samples.page(
        "http://acme.example/", head: "HTTP/1.1 301 Moved\r\nLocation: https://acme.example/\r\n\r\n", body: "",
        status: 301, headers: [("Location", "https://acme.example/")])
    ),
    (
      "a server that sends our own names",
      Samples.page(
        "https://acme.example/orig",
        head: "HTTP/1.1 200 OK\r\nX-Archive-Orig-Content-Length: 5\r\nX-Archive-Orig-Status-Line: HTTP/9 1\r\n\r\n",
        body: "x",
        headers: [("X-Archive-Orig-Content-Length", "5"), ("X-Archive-Orig-Status-Line", "HTTP/9 1")])
    ),
    (
      "bare line feeds, garbage lines, folded field, no end",
      Samples.page(
        "https://acme.example/broken", head: "HTTP/1.1 200 OK\nX-A: 1\n  folded\n\u{1}garbage\n \nX-B: 2", body: "x",
        headers: [("X-A", "1 folded"), ("X-B", "2")])
    ),
    ("no head at all", Samples.page("https://acme.example/09", head: "", body: "<p>0.9</p>", headers: [])),
    (
      "fields that a fetcher read differently",
      Samples.page(
        "https://acme.example/odd", head: "HTTP/1.1 200 OK\r\nA: 1\r\n\r\n", body: "x", headers: [("a", "one")])
    ),
    ("address with blanks", Samples.plain("https://acme.example/a b\u{7}", body: "blank")),
    ("address beyond ASCII", Samples.plain("https://bücher.example/größe?q=\"1\"", body: "umlaut")),
    ("failure", Samples.failure("https://acme.example/slow", .timeout, "no first byte in 10 s")),
    ("failure on no address", Samples.failure("java script:\r\nWARC-Type: x", .unsupportedURL, "\"quoted\"\u{1}\n")),
    (
      "failure after a request",
      Exchange(
        url: "https://acme.example/reset", requestedAt: Samples.time(3, milliseconds: 25), remoteAddress: "2001:db8::1",
        requestHead: Array("GET /reset HTTP/1.1\r\n\r\n".utf8), answer: .failure(FetchFailure(.interrupted, "reset")))
    ),
    (
      "not modified",
      Samples.page(
        "https://acme.example/same", head: "HTTP/1.1 304 Not Modified\r\nContent-Length: 700\r\nETag: \"1\"\r\n\r\n",
        body: "", status: 304, headers: [("Content-Length", "700"), ("ETag", "\"1\"")])
    ),
  ]

  @Test func everyExchangeComesBackEqual() throws {
    let folder = Samples.folder()
    let writer = try Samples.writer(folder)
    let positions = try Self.exchanges.map { try writer.append($0.exchange).position }
    let archive = try Archive(folder: folder)
    for (position, (name, exchange)) in zip(positions, Self.exchanges) {
      #expect(try archive.exchange(at: position) == exchange, "\(name)")
    }
    let store = try ExchangeStore(folder: folder)
    #expect(store.count == Self.exchanges.count)
    for (name, exchange) in Self.exchanges {
      #expect(try store.exchanges(for: exchange.url) == [exchange], "\(name)")
    }
    #expect(try archive.writeIndex() == Self.exchanges.count)
    let indexed = try ExchangeStore(folder: folder)
    for (name, exchange) in Self.exchanges {
      #expect(try indexed.exchanges(for: exchange.url) == [exchange], "\(name)")
    }
    #expect(try indexed.exchanges(for: "https://acme.example/never") == [])
  }

  @Test func repeatedPayloadsBecomeRevisitsAndComeBackWhole() throws {
    let folder = Samples.folder()
    let first = Samples.plain("https://acme.example/a", body: "same text")
    let second = Samples.plain("https://acme.example/b", body: "same text", second: 5)
    let appended = try Samples.append([first, second], to: folder)[1]
    let record = try Archive(folder: folder).record(in: appended.position.file, at: appended.position.offset)
    #expect(record.type == "revisit")
    #expect(record.field("WARC-Profile") == "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest")
    #expect(record.field("WARC-Refers-To-Target-URI") == "https://acme.example/a")
    #expect(record.field("WARC-Refers-To-Date") == "2026-11-21T02:30:00Z")
    // SHA-256 of the payload, which stands in the record once more for tools that look at one record at a time.
    #expect(record.payload.elementsEqual("same text".utf8))
    #expect(record.field("WARC-Payload-Digest") == SHA256.labelled(Array("same text".utf8)))
    #expect(try Archive(folder: folder).exchange(at: appended.position) == second)
    // A run that goes on remembers what it holds.
    let later = Samples.plain("https://acme.example/c", body: "same text", second: 9)
    let third = try Samples.writer(folder).append(later)
    let archive = try Archive(folder: folder)
    #expect(try archive.record(in: third.position.file, at: third.position.offset).type == "revisit")
    #expect(try archive.exchange(at: third.position) == later)
  }

  @Test func notModifiedNamesTheCaptureThatItConfirms() throws {
    let folder = Samples.folder()
    let earlier = Capture(
      url: "https://acme.example/same", date: "2026-05-01T00:00:00Z", status: 200, mediaType: "text/html",
      digest: "sha256:" + String(repeating: "ab", count: 32))
    let exchange = try #require(Self.exchanges.first { $0.name == "not modified" }).exchange
    let appended = try Samples.writer(folder).append(exchange, unchanged: earlier)
    let record = try Archive(folder: folder).record(in: appended.position.file, at: appended.position.offset)
    #expect(record.type == "revisit")
    #expect(record.field("WARC-Profile") == "http://netpreserve.org/warc/1.1/revisit/server-not-modified")
    #expect(record.field("WARC-Refers-To-Date") == "2026-05-01T00:00:00Z")
    #expect(record.field("WARC-Payload-Digest") == nil, "there is no payload here")
    #expect(record.field("Fairlead-Confirmed-Digest") == earlier.digest)
    try Archive(folder: folder).writeIndex()
    #expect(String(decoding: try Samples.bytes(folder + "/index.cdxj"), as: UTF8.self).contains(earlier.digest))
    #expect(try Archive(folder: folder).exchange(at: appended.position) == exchange)
  }

  @Test func attemptsKeepTheirOrder() throws {
    let folder = Samples.folder()
    let writer = try Samples.writer(folder)
    let attempts = [
      Samples.failure("https://acme.example/", .timeout, "first"),
      Samples.failure("https://acme.example/", .connect, "second"),
      Samples.plain("https://acme.example/", body: "third"),
    ]
    // All at the same second, and other records between them.
    for (number, attempt) in attempts.enumerated() {
      _ = try writer.append(attempt)
      _ = try writer.append(Samples.plain("https://acme.example/\(number)", body: "\(number)"))
    }
    try Archive(folder: folder).writeIndex()
    let store = try ExchangeStore(folder: folder)
    #expect(try store.exchanges(for: "https://acme.example/") == attempts)
    for number in attempts.indices {
      #expect(try store.exchange(for: "https://acme.example/", number: number) == attempts[number])
    }
    #expect(try store.exchange(for: "https://acme.example/", number: 3) == nil)
  }

  @Test func capturesNameTypeStatusAndDigest() throws {
    let appended = try Samples.writer(Samples.folder()).append(Samples.plain("https://acme.example/", body: "abc"))
    // FIPS 180-4's own example.
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(
      appended.capture
        == Capture(
          url: "https://acme.example/", date: "2026-11-21T02:30:00Z", status: 200, mediaType: "text/html",
          digest: "sha256:" + abc))
    #expect(SHA256.hex(Array("abc".utf8)) == abc)
    #expect(try Samples.writer(Samples.folder()).append(Samples.failure("x:", .unsupportedURL, "")).capture == nil)
  }

  @Test func resourcesAndTrailsAreFoundByAddress() throws {
    let folder = Samples.folder()
    let writer = try Samples.writer(folder)
    _ = try writer.append(Samples.plain("https://acme.example/", body: "x"))
    _ = try writer.append(
      resource: [1, 2, 3], mediaType: "image/png", url: "urn:view:https://acme.example/", date: Samples.time(1))
    _ = try writer.append(
      metadata: Array("{}".utf8), mediaType: "application/json", url: "https://acme.example/", date: Samples.time(2))
    let store = try ExchangeStore(folder: folder)
    #expect(store.count == 1)
    let shots = try store.records(for: "urn:view:https://acme.example/")
    #expect(shots.map(\.block) == [[1, 2, 3]])
    #expect(shots.first?.type == "resource")
    #expect(shots.first?.field("Content-Type") == "image/png")
    #expect(try store.records(for: "https://acme.example/").map(\.block) == [Array("{}".utf8)])
  }
}
