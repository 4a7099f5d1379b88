import Disclosures

/// Puts an answer together from header lines and pieces of the body as they arrive, and says when to stop.
struct ResponseBuilder {
  /// Why the rest of the answer is not wanted.
  enum Stop: Equatable {
    /// The body has reached its limit; what is there is kept.
    case bodyLimit
    case refused(FetchFailure)
  }

  private(set) var stop: Stop?
  /// Whether the whole head of a final (not 1xx) answer is there.
  private(set) var isHeadComplete = false
  /// Whether anything has been answered at all.
  private(set) var hasBegun = false

  private let limits: FetchLimits
  private var status = 0
  private var head: [UInt8] = []
  private var headers: [Response.Header] = []
  private var body: [UInt8] = []
  /// Bytes of the body as they came from the network, framing included.
  private var received = 0
  private var headerBytes = 0
  private var headerLines = 0
  /// The body as it comes, before decoding; nil for one that is not coded.
  private var coded: CodedBody?
  /// What comes behind the announced end of a body that is not coded.
  private var surplus: Surplus?

  /// The announced length is more than any body has: whatever came, the rest is missing.
  private var isLengthBeyondReach = false

  /// Most that is set aside for a body because its length was announced.
  private static let mostReserved = 1_000_000

  init(limits: FetchLimits) { self.limits = limits }

  /// What has been put together. The builder is used up.
  mutating func take(truncated: Response.Truncation?) -> Response {
    defer { (head, headers, body) = ([], [], []) }
    return Response(
      status: status, head: head, headers: headers, body: body,
      truncated: truncated ?? (isLengthBeyondReach ? .disconnect : nil) ?? (isWhole ? nil : .unspecified))
  }

  /// Whether the body came to its own end. Where it did, what a server sends behind it is none of it.
  private var isWhole: Bool { isCodingWhole && (surplus?.isMatter != true || Surplus.isEnded(body)) }

  var hasBody: Bool { !body.isEmpty }

  /// Whether the content coding of the body, if there is one, came to its end.
  var isCodingWhole: Bool { coded?.isWhole ?? true }

  /// Takes note of a piece of the body as it came from the network.
  ///
  /// What unfolds to nothing, such as the extensions of chunks and the empty blocks of a coding, has no end that a limit
  /// on what is unpacked would see.
  mutating func addRaw(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard stop == nil else { return }
    received += bytes.count
    let limit = Self.isDocument(body) ? limits.documentBytes : limits.pageBytes
    if received > FetchLimits.received(forBody: limit) { return stop = .bodyLimit }
    coded?.take(bytes)
    if coded?.isUnpacked == true { coded?.takeUnpacked().withUnsafeBufferPointer { _ = add($0) } }
    surplus?.take(bytes)
  }

