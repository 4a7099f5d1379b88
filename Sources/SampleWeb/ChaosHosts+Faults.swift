import NIOCore

/// Faults of the head, of the framing, of codings and of types, one a host.
extension ChaosHosts {
  private typealias Answer = @Sendable (Request) -> [Step]?

  /// A host whose home page, and nothing else, is sent like this.
  private static func home(_ name: String, _ does: String, _ answer: @escaping Answer) -> Host {
    Host(name: name, does: does) { request, _ in request.path == "/" ? answer(request) : nil }
  }

  /// A host whose disclosure, and nothing else, is sent like this.
  private static func act(_ name: String, _ does: String, _ answer: @escaping Answer) -> Host {
    Host(name: name, does: does) { request, _ in request.path == "/supply-chains" ? answer(request) : nil }
  }

  private static let html = "Content-Type: text/html; charset=utf-8"

  /// A body in pieces, whole with its last chunk.
  private static func chunks(_ text: String, extending: String = "", trailer: String = "") -> String {
    let bytes = Array(text.utf8)
    let pieces = stride(from: 0, to: bytes.count, by: 300).map { bytes[$0..<min($0 + 300, bytes.count)] }
    return pieces.map { "\(String($0.count, radix: 16))\(extending)\r\n\(String(decoding: $0, as: UTF8.self))\r\n" }
      .joined() + "0\r\n\(trailer)\r\n"
  }

  private static func coded(_ coding: String, _ bytes: ByteBuffer, without missing: Int = 0) -> Page {
    let part = bytes.getSlice(at: bytes.readerIndex, length: bytes.readableBytes - missing) ?? bytes
    return Page(body: part, fields: [("Content-Encoding", coding)])
  }

