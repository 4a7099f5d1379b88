import Foundation
import NIOCore

extension ChaosHosts {
  static let slowHosts = [
    Host(name: "slow-but-fine", does: "answers every request after a second and a half") { request, _ in
      ChaosHosts.ordinary(request.path).map { [.pause(1500)] + $0.answer(to: request) }
    },
    Host(name: "slow-drip", does: "sends its home page one byte every quarter of a second, for ever") { request, _ in
      guard request.path == "/" else { return nil }
      return [.send(head("200 OK", "Content-Type: text/html")), .endless(ByteBuffer(string: "a"), every: 250)]
    },
    Host(name: "never-answers", does: "accepts every request and says nothing") { _, _ in [.hold] },
    Host(name: "stalls-in-body", does: "sends half of its home page and then nothing") { request, _ in
      guard request.path == "/" else { return nil }
      return [
        .send(head("200 OK", "Content-Type: text/html", "Content-Length: \(home.utf8.count)")),
        .send(String(home.prefix(120))), .hold,
      ]
    },
    Host(name: "robots-hangs", does: "never answers for robots.txt") { request, _ in
      request.path == "/robots.txt" ? [.hold] : nil
    },
    Host(name: "tls-half", scheme: "https", does: "stops in the middle of the TLS handshake") { _, _ in nil },
  ]

  static let lyingHosts = [
    Host(name: "short-body", does: "promises more bytes of its home page than it sends") { request, _ in
      guard request.path == "/" else { return nil }
      return [
        .send(head("200 OK", "Content-Type: text/html", "Content-Length: 100000")), .send(String(home.prefix(200))),
        .close,
      ]
    },
    Host(name: "long-body", does: "sends more bytes than it promised, then closes") { request, _ in
      guard request.path == "/" else { return nil }
      return [
        .send(head("200 OK", "Content-Type: text/html", "Content-Length: \(home.utf8.count)", "Connection: close")),
        .send(home + "<p>and then some"), .close,
      ]
    },
    Host(name: "lying-type", does: "calls its disclosure a PDF, which is HTML") { request, _ in
      guard request.path == "/supply-chains" else { return nil }
      return Page.text(disclosure, mediaType: "application/pdf").answer(to: request)
    },
    Host(name: "wrong-charset", does: "says UTF-8 and sends Windows-1252") { request, _ in
      guard request.path == "/supply-chains" else { return nil }
      var body = ByteBuffer(string: "<!doctype html><title>California Supply Chains Act</title><p>Chaos")
      body.writeBytes([0x92])
      body.writeString("s answer ")
      body.writeBytes([0x97])
      body.writeString(" in short. " + disclosure)
      return Page(body: body).answer(to: request)
    },
    Host(name: "nul-bytes", does: "strews NUL bytes over its disclosure") { request, _ in
      guard request.path == "/supply-chains" else { return nil }
      return Page.html(disclosure.replacing("<h2>", with: "\0<h2>\0")).answer(to: request)
    },
    Host(name: "not-gzip", does: "says gzip and sends plain text") { request, _ in
      guard request.path == "/" else { return nil }
      var page = Page.html(home)
      page.fields = [("Content-Encoding", "gzip")]
      return page.answer(to: request)
    },
  ]

  static let brokenHosts = [
    Host(name: "garbage-status", does: "answers with a status line that is none") { _, _ in
      [.send("SQUEAK two hundred maybe\r\n\r\n<p>hello</p>"), .close]
    },
    Host(name: "closes-at-once", does: "closes the connection instead of answering") { _, _ in [.close] },
    Host(name: "reset-in-body", does: "resets the connection in the middle of its home page") { request, _ in
      guard request.path == "/" else { return nil }
      return [
        .send(head("200 OK", "Content-Type: text/html", "Content-Length: \(home.utf8.count)")),
        .send(String(home.prefix(120))), .pause(100), .reset,
      ]
    },
    Host(name: "bad-chunks", does: "sends chunk sizes that are no numbers") { request, _ in
      guard request.path == "/" else { return nil }
      return [
        .send(head("200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked")),
        .send("10\r\n<!doctype html><\r\n"),
        .send("zebra\r\nh1>\r\n0\r\n\r\n"), .close,
      ]
    },
    Host(name: "empty", does: "answers 200 with nothing") { request, _ in
      request.path == "/robots.txt" ? nil : Page.html("").answer(to: request)
    },
  ]