  /// Takes one header line with its line end. False when the answer is not wanted any more.
  mutating func addLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    hasBegun = true
    headerBytes += line.count
    headerLines += 1
    if headerBytes > limits.headerBytes || headerLines > limits.headerLines {
      return refuse(.tooLarge, "The header has more than \(limits.headerBytes) bytes or \(limits.headerLines) lines.")
    }
    if line.starts(with: "HTTP/".utf8) {
      (head, headers, isHeadComplete) = (Array(line), [], false)
      status = Self.status(line)
      return true
    }
    // Lines after the head are trailers of a chunked body.
    if isHeadComplete { return true }
    head.append(contentsOf: line)
    let text = Self.trimmed(line[...])
    if text.isEmpty { return endHead() }
    if line[0] == 0x20 || line[0] == 0x09 {
      // A folded line goes on with the value before it (RFC 9112, section 5.2).
      if !headers.isEmpty { headers[headers.count - 1].value += " " + Self.text(text) }
    } else if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
      let value = Self.trimmed(text[(colon + 1)...])
      headers.append(Response.Header(name: Self.text(text[..<colon]), value: Self.text(value)))
    }
    return true
  }

  /// Takes a piece of the body as libcurl hands it out and says how much of it was wanted.
  mutating func addBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard stop == nil else { return 0 }
    guard coded?.isUnpacked == true else { return add(bytes) }
    return coded?.hasFailed == false ? bytes.count : 0
  }

  /// Takes a piece of the decoded body and says how much of it was wanted.
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var room = limits.pageBytes - body.count
    if bytes.count > room, Self.isDocument(body.isEmpty ? Array(bytes.prefix(5)) : body) {
      room = limits.documentBytes - body.count
    }
    body.append(contentsOf: bytes.prefix(max(0, room)))
    if bytes.count > room { stop = .bodyLimit }
    return min(bytes.count, max(0, room))
  }

  private mutating func endHead() -> Bool {
    if (100..<200).contains(status) {
      (head, headers) = ([], [])
      return true
    }
    isHeadComplete = true
    let transferCodings = transferCodings
    // Nobody may send others to whoever has not asked for them (RFC 9112, section 6.1, with RFC 9110, section 10.1.4),
    // and libcurl unpacks them without a look at their end.
    guard transferCodings.allSatisfy({ $0 == "chunked" }) else {
      let list = shown(transferCodings.joined(separator: ", "))
      return refuse(.badEncoding, "The body is in a coding that nobody asked for (Transfer-Encoding: \(list)).")
    }
    // Two readers would see two different bodies (RFC 9112, section 6.3).
    let lengths: Set<String> = Set(
      values(of: "content-length").flatMap { $0.split { $0 == "," || $0 == " " } }.map(String.init))
    if lengths.count > 1, transferCodings.isEmpty {
      let list = shown(lengths.sorted().joined(separator: ", "))
      return refuse(.malformed, "The header gives several lengths of the body: \(list).")
    }
    if let length = lengths.first(where: { !$0.utf8.allSatisfy(WebAddress.isDigit) }),
      transferCodings.isEmpty
    {
      return refuse(.malformed, "The header gives a length of the body that is no number: \(shown(length)).")
    }
    let announced = lengths.first.flatMap { Int($0) }
    body.reserveCapacity(min(announced ?? 0, Self.mostReserved))
    let codings = codings
    if transferCodings.isEmpty, status != 204, status != 304 {
      isLengthBeyondReach = !lengths.isEmpty && announced == nil
      surplus = codings.isEmpty ? announced.map { Surplus(announced: $0) } : nil
    }
    if let outer = codings.last {
      coded = CodedBody(
        coding: outer, isChunked: !transferCodings.isEmpty, isAlone: codings.count == 1, limit: limits.documentBytes)
    }
    // Servers that compress twice by mistake do so with gzip. Deeper or denser nesting is a bomb: the outer layers
    // unfold without a byte of body to count.
    let isNested = codings.count > 2 || codings.count == 2 && !codings.allSatisfy { $0.hasSuffix("gzip") }
    return isNested ? refuse(.badEncoding, "Nested content encodings: \(codings.joined(separator: ", "))") : true
  }

  private func values(of name: String) -> [String] {
    headers.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// Transfer codings in the order they were applied.
  private var transferCodings: [String] {
    values(of: "transfer-encoding").flatMap { $0.lowercased().split { $0 == "," || $0 == " " || $0 == "\t" } }
      .map(String.init).filter { $0 != "identity" }
  }

  /// Content codings in the order they were applied.
  var codings: [String] { namedCodings.filter { !Self.unpacked.contains($0) } }

  private var namedCodings: [String] {
    values(of: "content-encoding").flatMap { $0.lowercased().split { $0 == "," || $0 == " " } }.map(String.init)
      .filter { $0 != "identity" }
  }

  /// Whether libcurl has nothing to decode: the body is unpacked here, or the field names what is no way of packing at
  /// all, such as "utf-8" or "none".
  var isBodyTakenRaw: Bool {
    isHeadComplete && (coded?.isUnpacked == true || !namedCodings.isEmpty && codings.isEmpty)
  }

  /// Whether a body came of which nothing could be unpacked.
  var isUndecodable: Bool { coded?.hasFailed == true && body.isEmpty }

  /// What servers write into the field that is no way of packing: charsets, other fields' words, and the mark that an
  /// upload was signed in pieces. A coding that is none of these and that nobody here knows may well be one.
  private static let unpacked: Set<String> = [
    "utf-8", "utf8", "utf-16", "unicode", "ascii", "us-ascii", "iso-8859-1", "latin1", "windows-1252", "none", "off",
    "raw", "plain", "text", "html", "text/html", "text/plain", "binary", "7bit", "8bit", "aws-chunked",
  ]

  private mutating func refuse(_ kind: FetchFailure.Kind, _ detail: String) -> Bool {
    stop = .refused(FetchFailure(kind, detail))
    return false
  }

  /// "%PDF-", or the start of a ZIP container.
  private static func isDocument(_ body: [UInt8]) -> Bool {
    body.starts(with: "%PDF-".utf8) || body.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// The three digits after the version; 0 when there are none.
  private static func status(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    let digits = line.drop { $0 != 0x20 }.drop { $0 == 0x20 }.prefix { WebAddress.isDigit($0) }
    return digits.count == 3 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : 0
  }

  private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var result = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = result.last, last == 0x20 || (0x09...0x0D).contains(last) { result.removeLast() }
    return result
  }

  /// UTF-8 where it is, otherwise Latin-1, which every octet has a meaning in.
  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