  static let headHosts = [
    home("slow-header", "sends a header without end, one byte every quarter of a second") { _ in
      [.send("HTTP/1.1 200 OK\r\nX-Slow: "), .endless(ByteBuffer(string: "a"), every: 250)]
    },
    home("continues", "sends 100 Continue and early hints before its home page") { request in
      let interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n"
      return [.send(interim)] + Page.html(home).answer(to: request)
    },
    home("only-continues", "sends 100 Continue again and again") { _ in
      [.endless(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n"), every: 0)]
    },
    home("huge-field", "sends a header field of a megabyte") { _ in
      [.send(head("200 OK", html, "X-Huge: " + String(repeating: "h", count: 1_000_000))), .send(home), .close]
    },
    home("many-fields", "sends ten thousand header fields") { _ in
      let fields = (0..<10_000).map { "X-\($0): y\r\n" }.joined()
      return [.send("HTTP/1.1 200 OK\r\n\(html)\r\n\(fields)\r\n"), .send(home), .close]
    },
    home("nul-field", "sends a NUL in a header field") { _ in
      [.send(head("200 OK", html, "X-Nul: a\0b", "Content-Length: \(home.utf8.count)")), .send(home)]
    },
    home("bare-lines", "ends its header lines with line feeds alone") { _ in
      [.send("HTTP/1.1 200 OK\n\(html)\nX-Folded: a\n b\nContent-Length: \(home.utf8.count)\n\n"), .send(home)]
    },
    home("http-09", "sends a page without any header") { _ in [.send(home), .close] },
    home("two-lengths", "gives two lengths of its home page") { _ in
      [.send(head("200 OK", html, "Content-Length: 20", "Content-Length: \(home.utf8.count)")), .send(home), .close]
    },
    home("negative-length", "gives a length below zero") { _ in
      [.send(head("200 OK", html, "Content-Length: -20")), .send(home), .close]
    },
    Host(name: "kept-then-closed", does: "closes a kept connection when it is asked for the disclosure") {
      request, before in
      request.path == "/supply-chains" && before == 0 ? [.close] : nil
    },
  ]

  static let statusHosts = [
    act("no-content", "answers 204 for its disclosure") { _ in [.send("HTTP/1.1 204 No Content\r\n\r\n")] },
    act("reset-content", "answers 205 for its disclosure") { _ in
      [.send(head("205 Reset Content", "Content-Length: 0"))]
    },
    act("a-part", "sends a part of its disclosure that nobody asked for") { _ in
      let part = String(disclosure.prefix(600))
      let range = "Content-Range: bytes 0-599/\(disclosure.utf8.count)"
      return [.send(head("206 Partial Content", html, range, "Content-Length: \(part.utf8.count)")), .send(part)]
    },
    act("unasked-304", "says that its disclosure has not changed since it was never asked for") { _ in
      [.send("HTTP/1.1 304 Not Modified\r\n\r\n")]
    },
    act("nowhere", "redirects without saying where to") { _ in
      [.send(head("302 Found", html, "Content-Length: 0"))]
    },
    act("to-itself", "redirects its disclosure to a place on the same page") { request in
      Page.redirect(to: "/supply-chains#verification", status: 301).answer(to: request)
    },
    act("with-body", "redirects and sends another text with it") { request in
      var page = Page.redirect(to: "statement?a=1", status: 302)
      page.body = ByteBuffer(string: "<p>We have nothing to say about supply chains.</p>")
      return page.answer(to: request)
    },
    act("to-ftp", "redirects its disclosure to an FTP server") { request in
      Page.redirect(to: "ftp://chaos-to-ftp.example/statement", status: 302).answer(to: request)
    },
    act("to-gopher", "redirects its disclosure to a Gopher server on the visitor's machine") { request in
      Page.redirect(to: "gopher://127.0.0.1:6379/_INFO", status: 302).answer(to: request)
    },
    act("to-mapped", "redirects its disclosure to loopback as IPv6 writes it") { request in
      Page.redirect(to: "http://[::ffff:7f00:1]/", status: 302).answer(to: request)
    },
    home("forwards", "has a home page that is nothing but a forwarding") { request in
      Page.html("<meta http-equiv=\"refresh\" content=\"0; url=/start\">").answer(to: request)
    },
  ]

  static let framingHosts = [
    act("chunks", "sends its disclosure in chunks with extensions and a trailer") { _ in
      [
        .send(head("200 OK", html, "Transfer-Encoding: chunked")),
        .send(chunks(disclosure, extending: ";name=value", trailer: "X-Sum: 1\r\n")),
      ]
    },
    act("cut-chunks", "leaves the last chunk of its disclosure out") { _ in
      let whole = chunks(disclosure)
      return [.send(head("200 OK", html, "Transfer-Encoding: chunked")), .send(String(whole.dropLast(5))), .close]
    },
    act("huge-chunk", "names a chunk of four gigabytes and sends its disclosure") { _ in
      [.send(head("200 OK", html, "Transfer-Encoding: chunked")), .send("FFFFFFFF\r\n" + disclosure), .close]
    },
    act("brotli", "packs its disclosure with brotli") { coded("br", StoredBrotli.pack(disclosure)).answer(to: $0) },
    act("zstandard", "packs its disclosure with Zstandard") {
      coded("zstd", StoredZstandard.pack(disclosure)).answer(to: $0)
    },
    act("cut-gzip", "sends a gzip stream without its end, and says so in its length") {
      coded("gzip", StoredGzip.pack(disclosure), without: 400).answer(to: $0)
    },
    act("cut-brotli", "sends a brotli stream without its end, and says so in its length") {
      coded("br", StoredBrotli.pack(disclosure), without: 400).answer(to: $0)
    },
    act("cut-zstandard", "sends a Zstandard stream without its end, and says so in its length") {
      coded("zstd", StoredZstandard.pack(disclosure), without: 400).answer(to: $0)
    },
    act("zstandard-bomb", "a disclosure of 4 KB that unpacks to 128 MB") {
      coded("zstd", StoredZstandard.bomb).answer(to: $0)
    },
    act("odd-coding", "packs its disclosure in a way that it has made up") {
      coded("rot13", ByteBuffer(string: disclosure)).answer(to: $0)
    },
  ]

  static let typeHosts = [
    act("no-type", "does not say what its disclosure is") { _ in
      [.send(head("200 OK", "Content-Length: \(disclosure.utf8.count)")), .send(disclosure)]
    },
    act("octets", "calls its disclosure a stream of octets") {
      Page.text(disclosure, mediaType: "application/octet-stream").answer(to: $0)
    },
    act("pdf-as-html", "calls its disclosure HTML, which is a PDF") { request in
      let lines = disclosure.replacing(/<[^>]*>/, with: " ").split(separator: "\n").flatMap { TextPDF.wrap(String($0)) }
      return Page(body: TextPDF.page(lines: lines)).answer(to: request)
    },
    act("empty-pdf", "sends a PDF of no bytes") { Page.text("", mediaType: "application/pdf").answer(to: $0) },
    act("utf-16", "sends its disclosure as UTF-16 with a mark and no word of it") { request in
      var bytes: [UInt8] = [0xFF, 0xFE]
      for unit in disclosure.replacing("utf-8", with: "utf-16").utf16 {
        bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
      return Page(mediaType: "text/html", body: ByteBuffer(bytes: bytes)).answer(to: request)
    },
    act("three-charsets", "names one charset in the header, another in the page, and marks a third") { request in
      Page.text(
        "\u{FEFF}" + disclosure.replacing("utf-8", with: "shift_jis"), mediaType: "text/html; charset=windows-1252"
      ).answer(to: request)
    },
  ]
}
