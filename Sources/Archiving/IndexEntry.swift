public import Disclosures
import Foundation

/// One line of `index.cdxj`: what a record holds and where it stands.
public struct IndexEntry: Sendable, Hashable {
  public var url: String
  /// `WARC-Date` as 14 digits, to the second.
  public var timestamp: String
  /// Media type of the payload; "warc/revisit" for a revisit record.
  public var mediaType: String
  /// Nil for records that are no HTTP answers.
  public var status: Int?
  /// Payload digest, "sha256:" and hex; of the payload that a 304 confirms; of the block where there is no payload.
  public var digest: String
  public var position: WARCPosition

  /// Nil for records that no one looks up: warcinfo and request.
  init?(_ record: WARCRecord) {
    guard record.type != "warcinfo", record.type != "request" else { return nil }
    url = record.field(OriginalForm.field).flatMap { OriginalForm(encoded: $0)?.url } ?? record.url
    timestamp = String(record.date.filter(\.isNumber).prefix(14))
    let head = HTTPHead.split(record.block).head
    status = record.isHTTP ? HTTPHead.status(head) : nil
    if record.type == "revisit" {
      mediaType = "warc/revisit"
    } else if record.isHTTP {
      mediaType = ExchangeDrafts.mediaType(
        Response(status: 0, head: [], headers: HTTPHead.fields(head), body: []))
    } else {
      mediaType = record.field("Content-Type") ?? ""
    }
    digest =
      ["WARC-Payload-Digest", RecordKind.confirmedDigest, "WARC-Block-Digest"].lazy.compactMap(record.field).first ?? ""
    position = record.position
  }

  /// Whether it stands for an exchange: an answer, a repeated answer, or a failure.
  public var isExchange: Bool { (status != nil || mediaType == RecordKind.failure) && !isConfirmation }

  /// Whether it only says that an earlier answer still holds (304). That answer is in the archive too, and it is the
  /// one that a replay gets.
  public var isConfirmation: Bool { status == 304 && mediaType == "warc/revisit" }

  /// Whether tools that replay a web archive can make use of it.
  var isReplayable: Bool { mediaType == "warc/revisit" || status != nil || url.hasPrefix("urn:") }

  /// The line without its end; all values are strings, as is the habit of CDXJ.
  var line: String {
    var members = [(name: "url", json: JSON.string(url)), (name: "mime", json: JSON.string(mediaType))]
    if let status { members.append((name: "status", json: JSON.string(String(status)))) }
    members += [
      (name: "digest", json: JSON.string(digest)), (name: "length", json: JSON.string(String(position.length))),
      (name: "offset", json: JSON.string(String(position.offset))),
      (name: "filename", json: JSON.string(position.file)),
    ]
    return "\(SURT.key(url)) \(timestamp) \(JSON.object(members))"
  }

  /// Reads a line; nil for one that is none of ours.
  init?(line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard parts.count == 3, let members = try? JSONDecoder().decode(Members.self, from: Data(parts[2])),
      let offset = Int(members.offset), let length = Int(members.length), offset >= 0, length > 0
    else { return nil }
    url = members.url
    timestamp = String(decoding: parts[1], as: UTF8.self)
    mediaType = members.mime
    status = members.status.flatMap { Int($0) }
    digest = members.digest
    position = WARCPosition(file: members.filename, offset: offset, length: length)
  }

  private struct Members: Codable {
    var url, mime, digest, length, offset, filename: String
    var status: String?
  }
}
