import Disclosures
import Foundation

/// An exchange as WARC records: the request, if one was sent, and what came of it.
struct ExchangeDrafts {
  var request: RecordDraft?
  var answer: RecordDraft
  /// Nil for a failure: nothing was captured.
  var capture: Capture?

  /// An earlier record whose payload an answer repeats.
  struct Original {
    var id: String?
    var url: String
    var date: String
    var position: WARCPosition?
  }

  /// - Parameters:
  ///   - repeated: looks for an earlier record with the same payload.
  ///   - unchanged: the capture that a 304 answer confirms.
  init(_ exchange: Exchange, unchanged: Capture?, repeated: (_ digest: String) -> Original?) throws(ArchiveError) {
    let date = exchange.requestedAt.description
    var common: [WARCRecord.Field] = []
    if let address = exchange.remoteAddress { common.append(.init("WARC-IP-Address", address)) }
    request =
      exchange.requestHead.isEmpty
      ? nil
      : RecordDraft(
        type: "request", url: exchange.url, date: date, fields: common,
        contentType: "application/http;msgtype=request", head: exchange.requestHead)
    switch exchange.answer {
    case .failure(let failure):
      answer = RecordDraft(
        type: "metadata", url: exchange.url, date: date, fields: common, contentType: RecordKind.failure,
        body: Self.json(failure))
      capture = nil
    case .response(let response):
      answer = Self.answer(
        response, to: exchange, date: date, fields: common, unchanged: unchanged, repeated: repeated)
      capture = Capture(
        url: exchange.url, date: date, status: response.status, mediaType: Self.mediaType(response),
        digest: SHA256.labelled(response.body))
    }
    if let original = OriginalForm(of: exchange, storedHead: answer.head) {
      answer.fields.append(.init(OriginalForm.field, original.encoded))
    }
  }

  private static func json(_ failure: FetchFailure) -> [UInt8] {
    let company = failure.company.map { "\"company\":\(JSON.string($0))," } ?? ""
    let rest = "\"detail\":\(JSON.string(failure.detail)),\"kind\":\(JSON.string(failure.kind.rawValue))"
    return Array("{\(company)\(rest)}".utf8)
  }

  /// A revisit for the same payload holds it once more, as WARC 1.1, 6.7.2, allows: its payload digest, which the
  /// profile demands, is then about bytes that stand beside it, and a verifier that knows nothing of other records
  /// (FastWARC) can confirm it. A revisit for a 304 has no payload, so its digest stands in a field of our own.
  private static func answer(
    _ response: Response, to exchange: Exchange, date: String, fields: [WARCRecord.Field], unchanged: Capture?,
    repeated: (String) -> Original?
  ) -> RecordDraft {
    var draft = RecordDraft(
      type: "response", url: exchange.url, date: date, fields: fields,
      contentType: "application/http;msgtype=response", head: StoredHead.make(for: response))
    if let reason = response.truncated { draft.fields.append(.init("WARC-Truncated", reason.rawValue)) }
    let digest = SHA256.labelled(response.body)
    if response.status == 304, response.body.isEmpty, let unchanged {
      draft.type = "revisit"
      draft.fields.append(.init("WARC-Profile", RecordKind.notModified))
      draft.fields.append(.init("WARC-Refers-To-Target-URI", RecordDraft.address(unchanged.url)))
      draft.fields.append(.init("WARC-Refers-To-Date", unchanged.date))
      draft.fields.append(.init(RecordKind.confirmedDigest, unchanged.digest))
    } else if !response.body.isEmpty, let original = repeated(digest) {
      draft.type = "revisit"
      draft.body = response.body
      draft.payloadDigest = digest
      draft.fields.append(.init("WARC-Profile", RecordKind.sameDigest))
      if let id = original.id { draft.fields.append(.init("WARC-Refers-To", id)) }
      draft.fields.append(.init("WARC-Refers-To-Target-URI", original.url))
      draft.fields.append(.init("WARC-Refers-To-Date", original.date))
      if let position = original.position {
        draft.fields.append(.init("WARC-Refers-To-Filename", position.file))
        draft.fields.append(.init("WARC-Refers-To-File-Offset", String(position.offset)))
      }
    } else {
      draft.body = response.body
      draft.payloadDigest = digest
    }
    return draft
  }

  /// Media type without parameters, lower case.
  static func mediaType(_ response: Response) -> String {
    let value = response.header("Content-Type") ?? ""
    return value.prefix { $0 != ";" && $0 != "," }.lowercased().filter { !$0.isWhitespace }
  }
}

/// Kinds of records beyond their WARC type.
enum RecordKind {
  /// Media type of the metadata record that says why nothing was received.
  static let failure = "application/vnd.fairlead.failure+json"
  /// WARC 1.1, section 6.7.2.
  static let sameDigest = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
  /// WARC 1.1, section 6.7.3.
  static let notModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
  /// Payload digest of the capture that a 304 confirms.
  static let confirmedDigest = "Fairlead-Confirmed-Digest"
  /// Bytes of the request's record, which stands right before the answer's.
  static let requestLength = "Fairlead-Request-Length"
}
