import Disclosures
import Foundation

extension Archive {
  /// Puts an exchange together again from the record of its answer, the request before it, and the record whose
  /// payload it repeats.
  func exchange(of record: WARCRecord) throws(ArchiveError) -> Exchange {
    func damaged(_ reason: String) -> ArchiveError {
      .damaged(file: record.position.file, offset: record.position.offset, reason: reason)
    }
    guard let date = Timestamp(record.date) else { throw damaged("WARC-Date \"\(record.date)\" is no date") }
    let original = record.field(OriginalForm.field).flatMap { OriginalForm(encoded: $0) }
    return Exchange(
      url: original?.url ?? record.url, requestedAt: date, remoteAddress: record.field("WARC-IP-Address"),
      requestHead: try requestHead(before: record), answer: try answer(of: record, original: original))
  }

  private func answer(of record: WARCRecord, original: OriginalForm?) throws(ArchiveError) -> Exchange.Answer {
    func damaged(_ reason: String) -> ArchiveError {
      .damaged(file: record.position.file, offset: record.position.offset, reason: reason)
    }
    switch record.type {
    case "metadata" where record.field("Content-Type") == RecordKind.failure:
      guard let failure = try? JSONDecoder().decode(FetchFailure.self, from: Data(record.block)) else {
        throw damaged("its reason for the failure cannot be read")
      }
      return .failure(failure)
    case "response", "revisit":
      let (head, stored) = HTTPHead.split(record.block)
      let body = record.type == "revisit" && stored.isEmpty ? try payload(referredToBy: record) : Array(stored)
      let truncated = record.field("WARC-Truncated").map { Response.Truncation(rawValue: $0) ?? .unspecified }
      return .response(
        original?.response(body: body, truncated: truncated)
          ?? OriginalForm.plainResponse(storedHead: head, body: body, truncated: truncated))
    default:
      throw damaged("a \(record.type) record is no answer")
    }
  }

  private func requestHead(before record: WARCRecord) throws(ArchiveError) -> [UInt8] {
    guard let length = record.field(RecordKind.requestLength).flatMap({ Int($0) }) else { return [] }
    let request = try self.record(in: record.position.file, at: record.position.offset - length)
    guard request.type == "request", request.id == record.field("WARC-Concurrent-To") else {
      throw .damaged(
        file: record.position.file, offset: record.position.offset, reason: "its request does not stand before it")
    }
    return request.block
  }

  /// For archives whose revisit records hold no payload of their own.
  private func payload(referredToBy record: WARCRecord) throws(ArchiveError) -> [UInt8] {
    try original(referredToBy: record).map { Array($0.payload) } ?? []
  }

  /// The record whose payload a revisit repeats; nil for a revisit that repeats none.
  func original(referredToBy record: WARCRecord) throws(ArchiveError) -> WARCRecord? {
    guard record.field("WARC-Profile") == RecordKind.sameDigest else { return nil }
    guard let file = record.field("WARC-Refers-To-Filename"),
      let offset = record.field("WARC-Refers-To-File-Offset").flatMap({ Int($0) })
    else {
      throw .damaged(
        file: record.position.file, offset: record.position.offset, reason: "it does not say where its payload is")
    }
    let original = try self.record(in: file, at: offset)
    guard original.type == "response",
      original.field("WARC-Payload-Digest") == record.field("WARC-Payload-Digest")
    else {
      throw .damaged(
        file: record.position.file, offset: record.position.offset, reason: "the record it refers to is another one")
    }
    return original
  }
}
