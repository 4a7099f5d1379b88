import NIOCore

/// A body with the header fields that describe it, ready to be sent.
///
/// No Date field: a fixture answers the same request with the same bytes on every day.
struct Page: Sendable {
  var status = 200
  var mediaType = "text/html; charset=utf-8"
  var body: ByteBuffer
  /// Further fields in the order given; one that names Content-Type replaces `mediaType`.
  var fields: [(name: String, value: String)] = []
  /// Quoted entity tag; nil for what is made up on the spot.
  var entityTag: String?

  static let lastModified = "Thu, 01 Oct 2026 08:00:00 GMT"

  static func html(_ text: String, status: Int = 200) -> Page {
    Page(status: status, body: ByteBuffer(string: text))
  }

  static func text(_ text: String, status: Int = 200, mediaType: String = "text/plain; charset=utf-8") -> Page {
    Page(status: status, mediaType: mediaType, body: ByteBuffer(string: text))
  }

  static func redirect(to location: String, status: Int = 301) -> Page {
    Page(
      status: status, body: ByteBuffer(string: "<p>The page is <a href=\"\(location)\">here</a>.</p>\n"),
      fields: [("Location", location)])
  }

  static let notFound = html("<!doctype html><title>Not found</title><h1>Page not found</h1>\n", status: 404)

  /// The bytes of the answer: 304 when the client has it already (RFC 9110, section 13.1), no body for HEAD.
  func answer(to request: Request) -> [Step] {
    let known =
      entityTag != nil
      && (request.ifNoneMatch.map { $0 == entityTag || $0 == "*" } ?? (request.ifModifiedSince == Self.lastModified))
    let status = known && status == 200 ? 304 : status
    var out = ByteBuffer()
    out.reserveCapacity(256 + body.readableBytes)
    out.writeString("HTTP/1.1 \(status) \(Self.reasons[status] ?? "Status")\r\n")
    if !fields.contains(where: { $0.name.lowercased() == "content-type" }) {
      out.writeString("Content-Type: \(mediaType)\r\n")
    }
    for field in fields { out.writeString("\(field.name): \(field.value)\r\n") }
    if let entityTag { out.writeString("ETag: \(entityTag)\r\nLast-Modified: \(Self.lastModified)\r\n") }
    if status != 304 { out.writeString("Content-Length: \(body.readableBytes)\r\n") }
    out.writeString("\r\n")
    if status != 304, request.method != "HEAD" { out.writeImmutableBuffer(body) }
    return [.send(out)]
  }

  static let reasons: [Int: String] = [
    200: "OK", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified", 307: "Temporary Redirect",
    308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 410: "Gone", 429: "Too Many Requests", 500: "Internal Server Error",
    503: "Service Unavailable",
  ]
}
