public import Disclosures

/// What one exchange asks for.
public struct TransportRequest: Sendable, Hashable {
  /// Absolute http or https address without a fragment, as `WebAddress` writes it.
  public var url: String
  public var accept: AcceptKind
  /// Makes the request conditional: an unchanged resource is answered with 304 and no body.
  public var validators: Validators?
  /// Further fields in the order they are sent (User-Agent, From, Cookie). Names and values hold no line breaks.
  public var headers: [Response.Header]
  public var limits: FetchLimits
  /// How many exchanges for this address the same fetch has made before: 0 for the first, 1 for its first retry
  /// or for a redirect that leads back to it.
  /// Tells an archive that holds "503, then 200" which of the two is asked for.
  public var attempt: Int
  /// Id of the company whose visit it belongs to; nil outside a company's visit. Not sent.
  public var company: String?

  public init(
    url: String, accept: AcceptKind = .page, validators: Validators? = nil, headers: [Response.Header] = [],
    limits: FetchLimits = FetchLimits(), attempt: Int = 0, company: String? = nil
  ) {
    self.url = url
    self.accept = accept
    self.validators = validators
    self.headers = headers
    self.limits = limits
    self.attempt = attempt
    self.company = company
  }
}

/// What an earlier answer said about its version (RFC 9110, section 8.8), exactly as received.
public struct Validators: Sendable, Hashable, Codable {
  public var etag: String?
  public var lastModified: String?

  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }

  /// The validators of a response; nil when it has none.
  public init?(of response: Response) {
    etag = response.header("ETag")
    lastModified = response.header("Last-Modified")
    if etag == nil && lastModified == nil { return nil }
  }
}

extension TransportRequest {
  /// All fields that the request is sent with besides Host and Accept-Encoding, one line each. A field that holds a
  /// line break is left out: it would be two.
  var fieldLines: [String] {
    var fields = [
      Response.Header(name: "Accept", value: accept.field),
      Response.Header(name: "Accept-Language", value: "en-US,en;q=0.9,*;q=0.5"),
    ]
    if let etag = validators?.etag { fields.append(Response.Header(name: "If-None-Match", value: etag)) }
    if let date = validators?.lastModified {
      fields.append(Response.Header(name: "If-Modified-Since", value: date))
    }
    fields += headers
    return fields.map { "\($0.name): \($0.value)" }
      .filter { !$0.utf8.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0x00 } }
  }
}
