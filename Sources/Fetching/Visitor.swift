import Disclosures

/// Who we say we are.
public struct Visitor: Sendable, Hashable {
  /// Our name in robots.txt (RFC 9309, section 2.2.1).
  public static let product = "Fairlead"

  /// How the owner of a site reaches whoever runs this audit: a mail address or a web address.
  public let contact: String

  /// Nil when the contact is empty or holds characters that have no place in a header field.
  public init?(contact: String) {
    let trimmed = contact.utf8.drop { $0 == 0x20 }
    guard !trimmed.isEmpty, trimmed.allSatisfy({ $0 > 0x1F && $0 < 0x7F && $0 != 0x28 && $0 != 0x29 }) else {
      return nil
    }
    self.contact = String(Substring(trimmed))
  }

  public var userAgent: String { "\(Self.product)/0.1 (+\(contact))" }

  /// User-Agent, and From (RFC 9110, section 10.1.2) when the contact is a mail address.
  var headers: [Response.Header] {
    var headers = [Response.Header(name: "User-Agent", value: userAgent)]
    if contact.utf8.contains(UInt8(ascii: "@")) && !contact.contains("://") {
      headers.append(Response.Header(name: "From", value: contact))
    }
    return headers
  }
}
