import Disclosures
import Foundation

/// What of an exchange cannot be read back from standard fields: an address with blanks in it, a head with broken
/// lines. Kept in a field of our own, in Base64, so that what comes out is always exactly what went in.
struct OriginalForm: Codable {
  static let field = "Fairlead-Original"

  var url: String
  var status: Int?
  var head: Data?
  var headers: [[String]]?

  /// Nil when the standard fields are enough, as they nearly always are.
  init?(of exchange: Exchange, storedHead: [UInt8]) {
    var isExact = RecordDraft.address(exchange.url) == exchange.url
    url = exchange.url
    if let response = exchange.response {
      let plain = OriginalForm.plainResponse(storedHead: storedHead[...], body: [], truncated: nil)
      isExact =
        isExact && plain.head == response.head && plain.status == response.status && plain.headers == response.headers
      status = response.status
      head = Data(response.head)
      headers = response.headers.map { [$0.name, $0.value] }
    }
    if isExact { return nil }
  }

  init?(encoded: String) {
    guard let data = Data(base64Encoded: encoded), let form = try? JSONDecoder().decode(Self.self, from: data) else {
      return nil
    }
    self = form
  }

  var encoded: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return ((try? encoder.encode(self)) ?? Data()).base64EncodedString()
  }

  /// The response with this form's head; nil if the form is of a failure.
  func response(body: [UInt8], truncated: Response.Truncation?) -> Response? {
    guard let status, let head, let headers else { return nil }
    return Response(
      status: status, head: Array(head),
      headers: headers.map { Response.Header(name: $0.first ?? "", value: $0.last ?? "") }, body: body,
      truncated: truncated)
  }

  /// The response that standard fields tell.
  static func plainResponse(
    storedHead: ArraySlice<UInt8>, body: [UInt8], truncated: Response.Truncation?
  ) -> Response {
    let head = StoredHead.restore(storedHead)
    return Response(
      status: HTTPHead.status(storedHead) ?? 0, head: head, headers: HTTPHead.fields(head[...]), body: body,
      truncated: truncated)
  }
}
