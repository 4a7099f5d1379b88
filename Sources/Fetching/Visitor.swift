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

  /// Whether somebody can be reached there, as far as its form says: a mail address ("you@example.org"), or a web
  /// address with or without its scheme.
  public static func isReachable(_ contact: String) -> Bool {
    guard let text = Visitor(contact: contact)?.contact, !text.contains(where: { " <>\"".contains($0) }) else {
      return false
    }
    if text.contains("://") || !text.contains("@") {
      return WebAddress(text.contains("://") ? text : "https://\(text)").map { isHost($0.host[...]) } ?? false
    }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !parts[0].contains { ":/,;".contains($0) } && isHost(parts[1])
  }

  /// A name with a dot that ends in letters: no server's own name, and no number.
  private static func isHost(_ name: Substring) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last else { return false }
    return labels.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasSuffix("-") }
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
      && last.count > 1 && (last.hasPrefix("xn--") || last.allSatisfy(\.isLetter))
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
