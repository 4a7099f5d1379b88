import NIOCore

/// One thing a host does on the wire in answering a request.
///
/// Answers are bytes, not HTTP values: half of what this server is for could not be said through an encoder that
/// insists on a well-formed answer.
enum Step: Sendable {
  case send(ByteBuffer)
  /// Milliseconds of silence.
  case pause(Int)
  /// These bytes again and again with so many milliseconds between, until the client goes away.
  case endless(ByteBuffer, every: Int)
  /// Nothing more, with the connection left open.
  case hold
  case close
  /// An RST instead of an orderly end.
  case reset

  static func send(_ text: String) -> Step { .send(ByteBuffer(string: text)) }
}

/// What hosts need to know of a request.
struct Request: Sendable {
  var method: String
  /// Host field in lower case, without its port.
  var host: String
  /// Request target as sent, query included.
  var target: String
  var ifNoneMatch: String?
  var ifModifiedSince: String?
  var cookie: String?

  /// Target without its query.
  var path: Substring { target.prefix { $0 != "?" } }
}