  static let busyHosts = [
    Host(name: "retry-after", does: "429 with Retry-After: 2 at the first visit, then fine") { request, before in
      guard request.path == "/", before == 0 else { return nil }
      var page = Page.text("Slow down.\n", status: 429)
      page.fields = [("Retry-After", "2")]
      return page.answer(to: request)
    },
    Host(name: "retry-after-date", does: "503 with a date in Retry-After at the first visit, then fine") {
      request, before in
      guard request.path == "/", before == 0 else { return nil }
      var page = Page.text("Back soon.\n", status: 503)
      page.fields = [("Retry-After", httpDate(secondsFromNow: 3))]
      return page.answer(to: request)
    },
    Host(name: "busy-then-fine", does: "503 at the first visit, then fine") { request, before in
      guard request.path == "/", before == 0 else { return nil }
      return Page.text("Busy.\n", status: 503).answer(to: request)
    },
    Host(name: "always-busy", does: "503 for ever") { request, _ in
      request.path == "/robots.txt" ? nil : Page.text("Busy.\n", status: 503).answer(to: request)
    },
    Host(name: "robots-500", does: "500 for robots.txt") { request, _ in
      request.path == "/robots.txt" ? Page.text("Oh.\n", status: 500).answer(to: request) : nil
    },
  ]

  static let divertingHosts = [
    Host(name: "endless-redirect", does: "redirects to a new address each time") { request, _ in
      guard request.path != "/robots.txt" else { return nil }
      let step = Int(request.path.dropFirst(5)) ?? 0
      return Page.redirect(to: "/hop-\(step + 1)", status: 302).answer(to: request)
    },
    Host(name: "redirect-loop", does: "redirects from / to /a and back") { request, _ in
      guard request.path != "/robots.txt" else { return nil }
      return Page.redirect(to: request.path == "/" ? "/a" : "/", status: 302).answer(to: request)
    },
    Host(name: "cookie-wall", does: "redirects to itself until its cookie comes back") { request, _ in
      guard request.path != "/robots.txt", request.cookie?.contains("seen=1") != true else { return nil }
      var page = Page.redirect(to: String(request.path), status: 302)
      page.fields.append(("Set-Cookie", "seen=1; Path=/"))
      return page.answer(to: request)
    },
    Host(name: "to-loopback", does: "redirects its home page to http://127.0.0.1/") { request, _ in
      guard request.path == "/" else { return nil }
      return Page.redirect(to: "http://127.0.0.1/", status: 302).answer(to: request)
    },
    Host(name: "to-metadata", does: "redirects its home page to a cloud's metadata address") { request, _ in
      guard request.path == "/" else { return nil }
      return Page.redirect(to: "http://169.254.169.254/latest/meta-data/", status: 302).answer(to: request)
    },
    Host(name: "to-file", does: "redirects its home page to file:///etc/passwd") { request, _ in
      guard request.path == "/" else { return nil }
      return Page.redirect(to: "file:///etc/passwd", status: 302).answer(to: request)
    },
  ]

  static let hugeHosts = [
    Host(name: "header-flood", does: "never ends its header") { request, _ in
      guard request.path == "/" else { return nil }
      return [
        .send("HTTP/1.1 200 OK\r\n"),
        .endless(ByteBuffer(string: "X-Flood: " + String(repeating: "f", count: 4000) + "\r\n"), every: 0),
      ]
    },
    Host(name: "endless-body", does: "never ends its home page") { request, _ in
      guard request.path == "/" else { return nil }
      let line = "<p>" + String(repeating: "Pots and pans. ", count: 4000) + "</p>\n"
      return [.send(head("200 OK", "Content-Type: text/html")), .endless(ByteBuffer(string: line), every: 0)]
    },
    Host(name: "gzip-bomb", does: "a home page of 800 KB that unpacks to 128 MB") { request, _ in
      guard request.path == "/" else { return nil }
      return Page(body: GzipBomb.bytes, fields: [("Content-Encoding", "gzip")]).answer(to: request)
    },
    Host(name: "deep-nesting", does: "a disclosure behind 100,000 open elements") { request, _ in
      guard request.path == "/supply-chains" else { return nil }
      return Page.html(disclosure + String(repeating: "<div>", count: 100_000) + "deep").answer(to: request)
    },
  ]
}

/// A moment as HTTP writes it (RFC 9110, section 5.6.7).
private func httpDate(secondsFromNow seconds: Double) -> String {
  let format = DateFormatter()
  format.locale = Locale(identifier: "en_US_POSIX")
  format.timeZone = TimeZone(secondsFromGMT: 0)
  format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
  return format.string(from: Date(timeIntervalSinceNow: seconds))
}
