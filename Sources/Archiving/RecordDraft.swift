import Disclosures
import Packing

/// A record that has no place in a file yet.
struct RecordDraft {
  var type: String
  var url: String?
  var date: String
  /// What comes after type, id, address and date, in order.
  var fields: [WARCRecord.Field] = []
  var contentType: String
  /// The block is head and body together; they are kept apart so that large bodies are not copied.
  var head: [UInt8] = []
  var body: [UInt8] = []
  /// Digest of the payload; nil for records whose whole block is what they are about.
  var payloadDigest: String?

  /// "<urn:uuid:...>" from what the record says and its number in the archive: no randomness, and yet no two alike.
  func id(number: Int) -> String {
    let seed = [type, url ?? "", date, payloadDigest ?? SHA256.labelled(head, body), String(number)]
    var bytes = Array(SHA256.digest(Array(seed.joined(separator: "\n").utf8)).prefix(16))
    guard bytes.count == 16 else { return "<urn:uuid:00000000-0000-8000-8000-000000000000>" }
    bytes[6] = bytes[6] & 0x0f | 0x80  // version 8, made to measure (RFC 9562, 5.8)
    bytes[8] = bytes[8] & 0x3f | 0x80
    let hex = Array(SHA256.hex(digest: bytes).utf8)
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(decoding: hex[$0], as: UTF8.self) }
    return "<urn:uuid:" + parts.joined(separator: "-") + ">"
  }

  /// The record as a gzip member.
  func packed(id: String, level: Int) throws(GzipError) -> [UInt8] {
    var all = [WARCRecord.Field("WARC-Type", type), WARCRecord.Field("WARC-Record-ID", id)]
    if let url { all.append(.init("WARC-Target-URI", Self.address(url))) }
    all.append(.init("WARC-Date", date))
    all += fields
    if let payloadDigest { all.append(.init("WARC-Payload-Digest", payloadDigest)) }
    all.append(.init("WARC-Block-Digest", SHA256.labelled(head, body)))
    all.append(.init("Content-Type", contentType))
    for index in all.indices { all[index].value = Self.oneLine(all[index].value) }
    let start = WARCRecord.head(all, blockLength: head.count + body.count)
    return try Gzip.pack(start, head, body, WARCRecord.end, level: level)
  }

  /// An address as a field value: white space and control characters would break the line or the reader.
  static func address(_ url: String) -> String {
    var bytes: [UInt8] = []
    for byte in url.utf8 {
      if byte > 0x20 && byte != 0x7f {
        bytes.append(byte)
      } else {
        bytes += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func oneLine(_ value: String) -> String {
    guard value.utf8.contains(where: { $0 < 0x20 && $0 != 9 }) else { return value }
    return String(decoding: value.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
